import { setImmediate } from 'node:timers/promises';
import {
  type DerivedFiles,
  deriveFile,
  deriveFiles,
  FileBatch,
  type ParallelDeriving,
} from '../derive/aggregate/derived-files.js';
import { Aggregate } from '../derive/aggregate/aggregate.js';
import type { RepositoryName } from '../records/repository-name.js';
import type { TelemetryEntry } from '../source/telemetry-source.js';

/** Bytes to derive before yielding to the event loop. */
const PAUSE_BYTES = 1024 * 1024;

/** An entry for a file, with its path below the repository's telemetry directory. */
interface File {
  readonly path: string;
}

interface Batching<Entry extends File> {
  readonly repository: RepositoryName;
  readonly threads: ParallelDeriving | null;
  /** Batch size in bytes, small enough for threads to finish at nearly the same time. */
  readonly batchBytes: number;
  /** Receives what is derived on this thread; null to give each batch its own aggregate. */
  readonly total: Aggregate | null;
  /** Called with each result, in any order. */
  readonly take: (entries: readonly Entry[], derived: DerivedFiles) => Promise<void>;
}

/** Derives files as they arrive: on worker threads while they have too little work, otherwise on this thread. */
export class BatchedDeriving<Entry extends File> {
  #batch = new FileBatch();
  #entries: Entry[] = [];
  readonly #underway: Promise<void>[] = [];
  /** Finished batches, for reuse. */
  readonly #free: FileBatch[] = [];
  /** Bytes derived on this thread since the last pause. */
  #sincePause = 0;

  constructor(private readonly batching: Batching<Entry>) {}

  /** @param bytes - May be overwritten afterwards: what threads need is copied. */
  async add(entry: Entry, bytes: Uint8Array, wantsRows: boolean): Promise<void> {
    const isAlone = this.#entries.length === 0;
    if (isAlone && this.batching.threads?.isFree !== true) {
      await this.#deriveHere(entry, bytes, wantsRows);
      return;
    }
    this.#batch.add(entry.path, bytes, wantsRows);
    this.#entries.push(entry);
    if (this.#batch.byteLength >= this.batching.batchBytes) await this.#derive();
  }

  /** @throws Error when a thread has failed. */
  async finish(): Promise<void> {
    if (this.#entries.length > 0) await this.#derive();
    await Promise.all(this.#underway);
  }

  async #deriveHere(entry: Entry, bytes: Uint8Array, wantsRows: boolean): Promise<void> {
    const { repository, threads, total, take } = this.batching;
    const partial = total ?? new Aggregate();
    const facts = deriveFile({ path: entry.path, wantsRows }, bytes, repository, partial);
    threads?.noteParsedLocally(bytes.byteLength);
    await take([entry], { partial, facts: [facts] });
    await this.#pause(bytes.byteLength);
  }

  async #derive(): Promise<void> {
    const { repository, threads, total, take } = this.batching;
    const batch = this.#batch;
    const entries = this.#entries;
    this.#entries = [];
    const started = threads?.start(batch, repository);
    if (started) {
      this.#batch = this.#free.pop() ?? new FileBatch();
      const taken = started.then(async (derived) => {
        this.#reuse(batch);
        await take(entries, derived);
      });
      taken.catch(() => {}); // finish() throws it; until then it must not count as "unhandled"
      this.#underway.push(taken);
      return;
    }
    const { byteLength } = batch;
    const derived = deriveFiles(batch, repository, total ?? undefined);
    batch.clear();
    await take(entries, derived);
    await this.#pause(byteLength);
  }

  /**
   * Lets the event loop handle threads' answers and further reads. Readers of small files request many at once, and a pause after each file
   * would serialise those requests.
   */
  async #pause(derivedBytes: number): Promise<void> {
    this.#sincePause += derivedBytes;
    if (this.#sincePause < PAUSE_BYTES) return;
    this.#sincePause = 0;
    await setImmediate();
  }

  #reuse(batch: FileBatch): void {
    batch.clear();
    this.#free.push(batch);
  }
}

/** Bytes of files that a repository keeps between its two passes: a few days of typical telemetry. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Keeps the last files read, as many as fit: most of what is read again is in one of them and then costs no request. The choice is made
 * before reading, so that no other file stays in memory.
 */
export class RecentFiles {
  readonly #wanted = new Set<string>();
  readonly #files = new Map<string, Uint8Array>();

  /** @param files - The files that will be read, in order. */
  constructor(files: readonly TelemetryEntry[]) {
    let room = MAX_BYTES;
    for (const { path, size } of [...files].reverse()) {
      if (size === null || size > MAX_BYTES) continue;
      room -= size;
      if (room < 0) return;
      this.#wanted.add(path);
    }
  }

  /** Keeps a copy if the file is one of the chosen ones. */
  keep(path: string, bytes: Uint8Array): void {
    if (this.#wanted.has(path)) this.#files.set(path, new Uint8Array(bytes));
  }

  get(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }
}
