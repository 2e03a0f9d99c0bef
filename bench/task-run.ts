import { TASKS, type TaskName } from './tasks.js';

/** Runs one task and prints its cost. Takes the arguments of `measureTask`. */
export async function runTask([name = '', checkout = '', cache = '']: readonly string[]): Promise<void> {
  if (!isTask(name)) throw new Error(`There is no task "${name}".`);
  const start = performance.now();
  await TASKS[name](checkout, process.argv[1] ?? '', cache);
  const taskMs = performance.now() - start;
  console.log(JSON.stringify({ taskMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

function isTask(name: string): name is TaskName {
  return Object.hasOwn(TASKS, name);
}
