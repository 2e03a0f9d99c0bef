import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ATTEMPTS, MAX_RATIO } from '../growth.js';
import { KINDS, type Files } from './growing-telemetry.js';

/** CPU seconds that an input may take however it grows: noise cannot reach them, quadratic work does. */
const MIN_SECONDS = 0.5;
/** CPU seconds that a command may take at most: of those, and not of a clock, since the machine does other work at the same time. */
const MAX_SECONDS = 30;
/** When a process is ended that waits and does not work. */
const TIMEOUT_MS = 100_000;

const SERVER = fileURLToPath(new URL('measure-commands.mjs', import.meta.url));

type Command = 'preview' | 'check';

interface Answer {
  /** Exit status of the command. */
  readonly status: number;
  /** Of CPU time. */
  readonly seconds: number;
  readonly warnings: string;
}

let root: string;
let server: ChildProcess | null = null;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'linear-time-'));
  const common = KINDS.filter(({ name }) => name.includes('records'));
  for (const { size, make } of common) await measure('preview', make(size / 10)); // lets the code be compiled
});

afterAll(async () => {
  server?.kill();
  await rm(root, { recursive: true, force: true });
});

const cases = KINDS.flatMap((kind) =>
  (kind.commands ?? ['preview', 'check']).map((command) => ({ ...kind, command, title: `${command}: ${kind.name}` })),
);

test.each(cases)('$title: four times as much takes no more than its share of time', async ({ command, size, make }) => {
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MAX_RATIO; attempt += 1) {
    const large = await measure(command, make(4 * size));
    if (large < MIN_SECONDS) return;
    ratio = large / (await measure(command, make(size)));
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
  const registry = files.has('registry.json')
    ? ['--registry', join(directory, 'registry.json')]
    : ['--repository', 'acme/shop'];
  const preview = ['preview', '--telemetry', directory, ...registry, '--out', join(directory, 'site'), '--once'];
  try {
    return await runMeasured(command === 'check' ? ['check', directory, '--fail-on', 'never'] : preview);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function runMeasured(command: readonly string[]): Promise<number> {
  const child = (server ??= startServer());
  return new Promise((resolve, reject) => {
    const end = (seconds: number | Error) => {
      clearTimeout(timer);
      child.off('message', onAnswer).off('exit', onExit);
      if (typeof seconds === 'number') resolve(seconds);
      else reject(seconds);
    };
    const onAnswer = ({ status, seconds, warnings }: Answer) =>
      end(status === 0 ? seconds : new Error(`${command.join(' ')} ended with ${status}: ${warnings}`));
    const onExit = (status: number | null) => {
      server = null;
      end(status === null ? Infinity : new Error(`The process that runs commands ended with ${status}.`));
    };
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    child.on('message', onAnswer).on('exit', onExit);
    child.send(command);
  });
}

function startServer(): ChildProcess {
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  return fork(SERVER, [root, String(MAX_SECONDS)], { execArgv: ['--expose-gc'], stdio: [...stdio] });
}
