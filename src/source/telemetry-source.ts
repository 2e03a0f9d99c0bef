import type { RegisteredRepository } from '../registry/registered-repository.js';
import { isSameName } from '../settings/github-name.js';

/**
 * Where raw telemetry comes from. A source hands out one repository's own directories at a time; nothing that it hands
 * out can name a file outside of them (`spec/1 §6.1`, `§9`).
 *
 * GitHub's names ignore letter case, so a directory is a repository's own however it spells the name. Spellings come from one
 * listing of all names: no directory of another repository is opened for that.
 */
export interface TelemetrySource {
  /** Names of all telemetry directories at the pinned commit, sorted by code units. */
  listNames(): Promise<readonly string[]>;
  /** The repository's directories at the pinned commit, without reading what is in them. None when there is no telemetry. */
  identify(repository: RegisteredRepository): Promise<readonly DirectoryIdentity[]>;
  /** Says which directories will be opened next, so that they can be listed together. */
  expect(repositories: readonly RegisteredRepository[]): void;
  /**
   * Lists the repository's directories at the pinned commit.
   * @returns null when the telemetry repository holds none.
   * @throws ActionError when that cannot be known: no permission, an exhausted rate limit.
   */
  open(repository: RegisteredRepository): Promise<TelemetryDirectory | null>;
}

/** A directory of the telemetry repository, and what is in it. */
export interface DirectoryIdentity {
  /** Whole path: `telemetry/v1/repos/owner_repo`. */
  readonly directory: string;
  /** Git tree id. */
  readonly tree: string;
}

/** One repository's telemetry, frozen at one commit. What is in directories that only differ in letter case is taken together. */
export interface TelemetryDirectory {
  /** The identity of everything that is read, sorted by path (code units); one directory, but for names that are spelled in two ways. */
  readonly directories: readonly DirectoryIdentity[];
  /** Every entry below the directories, at any depth, sorted by path (code units). */
  readonly entries: readonly TelemetryEntry[];
  /**
   * Reads files of these directories, in the order given. Each content is verified against its object id; one that cannot
   * be read or does not match comes back with `error`, and reading goes on.
   * @throws ActionError when something stops all of it, before the first file or in the middle.
   */
  read(files: readonly TelemetryEntry[]): AsyncIterable<TelemetryContent>;
}

export interface TelemetryEntry {
  /**
   * Path from `telemetryDirectory()`, with "/" between names: below it, or beside it as `../Owner_Repo/…` when the directory is spelled
   * in another way than the registry has it.
   */
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

/** Where the registry says that a repository's raw telemetry is (`spec/1 §2.2`); file paths start from there. */
export function telemetryDirectory({ key }: Pick<RegisteredRepository, 'key'>): string {
  return `${TELEMETRY_ROOT}/${key}`;
}

/** Whether a path is that of a directory of the repository, in whatever letter case. */
export function isDirectoryOf(repository: Pick<RegisteredRepository, 'key'>, directory: string): boolean {
  return directory.startsWith(`${TELEMETRY_ROOT}/`) && isSameName(directory, telemetryDirectory(repository));
}

/** What leads from `telemetryDirectory()` to the files of one of the repository's directories; empty for that directory itself. */
export function toEntryPrefix(repository: Pick<RegisteredRepository, 'key'>, directory: string): string {
  return toFilePath(telemetryDirectory(repository), `${directory}/`);
}

/** How a file is named from a directory: below it, or beside it as `../Owner_Repo/…`. @param path - Whole. */
export function toFilePath(directory: string, path: string): string {
  return path.startsWith(`${directory}/`)
    ? path.slice(directory.length + 1)
    : `../${path.slice(TELEMETRY_ROOT.length + 1)}`;
}

/** The whole path of a file that is named from a directory. */
export function toWholePath(directory: string, file: string): string {
  return file.startsWith('../') ? `${TELEMETRY_ROOT}/${file.slice('../'.length)}` : `${directory}/${file}`;
}

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
