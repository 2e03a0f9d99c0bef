import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI_BUNDLE, NODE } from '../bundle.js';
import { commandLine, engineLine } from '../derive/events.js';
import { runCommand } from './command.js';

/**
 * Runs in the process before the program: kills it in the middle of the change to the file system whose number is MOMENT, when half of
 * what it writes is written; without a MOMENT it says how many changes there were.
 */
const KILLER = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  let changes = 0;
  const moment = Number(process.env.MOMENT);
  const { promises } = fs;
  const { writeFile } = promises;
  for (const name of ['mkdir', 'writeFile', 'rename', 'rm', 'rmdir']) {
    const change = promises[name];
    promises[name] = async (path, ...rest) => {
      if (!String(path).startsWith(process.env.TARGET)) return change(path, ...rest);
      changes += 1;
      if (changes === moment) {
        if (name === 'writeFile') await writeFile(path, rest[0].subarray(0, rest[0].length / 2));
        process.kill(process.pid, 'SIGKILL');
      }
      return change(path, ...rest);
    };
  }
  syncBuiltinESMExports();
  if (isMainThread) process.on('exit', () => console.error('changes: ' + changes));
`)}`;

const MOMENTS = 10;
/** Each moment takes a process, on machines that are shared. */
const TIMEOUT_MS = 300_000;
type Files = Readonly<Record<string, string>>;

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'interrupted-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(directory: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, directory, path)), { recursive: true });
    await writeFile(join(root, directory, path), text);
  }
}

async function readSite(directory: string): Promise<Files> {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, 'latin1')));
  return Object.fromEntries(
    files.sort().map((file, index) => [file.slice(join(root, directory).length + 1), texts[index] ?? '']),
  );
}

function toPreview(telemetry: string, out: string): string[] {
  const from = join(root, telemetry);
  return [
    'preview',
    '--telemetry',
    from,
    '--registry',
    join(from, 'registry.json'),
    '--out',
    join(root, out),
    '--once',
  ];
}

/** @param moment - The change in which the process is killed; null for not at all: then it says how many there were. */
function publish(telemetry: string, out: string, moment: number | null) {
  return new Promise<{ signal: string | null; exitCode: number | null; output: string }>((resolve, reject) => {
    const child = spawn(NODE, ['--import', KILLER, CLI_BUNDLE, ...toPreview(telemetry, out)], {
      env: { ...process.env, TARGET: join(root, out), ...(moment !== null && { MOMENT: String(moment) }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ signal, exitCode, output }));
  });
}

async function publishWhole(telemetry: string, out: string): Promise<void> {
  const outcome = await runCommand(toPreview(telemetry, out));
  expect(outcome).toMatchObject({ exitCode: 0 });
}

/** Publishes, too, and counts the changes to the file system. */
async function countChanges(telemetry: string, out: string): Promise<number> {
  const { exitCode, output } = await publish(telemetry, out, null);
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  return Number(/changes: (\d+)/.exec(output)?.[1]);
}

const registryOf = (...names: string[]) => {
  const entry = { state: 'enabled', context: 'production', process: 'cli', reason: 'A test.' };
  const repos = Object.fromEntries(names.map((name) => [name, entry]));
  return JSON.stringify({ schema_version: '2.0', orgs: { octo: { telemetry_repo: 'octo/telemetry', repos } } });
};
const app = 'telemetry/v1/repos/octo_app';
const BEFORE: Files = {
  'registry.json': registryOf('app', 'web'),
  [`${app}/2026-01-14.jsonl`]: `${engineLine({ generated_at: '2026-01-14T10:00:00Z' })}\n`,
  [`${app}/2026-01-15.jsonl`]: `${engineLine()}\n${engineLine({ event: { category: 'validate', action: 'failed' } })}\n`,
  'telemetry/v1/repos/octo_web/2026-01-15.jsonl': `${commandLine()}\n`,
};
/** One file is rewritten, and one repository is no longer registered. */
const AFTER: Files = {
  ...BEFORE,
  'registry.json': registryOf('app'),
  [`${app}/2026-01-15.jsonl`]: `${engineLine({ correlation_id: '2-1' })}\n`,
};

const toMoments = (changes: number) =>
  Array.from({ length: MOMENTS }, (_, index) => 1 + Math.round((index * (changes - 1)) / (MOMENTS - 1)));

test(
  'a first publication that was killed at any of ten moments is complete after one more run',
  async () => {
    await write('before', BEFORE);
    const changes = await countChanges('before', 'whole');
    const whole = await readSite('whole');
    expect(Object.keys(whole)).toEqual(
      expect.arrayContaining(['index.html', 'octo_app/manifest.json', 'octo_web/index.html']),
    );
    const moments = toMoments(changes);
    expect(new Set(moments).size).toBe(MOMENTS);
    for (const moment of moments) {
      expect(await publish('before', `cut-${moment}`, moment)).toMatchObject({ signal: 'SIGKILL' });
      await publishWhole('before', `cut-${moment}`);
      expect({ moment, site: await readSite(`cut-${moment}`) }).toEqual({ moment, site: whole });
    }
  },
  TIMEOUT_MS,
);

test(
  'so is one that replaces and removes dashboards, and what the telemetry did is logged once',
  async () => {
    await write('before', BEFORE);
    await write('after', AFTER);
    await publishWhole('before', 'first');
    await cp(join(root, 'first'), join(root, 'whole'), { recursive: true });
    const changes = await countChanges('after', 'whole');
    const whole = await readSite('whole');
    expect(Object.keys(whole).filter((path) => path.startsWith('octo_web/'))).toEqual([]);
    expect(whole['octo_app/audit.jsonl']?.trimEnd().split('\n')).toHaveLength(1);
    for (const moment of toMoments(changes)) {
      await cp(join(root, 'first'), join(root, `cut-${moment}`), { recursive: true });
      expect(await publish('after', `cut-${moment}`, moment)).toMatchObject({ signal: 'SIGKILL' });
      await publishWhole('after', `cut-${moment}`);
      expect({ moment, site: await readSite(`cut-${moment}`) }).toEqual({ moment, site: whole });
    }
  },
  TIMEOUT_MS,
);

test.each([0, 1, 100, 400])('a manifest that was cut after %i bytes is written again', async (length) => {
  await write('before', BEFORE);
  await publishWhole('before', 'site');
  const whole = await readSite('site');
  const manifest = whole['octo_app/manifest.json'] ?? '';
  await write('site', { 'octo_app/manifest.json': manifest.slice(0, length) });
  await publishWhole('before', 'site');
  expect(await readSite('site')).toEqual(whole);
});

test('a directory of somebody else is still left alone', async () => {
  await write('before', BEFORE);
  await write('site', { 'octo_app/index.html': 'theirs', 'octo_app/manifest.json': '{"name":"theirs"}' });
  expect(await runCommand(toPreview('before', 'site'))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('was not created by this action'),
  });
  expect((await readSite('site'))['octo_app/index.html']).toBe('theirs');
});
