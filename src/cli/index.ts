#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { servePartials } from '../threads/serve-partials.js';
import { runCommandLine } from './command-line.js';

if (isMainThread) process.exitCode = await runCommandLine(process.argv);
else servePartials();
