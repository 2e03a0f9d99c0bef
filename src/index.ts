import { isMainThread } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import { runAction } from './action.js';
import { PartialThreads } from './threads/partial-threads.js';
import { servePartials } from './threads/serve-partials.js';

// Threads run this same bundle, so that there is one copy of the parser.
if (isMainThread) await runAction(core, process.env, new PartialThreads(fileURLToPath(import.meta.url)));
else servePartials();
