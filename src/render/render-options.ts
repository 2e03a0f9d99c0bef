import type { DeriveOptions } from '../settings/derive-options.js';

export interface RenderOptions extends DeriveOptions {
  /** Address of the GitHub server that pages link to, such as `https://github.com`. */
  readonly serverUrl: string;
  readonly builderVersion: string;
  /** Where the site is served, ending in a slash; null when that is not known, and links in feeds are then relative. */
  readonly siteUrl: string | null;
}
