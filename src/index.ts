import { isMainThread } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import { runAction } from './action.js';
import { createPartialThreads } from './threads/partial-threads.js';
import { servePartials } from './threads/serve-partials.js';

// Threads run this same bundle, so that there is one copy of the parser.
if (isMainThread) await runAction(core, process.env, createPartialThreads(fileURLToPath(import.meta.url)));
else servePartials();
