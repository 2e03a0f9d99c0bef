import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI_BUNDLE, NODE } from '../bundle.js';

let root: string;
let temporary: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demo-'));
  temporary = join(root, 'tmp');
  await mkdir(temporary);
});

afterEach(() => rm(root, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Resolves with what was printed, as soon as it matches. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
}

/** Starts the command line with a directory of its own for temporary files. */
function start(arguments_: readonly string[], cli = CLI_BUNDLE): Started {
  const child = spawn(NODE, [cli, ...arguments_], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [texts, waiting] = [{ stdout: '', stderr: '' }, new Set<() => void>()];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  return {
    child,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(texts.stdout);
          if (found !== null) resolve(found);
        };
        waiting.add(look);
        child.once('close', () => reject(new Error(`It ended without ${pattern}: ${texts.stdout}${texts.stderr}`)));
        look();
      }),
    ended: new Promise((resolve) => child.once('close', (status) => resolve({ status, ...texts }))),
  };
}

test('tells a newcomer in some twenty lines what ran, how it went, and where to look', async () => {
  const { child, printed, ended } = start(['demo', '--port', '0']);
  const [, url = ''] = await printed(/^Serving the published site at (\S+) \(Ctrl\+C to stop\)\.$/m);
  expect((await fetch(`${url}northwind-labs_storefront/`)).status).toBe(200);
  child.kill('SIGINT');
  const { status, stdout, stderr } = await ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  expect(stdout).not.toMatch(/::|\.html|commit-sha=/);
  expect(stdout).toMatch(/The first run published all dashboards in \d+\.\d s\./);
  expect(stdout).toMatch(/The second run found them current and wrote nothing in \d+\.\d s\./);
  expect(stdout).toMatch(/^ {2}northwind-labs\/storefront +healthy +attention \(\d+ of \d+ runs failed\)$/m);
  expect(stdout).toMatch(/^ {2}northwind-labs\/payments-api +error +steady \(\d+ of \d+ runs failed\)$/m);
  expect(stdout).toMatch(/^ {2}northwind-labs\/new-service +no-telemetry +–$/m);
  expect(stdout).toMatch(/^ {2}northwind-labs\/legacy-site +disabled +–$/m);
  for (const page of ['docs/PLATFORM_SETUP.md', 'docs/HOWTO.md']) expect(stdout).toContain(page);
  expect(await readdir(temporary)).toEqual([]);
});

test('needs its port at once, or says in one line which one is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    for (const arguments_ of [['demo'], ['preview', '--telemetry', '.', '--repository', 'octo/app']]) {
      const { status, stdout, stderr } = await start([...arguments_, '--port', String(port)]).ended;
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toBe(
        `error: Port ${port} is in use; use another port with --port <number>, or any free port with --port 0.\n`,
      );
    }
  } finally {
    other.close();
  }
  expect(await readdir(temporary)).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves nothing behind when %s ends it amid its work', async (signal, expected) => {
  const { child, printed, ended } = start(['demo', '--once']);
  await printed(/The first run …/);
  child.kill(signal);
  const { status, stdout, stderr } = await ended;
  expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
  expect(stdout).not.toContain('The second run');
  expect(await readdir(temporary)).toEqual([]);
});

test('shows the log of an action that fails, and leaves nothing behind', async () => {
  const cli = join(root, 'dist/cli');
  await cp(dirname(CLI_BUNDLE), cli, { recursive: true });
  await writeFile(join(root, 'dist/package.json'), '{"type":"module"}');
  await writeFile(join(root, 'dist/index.js'), 'console.log("::error::No luck today."); process.exitCode = 3;\n');
  const { status, stdout, stderr } = await start(['demo', '--port', '0'], join(cli, 'index.js')).ended;
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: The action ended with exit status 3.\n' });
  expect(stdout).toContain('No luck today.');
  expect(await readdir(temporary)).toEqual([]);
});

test('ends in silence when nobody reads on', async () => {
  const { child, printed, ended } = start(['demo', '--port', '0']);
  await printed(/\n/);
  child.stdout?.destroy();
  const { status, stderr } = await ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await readdir(temporary)).toEqual([]);
});

test.each([
  ['check', ['check', '.'], 1],
  ['a help text', ['--help'], 0],
])('output of %s that nobody reads changes nothing of its status', async (_, arguments_, expected) => {
  const file = 'telemetry/v1/repos/octo_app/2026-01-15.jsonl';
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), '{"not": "telemetry"}\n{\n'.repeat(5000));
  const { child, ended } = start(arguments_);
  child.stdout?.destroy();
  const { status, stderr } = await ended;
  expect(stderr).not.toMatch(/^\s+at |EPIPE/m);
  expect(status).toBe(expected);
});

test('a preview that is served ends with its reader too', async () => {
  const telemetry = ['--telemetry', root, '--repository', 'octo/app', '--out', join(root, 'site')];
  const { child, printed, ended } = start(['preview', ...telemetry, '--port', '0']);
  await printed(/\n/);
  child.stdout?.destroy();
  const { status, stderr } = await ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
