import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId, MODE } from '../src/source/git-object.js';
import { toTreeId } from '../src/source/git-tree.js';
import {
  telemetryDirectory,
  type TelemetryContent,
  type TelemetryDirectory,
  type TelemetryEntry,
  type TelemetrySource,
} from '../src/source/telemetry-source.js';
import { entriesSchema, LISTING, REPOSITORY } from './telemetry.js';

/** Files that are read at a time, as GitHub's are. */
const AHEAD = 3;

/** A checkout that is read as GitHub is: the object ids are known beforehand, and each content is verified once. */
export class ListedSource implements TelemetrySource {
  readonly #tree: string;

  private constructor(
    private readonly checkout: string,
    private readonly entries: readonly TelemetryEntry[],
  ) {
    this.#tree = toTreeId(entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
  }

  static async open(checkout: string): Promise<ListedSource> {
    const listing: unknown = JSON.parse(await readFile(join(checkout, LISTING), 'utf8'));
    return new ListedSource(checkout, entriesSchema.parse(listing));
  }

  identify(): Promise<string> {
    return Promise.resolve(this.#tree);
  }

  expect(): void {}

  open(): Promise<TelemetryDirectory> {
    return Promise.resolve({ tree: this.#tree, entries: this.entries, read: (files) => this.#read(files) });
  }

  async *#read(files: readonly TelemetryEntry[]): AsyncGenerator<TelemetryContent, void, undefined> {
    const directory = join(this.checkout, telemetryDirectory(REPOSITORY));
    const underway: Promise<Buffer>[] = [];
    let next = 0;
    for (const entry of files) {
      while (underway.length < AHEAD && next < files.length)
        underway.push(readFile(join(directory, files[next++]!.path)));
      const bytes = await underway.shift();
      if (bytes === undefined || blobId(bytes) !== entry.id) throw new Error(`${entry.path} is not what was listed.`);
      yield { entry, bytes };
    }
  }
}
