import { DEFAULT_DERIVE_OPTIONS } from '../../../src/settings/derive-options.js';
import { buildRepository } from '../../../src/run/build-repository.js';
import { repository } from '../../derive/events.js';

/** Files of a dashboard without telemetry, as they are published. */
export async function createFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const source = { open: async () => null, listNames: async () => [], identify: async () => [], expect: () => {} };
  const options = {
    ...DEFAULT_DERIVE_OPTIONS,
    serverUrl: 'https://github.com',
    siteUrl: null,
    builderVersion: '0.0.0',
  };
  return (await buildRepository(repository, source, options)).files;
}
