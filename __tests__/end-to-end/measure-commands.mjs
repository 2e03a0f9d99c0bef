// Runs commands of the sources one after the other in this process, and says what CPU time each took: so a command is measured when its code is
// compiled, and starts for nothing. A process of its own, because what it measures is all that its threads do.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const [, , directory, maxSeconds] = process.argv;

/** Ends the process when a command takes too much CPU time, which the thread that runs it cannot do. */
const WATCHDOG = `
  import { parentPort, workerData } from 'node:worker_threads';
  let start = null;
  parentPort.on('message', (isRunning) => (start = isRunning ? process.cpuUsage() : null));
  setInterval(() => {
    if (start === null) return;
    const { user, system } = process.cpuUsage(start);
    if (user + system > workerData * 1e6) process.kill(process.pid, 'SIGKILL');
  }, 500);`;

const outfile = join(directory, 'command-line.mjs');
await build({
  entryPoints: ['src/cli/command-line.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: 'error',
  outfile,
});
const { runCommandLine } = await import(pathToFileURL(outfile));

const watchdog = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WATCHDOG)}`), {
  workerData: Number(maxSeconds),
});
const printed = [];
const print = (text) => void printed.push(text);
const effects = {
  terminal: { print: () => {}, progress: () => {}, warn: print },
  ask: null,
  directory: process.cwd(),
  environment: {},
  now: () => new Date(),
};

process.on('message', async (given) => {
  printed.length = 0;
  globalThis.gc();
  watchdog.postMessage(true);
  const start = process.cpuUsage();
  const status = await runCommandLine(['node', 'telemetry-dashboard', ...given], outfile, effects);
  const { user, system } = process.cpuUsage(start);
  watchdog.postMessage(false);
  process.send({ status, seconds: (user + system) / 1e6, warnings: printed.slice(0, 10).join('\n') });
});
