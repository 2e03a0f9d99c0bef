import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DirectoryAggregateCache } from '../../src/cache/directory-aggregate-cache.js';
import { AGGREGATE_ENTRY, ROWS_ENTRY, toEntryName } from '../../src/cache/aggregate-entry.js';
import {
  type CachedFile,
  type AggregateKey,
  renderAggregateData,
  toAggregateData,
} from '../../src/derive/aggregate/aggregate-data.js';
import { deriveFile } from '../derive/derive-file.js';
import { renderExportRows } from '../../src/derive/exports/export-rows.js';
import { blobId } from '../../src/github/git-objects.js';
import { engineLine, repository } from '../derive/events.js';

interface Cache {
  readonly directory: string;
  readonly cache: DirectoryAggregateCache;
  /** What the cache has said. */
  readonly log: string[];
  /** A cache of the same directory that keeps so many bytes. */
  limited(bytes: number): DirectoryAggregateCache;
}

async function withCache(work: (cache: Cache) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'partials-'));
  const directory = join(root, 'cache');
  const log: string[] = [];
  const say = (message: string) => void log.push(message);
  const effects = { debug: () => {}, info: say, warning: say };
  const limited = (bytes?: number) => new DirectoryAggregateCache(directory, effects, null, bytes);
  try {
    await work({ directory, cache: limited(), log, limited });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const bytesOf = (run: string) => Buffer.from(`${engineLine({ correlation_id: run })}\n`);
const keyOf = (run: string, overrides: globalThis.Partial<AggregateKey> = {}): AggregateKey => ({
  repository,
  path: '2026-01-15.jsonl',
  blob: blobId(bytesOf(run)),
  ...overrides,
});
const derived = (run: string, wantsRows = false): CachedFile =>
  deriveFile('2026-01-15.jsonl', bytesOf(run), repository, wantsRows);
const text = (file: CachedFile | null): unknown =>
  file && [renderAggregateData(toAggregateData(file.partial)), file.rows && renderExportRows(file.rows)];
const toFile = (directory: string, name: string): string => join(directory, name.slice(0, 2), name.slice(2));
const fileOf = (directory: string, key: AggregateKey): string => toFile(directory, toEntryName(AGGREGATE_ENTRY, key));
const rowsFileOf = (directory: string, key: AggregateKey): string => toFile(directory, toEntryName(ROWS_ENTRY, key));

test('gives back what it was given, for the same file only', async () => {
  await withCache(async ({ cache, log }) => {
    expect(await cache.get(keyOf('1'), false)).toBeNull();
    await cache.set(keyOf('1'), derived('1'));
    expect(text(await cache.get(keyOf('1'), false))).toEqual(text(derived('1')));
    for (const other of [
      keyOf('2'),
      keyOf('1', { path: '2026-01-16.jsonl' }),
      keyOf('1', { repository: { owner: 'octo', name: 'web' } }),
    ]) {
      expect(await cache.get(other, false)).toBeNull();
    }
    expect(log).toEqual([]);
  });
});

test.each([
  ['cut short', (entry: string) => entry.slice(0, -10)],
  ['empty', () => ''],
  ['with another number in it', (entry: string) => entry.replace('"counted":1', '"counted":9')],
  ['no entry at all', () => 'hello'],
  ['JSON, but no partial', () => '{"value":{}}'],
])('an entry that is %s is not trusted, and is replaced', async (_, damage) => {
  await withCache(async ({ directory, cache, log }) => {
    await cache.set(keyOf('1'), derived('1'));
    const file = fileOf(directory, keyOf('1'));
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(await cache.get(keyOf('1'), false)).toBeNull();
    expect(log).toEqual([expect.stringContaining('cannot be trusted')]);
    await cache.set(keyOf('1'), derived('1'));
    expect(text(await cache.get(keyOf('1'), false))).toEqual(text(derived('1')));
  });
});

test('the whole entry of another file, or of another version, is not trusted either', async () => {
  await withCache(async ({ directory, cache, log }) => {
    await cache.set(keyOf('2'), derived('2'));
    const file = fileOf(directory, keyOf('1'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await readFile(fileOf(directory, keyOf('2'))));
    expect(await cache.get(keyOf('1'), false)).toBeNull();
    expect(log).toHaveLength(1);
  });
});

test('a directory where no directory can be costs a warning, not the run', async () => {
  await withCache(async ({ directory, cache, log }) => {
    await writeFile(directory, 'a file');
    expect(await cache.get(keyOf('1'), false)).toBeNull();
    await cache.set(keyOf('1'), derived('1'));
    await cache.set(keyOf('2'), derived('2'));
    await cache.trim();
    expect(log).toEqual([expect.stringContaining('is not writable')]);
  });
});

test('what was used the longest ago goes first, and nothing that is not ours', async () => {
  await withCache(async ({ directory, cache, limited }) => {
    const runs = ['1', '2', '3'];
    for (const [index, run] of runs.entries()) {
      await cache.set(keyOf(run), derived(run));
      await utimes(fileOf(directory, keyOf(run)), 1000 + index, 1000 + index);
    }
    await writeFile(join(directory, 'theirs'), 'x'.repeat(10_000));
    expect(await cache.get(keyOf('1'), false)).not.toBeNull(); // now the last one used
    const { size } = await stat(fileOf(directory, keyOf('1')));
    await limited(size * 2.5).trim();
    const found = await Promise.all(runs.map(async (run) => (await cache.get(keyOf(run), false)) !== null));
    expect(found).toEqual([true, false, true]);
    expect(await readdir(directory)).toContain('theirs');
  });
});

test('what an interrupted run has left is no entry, and goes in its turn', async () => {
  await withCache(async ({ directory, cache, limited }) => {
    await cache.set(keyOf('1'), derived('1'));
    const left = `${fileOf(directory, keyOf('2'))}.0b0d3d3e-7e9f-4f5a-9f43-0d8f5d7a1c11`;
    await mkdir(dirname(left), { recursive: true });
    await writeFile(left, 'half');
    expect(await cache.get(keyOf('2'), false)).toBeNull();
    await limited(0).trim();
    expect((await readdir(directory, { recursive: true })).filter((name) => name.length > 2)).toEqual([]);
  });
});

test('a file is there with its rows only when they are wanted and both can be trusted', async () => {
  await withCache(async ({ directory, cache, log }) => {
    await cache.set(keyOf('1'), derived('1'));
    expect(await cache.get(keyOf('1'), true)).toBeNull();
    await cache.set(keyOf('1'), derived('1', true));
    expect(text(await cache.get(keyOf('1'), true))).toEqual(text(derived('1', true)));
    expect(text(await cache.get(keyOf('1'), false))).toEqual(text(derived('1', false)));
    expect(log).toEqual([]);
    await writeFile(rowsFileOf(directory, keyOf('1')), await readFile(fileOf(directory, keyOf('1'))));
    expect(await cache.get(keyOf('1'), true)).toBeNull();
    expect(text(await cache.get(keyOf('1'), false))).toEqual(text(derived('1', false)));
    expect(log).toEqual([expect.stringContaining('cannot be trusted')]);
  });
});
