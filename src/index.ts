import { isMainThread } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

// Threads run this same program, so that there is one copy of the parser, and load nothing but what they are there for: to evaluate all that
// the action is made of would take each of them twice the time that it needs to start.
if (isMainThread) await (await import('./run/main-thread.js')).runMainThread(fileURLToPath(import.meta.url));
else (await import('./derive/threads/serve-aggregates.js')).serveAggregates();
