import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId, MODE, toTreeId } from '../src/github/git-objects.js';
import {
  type DirectoryIdentity,
  type TelemetryContent,
  telemetryDirectory,
  type TelemetryDirectory,
  type TelemetryEntry,
  type TelemetrySource,
} from '../src/source/telemetry-source.js';
import { entriesSchema, LISTING, REPOSITORY } from './telemetry.js';

/** A checkout that is read like GitHub: object ids are known in advance, and each content is verified once. */
export class ListedSource implements TelemetrySource {
  readonly #directories: readonly DirectoryIdentity[];

  private constructor(
    private readonly checkout: string,
    private readonly entries: readonly TelemetryEntry[],
  ) {
    const tree = toTreeId(entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
    this.#directories = [{ directory: telemetryDirectory(REPOSITORY), tree }];
  }

  static async open(checkout: string): Promise<ListedSource> {
    const listing: unknown = JSON.parse(await readFile(join(checkout, LISTING), 'utf8'));
    return new ListedSource(checkout, entriesSchema.parse(listing));
  }

  listNames(): Promise<readonly string[]> {
    return Promise.resolve([REPOSITORY.key]);
  }

  identify(): Promise<readonly DirectoryIdentity[]> {
    return Promise.resolve(this.#directories);
  }

  expect(): void {}

  open(): Promise<TelemetryDirectory> {
    return Promise.resolve({
      directories: this.#directories,
      entries: this.entries,
      read: (files) => this.#read(files),
    });
  }

  /** Reuses the same memory, as sources may: a file is requested only after the previous one was processed. */
  async *#read(files: readonly TelemetryEntry[]): AsyncGenerator<TelemetryContent, void, undefined> {
    const most = Math.max(0, ...files.map(({ size }) => size ?? 0));
    const memories = [Buffer.allocUnsafeSlow(most), Buffer.allocUnsafeSlow(most)];
    const read = (index: number): Promise<Buffer> | undefined => {
      const path = files[index]?.path;
      return path === undefined
        ? undefined
        : readInto(memories[index % 2]!, join(this.checkout, telemetryDirectory(REPOSITORY), path));
    };
    let next = read(0);
    for (const [index, entry] of files.entries()) {
      const bytes = await next;
      next = read(index + 1);
      if (bytes === undefined || blobId(bytes) !== entry.id) throw new Error(`${entry.path} is not what was listed.`);
      yield { entry, bytes };
    }
  }
}

async function readInto(memory: Buffer, path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead } = await file.read(memory, 0, memory.byteLength, 0);
    return memory.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
