import { createHash } from 'node:crypto';
import type { SampleFile } from '../../../testkit/sample/emission.js';
import { createSample } from '../../../testkit/sample/sample.js';
import { toDay } from '../../../testkit/sample/random.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { parseSampleFile } from './record-tables.js';

function digest(files: Iterable<readonly [string, SampleFile]>): string {
  const hash = createHash('sha256');
  for (const [path, file] of files) hash.update(path).update(file instanceof Uint8Array ? file : JSON.stringify(file));
  return hash.digest('hex');
}

const sample = createSample();
const directory = (name: string): [string, SampleFile][] =>
  [...sample.telemetry].filter(([path]) => path.startsWith(`telemetry/v1/repos/northwind-labs_${name}/`));

// After an intended change: npx jest __tests__/testkit/sample --updateSnapshot
test('the bytes are the same each time, here and on every other machine', () => {
  const again = createSample();
  expect(digest(again.telemetry)).toBe(digest(sample.telemetry));
  expect({
    telemetry: digest(sample.telemetry),
    registry: digest([['', Buffer.from(sample.registry)]]),
  }).toMatchSnapshot();
});

const CLEAN = ['storefront', 'search-service', 'agent-lab', 'docs-portal', 'first-day', 'legacy-site'];
/** The files of each clean repository, as records; a line that is none, or does not fit its table, throws. */
const recordsOf = new Map(
  CLEAN.map((name) => [name, directory(name).map(([path, file]) => ({ path, records: parseSampleFile(file) }))]),
);
const allRecordsOf = (name: string): ReturnType<typeof parseSampleFile> =>
  (recordsOf.get(name) ?? []).flatMap(({ records }) => records);

test.each(CLEAN)('every file of %s has records, which belong to the day of the file', (name) => {
  const files = recordsOf.get(name) ?? [];
  expect(files.length).toBeGreaterThan(0);
  for (const { path, records } of files) {
    const days = new Set(
      records.map(({ record }) =>
        toDay(Date.parse(String(record['generated_at'] ?? record['timestamp'] ?? record['ts']))),
      ),
    );
    expect([...days].map((day) => `${day}.jsonl`)).toEqual([path.split('/').at(-1)]);
  }
});

test.each(CLEAN)('the builder counts every record of %s, and finds nothing odd', (name) => {
  for (const [path, file] of directory(name)) {
    const bytes = file instanceof Uint8Array ? file : new Uint8Array();
    const { counts, diagnostics } = parseTelemetryFile(path, bytes, { owner: sample.owner, name }, { event: () => {} });
    expect(counts.parsed).toBe(counts.counted);
    expect(counts.lines).toBe(counts.parsed);
    expect(diagnostics).toEqual([]);
  }
});

const dialectsOf = (name: string): string[] => [...new Set(allRecordsOf(name).map(({ dialect }) => dialect))];

test('the repositories hold the dialects that they are meant to show', () => {
  expect(dialectsOf('storefront').toSorted()).toEqual(['agent', 'command', 'decision', 'engine', 'transcript']);
  expect(dialectsOf('agent-lab').toSorted()).toEqual(['agent', 'transcript']);
  expect(dialectsOf('search-service')).toEqual(['command']);
  expect(dialectsOf('docs-portal')).toEqual(['engine']);
});

test('the repositories have the sizes that they are meant to have', () => {
  const bytes = directory('storefront').reduce(
    (sum, [, file]) => sum + (file instanceof Uint8Array ? file.length : 0),
    0,
  );
  expect(bytes).toBeGreaterThan(5e6);
  expect(bytes).toBeLessThan(12e6);
  expect(directory('search-service')).toHaveLength(120);
  expect(recordsOf.get('first-day')?.map(({ records }) => records.length)).toEqual([3]);
});

test('agents in the lab accept, abort and leave unfinished; some take several cycles', () => {
  const runs = new Map<unknown, { cycle: number; verdict: unknown }>();
  for (const { dialect, record } of allRecordsOf('agent-lab')) {
    if (dialect !== 'agent') continue;
    const verdict = record['event'] === 'review.decision' ? Object(record['payload'])['verdict'] : 'unfinished';
    runs.set(record['run_id'], { cycle: Number(record['cycle']), verdict });
  }
  const ends = [...runs.values()];
  for (const verdict of ['accept', 'abort', 'unfinished']) {
    expect(ends.filter((end) => end.verdict === verdict).length).toBeGreaterThan(3);
  }
  expect(Math.max(...ends.map(({ cycle }) => cycle))).toBe(5);
});

test('the commands of the search service let counters and rates be derived', () => {
  const records = allRecordsOf('search-service').map(({ record }) => record);
  const commands = new Set(records.map(({ cmd }) => cmd));
  for (const cmd of [
    'ast.parse',
    'ast.cache.hit',
    'ast.cache.miss',
    'lsp.spawn',
    'lsp.ready',
    'lsp.timeout',
    'lsp.fallback',
  ]) {
    expect(commands).toContain(cmd);
  }
  const modes = records.filter(({ cmd }) => cmd === 'file.read').map(({ args }) => Object(args)['mode']);
  expect(new Set(modes)).toEqual(new Set(['skeleton', 'excerpt', 'raw']));
  const dropped = records.filter(
    ({ warnings }) => Array.isArray(warnings) && warnings.includes('telemetry_lock_skipped'),
  );
  expect(dropped.length / records.length).toBeGreaterThan(0);
  expect(dropped.length / records.length).toBeLessThan(0.02);
});
