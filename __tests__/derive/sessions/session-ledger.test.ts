import fc from 'fast-check';
import { toAggregate, toAggregateData } from '../../../src/derive/aggregate/aggregate-data.js';
import { toTextData } from '../../../src/derive/aggregate/text-table.js';
import { propertyRuns } from '../../property-runs.js';
import {
  addFile,
  assistantOf,
  dashboardOf,
  eventsOf,
  merge,
  partialOf,
  recordOf,
  reread,
  resultOf,
  type SessionFile,
  sessionFiles,
  settle,
  tokensOf,
  useOf,
  userOf,
} from './session-files.js';
import { Aggregate, type Settled } from '../../../src/derive/aggregate/aggregate.js';

const shownOf = (settled: Settled) => JSON.stringify([dashboardOf(settled), eventsOf(settled)]);

test.each([
  ['within the bound of ids', undefined],
  ['beyond it', 3],
  ['with room for one id', 1],
])('files merge to the same in any order and grouping, and after they were written down, %s', (_, maxIds) => {
  fc.assert(
    fc.property(sessionFiles, fc.nat(5), (files, cut) => {
      const parts = () => files.map((file) => partialOf(file, maxIds));
      const merged = (partials: readonly Aggregate[]) => merge(partials, maxIds);
      const expected = shownOf(merged(parts()).settle());
      expect(shownOf(merged(parts().toReversed()).settle())).toBe(expected);
      const [head, tail] = [parts().slice(0, cut), parts().slice(cut)];
      const grouped = merged([reread(merged(tail), maxIds), merged(head)]);
      expect(shownOf(grouped.settle())).toBe(expected);
      expect(shownOf(merged(parts().map((part) => reread(part, maxIds))).settle())).toBe(expected);
      const added = new Aggregate(maxIds);
      for (const file of files) addFile(added, file);
      expect(shownOf(added.settle())).toBe(expected);
    }),
    { numRuns: propertyRuns(100, 1500) },
  );
});

test('records split into files at random count the same, but for where they are', () => {
  const withoutPlaces = (settled: Settled) => {
    const { summary, sweeps, runs, usage } = dashboardOf(settled);
    return { ...summary, source: null, sweeps, runs, usage };
  };
  fc.assert(
    fc.property(sessionFiles, fc.array(fc.nat(4), { maxLength: 40 }), (files, places) => {
      // Each record at a time of its own, so that their order does not depend on files.
      const records = files
        .flatMap(({ records }) => records)
        .map((record, index) => ({ ...record, time: recordOf(index, []).time }));
      const paths = ['a', 'b', 'c', 'd', 'e'];
      const split = paths.map((path, file) => ({
        path: `${path}.jsonl`,
        records: records.filter((_, index) => (places[index] ?? 0) === file),
      }));
      const whole = settle([{ path: 'whole.jsonl', records }]);
      expect({ ...withoutPlaces(settle(split)), status: null }).toEqual({ ...withoutPlaces(whole), status: null });
    }),
    { numRuns: propertyRuns(100, 1500) },
  );
});

test('what is merged stays as it was, and nothing can be added to what is settled', () => {
  const [a, b] = [1, 2].map((number) => partialOf({ path: `${number}.jsonl`, records: [recordOf(0, [useOf('x')])] }));
  const before = JSON.stringify(toAggregateData(b!));
  const total = merge([a!, b!]);
  expect(JSON.stringify(toAggregateData(b!))).toBe(before);
  expect(total.settle().records).toMatchObject({ counted: 1, copies: 1 });
  expect(() => total.merge(b!)).toThrow('settled');
  expect(() => total.settle()).toThrow('settled');
});

