import { availableParallelism, freemem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { toPartial, type PartialData } from '../derive/partial-data.js';
import type { Partial } from '../derive/partial.js';
import { startPartialHere, type StartPartial } from '../derive/start-partial.js';
import type { RepositoryName } from '../records/telemetry-file.js';

/** Bytes that a run parses by itself before it starts threads: starting them takes as long as parsing some megabytes. */
const THRESHOLD_BYTES = 8 * 1024 * 1024;
const MOST_THREADS = 4;
/** Free memory for each thread to be worth its while: its heap, and the largest file that one may meet. */
const THREAD_BYTES = 512 * 1024 * 1024;
/** Files that a thread holds at a time: the one it parses, and the next. */
const FILES_PER_THREAD = 2;

/** Small enough a nursery to be in the processor's cache; records die young. Nothing else is limited. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** A file for a thread to parse: the first `length` bytes of memory that is shared with it until it answers. */
export interface PartialTask {
  readonly path: string;
  readonly memory: SharedArrayBuffer;
  readonly length: number;
  readonly repository: RepositoryName;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, in order. */
  readonly tasks: {
    readonly memory: SharedArrayBuffer;
    readonly resolve: (partial: Partial) => void;
    readonly reject: (error: Error) => void;
  }[];
}

export interface ThreadLimits {
  readonly threads: number;
  readonly thresholdBytes: number;
}

/**
 * Parses files in threads, as soon as a run has so much to parse that it pays.
 * @param bundle - The program that the threads run: `servePartials()` when it finds itself in one.
 */
export function createPartialThreads(bundle: string, limits: ThreadLimits = defaultLimits()): StartPartial {
  const pool = new ThreadPool(bundle, limits.threads);
  let bytesSeen = 0;
  return async (path, bytes, repository) => {
    bytesSeen += bytes.byteLength;
    if (limits.threads < 2 || bytesSeen <= limits.thresholdBytes) return startPartialHere(path, bytes, repository);
    return pool.start(path, bytes, repository);
  };
}

function defaultLimits(): ThreadLimits {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(freemem() / THREAD_BYTES));
  return { threads, thresholdBytes: THRESHOLD_BYTES };
}

class ThreadPool {
  readonly #threads = new Set<Thread>();
  readonly #waiting: (() => void)[] = [];
  readonly #memory: SharedArrayBuffer[] = [];

  constructor(
    private readonly bundle: string,
    private readonly most: number,
  ) {}

  /** Gives the file to the thread with the least to do; waits until there is one with room. */
  readonly start: StartPartial = async (path, bytes, repository) => {
    for (;;) {
      const thread = this.#findRoom();
      if (thread !== null) return { partial: this.#run(thread, path, bytes, repository) };
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  };

  #findRoom(): Thread | null {
    const [idlest] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length);
    if (idlest?.tasks.length === 0) return idlest;
    if (this.#threads.size < this.most) return this.#create();
    return idlest !== undefined && idlest.tasks.length < FILES_PER_THREAD ? idlest : null;
  }

  #run({ worker, tasks }: Thread, path: string, bytes: Uint8Array, repository: RepositoryName): Promise<Partial> {
    const memory = this.#takeMemory(bytes.byteLength);
    new Uint8Array(memory).set(bytes);
    const partial = new Promise<Partial>((resolve, reject) => tasks.push({ memory, resolve, reject }));
    partial.catch(() => {}); // awaited in its turn; until then its failure is not "unhandled"
    worker.ref(); // an idle thread must not keep the process alive, one with a task must
    worker.postMessage({ path, memory, length: bytes.byteLength, repository } satisfies PartialTask);
    return partial;
  }

  /** Memory that is used again for file after file: nothing that the size of the telemetry adds to. */
  #takeMemory(bytes: number): SharedArrayBuffer {
    const free = this.#memory.pop();
    return free !== undefined && free.byteLength >= bytes ? free : new SharedArrayBuffer(bytes + bytes / 4);
  }

  #create(): Thread {
    const thread: Thread = { worker: new Worker(this.bundle, { resourceLimits: LIMITS }), tasks: [] };
    this.#threads.add(thread);
    thread.worker.on('message', (data: PartialData) => {
      const task = thread.tasks.shift();
      if (task !== undefined) this.#memory.push(task.memory);
      task?.resolve(toPartial(data));
      if (thread.tasks.length === 0) thread.worker.unref();
      this.#waiting.shift()?.();
    });
    thread.worker.on('error', (error) => this.#end(thread, error));
    thread.worker.on('exit', () => this.#end(thread, new Error('A parsing thread ended by itself.')));
    return thread;
  }

  /** What the thread had to do fails; others take its place. */
  #end(thread: Thread, error: Error): void {
    this.#threads.delete(thread);
    for (const { reject } of thread.tasks.splice(0)) reject(error);
    this.#waiting.splice(0).forEach((wake) => wake());
  }
}
