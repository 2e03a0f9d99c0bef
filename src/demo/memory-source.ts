import { blobId, MODE } from '../source/git-object.js';
import { toTreeId } from '../source/git-tree.js';
import type {
  TelemetryContent,
  TelemetryDirectory,
  TelemetryEntry,
  TelemetrySource,
} from '../source/telemetry-source.js';

/** Telemetry of one repository that is in memory: files by path below its directory, of which there is none without files. */
export class MemorySource implements TelemetrySource {
  readonly #entries: readonly TelemetryEntry[];
  readonly #tree: string;

  constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {
    this.#entries = Array.from(files, ([path, bytes]): TelemetryEntry => {
      return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
    }).sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#tree = toTreeId(this.#entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
  }

  identify(): Promise<string | null> {
    return Promise.resolve(this.files.size === 0 ? null : this.#tree);
  }

  expect(): void {}

  open(): Promise<TelemetryDirectory | null> {
    const directory = { tree: this.#tree, entries: this.#entries, read: this.#read.bind(this) };
    return Promise.resolve(this.files.size === 0 ? null : directory);
  }

  async *#read(wanted: readonly TelemetryEntry[]): AsyncGenerator<TelemetryContent, void, undefined> {
    for (const entry of wanted) {
      const bytes = this.files.get(entry.path);
      yield await Promise.resolve(bytes ? { entry, bytes } : { entry, error: new Error(`There is no ${entry.path}.`) });
    }
  }
}
