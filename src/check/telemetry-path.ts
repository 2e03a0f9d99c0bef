import type { RepositoryName } from '../records/repository-name.js';

/** A file's place in the layout of a telemetry repository (`telemetry/v1/repos/{owner_repo}/…`). */
export interface TelemetryPlace {
  /** Name of the directory; empty for a file that is in none. */
  readonly directory: string;
  /** All repositories that the directory's name can stand for: `a_b_c` is `a/b_c` or `a_b/c`; none without an owner in it. */
  readonly repositories: readonly RepositoryName[];
  /** Path below the repository's directory, which names the file's day. */
  readonly file: string;
}

const LAYOUT = '/telemetry/v1/repos/';

/**
 * @param path - Absolute, apart by slashes: where the working tree lies does not matter.
 * @returns null when the path is not of that layout.
 */
export function parseTelemetryPath(path: string): TelemetryPlace | null {
  const start = path.lastIndexOf(LAYOUT);
  if (start === -1) return null;
  const below = path.slice(start + LAYOUT.length);
  const directory = below.slice(0, Math.max(0, below.indexOf('/')));
  return {
    directory,
    repositories: toReadings(directory),
    file: below.slice(directory === '' ? 0 : directory.length + 1),
  };
}

/** Neither an owner nor a name is empty. */
function toReadings(key: string): RepositoryName[] {
  return [...key.matchAll(/_/g)]
    .map(({ index }) => ({ owner: key.slice(0, index), name: key.slice(index + 1) }))
    .filter(({ owner, name }) => owner !== '' && name !== '');
}
