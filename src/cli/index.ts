#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

// As in the action: a thread loads the parser only.
if (isMainThread) {
  const { runCommandLine } = await import('./command-line.js');
  process.exitCode = await runCommandLine(process.argv, fileURLToPath(import.meta.url));
} else (await import('../derive/threads/serve-aggregates.js')).serveAggregates();
