import { Aggregate } from '../src/derive/aggregate/aggregate.js';
import { TextTable } from '../src/derive/aggregate/text-table.js';
import type { Log } from '../src/base/log.js';
import { listEntries, PublishedTree, publishedTreeId } from '../src/publish/published-directory.js';
import { parseTelemetryFile } from '../src/records/telemetry-file.js';
import { parseRegistry } from '../src/registry/registry.js';
import { planRepositories } from '../src/registry/plan.js';
import { RecentFiles } from '../src/run/batched-deriving.js';
import { readReplays } from '../src/run/read-replays.js';
import { createReadClient } from '../src/github/github-client.js';
import { GitHubRepository } from '../src/github/github-repository.js';
import { MODE } from '../src/github/git-objects.js';
import { ObjectReader } from '../src/github/object-reader.js';
import type { TelemetryEntry } from '../src/source/telemetry-source.js';
import { commandLine, engineLine, repository } from './derive/events.js';
import { expectLinear } from './growth.js';

/* What no command line can be given enough of in a short time; `end-to-end/linear-time` measures the rest. */

const ENABLED = { state: 'enabled', context: 'production', process: 'infra-cli', reason: 'Because.' };
const ID = 'a'.repeat(40);

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function registryOf(names: readonly string[]): string {
  const repos = Object.fromEntries(names.map((name) => [name, ENABLED]));
  return JSON.stringify({ schema_version: '2.0', orgs: { acme: { telemetry_repo: 'acme/telemetry', repos } } });
}

test('repositories whose names are the same for GitHub', () =>
  expectLinear(2000, (size) => {
    const capital = (index: number) => (letter: string, bit: number) =>
      (index >> bit) & 1 ? letter.toUpperCase() : letter;
    const text = registryOf(times(size, (index) => [...'abcdefghijklmnop'].map(capital(index)).join('')));
    return () => parseRegistry(text, 'registry.json');
  }));

test('organisations with problems', () =>
  expectLinear(1000, (size) => {
    const orgs = Object.fromEntries(
      times(size, (index) => [
        `${index % 2 === 0 ? 'owner' : 'OWNER'}-${index >> 1}`,
        { telemetry_repo: 'else/where', repos: {} },
      ]),
    );
    const text = JSON.stringify({ schema_version: '2.0', orgs });
    return () => parseRegistry(text, 'registry.json');
  }));

test('repositories that are asked for by name', () =>
  expectLinear(2000, (size) => {
    const names = times(size, (index) => `shop-${index}`);
    const registry = parseRegistry(registryOf(names), 'registry.json');
    return () => planRepositories(registry, 'acme', names);
  }));

function siteOf(size: number) {
  const entries = times(size, (index) =>
    times(5, (file) => [`acme_shop-${index}/${file}.html`, { id: ID, mode: MODE.file }] as const),
  );
  return { head: ID, files: new Map(entries.flat()) };
}

test('published directories', () =>
  expectLinear(2000, (size) => {
    const site = siteOf(size);
    return () => times(size, (index) => publishedTreeId(site, `acme_shop-${index}`));
  }));

test('a published directory holds what is below it, and nothing that only begins like it', () => {
  const paths = ['a', 'a-b/x', 'a.b/y', 'a/1', 'a/b/2', 'a0/z', 'b/a/3'];
  const site = { head: null, files: new Map(paths.map((path) => [path, { id: ID, mode: MODE.file }] as const)) };
  expect(listEntries(site, 'a').map(([path]) => path)).toEqual(['1', 'b/2']);
  expect(listEntries(site, 'b').map(([path]) => path)).toEqual(['a/3']);
  expect(listEntries(site, 'c')).toEqual([]);
  expect(listEntries(site, '').map(([path]) => path)).toEqual(paths);
});

test('directories of a target that are looked into', () => {
  const log: Log = { debug: () => {}, info: () => {}, warning: () => {} };
  const client = createReadClient({ token: 'none', tokenInput: 'publish-token', apiUrl: 'http://127.0.0.1:9', log });
  const objects = new ObjectReader(new GitHubRepository(client, 'acme/pages'));
  return expectLinear(2000, (size) => {
    const closed = times(size, (index) => [`others-${index}`, { id: ID, mode: MODE.directory }] as const);
    const site = { head: ID, files: new Map(closed) };
    const wanted = times(size, (index) => `acme_shop-${index}`);
    return () => new PublishedTree(objects, ID, ID).listWhole(site, wanted);
  });
});

