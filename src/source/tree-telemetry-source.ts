import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { DirectoryIdentity, TelemetryDirectory, TelemetrySource } from './telemetry-source.js';

/** Opens telemetry directories as they were when they had these Git tree ids. @throws ActionError when one is not to be had. */
export type OpenTrees = (
  repository: RegisteredRepository,
  directories: readonly DirectoryIdentity[],
) => Promise<TelemetryDirectory>;

/** One repository's telemetry as it was at some time. @param directories - None when there was no telemetry. */
export function createTreeSource(directories: readonly DirectoryIdentity[], open: OpenTrees): TelemetrySource {
  return {
    listNames: () =>
      Promise.resolve(directories.map(({ directory }) => directory.slice(directory.lastIndexOf('/') + 1))),
    identify: () => Promise.resolve(directories),
    expect: () => {}, // there are no others
    open: (repository) => (directories.length === 0 ? Promise.resolve(null) : open(repository, directories)),
  };
}
