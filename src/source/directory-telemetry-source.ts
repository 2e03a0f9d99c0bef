import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../base/action-error.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { DirectoryNames, listDirectory, OwnEntries, toDirectoryPath, toTelemetryEntries } from './directory-listing.js';
import type { ListedFile } from '../github/git-listing.js';
import { blobId, toTreeId } from '../github/git-objects.js';
import {
  type DirectoryIdentity,
  TELEMETRY_ROOT,
  type TelemetryContent,
  type TelemetryDirectory,
  telemetryDirectory,
  type TelemetryEntry,
  type TelemetrySource,
  toEntryPrefix,
} from './telemetry-source.js';
import { BlobMismatchError } from '../github/object-batches.js';

/** Telemetry in a local checkout. Its ids are the same as Git's, but Git is not needed. */
export class DirectoryTelemetrySource implements TelemetrySource {
  readonly #listed = new Map<string, Listing[]>();
  #names: Promise<DirectoryNames> | undefined;

  /** @param root - Directory that contains `telemetry/`. */
  constructor(private readonly root: string) {}

  async listNames(): Promise<readonly string[]> {
    return (await this.#listNames()).names;
  }

  async identify(repository: RegisteredRepository): Promise<readonly DirectoryIdentity[]> {
    const listings = await this.#list(repository);
    this.#listed.set(repository.key, listings);
    return listings.map(({ identity }) => identity);
  }

  expect(): void {
    // nothing to prepare: each directory is listed on its own
  }

  async open(repository: RegisteredRepository): Promise<TelemetryDirectory | null> {
    const listings = this.#listed.get(repository.key) ?? (await this.#list(repository));
    this.#listed.delete(repository.key);
    if (listings.length === 0) return null;
    const entries = toTelemetryEntries(listings);
    const own = new OwnEntries(entries);
    const directory = join(this.root, telemetryDirectory(repository));
    return {
      directories: listings.map(({ identity }) => identity),
      entries,
      read: (wanted) => readFiles(directory, own.check(wanted)),
    };
  }

  /** Skips empty directories, as Git does. */
  async #list(repository: RegisteredRepository): Promise<Listing[]> {
    const listings: Listing[] = [];
    for (const name of (await this.#listNames()).namesOf(repository)) {
      const directory = toDirectoryPath(name);
      const files = await listDirectory(join(this.root, directory));
      if (files.length === 0) continue;
      const identity = { directory, tree: toTreeId(files.map((file) => [file.path, file])) };
      listings.push({ identity, prefix: toEntryPrefix(repository, directory), files });
    }
    return listings;
  }

  /** Read once, because every repository is looked up in the same names. */
  #listNames(): Promise<DirectoryNames> {
    return (this.#names ??= this.#readNames());
  }

  /** Only real directories: does not follow links, and does not depend on a file system that ignores case. */
  async #readNames(): Promise<DirectoryNames> {
    let directory = this.root;
    for (const name of TELEMETRY_ROOT.split('/')) {
      if (!(await readDirectories(directory)).has(name)) return new DirectoryNames([]);
      directory = join(directory, name);
    }
    return new DirectoryNames(await readDirectories(directory));
  }
}

/** The content of one directory of a repository. */
interface Listing {
  readonly identity: DirectoryIdentity;
  readonly prefix: string;
  readonly files: readonly ListedFile[];
}

async function readDirectories(directory: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw new ActionError(`${directory} cannot be read.`, {
      hint: 'Pass the checkout of the telemetry repository.',
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
