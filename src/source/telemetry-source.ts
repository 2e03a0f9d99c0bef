import type { RegisteredRepository } from '../registry/registered-repository.js';
import { isSameName } from '../settings/github-name.js';

/**
 * Where raw telemetry comes from. A source gives access to one repository's own directories at a time, and none of what it returns can name
 * a file outside of them (`spec/1 §6.1`, `§9`).
 *
 * GitHub's names ignore case, so a repository owns every spelling of its directory name. Spellings are found in one listing of all names,
 * without opening the directories of other repositories.
 */
export interface TelemetrySource {
  /** Names of all telemetry directories at the pinned commit, sorted by code units. */
  listNames(): Promise<readonly string[]>;
  /** The repository's directories at the pinned commit, without their contents. Empty when there is no telemetry. */
  identify(repository: RegisteredRepository): Promise<readonly DirectoryIdentity[]>;
  /** Announces which directories will be opened next, so that they can be listed together. */
  expect(repositories: readonly RegisteredRepository[]): void;
  /**
   * Lists the repository's directories at the pinned commit.
   * @returns null when the telemetry repository has none.
   * @throws ActionError when the source cannot tell: no permission, an exhausted rate limit.
   */
  open(repository: RegisteredRepository): Promise<TelemetryDirectory | null>;
}

/** A directory of the telemetry repository and its tree id. */
export interface DirectoryIdentity {
  /** Whole path: `telemetry/v1/repos/owner_repo`. */
  readonly directory: string;
  /** Git tree id. */
  readonly tree: string;
}

/** One repository's telemetry at one commit. Directories that only differ in letter case are merged. */
export interface TelemetryDirectory {
  /** The directories that are read, sorted by path (code units); usually one, more if the name has several spellings. */
  readonly directories: readonly DirectoryIdentity[];
  /** All entries below the directories, at any depth, sorted by path (code units). */
  readonly entries: readonly TelemetryEntry[];
  /**
   * Reads files of these directories, in the order given. Each content is verified against its object id. A file that cannot be read or
   * does not match is returned with `error`, and reading continues.
   * @throws ActionError when a failure stops all reading, before the first file or later.
   */
  read(files: readonly TelemetryEntry[]): AsyncIterable<TelemetryContent>;
}

export interface TelemetryEntry {
  /**
   * Path relative to `telemetryDirectory()`, with "/" between names. Starts with `../Owner_Repo/` if the directory's spelling differs from
   * the registry's.
   */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
  /** Git object id. */
  readonly id: string;
  /** Bytes; null for a submodule. */
  readonly size: number | null;
}

/** A file. Its bytes may be overwritten when the next one is requested. */
export type TelemetryContent =
  | { readonly entry: TelemetryEntry; readonly bytes: Uint8Array }
  | { readonly entry: TelemetryEntry; readonly error: Error };

/** Parent of all telemetry directories (`spec/1 §2.2`). */
export const TELEMETRY_ROOT = 'telemetry/v1/repos';

/** A repository's telemetry directory according to the registry (`spec/1 §2.2`). File paths are relative to it. */
export function telemetryDirectory({ key }: Pick<RegisteredRepository, 'key'>): string {
  return `${TELEMETRY_ROOT}/${key}`;
}

/** Whether a path is a directory of the repository, in any letter case. */
export function isDirectoryOf(repository: Pick<RegisteredRepository, 'key'>, directory: string): boolean {
  return directory.startsWith(`${TELEMETRY_ROOT}/`) && isSameName(directory, telemetryDirectory(repository));
}

/** Prefix from `telemetryDirectory()` to the files of another spelling's directory; empty for `telemetryDirectory()` itself. */
export function toEntryPrefix(repository: Pick<RegisteredRepository, 'key'>, directory: string): string {
  return toFilePath(telemetryDirectory(repository), `${directory}/`);
}

/** A whole path relative to a directory: below it, or as `../Owner_Repo/…`. @param path - Whole. */
export function toFilePath(directory: string, path: string): string {
  return path.startsWith(`${directory}/`)
    ? path.slice(directory.length + 1)
    : `../${path.slice(TELEMETRY_ROOT.length + 1)}`;
}

/** The reverse of `toFilePath`. */
export function toWholePath(directory: string, file: string): string {
  return file.startsWith('../') ? `${TELEMETRY_ROOT}/${file.slice('../'.length)}` : `${directory}/${file}`;
}

/** Opens telemetry directories at these Git tree ids. @throws ActionError when one is not available. */
export type OpenTrees = (
  repository: RegisteredRepository,
  directories: readonly DirectoryIdentity[],
) => Promise<TelemetryDirectory>;

/** One repository's telemetry at an earlier time. @param directories - Empty when there was no telemetry. */
export function createTreeSource(directories: readonly DirectoryIdentity[], open: OpenTrees): TelemetrySource {
  return {
    listNames: () =>
      Promise.resolve(directories.map(({ directory }) => directory.slice(directory.lastIndexOf('/') + 1))),
    identify: () => Promise.resolve(directories),
    expect: () => {}, // nothing else to prepare
    open: (repository) => (directories.length === 0 ? Promise.resolve(null) : open(repository, directories)),
  };
}
