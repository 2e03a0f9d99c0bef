import fc from 'fast-check';
import type { Settled } from '../../../src/derive/aggregate/aggregate.js';
import { propertyRuns } from '../../property-runs.js';
import { settlePlainly } from './plain-settlement.js';
import {
  assistantOf,
  commandOf,
  dashboardOf,
  eventsOf,
  lineOf,
  recordOf,
  resultOf,
  type SessionFile,
  sessionFiles,
  settle,
  START,
  tokensOf,
  useOf,
  userOf,
} from './session-files.js';

const DAY_1 = '2026-01-15.jsonl';
const DAY_2 = '2026-01-16.jsonl';
const file = (path: string, ...records: SessionFile['records']): SessionFile => ({ path, records });

const codesOf = (settled: Settled) =>
  settled.diagnostics.map(({ code, file, line, count }) => [code, file, line, count]).sort();

test('each tool use of a message is an event of its own', () => {
  const settled = settle([
    file(
      DAY_1,
      recordOf(0, [assistantOf('m'), useOf('a', 'Bash'), useOf('b', 'Read', false), useOf('c', 'Write', true)]),
      recordOf(3, [resultOf('a', 'failed'), resultOf('b')]),
      recordOf(5, [resultOf('c')]),
    ),
  ]);
  expect(eventsOf(settled)).toMatchObject([
    { file: DAY_1, line: 1, action: 'Bash', outcome: 'failed', durationMs: 3000, tookAction: null, run: 's' },
    { action: 'Read', outcome: 'success', durationMs: 3000, tookAction: false },
    { action: 'Write', outcome: 'success', durationMs: 5000, tookAction: true },
  ]);
  const { summary, usage, runs } = dashboardOf(settled);
  expect(summary).toMatchObject({ events: 3, outcomes: { success: 2, failed: 1 }, records: { counted: 3, copies: 0 } });
  expect(usage?.totals).toMatchObject({ tool_calls: 3, tool_errors: 1, assistant_messages: 1, records: 3 });
  expect(runs).toMatchObject([{ id: 's', events: 3, failed: 1, outcome: 'failed', unfinished: false }]);
});

test('a message that is written again as it grows counts once, and so does what it used', () => {
  const settled = settle([
    file(
      DAY_1,
      recordOf(0, [assistantOf('m')]),
      recordOf(1, [assistantOf('m'), useOf('a')]),
      recordOf(2, [assistantOf('m'), useOf('a'), useOf('b')]),
      recordOf(2, [assistantOf('m')]),
    ),
  ]);
  expect(eventsOf(settled)).toMatchObject([{ line: 2 }, { line: 3 }]);
  expect(settled.records).toMatchObject({ counted: 3, copies: 1 });
  expect(dashboardOf(settled).usage?.totals).toMatchObject({ assistant_messages: 1, tool_calls: 2 });
});

const original = [
  recordOf(0, [userOf('u1')]),
  recordOf(1, [assistantOf('m1'), useOf('a')]),
  recordOf(2, [resultOf('a', 'failed')]),
];

test('a session that begins with a copy of another adds what is new in it, wherever it is filed', () => {
  const fork = [...original, recordOf(9, [userOf('u2')])].map((record) => ({ ...record, session: 't' }));
  for (const path of ['2026-01-14.jsonl', '2026-01-15-fork.jsonl', DAY_2, 'a.jsonl']) {
    const settled = settle([file(path, ...fork), file(DAY_1, ...original)]);
    const { usage, summary, runs } = dashboardOf(settled);
    expect(summary.records).toMatchObject({ counted: 4, copies: 3 });
    expect(usage?.totals).toMatchObject({ tool_calls: 1, tool_errors: 1, user_messages: 2 });
    // Of the same time the day of the path decides, and a path without one comes last.
    const owner = path === '2026-01-14.jsonl' ? 't' : 's';
    expect(usage?.sessions.map(({ id }) => id)).toEqual(owner === 't' ? ['t'] : ['t', 's']);
    expect(eventsOf(settled)).toMatchObject([{ run: owner, outcome: 'failed' }]);
    expect(runs.find(({ events }) => events === 1)?.id).toBe(owner);
    expect(codesOf(settled)).toEqual([['copied-records', owner === 't' ? DAY_1 : path, 1, 3]]);
  }
});

test('a result that stands in another file still ends its use', () => {
  const settled = settle([
    file(DAY_2, recordOf(7, [resultOf('a', 'blocked')], { session: 't' })),
    file(DAY_1, recordOf(0, [useOf('a', 'Write', true)])),
  ]);
  expect(eventsOf(settled)).toMatchObject([{ outcome: 'blocked', durationMs: 7000, tookAction: false }]);
  expect(dashboardOf(settled).usage?.totals).toMatchObject({ errors: 0, blocked: 1, tool_errors: 0, tool_blocked: 1 });
});

