import { parentPort } from 'node:worker_threads';
import { deriveFile } from '../derive/derived-file.js';
import { toPartialData } from '../derive/partial-data.js';
import type { PartialAnswer, PartialTask } from './partial-threads.js';

/** The work of a thread: an answer for each file that it is given, in order. A failure ends the thread, and is its answer. */
export function servePartials(): void {
  parentPort?.on('message', ({ path, memory, length, repository, wantsRows }: PartialTask) => {
    const { partial, rows } = deriveFile(path, new Uint8Array(memory, 0, length), repository, wantsRows);
    parentPort?.postMessage({ partial: toPartialData(partial), rows } satisfies PartialAnswer);
  });
}
