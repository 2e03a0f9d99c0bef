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

/** Bytes that are derived without a pause. */
const PAUSE_BYTES = 1024 * 1024;

/** Something that stands for a file, by its path below the repository's telemetry directory. */
interface File {
  readonly path: string;
}

interface Batching<Entry extends File> {
  readonly repository: RepositoryName;
  readonly threads: ParallelDeriving | null;
  /** Bytes from which on files are derived together: few enough for threads to end at nearly the same time. */
  readonly batchBytes: number;
  /** What is derived here is added to; null when each batch is to have an aggregate of its own. */
  readonly total: Aggregate | null;
  /** Given all that was derived, in any order. */
  readonly take: (entries: readonly Entry[], derived: DerivedFiles) => Promise<void>;
}

/** Derives files as they come: in threads while these have too little to do, else here, where they are. */
export class BatchedDeriving<Entry extends File> {
  #batch = new FileBatch();
  #entries: Entry[] = [];
  readonly #underway: Promise<void>[] = [];
  /** Those that are derived, to be filled again. */
  readonly #free: FileBatch[] = [];
  /** Bytes that were derived here since the last pause. */
  #sincePause = 0;

  constructor(private readonly batching: Batching<Entry>) {}

  /** @param bytes - Need not stay: what threads are to be given is copied. */
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
      taken.catch(() => {}); // it is thrown by finish(); until then it is not "unhandled"
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
   * What was read ahead must keep neither the threads' answers waiting nor what is to be read next. But whoever reads small files
   * asks for many of them at once, and a pause behind each would send for them one by one.
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

/** Bytes of files that a repository keeps between its two readings: a few days of ordinary telemetry. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The last of the files that are read, as many as fit: most of what is read again is in one of them, and costs no request. Which ones
 * is known before they are read, so that no other is kept alive for a moment longer than it is needed.
 */
export class RecentFiles {
  readonly #wanted = new Set<string>();
  readonly #files = new Map<string, Uint8Array>();

  /** @param files - Those that will be read, in order. */
  constructor(files: readonly TelemetryEntry[]) {
    let room = MAX_BYTES;
    for (const { path, size } of [...files].reverse()) {
      if (size === null || size > MAX_BYTES) continue;
      room -= size;
      if (room < 0) return;
      this.#wanted.add(path);
    }
  }

  /** Keeps a copy, if it is one of the last. */
  keep(path: string, bytes: Uint8Array): void {
    if (this.#wanted.has(path)) this.#files.set(path, Uint8Array.from(bytes));
  }

  get(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }
}
