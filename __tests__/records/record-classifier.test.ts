import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { DIALECT_NAMES, DIALECTS, dialectNamed } from '../../src/records/dialects.js';
import { propertyRuns } from '../property-runs.js';
import { RANDOM_RECORDS } from './random-records.js';
import { readBytes, readLines, readRecords } from './read-records.js';

test.each([
  [{}],
  [{ type: 'user', message: {} }],
  [{ action: 'a' }],
  [{ outcome: 'success' }],
  [{ cmd: 'ctx.search' }],
  [{ ts: '2026-01-15T10:00:00Z' }],
  [{ event: ['plan.generated'] }],
  [{ event: null, schema_version: '0.1' }],
])('%j has the keys of no dialect', (record) => {
  expect(readRecords(record)).toMatchObject({
    ...{ events: [], sessions: [], counts: { unrecognised: 1, counted: 0 } },
    diagnostics: [
      { code: 'unrecognised-record', message: expect.stringMatching(/^The object (?:is empty|has the keys? )/) },
    ],
  });
});

test('of several dialects that recognise a record the first of the list reads it', () => {
  const decision = { schema_version: '1.0', action: 'a', outcome: 'success' };
  const engine = { schema_version: '1.0', event: { category: 'c' } };
  const command = { cmd: 'c', ts: '2026-01-15T10:00:00Z' };
  const dialectOf = (record: object) => readRecords(record).events[0]?.dialect;
  expect(dialectOf({ ...decision, ...engine, ...command })).toBe('decision');
  expect(dialectOf({ ...engine, ...command })).toBe('engine');
  expect(dialectOf({ ...command, schema_version: '0.1', event: 'e' })).toBe('agent');
  expect(dialectOf({ ...command, type: 'user', sessionId: 's' })).toBe('command');
});

test('dialects have names of their own, by which they are found', () => {
  expect(new Set(DIALECT_NAMES).size).toBe(DIALECTS.length);
  expect(DIALECT_NAMES.map((name) => dialectNamed(name))).toEqual(DIALECTS);
  expect(() => dialectNamed('cloud-event')).toThrow(RangeError);
});

/** The file is named for 2026-01-15. */
test.each([
  ['2026-01-15T00:00:00Z', true, []],
  ['2026-01-15T23:59:59.999Z', true, []],
  ['2026-01-14T23:59:59Z', true, ['day-mismatch']],
  ['2026-01-16T00:00:00Z', true, ['day-mismatch']],
  ['2025-01-14T00:00:00Z', true, ['day-mismatch']],
  ['2025-01-13T23:59:59Z', false, ['implausible-timestamp']],
  ['2027-01-16T23:59:59Z', true, ['day-mismatch']],
  ['2027-01-17T00:00:00Z', false, ['implausible-timestamp']],
  ['1999-12-31T23:59:59Z', false, ['invalid-timestamp']],
  ['2026-01-15', false, ['invalid-timestamp']],
])('a record of %s: believed %p', (ts, isBelieved, codes) => {
  const time = isBelieved ? Date.parse(ts) : null;
  const command = Buffer.from(JSON.stringify({ ts, cmd: 'c' }));
  const { events, codes: ofEvent } = readBytes(command, 'a/2026-01-15.jsonl');
  expect([events[0]?.time, ofEvent]).toEqual([time, codes]);
  const session = Buffer.from(JSON.stringify({ type: 'user', sessionId: 's', timestamp: ts }));
  const { sessions, codes: ofSession } = readBytes(session, '2026-01-15.jsonl');
  expect([sessions[0]?.time, ofSession]).toEqual([time, codes]);
});

test('nothing is said of what is found within a record that does not count', () => {
  const record = JSON.stringify({
    schema_version: '1.0',
    action: 'a',
    outcome: 'failed',
    generated_at: 'never',
    reason: '/home/jnobody/x',
  });
  expect(readLines(record, record).diagnostics.map(({ code, count }) => [code, count])).toEqual([
    ['invalid-timestamp', 1],
    ['path-redacted', 1],
    ['duplicate-record', 1],
  ]);
  const foreign = { ...JSON.parse(record), entity: { repo: 'other' } } as object;
  expect(readRecords(foreign).codes).toEqual(['foreign-record']);
});

const names = Object.keys(RANDOM_RECORDS);

test('there are random records of every dialect', () => {
  expect(names.sort()).toEqual([...DIALECT_NAMES].sort());
});

/** As another writer has it: every character of every text escaped, spaces between all tokens, each name twice. */
function rewrite(value: unknown): string {
  if (typeof value === 'string') return `"${Array.from(value.split(''), toEscape).join('')}"`;
  if (Array.isArray(value)) return `[ ${value.map(rewrite).join(' , ')} ]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${rewrite(name)} : 7 , ${rewrite(name)} :\t${rewrite(member)}`,
  );
  return `{ ${members.join(' , ')} }`;
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

test.each(names)('a %s tells the same however it is written down', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      const plain = JSON.stringify(record);
      const expected = readLines(plain);
      for (const written of [JSON.stringify(JSON.parse(plain)), rewrite(JSON.parse(plain))]) {
        expect(readLines(written)).toEqual(expected);
      }
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});

test.each(names)('a random %s counts, and is one', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      const { counts, events, sessions } = readRecords(record);
      expect(counts).toMatchObject({ parsed: 1, counted: 1 });
      expect([events.length, sessions.length]).toEqual(name === 'transcript' ? [0, 1] : [1, 0]);
      for (const { dialect } of events) expect(dialect).toBe(name);
    }),
  );
});

/** Files of the records room that may name members of records, beside dialects. */
const INFRASTRUCTURE = ['dialects.ts', 'record-classifier.ts', 'unrecognised.ts'];

test('nobody but dialects reads members of records', async () => {
  const root = 'src';
  const files = (await readdir(root, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const readers: string[] = [];
  for (const file of files) {
    if (/registerKeys\(/.test(await readFile(join(root, file), 'utf8').then(withoutComments))) readers.push(file);
  }
  const others = readers.filter((file) => !file.startsWith('records/dialects/'));
  expect(others.sort()).toEqual(INFRASTRUCTURE.map((file) => `records/${file}`).sort());
  const folders = new Set(readers.map((file) => /^records\/dialects\/([^/]+)\//.exec(file)?.[1]).filter(Boolean));
  expect([...folders].sort()).toEqual([...DIALECT_NAMES].sort());
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
}
