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
 * Bytes that a run parses on its own thread before it starts others. This takes about ten seconds per gigabyte, and hardly any more memory
 * for more bytes. A worker thread takes 50 MB, a third of the total, and is slow until its code is compiled. On two cores it saves nothing
 * for 250 MB, a seventh of the time for 500 MB, and a third for 1 GB.
 */
const THRESHOLD_BYTES = 1024 * 1024 * 1024;
const MAX_THREADS = 3;
/** Free memory that justifies a thread: its heap, and the largest file it may have to parse. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** Tasks assigned to a thread at a time: the current one and the next. */
const TASKS_PER_THREAD = 2;

/** Young generation of all threads together. Records are short-lived; with less, they are promoted too often. */
const NURSERIES_MB = 32;
/** Old generation of a thread, without columns: enough for all but enormous lines and logs, and small enough that garbage is collected. */
const HEAP_MB = 128;

/** A batch to parse, in memory shared with the thread until it answers. */
export interface AggregateTask {
  readonly memory: SharedArrayBuffer;
  readonly files: readonly BatchedFile[];
  readonly repository: RepositoryName;
}

/** The thread's result for a task. */
export interface AggregateAnswer {
  readonly partial: AggregateData;
  readonly facts: readonly FileFacts[];
}

interface Thread {
  readonly worker: Worker;
  /** Tasks without an answer, in order. */
  readonly tasks: {
    readonly task: AggregateTask;
    /** @param finish - Does the remaining work on the main thread. */
    readonly resolve: (finish: () => DerivedFiles) => void;
    readonly reject: (error: Error) => void;
  }[];
}

export interface ThreadLimits {
  /** Threads in addition to the main one, which reads, verifies and merges, and also parses when the others are busy. */
  readonly threads: number;
  readonly thresholdBytes: number;
  /** Maximum heap of a thread in megabytes. Tasks that need more run on the main thread, which has no limit. */
  readonly heapMb: number;
}

/**
 * Parses files on worker threads once a run has enough to parse.
 * @param bundle - The program to run in threads. It calls `serveAggregates()` when it is started in one.
 */
export class DerivingThreads implements ParallelDeriving {
  readonly #threads = new Set<Thread>();
  /** Bytes to parse so far, in total. */
  #total = 0;
  /** Bytes still to come. */
  #expected = 0;
  /** Whether they belong to one large repository. */
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

  /** Gives the batch to the least busy thread. */
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
    worker.ref(); // an idle thread must not keep the process alive, but one with a task must
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
   * After a large repository was read, the memory of threads would add to that of rendering its pages. Threads that parse many small
   * repositories are kept, because restarting them takes as long as parsing these.
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

  /** If a thread runs out of memory, its tasks run on the main thread and a new thread replaces it. On any other error, its tasks fail. */
  #end(thread: Thread, error: Error): void {
    if (!this.#threads.delete(thread)) return;
    if (isOutOfMemory(error)) this.#create();
    for (const { task, resolve, reject } of thread.tasks.splice(0)) {
      if (isOutOfMemory(error)) resolve(() => deriveFiles(task, task.repository));
      else reject(error);
    }
  }
}

/** One thread per core, except the main thread's. */
export function defaultLimits(): ThreadLimits {
  const threads = Math.min(availableParallelism() - 1, MAX_THREADS, Math.floor(freemem() / THREAD_BYTES));
  return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
