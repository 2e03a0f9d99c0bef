import type { RegisteredRepository } from '../registry/registered-repository.js';

/**
 * Where raw telemetry comes from. A source hands out one repository's own directory at a time; nothing that it hands
 * out can name a file outside of that directory (`spec/1 §6.1`, `§9`).
 */
export interface TelemetrySource {
  /**
   * Git tree id of the repository's directory at the pinned commit, without reading what is in it.
   * @returns null when the telemetry repository holds no such directory.
   */
  identify(repository: RegisteredRepository): Promise<string | null>;
  /** Says which directories will be opened next, so that they can be listed together. */
  expect(repositories: readonly RegisteredRepository[]): void;
  /**
   * Lists the repository's directory at the pinned commit.
   * @returns null when the telemetry repository holds no such directory.
   * @throws ActionError when that cannot be known: no permission, an exhausted rate limit.
   */
  open(repository: RegisteredRepository): Promise<TelemetryDirectory | null>;
}

/** One repository's telemetry directory, frozen at one commit. */
export interface TelemetryDirectory {
  /** Git tree id of the directory: the identity of everything that is read. */
  readonly tree: string;
  /** Every entry below the directory, at any depth, sorted by path (code units). */
  readonly entries: readonly TelemetryEntry[];
  /**
   * Reads files of this directory, in the order given. Each content is verified against its object id; one that cannot
   * be read or does not match comes back with `error`, and reading goes on.
   * @throws ActionError when something stops all of it, before the first file or in the middle.
   */
  read(files: readonly TelemetryEntry[]): AsyncIterable<TelemetryContent>;
}

export interface TelemetryEntry {
  /** Path below the directory, with "/" between names. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
  /** Git object id. */
  readonly id: string;
  /** Bytes; null for a submodule. */
  readonly size: number | null;
}

/** A file. Its bytes may be gone when the next one is asked for. */
export type TelemetryContent =
  | { readonly entry: TelemetryEntry; readonly bytes: Uint8Array }
  | { readonly entry: TelemetryEntry; readonly error: Error };

/** Where the directories of all repositories are (`spec/1 §2.2`). */
export const TELEMETRY_ROOT = 'telemetry/v1/repos';

/** Directory of a repository's raw telemetry in its telemetry repository (`spec/1 §2.2`). */
export function telemetryDirectory(repository: RegisteredRepository): string {
  return `${TELEMETRY_ROOT}/${repository.key}`;
}
