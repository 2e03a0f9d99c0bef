import fc from 'fast-check';
import { readDetail } from '../../src/records/read-detail.js';
import { DIALECT_NAMES } from '../../src/records/dialects.js';
import { LIST_LENGTH } from '../../src/records/step-detail.js';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';
import type { TelemetryEvent } from '../../src/records/telemetry-event.js';
import { propertyRuns } from '../property-runs.js';
import { RANDOM_RECORDS } from './random-records.js';
import { readRecords, REPOSITORY } from './read-records.js';
import { toRecord } from './scanned-record.js';

const WITH_EVENTS = DIALECT_NAMES.filter((name) => name !== 'transcript');

/** Marks that redaction leaves in what is shown. */
const marksIn = (value: unknown) => {
  const text = JSON.stringify(value);
  return { secret: text.includes('[redacted: '), path: /~[/\\]/.test(text) };
};

test.each(WITH_EVENTS)('whatever is hidden in what is shown of a %s is reported', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      fc.pre(!/~|\[redacted/.test(JSON.stringify(record)));
      const { events, steps, codes } = readRecords(record);
      const { secret, path } = marksIn([events, steps]);
      if (secret) expect(codes).toContain('secret-redacted');
      if (path) expect(codes).toContain('path-redacted');
    }),
    { numRuns: propertyRuns(1000, 50_000) },
  );
});

test.each(WITH_EVENTS)('no secret and no login name is shown of a %s, however it is written', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      const { events, steps } = readRecords(record);
      expect(JSON.stringify([events, steps])).not.toMatch(/x{20}|nobody/i);
    }),
    { numRuns: propertyRuns(500, 50_000) },
  );
});

test.each(WITH_EVENTS)('what is shown of a %s is bounded, and well formed', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      for (const { group, detail } of readRecords(record).steps) {
        expect(group.name.length).toBeLessThanOrEqual(200);
        for (const { items, more } of [detail.checks, detail.changes, detail.decisions]) {
          expect(items.length).toBeLessThanOrEqual(LIST_LENGTH);
          if (more > 0) expect(items).toHaveLength(LIST_LENGTH);
        }
        expect(detail.facts.every(({ value }) => value !== '')).toBe(true);
        expect(JSON.stringify({ group, detail })).not.toMatch(/\\ud[89a-f]/i);
      }
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});

test.each(WITH_EVENTS)('a %s that is read again shows the same', (name) => {
  fc.assert(
    fc.property(RANDOM_RECORDS[name]!, (record) => {
      const { events, steps } = readRecords(record);
      expect(readDetail(toRecord(record), events[0]!)).toEqual(steps[0]);
    }),
  );
});

test('the detail of one record leaves nothing behind for the next', () => {
  const base = { schema_version: '1.0', event: { category: 'c' } };
  const full = { ...base, details: { summary: 's', tool: 't', actions: Array.from({ length: 25 }, () => 'a') } };
  const { steps } = readRecords(full, base, { ...full, correlation_id: 'another' });
  expect(steps[1]?.detail).toMatchObject({ text: null, facts: [], changes: { items: [], more: 0 } });
  expect(steps[2]).toEqual(steps[0]);
});

test('secrets in changes are reported for every record, not for the first that has many', () => {
  const secret = `${'gh'}p_${'x'.repeat(36)}`;
  const record = (id: number) => ({
    ...{ schema_version: '1.0', correlation_id: `r-${id}`, event: { category: 'c' } },
    details: { actions: [...Array.from({ length: LIST_LENGTH - 1 }, () => 'a'), secret, `${secret}y`] },
  });
  const { diagnostics } = readRecords(record(1), record(2));
  expect(diagnostics.find(({ code }) => code === 'secret-redacted')).toMatchObject({ line: 1, count: 2 });
});

const DECISION = { schema_version: '1.0', action: 'a', outcome: 'success', generated_at: '2026-01-15T10:00:00Z' };
const SECRET = `${'gh'}p_${'x'.repeat(36)}`;

/** A list of which the secret is so far back. */
const listTo = <Item>(length: number, item: Item, last: Item): Item[] => [...Array<Item>(length - 1).fill(item), last];

test.each<[string, (length: number) => object]>([
  ['decisions', (length) => ({ ...DECISION, decisions: listTo(length, { kind: 'k' }, { kind: SECRET }) })],
  ['evidence', (length) => ({ ...DECISION, decisions: [{ evidence: listTo(length, { key: 'k' }, { key: SECRET }) }] })],
  [
    'evidence of a later decision',
    (length) => ({
      ...DECISION,
      decisions: [
        { evidence: listTo(LIST_LENGTH + 1, { key: 'k' }, { key: 'k' }) },
        { evidence: listTo(length, { key: 'k' }, { key: SECRET }) },
      ],
    }),
  ],
  [
    'checks',
    (length) => ({
      ...{ schema_version: '1.0', event: { category: 'c' }, generated_at: '2026-01-15T10:00:00Z' },
      details: { checks: listTo(length, { id: 'c' }, { id: SECRET }) },
    }),
  ],
])('of %s so many are shown, and inspected, of every record; what is behind them is counted', (_, toRecordOf) => {
  const shown = toRecordOf(LIST_LENGTH);
  const behind = toRecordOf(LIST_LENGTH + 1);
  const { diagnostics, steps } = readRecords(shown, { ...shown, correlation_id: 'r-2' });
  expect(diagnostics).toMatchObject([{ code: 'secret-redacted', line: 1, count: 2 }]);
  expect(JSON.stringify(steps[0])).toContain('[redacted: ');
  const read = readRecords(behind);
  expect(read.codes).toEqual([]);
  expect(JSON.stringify(read.steps)).toContain('"more":1}');
});

test('the record may be looked at while it is visited', () => {
  const seen: [TelemetryEvent, unknown][] = [];
  const lines = ['a', 'b'].map((cmd) => JSON.stringify({ ts: '2026-01-15T10:00:00Z', cmd, note: cmd }));
  parseTelemetryFile('x.jsonl', Buffer.from(lines.join('\n')), REPOSITORY, {
    event: (event, _, record) => seen.push([event, record.toObject()['note']]),
  });
  expect(seen.map(([{ action }, note]) => [action, note])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
});