describe('of too many ids', () => {
  const file = (path: string, ids: number, from = 0): SessionFile => ({
    path,
    records: Array.from({ length: ids }, (_, index) => {
      const id = `id-${from + index}`;
      const parts = [assistantOf(id), tokensOf(id, 10), useOf(id, 'Write', true), resultOf(id)];
      return recordOf(index, parts, { user: 'ada' });
    }),
  });
  const codes = (settled: Settled) => settled.diagnostics.map(({ code, count }) => [code, count]);

  test('those with the smallest hashes count once, and the rest once in each file, which is said', () => {
    const settled = settle([file('2026-01-15.jsonl', 100), file('2026-01-16.jsonl', 100)], 60);
    const { summary, usage } = dashboardOf(settled);
    expect(summary).toMatchObject({ events: 140, outcomes: { success: 140 }, actions_taken: { count: 140 } });
    expect(summary.records).toMatchObject({ counted: 140, copies: 60, withheld: 0, parsed: 200 });
    expect(usage?.totals).toMatchObject({ tool_calls: 140, assistant_messages: 140, users: 1, sessions: 1 });
    expect(usage?.totals.tokens).toEqual({ input: 140, output: 1400, cache_creation: 280, cache_read: 420 });
    expect(usage?.sessions[0]).toMatchObject({ started: '2026-01-15T10:00:00Z', ended: '2026-01-15T10:01:39Z' });
    expect(eventsOf(settled)).toHaveLength(60);
    expect(codes(settled)).toEqual([
      ['copied-records', 60],
      ['too-many-ids', 160],
    ]);
  });

  test('within a file all are known', () => {
    const { records } = file('a.jsonl', 100);
    const settled = settle([{ path: 'a.jsonl', records: [...records, ...records] }], 60);
    expect(settled.records).toMatchObject({ counted: 100, copies: 100 });
    expect(dashboardOf(settled).usage?.totals).toMatchObject({ tool_calls: 100, tokens: { output: 1000 } });
  });

  test('nothing is said when they fit exactly', () => {
    const settled = settle([file('a.jsonl', 60), file('b.jsonl', 60)], 60);
    expect(settled.records).toMatchObject({ counted: 60, copies: 60 });
    expect(codes(settled)).toEqual([['copied-records', 60]]);
  });

  test('none of a private session are counted, nor of one that shares some with it', () => {
    const rename = ({ path, records }: SessionFile, session: string): SessionFile => ({
      path,
      records: records.map((record) => ({ ...record, session })),
    });
    const mark = recordOf(500, [], { session: 'secret', isPrivate: true });
    const [secret, fork] = [rename(file('a.jsonl', 100), 'secret'), rename(file('b.jsonl', 150), 'fork')];
    const other = rename(file('c.jsonl', 5, 1000), 'other');
    const settled = settle([fork, secret, other, { path: 'd.jsonl', records: [mark] }], 60);
    const text = JSON.stringify([dashboardOf(settled), eventsOf(settled)]);
    expect(text).not.toContain('secret');
    expect(dashboardOf(settled).usage?.sessions.find(({ id }) => id === 'fork')?.tool_calls ?? 0).toBeLessThan(60);
    expect(settled.records.withheld).toBeGreaterThan(200);
  });

  test('memory stays within what the bound allows, however many there are', () => {
    const total = new Aggregate(100);
    for (let index = 0; index < 50; index += 1) total.merge(partialOf(file(`${index}.jsonl`, 100, index * 100), 100));
    expect(total.sessions.rows.parts).toBeLessThanOrEqual(4 * 300);
    expect(dashboardOf(total.settle()).usage?.totals).toMatchObject({ tool_calls: 5000, users: 1 });
  });
});

describe('data that refers to what is not there is refused:', () => {
  const data = toAggregateData(
    partialOf({
      path: 'a.jsonl',
      records: [
        recordOf(0, [assistantOf('m'), tokensOf('m', 4), useOf('a')], { user: 'ada' }),
        recordOf(1, [userOf('u')], { session: 't' }),
        recordOf(2, []),
      ],
    }),
  );
  const { sessions } = data;
  const { rows } = sessions;

  test('whole data is not', () => {
    expect(() => toAggregate(data)).not.toThrow();
  });

  test.each<[string, { readonly [Key in keyof typeof sessions]?: (typeof sessions)[Key] }]>([
    ['a file', { files: [] }],
    ['a session', { sessions: toTextData('s', Uint32Array.of(1)), privacy: Uint32Array.of(0) }],
    ['a session twice', { sessions: toTextData('ss', Uint32Array.of(1, 2)) }],
    ['the privacy of a session', { privacy: Uint32Array.of(0) }],
    ['a name', { invoked: [] }],
    ['a name twice', { invoked: [...sessions.invoked, ...sessions.invoked] }],
    ['a model', { models: [] }],
    ['parts', { rows: { ...rows, parts: rows.parts.slice(3) } }],
    ['a piece of a part', { rows: { ...rows, parts: rows.parts.slice(1) } }],
    ['a piece of a record', { rows: { ...rows, records: rows.records.slice(1) } }],
    ['the kind of a part', { rows: { ...rows, parts: rows.parts.with(2, 15) } }],
    ['the end of parts', { rows: { ...rows, records: rows.records.with(5, 99) } }],
    ['tokens', { tokens: new Float64Array(0) }],
    ['counts of tokens', { tokens: sessions.tokens.with(1, -1) }],
    ['the file of a tally', { tallies: sessions.tallies.with(0, 9) }],
    ['a piece of a tally', { tallies: sessions.tallies.slice(1) }],
    ['a user', { users: { ...sessions.users, pairs: Uint32Array.of(7, 0) } }],
    ['the session of a user', { users: { ...sessions.users, pairs: Uint32Array.of(0, 7) } }],
    ['what is counted', { overflow: Uint32Array.of(0, 0, 0, 9, 1, 0, 0, 0) }],
  ])('%s', (_, damage) => {
    expect(() => toAggregate({ ...data, sessions: { ...sessions, ...damage } })).toThrow(RangeError);
  });
});
