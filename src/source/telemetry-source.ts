import type { RegisteredRepository } from '../registry/registered-repository.js';

/**
 * Where raw telemetry comes from. A source hands out one repository's own directory at a time; nothing that it hands
 * out can name a file outside of that directory (`spec/1 §6.1`, `§9`).
 */
export interface TelemetrySource {
  /**
   * Looks the repository's directory up at the pinned commit.
   * @returns null when the telemetry repository holds no such directory.
   * @throws ActionError when that cannot be known: no permission, no such ref, an exhausted rate limit.
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

export type TelemetryContent =
  | { readonly entry: TelemetryEntry; readonly bytes: Uint8Array }
  | { readonly entry: TelemetryEntry; readonly error: Error };

/** Directory of a repository's raw telemetry in its telemetry repository (`spec/1 §2.2`). */
export function telemetryDirectory(repository: RegisteredRepository): string {
  return `telemetry/v1/repos/${repository.key}`;
}
