import { isMainThread } from 'node:worker_threads';

// As in the action: a thread loads the parser only, and a task what it measures and not what the other benchmarks are made of.
if (!isMainThread) (await import('../src/derive/threads/serve-aggregates.js')).serveAggregates();
else if (process.argv[2] === '--task') await (await import('./task-run.js')).runTask(process.argv.slice(3));
else await (await import('./benchmarks.js')).runBenchmarks(process.argv.slice(2));
