import { DEFAULT_DERIVE_OPTIONS } from '../src/settings/derive-options.js';

/** Options of a build with the action's defaults, but without exports, which have their own task. */
export const OPTIONS = {
  ...DEFAULT_DERIVE_OPTIONS,
  exports: [],
  serverUrl: 'https://github.com',
  siteUrl: null,
  builderVersion: '0.0.0',
};
