import type { DeriveOptions } from '../settings/derive-options.js';

export interface RenderOptions extends DeriveOptions {
  /** Address of the GitHub server that pages link to, such as `https://github.com`. */
  readonly serverUrl: string;
  readonly builderVersion: string;
  /** Address of the site, ending in a slash; null when unknown, which makes links in feeds relative. */
  readonly siteUrl: string | null;
}
