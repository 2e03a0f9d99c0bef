import { isMainThread } from 'node:worker_threads';

// As in the action, a thread only loads the parser, and a task only loads what it measures.
if (!isMainThread) (await import('../src/derive/threads/serve-aggregates.js')).serveAggregates();
else if (process.argv[2] === '--task') await (await import('./task-run.js')).runTask(process.argv.slice(3));
else await (await import('./benchmarks.js')).runBenchmarks(process.argv.slice(2));
