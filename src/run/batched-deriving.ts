import { setImmediate } from 'node:timers/promises';
import { deriveFiles, type DerivedFiles, type FileToDerive, type ParallelDeriving } from '../derive/derived-files.js';
import type { Partial } from '../derive/partial.js';
import type { RepositoryName } from '../records/repository-name.js';

export interface Batching<File extends FileToDerive> {
  readonly repository: RepositoryName;
  readonly threads: ParallelDeriving | null;
  /** Bytes from which on files are derived together: few enough for threads to end at nearly the same time. */
  readonly batchBytes: number;
  /** What is derived here is added to; null when each batch is to have a partial of its own. */
  readonly total: Partial | null;
  /** Given all that was derived, in any order. */
  readonly take: (files: readonly File[], derived: DerivedFiles) => Promise<void>;
}

/** Derives files as they come: in threads while these have too little to do, else here. */
export class BatchedDeriving<File extends FileToDerive> {
  #batch: File[] = [];
  #bytes = 0;
  readonly #underway: Promise<void>[] = [];

  constructor(private readonly batching: Batching<File>) {}

  async add(file: File): Promise<void> {
    this.#batch.push(file);
    this.#bytes += file.bytes.byteLength;
    if (this.#bytes >= this.batching.batchBytes) await this.#derive();
  }

  /** @throws Error when a thread has failed. */
  async finish(): Promise<void> {
    await this.#derive();
    await Promise.all(this.#underway);
  }

  async #derive(): Promise<void> {
    const { repository, threads, total, take } = this.batching;
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#bytes = 0;
    const started = threads?.start(batch, repository);
    if (started) {
      const taken = started.then((derived) => take(batch, derived));
      taken.catch(() => {}); // it is thrown by finish(); until then it is not "unhandled"
      this.#underway.push(taken);
      return;
    }
    await take(batch, deriveFiles(batch, repository, total ?? undefined));
    await setImmediate(); // what was read ahead must not keep the threads' answers waiting
  }
}
