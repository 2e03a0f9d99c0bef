import { availableParallelism, freemem } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type BatchedFile,
  type DerivedFiles,
  deriveFiles,
  type FileBatch,
  type FileFacts,
  type ParallelDeriving,
} from '../aggregate/derived-files.js';
import { type AggregateData, toAggregate } from '../aggregate/aggregate-data.js';
import type { RepositoryName } from '../../records/repository-name.js';

/**
 * Bytes that a run parses by itself, in memory that hardly grows with them: a gigabyte in some ten seconds. A thread holds 50 MB, a
 * third of all, and is slow until its code is compiled. On two cores it saves nothing of 250 MB, a seventh of the time at 500 MB,
 * and a third at 1 GB.
 */
const THRESHOLD_BYTES = 1024 * 1024 * 1024;
const MAX_THREADS = 3;
/** Free memory for each thread to be worth its while: its heap, and the largest file that one may meet. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** What a thread holds at a time: the files that it parses, and the next. */
const TASKS_PER_THREAD = 2;

/** Room for records, which die young, in all threads together: with less of it they are taken for old too often. */
const NURSERIES_MB = 32;
/** What a thread keeps beside that, columns excepted: enough for all but enormous lines and logs, and no room to let garbage lie. */
const HEAP_MB = 128;

/** A batch for a thread to parse, in memory that is shared with it until it answers. */
export interface AggregateTask {
  readonly memory: SharedArrayBuffer;
  readonly files: readonly BatchedFile[];
  readonly repository: RepositoryName;
}

/** What a thread makes of them. */
export interface AggregateAnswer {
  readonly partial: AggregateData;
  readonly facts: readonly FileFacts[];
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, in order. */
  readonly tasks: {
    readonly task: AggregateTask;
    /** @param finish - Does what is left to do. */
    readonly resolve: (finish: () => DerivedFiles) => void;
    readonly reject: (error: Error) => void;
  }[];
}

export interface ThreadLimits {
  /** Beside the one that reads, verifies and merges, and parses when the others are busy. */
  readonly threads: number;
  readonly thresholdBytes: number;
  /** Megabytes that a thread may keep. What needs more is done here, where nothing is limited. */
  readonly heapMb: number;
}

/**
 * Parses files in threads, as soon as a run has so much to parse that it pays.
 * @param bundle - The program that the threads run: `serveAggregates()` when it finds itself in one.
 */
export class DerivingThreads implements ParallelDeriving {
  readonly #threads = new Set<Thread>();
  /** Bytes that there have been to parse, in all. */
  #total = 0;
  /** Bytes that are still to come. */
  #expected = 0;
  /** Whether they are of one large repository. */
  #isLarge = false;

  constructor(
    private readonly bundle: string,
    private readonly limits: ThreadLimits = defaultLimits(),
  ) {}

  expect(bytes: number): void {
    const { thresholdBytes, threads } = this.limits;
    this.#total += bytes;
    this.#expected += bytes;
    if (bytes > thresholdBytes) this.#isLarge = true;
    if (this.#total <= thresholdBytes) return;
    while (this.#threads.size < threads) this.#create();
  }

  get isFree(): boolean {
    return this.#findFree() !== null;
  }

  noteParsedLocally(bytes: number): void {
    this.#expected -= bytes;
    this.#endIdle();
  }

  /** Gives the batch to the thread with the least to do. */
  start(batch: FileBatch, repository: RepositoryName): Promise<DerivedFiles> | null {
    const thread = this.#findFree();
    const started = thread && this.#run(thread, { memory: batch.memory, files: batch.files, repository });
    this.noteParsedLocally(batch.byteLength);
    return started;
  }

  #findFree(): Thread | null {
    const [idlest] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length);
    return idlest !== undefined && idlest.tasks.length < TASKS_PER_THREAD ? idlest : null;
  }

  #run({ worker, tasks }: Thread, task: AggregateTask): Promise<DerivedFiles> {
    const answer = new Promise<() => DerivedFiles>((resolve, reject) => tasks.push({ task, resolve, reject }));
    worker.ref(); // an idle thread must not keep the process alive, one with a task must
    worker.postMessage(task);
    return answer.then((finish) => finish());
  }

  #create(): void {
    const resourceLimits = {
      maxYoungGenerationSizeMb: NURSERIES_MB / this.limits.threads,
      maxOldGenerationSizeMb: this.limits.heapMb,
    };
    const thread: Thread = { worker: new Worker(this.bundle, { resourceLimits }), tasks: [] };
    this.#threads.add(thread);
    thread.worker.on('message', ({ partial, facts }: AggregateAnswer) => {
      const answered = thread.tasks.shift();
      if (thread.tasks.length === 0) thread.worker.unref();
      this.#endIdle();
      answered?.resolve(() => ({ partial: toAggregate(partial), facts }));
    });
    thread.worker.on('error', (error) => this.#end(thread, error));
    thread.worker.on('exit', () => this.#end(thread, new Error('A parsing thread ended by itself.')));
    thread.worker.unref();
  }

  /**
   * When a large repository is read: what threads hold would stand beside what its pages are made of. Those that parse many small
   * ones stay, for it would take as long as these to get new threads going.
   */
  #endIdle(): void {
    if (!this.#isLarge || this.#expected > 0) return;
    for (const thread of this.#threads) {
      if (thread.tasks.length > 0) continue;
      this.#threads.delete(thread);
      void thread.worker.terminate();
    }
    if (this.#threads.size > 0) return;
    this.#isLarge = false;
    this.#total = 0;
  }

  /** What the thread had to do is done here, and another takes its place, when it had too little memory for that; else it fails. */
  #end(thread: Thread, error: Error): void {
    if (!this.#threads.delete(thread)) return;
    if (isOutOfMemory(error)) this.#create();
    for (const { task, resolve, reject } of thread.tasks.splice(0)) {
      if (isOutOfMemory(error)) resolve(() => deriveFiles(task, task.repository));
      else reject(error);
    }
  }
}

/** One for each core but ours. */
export function defaultLimits(): ThreadLimits {
  const threads = Math.min(availableParallelism() - 1, MAX_THREADS, Math.floor(freemem() / THREAD_BYTES));
  return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
