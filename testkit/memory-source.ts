import { blobId, MODE, toTreeId } from '../src/github/git-objects.js';
import type {
  DirectoryIdentity,
  TelemetryContent,
  TelemetryDirectory,
  TelemetryEntry,
  TelemetrySource,
} from '../src/source/telemetry-source.js';

/** One repository's telemetry in memory: files by path below its directory. Without files, there is no directory. */
export class MemorySource implements TelemetrySource {
  readonly #entries: readonly TelemetryEntry[];
  readonly #directories: readonly DirectoryIdentity[];

  /** @param directory - Whole path of the telemetry directory. */
  constructor(
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly directory: string,
  ) {
    this.#entries = Array.from(files, ([path, bytes]): TelemetryEntry => {
      return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
    }).sort((a, b) => (a.path < b.path ? -1 : 1));
    const tree = toTreeId(this.#entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
    this.#directories = files.size === 0 ? [] : [{ directory, tree }];
  }

  listNames(): Promise<readonly string[]> {
    return Promise.resolve(this.#directories.map(() => this.directory.slice(this.directory.lastIndexOf('/') + 1)));
  }

  identify(): Promise<readonly DirectoryIdentity[]> {
    return Promise.resolve(this.#directories);
  }

  expect(): void {}

  open(): Promise<TelemetryDirectory | null> {
    const directory = { directories: this.#directories, entries: this.#entries, read: this.#read.bind(this) };
    return Promise.resolve(this.files.size === 0 ? null : directory);
  }

  async *#read(wanted: readonly TelemetryEntry[]): AsyncGenerator<TelemetryContent, void, undefined> {
    for (const entry of wanted) {
      const bytes = this.files.get(entry.path);
      yield await Promise.resolve(bytes ? { entry, bytes } : { entry, error: new Error(`There is no ${entry.path}.`) });
    }
  }
}
