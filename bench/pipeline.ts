import { rm } from 'node:fs/promises';
import { measureTask, type Measure } from './process.js';
import { median, printTable } from './table.js';
import { TASKS, type TaskName } from './tasks.js';

export interface Checkout {
  readonly megabytes: number;
  readonly path: string;
}

const NAMES = Object.keys(TASKS) as TaskName[];

/**
 * Measures every task on every size. Each result is divided by the bare parse of the same round, so that load on the machine does not skew
 * the ratios.
 */
export async function benchPipeline(checkouts: readonly Checkout[], cache: string, rounds: number): Promise<void> {
  for (const { megabytes, path } of checkouts) {
    await rm(cache, { recursive: true, force: true });
    await measureTask('pipeline, warm cache', path, cache); // warms it
    const measured: Record<TaskName, Measure>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const entries: [TaskName, Measure][] = [];
      for (const name of NAMES) entries.push([name, await measureTask(name, path, cache)]);
      measured.push(Object.fromEntries(entries) as Record<TaskName, Measure>);
    }
    const rows = NAMES.map((name) => {
      const of = (figure: (round: Record<TaskName, Measure>) => number) => median(measured.map(figure));
      return [
        name,
        `${of((round) => round[name].taskMs).toFixed(0)} ms`,
        `${of((round) => round[name].wallMs).toFixed(0)} ms`,
        of((round) => round['bare JSON.parse'].wallMs / round[name].wallMs).toFixed(2),
        of((round) => round[name].wallMs / round.pipeline.wallMs).toFixed(2),
        `${of((round) => round[name].peakMb).toFixed(0)} MB`,
      ];
    });
    printTable(
      `${megabytes} MB in 365 files, median of ${rounds} rounds`,
      ['task', 'task', 'whole process', 'throughput ÷ bare', 'time ÷ pipeline', 'peak memory'],
      rows,
    );
  }
}