test('an error outweighs a refusal, and that a success; the first result ends the use', () => {
  const outcomeOf = (...outcomes: ('success' | 'blocked' | 'failed')[]) => {
    const results = outcomes.map((outcome, index) => recordOf(2 + index, [resultOf('a', outcome)]));
    return eventsOf(settle([file(DAY_1, recordOf(0, [useOf('a')]), ...results)]));
  };
  expect(outcomeOf()).toMatchObject([{ outcome: 'unknown', durationMs: null }]);
  expect(outcomeOf('success', 'blocked')).toMatchObject([{ outcome: 'blocked', durationMs: 2000 }]);
  expect(outcomeOf('failed', 'blocked', 'success')).toMatchObject([{ outcome: 'failed', durationMs: 2000 }]);
});

test('a result before its use gives no duration, and that is said', () => {
  const settled = settle([file(DAY_1, recordOf(0, [resultOf('a')]), recordOf(5, [useOf('a')]))]);
  expect(eventsOf(settled)).toMatchObject([{ outcome: 'success', durationMs: null }]);
  expect(codesOf(settled)).toEqual([['invalid-duration', DAY_1, 2, 1]]);
});

test('whether a tool changed anything is known of one that ended', () => {
  const tookAction = (changes: boolean | null, outcome: 'success' | 'failed' | null) => {
    const results = outcome === null ? [] : [recordOf(1, [resultOf('a', outcome)])];
    const settled = settle([file(DAY_1, recordOf(0, [useOf('a', 'Tool', changes)]), ...results)]);
    return dashboardOf(settled).summary.actions_taken;
  };
  expect(tookAction(true, 'success')).toMatchObject({ count: 1, statement: 'Actions were taken in 1 of 1 event.' });
  expect(tookAction(true, 'failed')).toMatchObject({ count: 0, not_recorded: 0, statement: 'No actions were taken.' });
  expect(tookAction(true, null)).toMatchObject({
    count: 0,
    not_recorded: 1,
    statement: 'Whether anything was changed is not recorded for 1 of 1 event.',
  });
  expect(tookAction(null, 'success')).toMatchObject({ count: 0, not_recorded: 1 });
  expect(tookAction(false, null)).toMatchObject({ count: 0, not_recorded: 0 });
});

test('of several counts of tokens the last one counts, where the message is', () => {
  const settled = settle([
    file(
      DAY_1,
      recordOf(0, [assistantOf('m'), tokensOf('m', 5)]),
      recordOf(86_400, [assistantOf('m', 'other'), tokensOf('m', 40, 'other')], { session: 't' }),
      recordOf(3, [assistantOf('m'), tokensOf('m', 7)]),
      recordOf(4, [tokensOf(null, 100, null)]),
    ),
  ]);
  const { usage } = dashboardOf(settled);
  const tokens = { input: 2, output: 140, cache_creation: 4, cache_read: 6 };
  expect(usage?.totals.tokens).toEqual(tokens);
  expect(usage?.days).toMatchObject([{ day: '2026-01-15', invocations: 0, tokens }]);
  expect(usage?.sessions).toMatchObject([{ id: 's', tokens }]);
  expect(usage?.models).toEqual([
    { model: 'model-1', messages: 1, tokens: { input: 1, output: 40, cache_creation: 2, cache_read: 3 } },
  ]);
  expect(dashboardOf(settle([file(DAY_1, ...original)])).usage).toMatchObject({
    totals: { tokens: null, users: null },
    sessions: [{ tokens: null }],
  });
});

test('records without ids are no copies of each other', () => {
  const record = recordOf(0, [userOf(null), useOf(null), commandOf(null)]);
  const settled = settle([file(DAY_1, record, record)]);
  expect(settled.records).toMatchObject({ counted: 2, copies: 0 });
  expect(dashboardOf(settled).usage?.totals).toMatchObject({ user_messages: 2, tool_calls: 2, slash_commands: 2 });
});

test('a record that tells nothing makes its session known, and its day', () => {
  const settled = settle([
    file(DAY_1, recordOf(0, []), recordOf(200_000, [lineOf('l')]), recordOf(null, [], { session: 't' })),
  ]);
  const { summary, usage, runs } = dashboardOf(settled);
  expect(summary).toMatchObject({ events: 0, coverage: { days_present: 2, first_day: '2026-01-15' } });
  expect(summary.actions_taken.statement).toMatch(/^Whether anything was changed is not recorded: there are no events/);
  expect(runs.map(({ id, events, started }) => [id, events, started])).toEqual([
    ['s', 0, '2026-01-15T10:00:00Z'],
    ['t', 0, null],
  ]);
  expect(usage?.totals.sessions).toBe(2);
});

test('a session is unfinished when nothing comes behind a tool use without a result', () => {
  const isUnfinished = (...records: SessionFile['records']) =>
    dashboardOf(settle([file(DAY_1, ...records)])).runs[0]?.unfinished;
  expect(isUnfinished(recordOf(0, [useOf('a')]))).toBe(true);
  expect(isUnfinished(recordOf(0, [useOf('a')]), recordOf(1, [resultOf('a')]))).toBe(false);
  expect(isUnfinished(recordOf(0, [useOf('a'), useOf('b')]), recordOf(0, [resultOf('a')]))).toBe(false);
  expect(isUnfinished(recordOf(0, [resultOf('a')]), recordOf(5, [useOf('a'), useOf('b')]))).toBe(true);
  expect(isUnfinished(recordOf(0, [useOf('a')]), recordOf(1, []))).toBe(false);
  expect(isUnfinished(recordOf(0, [commandOf('a')]))).toBe(false);
});

