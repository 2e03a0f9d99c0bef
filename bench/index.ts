import { isMainThread } from 'node:worker_threads';
import { servePartials } from '../src/threads/serve-partials.js';
import { runBenchmarks } from './benchmarks.js';
import { TASKS, type TaskName } from './tasks.js';

if (!isMainThread) servePartials();
else if (process.argv[2] === '--task') await runTask(process.argv.slice(3));
else await runBenchmarks(process.argv.slice(2));

async function runTask([name = '', checkout = '', cache = '']: readonly string[]): Promise<void> {
  if (!isTask(name)) throw new Error(`There is no task "${name}".`);
  const start = performance.now();
  await TASKS[name](checkout, process.argv[1] ?? '', cache);
  const taskMs = performance.now() - start;
  console.log(JSON.stringify({ taskMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

function isTask(name: string): name is TaskName {
  return Object.hasOwn(TASKS, name);
}
