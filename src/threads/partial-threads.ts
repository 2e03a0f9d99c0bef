import { availableParallelism, freemem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { deriveFile, type DerivedFile } from '../derive/derived-file.js';
import type { ExportRowsData } from '../derive/export-rows.js';
import { toPartial, type PartialData } from '../derive/partial-data.js';
import { startPartialHere, type StartPartial } from '../derive/start-partial.js';
import type { RepositoryName } from '../records/repository-name.js';

/** Bytes that a run parses by itself before it starts threads: a thread is slow until its code is compiled. */
const THRESHOLD_BYTES = 16 * 1024 * 1024;
const MOST_THREADS = 3;
/** Free memory for each thread to be worth its while: its heap, and the largest file that one may meet. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** Files that a thread holds at a time: the one it parses, and the next. */
const FILES_PER_THREAD = 2;

/** Small enough a nursery to be in the processor's cache; records die young. */
const NURSERY_MB = 4;
/** What a thread keeps beside that, columns excepted: enough for all but enormous lines and logs, and no room to let garbage lie. */
const HEAP_MB = 128;

/** A file for a thread to parse: the first `length` bytes of memory that is shared with it until it answers. */
export interface PartialTask {
  readonly path: string;
  readonly memory: SharedArrayBuffer;
  readonly length: number;
  readonly repository: RepositoryName;
  readonly wantsRows: boolean;
}

/** What a thread makes of it. */
export interface PartialAnswer {
  readonly partial: PartialData;
  readonly rows: ExportRowsData | null;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, in order. */
  readonly tasks: {
    readonly task: PartialTask;
    /** @param finish - Does what is left to do. */
    readonly resolve: (finish: () => DerivedFile) => void;
    readonly reject: (error: Error) => void;
  }[];
}

/** What of a task says which file it is about, and what is asked. */
type FileTask = Omit<PartialTask, 'memory' | 'length'>;

export interface ThreadLimits {
  /** Beside the one that reads, verifies and merges, and parses when the others are busy. */
  readonly threads: number;
  readonly thresholdBytes: number;
  /** Megabytes that a thread may keep. What needs more is done here, where nothing is limited. */
  readonly heapMb: number;
}

/**
 * Parses files in threads, as soon as a run has so much to parse that it pays.
 * @param bundle - The program that the threads run: `servePartials()` when it finds itself in one.
 */
export function createPartialThreads(bundle: string, limits: ThreadLimits = defaultLimits()): StartPartial {
  const pool = new ThreadPool(bundle, limits);
  let bytesSeen = 0;
  return (path, bytes, repository, wantsRows) => {
    bytesSeen += bytes.byteLength;
    const derived = bytesSeen <= limits.thresholdBytes ? null : pool.start({ path, repository, wantsRows }, bytes);
    return derived === null ? startPartialHere(path, bytes, repository, wantsRows) : Promise.resolve({ derived });
  };
}

/** One for each core but ours. */
function defaultLimits(): ThreadLimits {
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(freemem() / THREAD_BYTES));
  return { threads, thresholdBytes: THRESHOLD_BYTES, heapMb: HEAP_MB };
}

class ThreadPool {
  readonly #threads = new Set<Thread>();
  readonly #memory: SharedArrayBuffer[] = [];

  constructor(
    private readonly bundle: string,
    private readonly limits: ThreadLimits,
  ) {}

  /** Gives the file to the thread with the least to do. @returns null when all of them have enough to do. */
  start(file: FileTask, bytes: Uint8Array): Promise<DerivedFile> | null {
    const [idlest] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length);
    if (idlest?.tasks.length === 0) return this.#run(idlest, file, bytes);
    if (this.#threads.size < this.limits.threads) return this.#run(this.#create(), file, bytes);
    if (idlest === undefined || idlest.tasks.length >= FILES_PER_THREAD) return null;
    return this.#run(idlest, file, bytes);
  }

  #run({ worker, tasks }: Thread, file: FileTask, bytes: Uint8Array): Promise<DerivedFile> {
    const memory = this.#takeMemory(bytes.byteLength);
    new Uint8Array(memory).set(bytes);
    const task: PartialTask = { ...file, memory, length: bytes.byteLength };
    const answer = new Promise<() => DerivedFile>((resolve, reject) => tasks.push({ task, resolve, reject }));
    const derived = answer.then((finish) => finish());
    derived.catch(() => {}); // awaited in its turn; until then its failure is not "unhandled"
    worker.ref(); // an idle thread must not keep the process alive, one with a task must
    worker.postMessage(task);
    return derived;
  }

  /** Memory that is used again for file after file: nothing that the size of the telemetry adds to. */
  #takeMemory(bytes: number): SharedArrayBuffer {
    const free = this.#memory.pop();
    return free !== undefined && free.byteLength >= bytes ? free : new SharedArrayBuffer(bytes + bytes / 4);
  }

  #create(): Thread {
    const resourceLimits = { maxYoungGenerationSizeMb: NURSERY_MB, maxOldGenerationSizeMb: this.limits.heapMb };
    const thread: Thread = { worker: new Worker(this.bundle, { resourceLimits }), tasks: [] };
    this.#threads.add(thread);
    thread.worker.on('message', ({ partial, rows }: PartialAnswer) => {
      const answered = thread.tasks.shift();
      if (thread.tasks.length === 0) thread.worker.unref();
      if (answered === undefined) return;
      this.#memory.push(answered.task.memory);
      answered.resolve(() => ({ partial: toPartial(partial), rows }));
    });
    thread.worker.on('error', (error) => this.#end(thread, error));
    thread.worker.on('exit', () => this.#end(thread, new Error('A parsing thread ended by itself.')));
    return thread;
  }

  /** Another takes its place. What the thread had to do is done here when it had too little memory for that, else it fails. */
  #end(thread: Thread, error: Error): void {
    this.#threads.delete(thread);
    for (const { task, resolve, reject } of thread.tasks.splice(0)) {
      if (isOutOfMemory(error)) resolve(() => deriveTask(task));
      else reject(error);
    }
  }
}

/** The work of a thread. */
export function deriveTask({ path, memory, length, repository, wantsRows }: PartialTask): DerivedFile {
  return deriveFile(path, new Uint8Array(memory, 0, length), repository, wantsRows);
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
