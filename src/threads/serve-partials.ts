import { parentPort } from 'node:worker_threads';
import { toPartialData } from '../derive/partial-data.js';
import { derivePartial } from '../derive/partial.js';
import type { PartialTask } from './partial-threads.js';

/** The work of a thread: a partial for each file that it is given, in order. A failure ends the thread, and is its answer. */
export function servePartials(): void {
  parentPort?.on('message', ({ path, memory, length, repository }: PartialTask) => {
    const bytes = new Uint8Array(memory, 0, length);
    parentPort?.postMessage(toPartialData(derivePartial(path, bytes, repository)));
  });
}
