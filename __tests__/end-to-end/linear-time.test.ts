import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI_BUNDLE, NODE } from '../bundle.js';
import { ATTEMPTS, MAX_RATIO } from '../growth.js';
import { KINDS, type Files } from './growing-telemetry.js';

/** CPU seconds beyond start-up that an input may take however it grows: noise cannot reach them, quadratic work does. */
const MIN_SECONDS = 2;
/** CPU seconds that a process may take at most: of those, and not of a clock, since the machine does other work at the same time. */
const MAX_SECONDS = 30;
/** When a process is ended that waits and does not work. */
const TIMEOUT_MS = 100_000;

/** Makes a process tell its CPU seconds, those of all its threads, on file descriptor 3. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, String((userCPUTime + systemCPUTime) / 1e6));
  });`)}`;

type Command = 'preview' | 'check';

let root: string;
const startUp = new Map<Command, number>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'linear-time-'));
  for (const command of ['preview', 'check'] as const) startUp.set(command, await measure(command, new Map()));
});

afterAll(() => rm(root, { recursive: true, force: true }));

const cases = KINDS.flatMap((kind) =>
  (kind.commands ?? ['preview', 'check']).map((command) => ({ ...kind, command, title: `${command}: ${kind.name}` })),
);

test.each(cases)('$title: four times as much takes no more than its share of time', async ({ command, size, make }) => {
  const base = startUp.get(command) ?? 0;
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MAX_RATIO; attempt += 1) {
    const large = await measure(command, make(4 * size));
    if (large - base < MIN_SECONDS) return;
    const small = await measure(command, make(size));
    ratio = (large - base) / Math.max(small - base, 0.01);
  }
  expect(ratio).toBeLessThanOrEqual(MAX_RATIO);
});

/** CPU seconds of the command on these files; infinite when it takes more than it may. */
async function measure(command: Command, files: Files): Promise<number> {
  const directory = await mkdtemp(join(root, `${command}-`));
  await mkdir(join(directory, 'telemetry/v1/repos'), { recursive: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  const registry = files.has('registry.json') ? ['--registry', 'registry.json'] : ['--repository', 'acme/shop'];
  const preview = ['preview', '--telemetry', '.', ...registry, '--out', 'site', '--once'];
  try {
    return await runMeasured(command === 'check' ? ['check', '.', '--fail-on', 'never'] : preview, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function runMeasured(arguments_: readonly string[], directory: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const limited = ['-c', `ulimit -t ${MAX_SECONDS}; exec "$0" "$@"`];
    const child = spawn('sh', [...limited, NODE, '--import', PROBE, CLI_BUNDLE, ...arguments_], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    let [seconds, stderr] = ['', ''];
    child.stdio[3]!.on('data', (chunk: Buffer) => (seconds += chunk.toString()));
    child.stdio[2]!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal !== null) resolve(Infinity);
      else if (status === 0) resolve(Number(seconds));
      else reject(new Error(`${arguments_.join(' ')} ended with ${status}: ${stderr}`));
    });
  });
}