test('distinct users are counted, of sessions that count', () => {
  const of = (session: string, user: string) => recordOf(0, [userOf(session + user)], { session, user });
  const usersOf = (...records: SessionFile['records']) =>
    dashboardOf(settle([file(DAY_1, ...records)])).usage?.totals.users;
  expect(usersOf(of('s', 'ada'), of('t', 'ada'), of('t', 'bob'))).toBe(2);
  expect(usersOf(of('s', 'ada'), { ...of('t', 'bob'), isPrivate: true })).toBe(1);
});

describe('a private session', () => {
  const secret = original.map((record) => ({ ...record, session: 'secret' }));
  const mark = recordOf(50, [], { session: 'secret', isPrivate: true });
  const fork = [...original, recordOf(9, [userOf('u2')])].map((record) => ({ ...record, session: 'fork' }));

  test('reaches nothing, whichever of its files comes first, and neither does what others copied of it', () => {
    for (const paths of [
      ['a.jsonl', 'b.jsonl', 'c.jsonl'],
      ['c.jsonl', 'b.jsonl', 'a.jsonl'],
      ['b.jsonl', 'c.jsonl', 'a.jsonl'],
    ] as const) {
      const files = [file(paths[0], ...secret), file(paths[1], mark), file(paths[2], ...fork)];
      const settled = settle(files);
      const dashboard = dashboardOf(settled);
      expect(dashboard.summary.records).toMatchObject({ counted: 1, copies: 0, withheld: 7 });
      expect(dashboard.runs.map(({ id }) => id)).toEqual(['fork']);
      expect(dashboard.summary.coverage.first_timestamp).toBe('2026-01-15T10:00:09Z');
      expect(dashboard.usage?.totals).toMatchObject({ sessions: 1, records: 1, invocations: 0, user_messages: 1 });
      expect(eventsOf(settled)).toEqual([]);
      expect(JSON.stringify(dashboard)).not.toContain('secret');
    }
  });

  test('of which nothing else is there leaves no usage', () => {
    const settled = settle([file(DAY_1, mark, ...secret)]);
    const { usage, runs, summary } = dashboardOf(settled);
    expect(usage).toBeNull();
    expect(runs).toEqual([]);
    expect(summary.coverage.days_present).toBe(0);
    expect(codesOf(settled)).toEqual([['withheld-records', DAY_1, 1, 4]]);
  });

  test('without a name is the record alone, with its ids', () => {
    const alone = recordOf(0, [useOf('a')], { session: null, isPrivate: true });
    const settled = settle([file(DAY_1, alone, recordOf(1, [useOf('a')]), recordOf(2, [], { session: null }))]);
    expect(settled.records).toMatchObject({ counted: 1, withheld: 2 });
  });
});

test('what counts is what objects, sets and a sort find', () => {
  fc.assert(
    fc.property(sessionFiles, (files) => {
      const settled = settle(files);
      const expected = settlePlainly(files);
      const { counted, copies, withheld, parsed } = settled.records;
      expect({ counted, copies, withheld }).toEqual({
        counted: expected.counted,
        copies: expected.copies,
        withheld: expected.withheld,
      });
      expect(parsed).toBe(counted + copies + withheld);
      const events = eventsOf(settled) as Record<string, unknown>[];
      const texts = events.map((event) =>
        ['action', 'outcome', 'durationMs', 'tookAction'].reduce(
          (text, key) => `${text} ${String(event[key])}`,
          `${String(event['file'])}:${String(event['line'])}`,
        ),
      );
      expect(texts.toSorted()).toEqual(expected.events.toSorted());
      const { usage, summary, runs } = dashboardOf(settled);
      expect(summary.events).toBe(events.length);
      expect(summary.records.by_dialect.transcript).toBe(counted);
      expect(runs.map(({ id }) => id).sort()).toEqual(expected.sessions);
      expect(usage === null).toBe(counted === 0);
      if (usage === null) return;
      expect(usage.totals).toMatchObject({
        user_messages: expected.messages.user,
        assistant_messages: expected.messages.assistant,
        api_errors: expected.messages['api-error'],
        interruptions: expected.messages.interruption,
      });
      expect(usage.totals.tokens?.output ?? 0).toBe(expected.outputTokens);
      expect(usage.sessions.map(({ id }) => id).sort()).toEqual(expected.sessions);
    }),
    { numRuns: propertyRuns(300, 3000) },
  );
});

test('a day is present when a record that counts is of it', () => {
  const minute = 60;
  const records = Array.from({ length: 400 }, (_, index) => recordOf(index * 4 * minute, []));
  const { summary } = dashboardOf(settle([file(DAY_1, ...records)]));
  expect(summary.coverage).toMatchObject({
    days_present: 2,
    days_missing: [],
    first_timestamp: '2026-01-15T10:00:00Z',
  });
  expect(Date.parse(summary.coverage.last_timestamp!)).toBe(START + 399 * 4 * minute * 1000);
});
