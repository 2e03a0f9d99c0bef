import { DEFAULT_DERIVE_OPTIONS } from '../src/settings/derive-options.js';

/** What a run with the action's defaults builds, but for the exports: those are a task of their own. */
export const OPTIONS = {
  ...DEFAULT_DERIVE_OPTIONS,
  exports: [],
  serverUrl: 'https://github.com',
  siteUrl: null,
  builderVersion: '0.0.0',
};
