import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../derive-file.js';
import { quantizeDuration } from '../../../src/derive/latency/duration-bucket.js';
import { commandLine, repository } from '../events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };
const LAST = Date.UTC(2026, 1, 15, 12);

interface Emission {
  /** Days before the last one: the oldest and the youngest. */
  readonly from: number;
  readonly to: number;
  readonly perDay: number;
  readonly cmd?: string;
  readonly ms?: number;
  readonly failed?: number;
}

function sweepsOf(emissions: readonly Emission[]) {
  const lines = emissions.flatMap(({ from, to, perDay, cmd = 'ctx.search', ms = 100, failed = 0 }) =>
    Array.from({ length: (from - to + 1) * perDay }, (_, index) => {
      const age = from - Math.floor(index / perDay);
      const status = index % perDay < failed ? 'error' : 'ok';
      const ts = new Date(LAST - age * 86_400_000 - (index % perDay) * 1000).toISOString();
      return commandLine({ ts, cmd, timing_ms: ms, result: { status }, run_id: `${age}` });
    }),
  );
  const total = new Aggregate();
  total.merge(deriveAggregate('a.jsonl', Buffer.from(lines.join('\n')), repository));
  return deriveDashboard(repository, source, total.settle(), []).sweeps;
}

test('windows hold events, runs, failure rate and p95 of a period and of the one before', () => {
  const { windows } = sweepsOf([
    { from: 13, to: 7, perDay: 10, ms: 50, failed: 1 },
    { from: 6, to: 0, perDay: 20, ms: 80, failed: 5 },
  ]);
  expect(windows['7d']).toEqual({
    first_day: '2026-02-09',
    last_day: '2026-02-15',
    comparable: true,
    events: 140,
    previous_events: 70,
    change_pct: 100,
    runs: 7,
    previous_runs: 7,
    failed_runs: 7,
    known_runs: 7,
    runs_change_pct: 0,
    failed: 35,
    known: 140,
    failure_rate: 0.25,
    previous_failed: 7,
    previous_known: 70,
    previous_failure_rate: 0.1,
    failure_rate_change: 15,
    actions_taken: 0,
    actions_not_recorded: 140,
    previous_actions_taken: 0,
    previous_actions_not_recorded: 70,
    actions_taken_change_pct: null,
    p95_ms: 80,
    previous_p95_ms: 50,
  });
  expect(windows['30d']).toMatchObject({ comparable: false, events: 210, change_pct: null });
});

test('actions of a window stand by their number, with what they were before', () => {
  const { actions } = sweepsOf([
    { from: 13, to: 7, perDay: 4, ms: 1000 },
    { from: 6, to: 0, perDay: 2, ms: 1000 },
    { from: 6, to: 0, perDay: 3, cmd: 'ast.parse', ms: 10, failed: 3 },
  ]);
  expect(actions['7d']).toEqual([
    {
      action: 'ast.parse',
      count: 21,
      previous_count: 0,
      change_pct: null,
      failed: 21,
      known: 21,
      failure_rate: 1,
      previous_failed: 0,
      previous_known: 0,
      previous_failure_rate: null,
      p95_ms: 10,
      previous_p95_ms: null,
    },
    {
      action: 'ctx.search',
      count: 14,
      previous_count: 28,
      change_pct: -50,
      failed: 0,
      known: 14,
      failure_rate: 0,
      previous_failed: 0,
      previous_known: 28,
      previous_failure_rate: 0,
      p95_ms: quantizeDuration(1000),
      previous_p95_ms: quantizeDuration(1000),
    },
  ]);
});

test('five bits are at most 3.2 % off, and exact below 32 ms', () => {
  for (let duration = 0; duration < 100_000; duration += duration < 100 ? 0.5 : 37) {
    const whole = Math.round(duration);
    expect(Math.abs(quantizeDuration(duration) - whole)).toBeLessThanOrEqual(whole < 32 ? 0 : whole * 0.032);
  }
});

test('the longest window and the one before it reach back 180 days, to the day', () => {
  const { actions, windows } = sweepsOf([{ from: 180, to: 0, perDay: 1 }]);
  expect(actions['90d']).toMatchObject([{ count: 90, previous_count: 90 }]);
  expect(windows['90d']).toMatchObject({ comparable: true, events: 90, previous_events: 90 });
});

test.each([
  [59, 0],
  [58, null],
])('the top actions are compared when telemetry reaches back %i days', (from, change) => {
  const { top_actions_30d: top } = sweepsOf([{ from, to: 0, perDay: 1 }]);
  expect(top).toMatchObject([{ action: 'ctx.search', count: 30, previous_count: from - 29, change_pct: change }]);
  expect(top[0]?.daily).toEqual(Array<number>(30).fill(1));
});

test('the top actions are those with most events, then by name', () => {
  const emit = (cmd: string, perDay: number) => ({ from: 0, to: 0, perDay, cmd });
  const { top_actions_30d: top } = sweepsOf([emit('c', 2), emit('a', 1), emit('d', 3), emit('b', 2), emit('e', 1)]);
  expect(top.map(({ action }) => action)).toEqual(['d', 'b', 'c', 'a', 'e']);
});

test('five bits are as exact of durations of days and years', () => {
  for (let exponent = 20; exponent < 52; exponent += 0.013) {
    const duration = Math.round(2 ** exponent);
    expect(Math.abs(quantizeDuration(duration) - duration)).toBeLessThanOrEqual(duration * 0.032);
  }
});
