import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { TelemetryDirectory, TelemetrySource } from './telemetry-source.js';

/** Opens a telemetry directory as it was when it had this Git tree id. @throws ActionError when it is not to be had. */
export type OpenTree = (repository: RegisteredRepository, tree: string) => Promise<TelemetryDirectory>;

/** One repository's telemetry as it was at some time. @param tree - Null when there was none. */
export function createTreeSource(tree: string | null, open: OpenTree): TelemetrySource {
  return {
    identify: () => Promise.resolve(tree),
    expect: () => {}, // there is one directory only
    open: (repository) => (tree === null ? Promise.resolve(null) : open(repository, tree)),
  };
}
