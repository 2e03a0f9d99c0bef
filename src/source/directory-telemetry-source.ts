import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../action-error.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { listDirectory } from './directory-listing.js';
import { toTelemetryEntry, type ListedFile } from './git-listing.js';
import { blobId } from './git-object.js';
import { toTreeId } from './git-tree.js';
import { OwnEntries } from './own-entries.js';
import type { TelemetryContent, TelemetryDirectory, TelemetryEntry, TelemetrySource } from './telemetry-source.js';
import { telemetryDirectory } from './telemetry-source.js';
import { BlobMismatchError } from './verified-blob.js';

/** Telemetry in a local checkout; its ids are those that Git gives the same content, without needing Git. */
export class DirectoryTelemetrySource implements TelemetrySource {
  readonly #listed = new Map<string, ListedFile[]>();
  readonly #directories = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param root the directory that holds `telemetry/`. */
  constructor(private readonly root: string) {}

  async identify(repository: RegisteredRepository): Promise<string | null> {
    const files = await this.#list(repository);
    this.#listed.set(repository.key, files);
    return toTree(files);
  }

  expect(): void {
    // each directory is listed on its own
  }

  async open(repository: RegisteredRepository): Promise<TelemetryDirectory | null> {
    const files = this.#listed.get(repository.key) ?? (await this.#list(repository));
    this.#listed.delete(repository.key);
    const tree = toTree(files);
    if (tree === null) return null;
    const entries = files.map(toTelemetryEntry);
    const own = new OwnEntries(entries);
    const directory = join(this.root, telemetryDirectory(repository));
    return { tree, entries, read: (wanted) => readFiles(directory, own.check(wanted)) };
  }

  async #list(repository: RegisteredRepository): Promise<ListedFile[]> {
    const path = telemetryDirectory(repository);
    return (await this.#isDirectory(path.split('/'))) ? listDirectory(join(this.root, path)) : [];
  }

  /** Looks each name up exactly and as a real directory: no link is followed, and no file system's case folding counts. */
  async #isDirectory(names: readonly string[]): Promise<boolean> {
    let directory = this.root;
    for (const name of names) {
      if (!(await this.#readDirectories(directory)).has(name)) return false;
      directory = join(directory, name);
    }
    return true;
  }

  /** Names of the directories in a directory. All repositories are looked up in the same ones, so they are read once. */
  #readDirectories(directory: string): Promise<ReadonlySet<string>> {
    let names = this.#directories.get(directory);
    if (names === undefined) this.#directories.set(directory, (names = readDirectories(directory)));
    return names;
  }
}

/** Git knows no empty directories. */
function toTree(files: readonly ListedFile[]): string | null {
  return files.length === 0 ? null : toTreeId(files.map((file) => [file.path, file]));
}

async function readDirectories(directory: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw new ActionError(`${directory} cannot be read.`, {
      hint: 'Give the checkout of the telemetry repository.',
      cause: error,
    });
  });
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}

async function* readFiles(
  directory: string,
  files: readonly TelemetryEntry[],
): AsyncGenerator<TelemetryContent, void, undefined> {
  for (const entry of files) yield await readEntry(directory, entry);
}

async function readEntry(directory: string, entry: TelemetryEntry): Promise<TelemetryContent> {
  try {
    const bytes = await readFile(join(directory, entry.path));
    if (blobId(bytes) === entry.id) return { entry, bytes };
    return { entry, error: new BlobMismatchError(`${entry.path} changed since it was listed.`) };
  } catch (error) {
    return { entry, error: new ActionError(`${entry.path} cannot be read.`, { cause: error }) };
  }
}
