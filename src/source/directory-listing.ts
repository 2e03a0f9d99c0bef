import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../base/action-error.js';
import { type ListedFile, toSorted } from '../github/git-listing.js';
import { blobId, MODE } from '../github/git-objects.js';
import { toSpecialKind } from './local-directory.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { foldName } from '../settings/github-name.js';
import { TELEMETRY_ROOT, type TelemetryEntry } from './telemetry-source.js';

/**
 * Lists a local directory as Git would store it: every file with its blob id and mode, symbolic links as links, without `.git` and empty
 * directories. Does not follow links. Contents are streamed, not held in memory.
 *
 * @param onSpecial - Called with the path and kind of entries that Git cannot store (pipes, sockets, devices), which are left out.
 * @returns files sorted by path (code units).
 * @throws ActionError when a file changes while it is read.
 */
export async function listDirectory(root: string, onSpecial: OnSpecial = () => {}): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  await listInto(files, root, '', onSpecial);
  return toSorted(files);
}

type OnSpecial = (path: string, kind: string) => void;

async function listInto(files: ListedFile[], root: string, prefix: string, onSpecial: OnSpecial): Promise<void> {
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.name === '.git') continue;
    if (entry.isDirectory()) await listInto(files, root, `${path}/`, onSpecial);
    else if (entry.isSymbolicLink()) files.push(await toLink(join(root, path), path));
    else if (entry.isFile()) files.push(await toFile(join(root, path), path));
    else onSpecial(path, toSpecialKind(entry) ?? 'of an unknown kind');
  }
}

async function toLink(location: string, path: string): Promise<ListedFile> {
  const target = await readlink(location, { encoding: 'buffer' });
  return { path, mode: MODE.symlink, id: blobId(target), size: target.byteLength };
}

async function toFile(location: string, path: string): Promise<ListedFile> {
  const { size, mode } = await lstat(location);
  const hash = createHash('sha1').update(`blob ${size}\0`);
  let read = 0;
  for await (const chunk of createReadStream(location)) {
    hash.update(chunk);
    read += chunk.length;
  }
  if (read !== size) throw new ActionError(`${path} changed while reading it.`, { hint: 'Run again.' });
  return { path, mode: (mode & 0o100) === 0 ? MODE.file : MODE.executable, id: hash.digest('hex'), size };
}

/** The names of all telemetry directories, grouped regardless of letter case. */
export class DirectoryNames {
  /** Sorted by code units. */
  readonly names: readonly string[];
  readonly #spellings = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.names = [...names].sort();
    for (const name of this.names) {
      const spellings = this.#spellings.get(foldName(name));
      if (spellings === undefined) this.#spellings.set(foldName(name), [name]);
      else spellings.push(name);
    }
  }

  /** Names of the repository's directories, sorted by code units. They may differ from its key in case only. */
  namesOf({ key }: Pick<RegisteredRepository, 'key'>): readonly string[] {
    return this.#spellings.get(foldName(key)) ?? [];
  }
}

/** Whole path of a telemetry directory. */
export function toDirectoryPath(name: string): string {
  return `${TELEMETRY_ROOT}/${name}`;
}

/** The names that match none of these repositories. */
export function findUnregistered(
  names: readonly string[],
  repositories: readonly Pick<RegisteredRepository, 'key'>[],
): string[] {
  const keys = new Set(repositories.map(({ key }) => foldName(key)));
  return names.filter((name) => !keys.has(foldName(name)));
}

/** Limits reading to a directory's own files (`spec/1 §6.1`). */
export class OwnEntries {
  readonly #ids: ReadonlyMap<string, string>;

  constructor(entries: readonly TelemetryEntry[]) {
    this.#ids = new Map(entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
  }

  /** @throws ActionError for an entry that is not a file of this directory. */
  check(files: readonly TelemetryEntry[]): readonly TelemetryEntry[] {
    const foreign = files.find(({ path, id }) => this.#ids.get(path) !== id);
    if (foreign === undefined) return files;
    throw new ActionError(`"${foreign.path}" is not a file of this telemetry directory.`);
  }
}

/** Merges the files of a repository's directories, sorted by path. Each path starts with the prefix of its directory (`toEntryPrefix`). */
export function toTelemetryEntries(
  listings: Iterable<{ readonly prefix: string; readonly files: readonly ListedFile[] }>,
): TelemetryEntry[] {
  const all = Array.from(listings, ({ prefix, files }) =>
    prefix === '' ? files : files.map((file) => ({ ...file, path: `${prefix}${file.path}` })),
  );
  return toSorted(all.flat()).map(toTelemetryEntry);
}

function toTelemetryEntry({ path, mode, id, size }: ListedFile): TelemetryEntry {
  const kind = mode === MODE.symlink ? 'symlink' : mode === MODE.submodule ? 'submodule' : 'file';
  return { path, kind, id, size };
}
