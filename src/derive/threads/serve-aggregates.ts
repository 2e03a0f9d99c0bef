import { parentPort } from 'node:worker_threads';
import { deriveFiles } from '../aggregate/derived-files.js';
import { toAggregateData } from '../aggregate/aggregate-data.js';
import type { AggregateAnswer, AggregateTask } from './deriving-threads.js';

/** Runs in a thread and answers each task, in order. A failure ends the thread, which serves as its answer. */
export function serveAggregates(): void {
  parentPort?.on('message', (task: AggregateTask) => {
    const { partial, facts } = deriveFiles(task, task.repository);
    parentPort?.postMessage({ partial: toAggregateData(partial), facts } satisfies AggregateAnswer);
  });
}
