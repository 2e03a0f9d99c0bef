import { parentPort } from 'node:worker_threads';
import { toPartialData } from '../derive/partial-data.js';
import { deriveTask, type PartialAnswer, type PartialTask } from './partial-threads.js';

/** The work of a thread: an answer for each task that it is given, in order. A failure ends the thread, and is its answer. */
export function servePartials(): void {
  parentPort?.on('message', (task: PartialTask) => {
    const { partial, facts } = deriveTask(task);
    parentPort?.postMessage({ partial: toPartialData(partial), facts } satisfies PartialAnswer);
  });
}