test('files that are read a second time', () =>
  expectLinear(10_000, (size) => {
    const line = engineLine({ correlation_id: 'run-1' });
    const content = Buffer.from(line.slice(0, 60));
    const files = times(size, (index): TelemetryEntry => ({
      path: `${index}.jsonl`,
      kind: 'file',
      id: ID,
      size: content.length,
    }));
    const recent = new RecentFiles(files);
    for (const { path } of files) recent.keep(path, content);
    const time = Date.UTC(2026, 0, 15, 10);
    const spans = new Map(files.map(({ path }) => [path, { first: time, last: time }]));
    const total = new Aggregate();
    total.addFile('2026-01-15.jsonl', Buffer.from(times(3, () => `${line}\n`).join('')), repository);
    const runs = total
      .settle()
      .runs.listNewest(1)
      .map((run) => ({ ...run, events: 1_000_000 }));
    const directory = {
      directories: [],
      entries: files,
      read: async function* () {
        yield* [];
      },
    };
    const day = { day: '2026-01-15', runs, total: 1, replayed: runs };
    return () => readReplays(directory, [day], { repository, files, spans, recent, visitSessionEvents: () => {} });
  }));

test('actions that each take the place of another one, file by file', () =>
  expectLinear(1500, (size) => {
    const files = times(size, (index) => {
      const category = `action-${String(10_000_000 - index)}`;
      const lines = times(10, (copy) =>
        engineLine({ event: { category, action: 'success' }, correlation_id: `${index}-${copy}` }),
      );
      return Buffer.from(lines.join('\n'));
    });
    return () => {
      const total = new Aggregate();
      for (const [index, bytes] of files.entries()) total.addFile(`${index}.jsonl`, bytes, repository);
      total.settle();
    };
  }));

test('more findings than there is room for in a call', () => {
  const diagnostic = { code: 'malformed-line', file: 'a.jsonl', line: 1, count: 1, message: 'It is.' } as const;
  const partial = new Aggregate();
  partial.events.diagnostics.push(...times(1000, () => diagnostic));
  const total = new Aggregate();
  for (let index = 0; index < 300; index += 1) total.merge(partial);
  expect(total.events.diagnostics).toHaveLength(300_000);
});

/** Texts of which the first 32 bits of FNV-1a are the same: any choice of one of two blocks at each of their places. */
function toCollidingTexts(size: number): string[] {
  let state = 0x811c9dc5;
  let texts = [''];
  while (texts.length < size) {
    const seen = new Map<number, string>();
    for (let number = 0; ; number += 1) {
      const block = (Math.imul(number, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0');
      let hash = state;
      for (const character of block) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
      const other = seen.get(hash);
      seen.set(hash, block);
      if (other === undefined) continue;
      texts = texts.flatMap((text) => [text + other, text + block]);
      state = hash;
      break;
    }
  }
  return texts.slice(0, size);
}

const colliding = toCollidingTexts(4 * 4096);

test('ids that are made to have the same hash', () =>
  expectLinear(4096, (size) => {
    const texts = colliding.slice(0, size);
    return () => {
      const table = new TextTable();
      for (const text of texts) table.idOf(text);
      expect(table.size).toBe(size);
    };
  }));

/** What a fingerprint is made of before its duration is added and it is spread, were it not for the seed. */
function toHashWithoutDuration(line: string): number {
  const { ts, run_id: run, cmd } = JSON.parse(line) as { ts: string; run_id: string; cmd: string };
  let hash = Math.imul(Date.parse(ts) | 0, 31) + line.length;
  for (const name of [run, cmd]) {
    for (const character of name.slice(-16)) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  return Math.imul(hash, 31);
}

/** The number that MurmurHash3's finalizer makes this one of. */
function unspread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7ed1b41d);
  mixed = mixed ^ (mixed >>> 13) ^ (mixed >>> 26);
  mixed = Math.imul(mixed, 0xa5cb9243);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

test('records that are made to have neighbouring fingerprints', () =>
  expectLinear(8192, (size) => {
    // One duration for each, of as many digits, so that nothing else of the records differs.
    const lineOf = (duration: number) => commandLine({ timing_ms: (duration >>> 0) + 4 * 2 ** 32 });
    const others = toHashWithoutDuration(lineOf(0));
    const lines = times(size, (index) => lineOf(unspread((index << 17) >>> 0) - others));
    const bytes = Buffer.from(lines.join('\n'));
    return () => {
      const { counts } = parseTelemetryFile('2026-01-15.jsonl', bytes, repository, { event: () => {} });
      expect(counts.counted).toBe(size);
    };
  }));
