import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { attentionSchema } from '../../../src/derive/attention/attention-schema.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { toAggregate, toAggregateData } from '../../../src/derive/aggregate/aggregate-data.js';
import { deriveAggregate } from '../derive-file.js';
import { commandLine, repository } from '../events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };
const FIRST = Date.UTC(2026, 0, 5);

interface DayPlan {
  readonly cmd: string;
  readonly perDay: number;
  readonly failed?: number;
  readonly ms?: number;
}

function linesOf(day: number, { cmd, perDay, failed = 0, ms = 100 }: DayPlan): string[] {
  return Array.from({ length: perDay }, (_, index) =>
    commandLine({
      ts: new Date(FIRST + day * 86_400_000 + index * 60_000).toISOString(),
      cmd,
      timing_ms: ms + (index % 7),
      result: { status: index < failed ? 'error' : 'ok' },
      run_id: `${cmd}-${day}-${index}`,
    }),
  );
}

/** One file a day. */
function filesOf(days: number, plan: (day: number) => readonly DayPlan[]): string[] {
  return Array.from(
    { length: days },
    (_, day) =>
      `${plan(day)
        .flatMap((action) => linesOf(day, action))
        .join('\n')}\n`,
  );
}

const dayOf = (day: number) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);

function aggregatesOf(files: readonly string[]): Aggregate[] {
  return files.map((text, day) => deriveAggregate(`${dayOf(day)}.jsonl`, Buffer.from(text), repository));
}

function attentionOf(aggregates: readonly Aggregate[]) {
  const total = new Aggregate();
  for (const aggregate of aggregates) total.merge(aggregate);
  return deriveDashboard(repository, source, total.settle(), []);
}

const STORY = filesOf(70, (day) => [
  { cmd: 'dashboard', perDay: 12, failed: day >= 60 ? 6 : 0 },
  { cmd: 'ctx.search', perDay: 20, ms: day >= 40 && day < 50 ? 900 : 100 },
  ...(day < 58 ? [{ cmd: 'nightly.sync', perDay: 1 }] : []),
]);

test('what broke, since when, and whether it is over', () => {
  const { attention, summary } = attentionOf(aggregatesOf(STORY));
  expect(attentionSchema.parse(attention)).toEqual(attention);
  expect(attention).toMatchObject({ anchor_day: dayOf(69), verdict: 'attention', items_left_out: 0 });
  expect(attention.items.map(({ kind, action, since, until }) => [kind, action, since, until])).toEqual([
    ['failing', 'dashboard', dayOf(60), null],
    ['silent', 'nightly.sync', dayOf(58), null],
    ['slower', 'ctx.search', dayOf(40), dayOf(50)],
  ]);
  const [failing, silent, slower] = attention.items;
  expect(failing).toMatchObject({
    before: { first_day: dayOf(0), last_day: dayOf(59), failed: 0, known: 720 },
    during: { first_day: dayOf(60), last_day: dayOf(69), failed: 60, known: 120 },
    rhythm: null,
    runs: ['dashboard-60-0', 'dashboard-69-2', 'dashboard-69-3', 'dashboard-69-4', 'dashboard-69-5'],
  });
  expect(silent).toMatchObject({
    during: null,
    rhythm: { last_day: dayOf(57), expected: 58, came: 58, missed: 12 },
    runs: ['nightly.sync-53-0', 'nightly.sync-54-0', 'nightly.sync-55-0', 'nightly.sync-56-0', 'nightly.sync-57-0'],
  });
  expect(slower).toMatchObject({ during: { first_day: dayOf(40), last_day: dayOf(49), durations: 200 } });
  expect(slower?.during?.p50_ms).toBeGreaterThan(8 * (slower?.before.p50_ms ?? Infinity));
  expect(summary.automation).toMatchObject({ verdict: 'attention', attention: { failing: 1, slower: 0, silent: 1 } });
});

test('files merged in any order, and aggregates written down and read again, give the same', () => {
  const expected = attentionOf(aggregatesOf(STORY)).attention;
  expect(attentionOf(aggregatesOf(STORY).reverse()).attention).toEqual(expected);
  const again = aggregatesOf(STORY).map((aggregate) => toAggregate(toAggregateData(aggregate)));
  expect(attentionOf(again).attention).toEqual(expected);
});

test('what ended more than thirty days ago is not told any more, nor is what has been silent for ninety', () => {
  const later = (days: number) =>
    attentionOf(
      aggregatesOf(
        filesOf(days, (day) => [
          { cmd: 'dashboard', perDay: 12, failed: day >= 50 && day < 60 ? 6 : 0 },
          ...(day < 40 ? [{ cmd: 'nightly.sync', perDay: 1 }] : []),
        ]),
      ),
    ).attention.items.map(({ action }) => action);
  expect(later(80)).toEqual(['nightly.sync', 'dashboard']);
  expect(later(91)).toEqual(['nightly.sync']);
  expect(later(131)).toEqual([]);
});

test('telemetry of two weeks is judged, and less is not', () => {
  const verdictOf = (days: number) =>
    attentionOf(aggregatesOf(filesOf(days, () => [{ cmd: 'ctx.search', perDay: 5 }]))).attention.verdict;
  expect([13, 14].map(verdictOf)).toEqual(['unknown', 'steady']);
  expect(attentionOf([]).attention).toEqual({
    schema_version: '1.0',
    anchor_day: null,
    verdict: 'unknown',
    open: { failing: 0, slower: 0, silent: 0 },
    overdue_day: null,
    items: [],
    items_left_out: 0,
  });
});

test('the rhythm of all telemetry says when more is due', () => {
  const overdueOf = (comes: (day: number) => boolean) => {
    const files = filesOf(60, (day) => (comes(day) ? [{ cmd: 'ctx.search', perDay: 3 }] : []));
    return attentionOf(aggregatesOf(files).filter((_, day) => comes(day))).attention.overdue_day;
  };
  expect(overdueOf(() => true)).toBe(dayOf(61));
  // The last day, number 59, is a Thursday: Friday and the Monday after are missed.
  expect(overdueOf((day) => day % 7 < 5)).toBe(dayOf(63));
  expect(overdueOf((day) => day < 9)).toBeNull();
});

test('of many items fifty are listed, the others counted', () => {
  const names = Array.from({ length: 60 }, (_, index) => `sync-${10 + index}`);
  const files = filesOf(50, (day) => [
    { cmd: 'ctx.search', perDay: 20 },
    ...(day < 40 ? names.map((cmd) => ({ cmd, perDay: 1 })) : []),
  ]);
  const { attention, summary } = attentionOf(aggregatesOf(files));
  expect([attention.items.length, attention.items_left_out]).toEqual([50, 10]);
  expect(summary.automation.attention.silent).toBe(60);
});
