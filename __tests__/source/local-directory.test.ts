import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryAggregateCache } from '../../src/cache/directory-aggregate-cache.js';
import { AGGREGATE_ENTRY, toEntryName } from '../../src/cache/aggregate-entry.js';
import { DirectoryPublicationTarget } from '../../src/publish/directory-target.js';
import { ShardDirectory } from '../../src/shards/shard-directory.js';
import { checkLocalDirectory, readRegularFile } from '../../src/source/local-directory.js';
import { createLog } from './github-fixture.js';

let root: string;
let pipe: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'local-'));
  pipe = join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a directory, one that does not exist yet, and a link to one are fine', async () => {
  await symlink(root, join(root, 'link'));
  for (const path of [root, join(root, 'new/site'), join(root, 'link/site'), 'relative', '/dev/shm/site']) {
    await expect(checkLocalDirectory('cache-directory', path)).resolves.toBeUndefined();
  }
});

test.each(['/proc', '/proc/self', '/proc/new/cache', '/sys', '/sys/fs', '/dev', '/dev/null', '/dev/new'])(
  '%s is refused',
  async (path) => {
    await expect(checkLocalDirectory('cache-directory', path)).rejects.toMatchObject({
      message: `cache-directory: ${path} is in a directory of the operating system.`,
      hint: expect.stringContaining('cache-directory'),
    });
  },
);

test('a link into /proc is looked through', async () => {
  await symlink('/proc', join(root, 'link'));
  await expect(checkLocalDirectory('--out', join(root, 'link/1/new'))).rejects.toThrow(/^--out: .* operating system/);
});

test('a named pipe and a file are refused as directories', async () => {
  await writeFile(join(root, 'file'), '');
  const check = (name: string) => checkLocalDirectory('output-directory', join(root, name));
  await expect(check('pipe')).rejects.toThrow(`output-directory: ${pipe} is a named pipe (FIFO), not a directory.`);
  await expect(check('file')).rejects.toThrow('is a file, not a directory.');
});

test('a named pipe is not read', async () => {
  await expect(readRegularFile(pipe)).rejects.toThrow(`${pipe} is a named pipe (FIFO), not a regular file.`);
  await expect(readRegularFile(root)).rejects.toThrow('is a directory, not a regular file.');
  await expect(readRegularFile('/dev/zero')).rejects.toThrow('is a device, not a regular file.');
});

test('a site is not written where a pipe lies in the directory, nor into one', async () => {
  await expect(new DirectoryPublicationTarget(root).inspect()).rejects.toThrow(
    `output-directory: ${pipe} is a named pipe (FIFO), not a regular file.`,
  );
  await expect(new DirectoryPublicationTarget(pipe, '', '--out').inspect()).rejects.toThrow(`--out: ${pipe} is`);
});

test('a pipe in place of a cache entry is no entry, and is replaced', async () => {
  const log = createLog();
  const cache = new DirectoryAggregateCache(join(root, 'cache'), log);
  const key = { blob: 'a'.repeat(40), path: '2026-01-01.jsonl', repository: { owner: 'octo', name: 'app' } };
  const name = toEntryName(AGGREGATE_ENTRY, key as never);
  const entry = join(root, 'cache', name.slice(0, 2), name.slice(2));
  await mkdir(join(entry, '..'), { recursive: true });
  execFileSync('mkfifo', [entry]);
  expect(await cache.get(key as never, false)).toBeNull();
  expect(log.lines).toEqual([
    `cache-directory: ${entry} is a named pipe (FIFO), not a regular file; the telemetry file is read again.`,
  ]);
});

test('pipes in place of what stages hand on', async () => {
  execFileSync('mkfifo', [join(root, 'plan.json')]);
  const store = new ShardDirectory(root);
  await expect(store.readPlan()).rejects.toThrow('plan.json is a named pipe (FIFO), not a regular file.');
  const plan = { owner: 'octo', target: { label: 'x', directory: '' }, telemetry_commit: null };
  await expect(store.writePlan({ ...plan, unchanged: [], shards: [], postponed: [] })).rejects.toThrow(
    'plan.json is a named pipe (FIFO), not a regular file.',
  );
  await expect(new ShardDirectory(pipe).readPlan()).rejects.toThrow(/^archive-directory: /);
  await expect(new ShardDirectory('/proc').readPlan()).rejects.toThrow(/^archive-directory: \/proc/);
});
