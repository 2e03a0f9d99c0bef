import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DirectoryAggregateCache } from '../../src/cache/directory-aggregate-cache.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { EXPORT_WINDOW_BYTES } from '../../src/derive/exports/export-window.js';
import type { ParallelDeriving } from '../../src/derive/aggregate/derived-files.js';
import { buildRepository } from '../../src/run/build-repository.js';
import { DirectoryTelemetrySource } from '../../src/source/directory-telemetry-source.js';
import { telemetryDirectory } from '../../src/source/telemetry-source.js';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/settings/input-field.js';
import { engineLine, repository } from '../derive/events.js';

const SILENT = { debug: () => {}, info: () => {}, warning: () => {} };

interface Checkout {
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Builds, with the cache of the checkout when told to. @returns the published texts by path, and the files that were parsed. */
  build(options?: { exports?: readonly ExportFormat[]; cached?: boolean }): Promise<Built>;
  /** Changes every entry of the cache. */
  poison(): Promise<void>;
}

interface Built {
  readonly files: Readonly<Record<string, string>>;
  /** Path, and whether rows were wanted. */
  readonly parsed: readonly (readonly [string, boolean])[];
}

async function withCheckout(work: (checkout: Checkout) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'exports-'));
  const cacheDirectory = join(root, 'cache');
  try {
    await work({
      async write(files) {
        for (const [path, text] of Object.entries(files)) {
          const file = join(root, telemetryDirectory(repository), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
      },
      async build({ exports = EXPORT_FORMATS, cached = false } = {}) {
        const parsed: [string, boolean][] = [];
        const threads: ParallelDeriving = {
          expect: () => {},
          isFree: true,
          noteParsedLocally: () => {},
          start({ files }) {
            parsed.push(...files.map(({ path, wantsRows }): [string, boolean] => [path, wantsRows]));
            return null;
          },
        };
        const cache = cached ? new DirectoryAggregateCache(cacheDirectory, SILENT) : undefined;
        const { files } = await buildRepository(
          repository,
          new DirectoryTelemetrySource(root),
          {
            ...DEFAULT_DERIVE_OPTIONS,
            exports,
            serverUrl: 'https://github.com',
            builderVersion: '0.0.0',
            siteUrl: null,
          },
          { cache, threads },
        );
        return {
          files: Object.fromEntries(
            Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
          ),
          parsed,
        };
      },
      async poison() {
        for (const entry of await readdir(cacheDirectory, { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), 'poison');
        }
      },
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const day = (date: string, runs: number) =>
  Array.from(
    { length: runs },
    (_, run) => `${engineLine({ generated_at: `${date}T10:00:00Z`, correlation_id: `${run}` })}\n`,
  ).join('');
const BEFORE = { '2026-01-15.jsonl': day('2026-01-15', 3), '2026-01-16.jsonl': day('2026-01-16', 2) };
const AFTER = { '2026-01-16.jsonl': day('2026-01-16', 4), '2026-02-01.jsonl': day('2026-02-01', 1) };

test('full, incremental, cached and poisoned builds export the same bytes', async () => {
  await withCheckout(async ({ write, build, poison }) => {
    await write(BEFORE);
    await build({ cached: true });
    await write(AFTER);
    const full = await build();
    expect(
      Object.keys(full.files)
        .filter((path) => path.startsWith('data/'))
        .sort(),
    ).toEqual([
      'data/events-2026-01.csv',
      'data/events-2026-01.jsonl',
      'data/events-2026-01.parquet',
      'data/events-2026-02.csv',
      'data/events-2026-02.jsonl',
      'data/events-2026-02.parquet',
      'data/index.json',
    ]);
    expect(full.files['data/events-2026-01.jsonl']?.trimEnd().split('\n')).toHaveLength(7);

    const incremental = await build({ cached: true });
    expect(incremental.parsed.map(([path]) => path)).toEqual(['2026-01-16.jsonl', '2026-02-01.jsonl']);
    expect(incremental.files).toEqual(full.files);
    const cached = await build({ cached: true });
    expect(cached).toEqual({ files: full.files, parsed: [] });
    await poison();
    const poisoned = await build({ cached: true });
    expect(poisoned.files).toEqual(full.files);
    expect(poisoned.parsed).toHaveLength(3);
  });
});

test('no exports, no rows and no data; a file that was cached without rows is read again when they are wanted', async () => {
  await withCheckout(async ({ write, build }) => {
    await write(BEFORE);
    const without = await build({ exports: [], cached: true });
    expect(Object.keys(without.files).filter((path) => path.startsWith('data/'))).toEqual([]);
    expect(without.files['index.html']).not.toContain('id="downloads"');
    expect(without.parsed.map(([, wantsRows]) => wantsRows)).toEqual([false, false]);
    const exported = await build({ exports: ['csv'], cached: true });
    expect(exported.parsed.map(([, wantsRows]) => wantsRows)).toEqual([true, true]);
    expect(exported.files['index.html']).toMatch(/<a href="data\/events-2026-01\.csv"[^>]*>csv<\/a>/);
  });
});

test('rows are made of the files within the window only, and the page says what is left out', async () => {
  await withCheckout(async ({ write, build }) => {
    await write({ ...BEFORE, '2026-02-01.jsonl': `${day('2026-02-01', 1)}${' '.repeat(EXPORT_WINDOW_BYTES - 500)}` });
    const { files, parsed } = await build({ exports: ['jsonl'] });
    expect(parsed).toEqual([
      ['2026-01-15.jsonl', false],
      ['2026-01-16.jsonl', false],
      ['2026-02-01.jsonl', true],
    ]);
    expect(JSON.parse(files['data/index.json'] ?? '')).toMatchObject({
      partitions: [{ name: '2026-02', rows: 1 }],
      not_exported: [{ name: '2026-01', telemetry_files: 2, reason: 'beyond-window' }],
    });
    expect(files['index.html']).toContain('Not exported: 2 telemetry files up to 16 Jan 2026');
  });
});
