import fc from 'fast-check';
import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { BUCKET_ERROR } from '../../../src/derive/latency/duration-bucket.js';
import { type LongestFigures, type Range, rangeOf, rangeOfAction } from '../../../src/derive/series/range.js';
import type { DerivedSeries } from '../../../src/derive/series/series.js';
import { LISTED_ACTIONS } from '../../../src/derive/series/listed-actions.js';
import { propertyRuns } from '../../property-runs.js';
import { assistantLine, transcriptLine } from '../../records/transcript-lines.js';
import { deriveAggregate } from '../derive-file.js';
import { commandLine, repository } from '../events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };
const FIRST = Date.UTC(2026, 0, 1) / 86_400_000;
const toDay = (number: number): string => new Date((FIRST + number) * 86_400_000).toISOString().slice(0, 10);

/** An event as a record tells of it; the tokens of an answer are no event. */
interface Told {
  readonly day: number;
  readonly second: number;
  readonly action: string;
  readonly outcome: 'success' | 'partial' | 'blocked' | 'failed' | 'unknown';
  readonly durationMs: number | null;
  readonly taken: boolean;
  readonly run: number;
  readonly tokens: number | null;
}

const COMMAND_OUTCOMES = {
  success: 'success',
  partial: 'success',
  blocked: 'failed',
  failed: 'failed',
  unknown: 'unknown',
} as const;

const told = fc
  .record<Told>({
    day: fc.nat(60),
    second: fc.nat(86_399),
    action: fc.constantFrom('ctx.search', 'code.edit', 'Code edit', '__proto__', 'ä'),
    outcome: fc.constantFrom('success', 'partial', 'blocked', 'failed', 'unknown'),
    durationMs: fc.option(
      fc.oneof(
        fc.nat(40),
        fc.integer({ min: 40, max: 2000 }),
        fc.nat(2 ** 31),
        fc.double({ min: 0, max: 2e10, noNaN: true }),
      ),
    ),
    taken: fc.boolean(),
    run: fc.nat(15),
    tokens: fc.option(fc.nat(9999), { freq: 8 }),
  })
  .map((entry): Told => ({ ...entry, outcome: isCommand(entry) ? COMMAND_OUTCOMES[entry.outcome] : entry.outcome }));

/** Fractions of a millisecond are told of by commands only, which do not say whether anything was changed. */
function isCommand({ durationMs }: Pick<Told, 'durationMs'>): boolean {
  return durationMs !== null && !Number.isInteger(durationMs);
}

function toLine({ day, second, action, outcome, durationMs, taken, run, tokens }: Told, index: number): string {
  const time = new Date((FIRST + day) * 86_400_000 + second * 1000).toISOString();
  if (tokens !== null) {
    const usage = {
      input_tokens: tokens,
      output_tokens: 1,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 2,
    };
    const message = { role: 'assistant', id: `m-${index}`, model: 'model-1', content: [], usage };
    return transcriptLine('assistant', message, { timestamp: time, sessionId: `s-${run}` });
  }
  if (isCommand({ durationMs })) {
    const result = { status: outcome };
    return commandLine({ ts: time, run_id: String(run), cmd: action, timing_ms: durationMs, result });
  }
  return JSON.stringify({
    schema_version: '1.0',
    generated_at: time,
    correlation_id: String(run),
    // Identical records of one file count once.
    actor: `bot-${index}`,
    action,
    outcome: outcome === 'unknown' ? '?' : outcome,
    entity: { repo: 'octo/app' },
    decisions: taken ? [{ kind: 'mutation', decision: 'create' }] : [],
    ...(durationMs === null
      ? {}
      : { execution: { started_at: new Date(Date.parse(time) - durationMs).toISOString(), finished_at: time } }),
  });
}

function seriesOf(aggregate: Aggregate): DerivedSeries {
  return deriveDashboard(repository, source, aggregate.settle(), []).series;
}

function merged(aggregates: readonly Aggregate[]): Aggregate {
  const total = new Aggregate();
  for (const aggregate of aggregates) total.merge(aggregate);
  return total;
}

/** The same figures from the events themselves, without any histogram. */
function figuresOf(events: readonly Told[]) {
  const failed = events.filter(({ outcome }) => outcome === 'failed').length;
  const known = events.filter(({ outcome }) => outcome !== 'unknown').length;
  const durations = events.flatMap(({ durationMs }) => (durationMs === null ? [] : [durationMs])).sort((a, b) => a - b);
  const quantile = (fraction: number) => durations[Math.max(1, Math.ceil(fraction * durations.length)) - 1] ?? null;
  return {
    exact: {
      events: events.length,
      failed,
      known,
      failure_rate: known < 10 ? null : Math.round((failed / known) * 10_000) / 10_000,
      durations: durations.length,
      max_ms: durations.at(-1) ?? null,
    },
    quantiles: { p50_ms: quantile(0.5), p95_ms: quantile(0.95) },
  };
}

function expectFigures(figures: LongestFigures, events: readonly Told[]): void {
  const { exact, quantiles } = figuresOf(events);
  expect(figures).toMatchObject(exact);
  for (const key of ['p50_ms', 'p95_ms'] as const) expectNear(figures[key], quantiles[key]);
}

/** Durations are rounded to whole milliseconds, and then at most so much off. */
function expectNear(computed: number | null, real: number | null): void {
  if (computed === null || real === null) expect(computed).toBe(real);
  else expect(Math.abs(computed - real)).toBeLessThanOrEqual(real * BUCKET_ERROR + 0.5 * (1 + BUCKET_ERROR));
}

function expectRange(range: Range, all: readonly Told[], from: number, to: number): void {
  const isWithin = ({ day }: Told) => day >= from && day <= to;
  const events = all.filter((entry) => entry.tokens === null && isWithin(entry));
  expectFigures(range, events);
  const of = (outcome: Told['outcome']) => events.filter((event) => event.outcome === outcome).length;
  const days = new Set(all.filter(isWithin).map(({ day }) => day));
  const answers = all.filter((entry) => entry.tokens !== null && isWithin(entry));
  const commands = events.filter(isCommand).length;
  const taken = events.filter((event) => event.taken && !isCommand(event)).length;
  expect(range).toMatchObject({
    success: of('success'),
    partial: of('partial'),
    blocked: of('blocked'),
    unknown: of('unknown'),
    days_present: days.size,
    actions_taken: taken,
    actions_not_recorded: commands,
    tokens:
      answers.length === 0
        ? null
        : {
            input: answers.reduce((sum, { tokens }) => sum + tokens!, 0),
            output: answers.length,
            cache_creation: 0,
            cache_read: 2 * answers.length,
          },
  });
  const names = [...new Set(events.map(({ action }) => action))];
  expect(range.actions.map(({ action }) => action).sort()).toEqual(names.sort());
  for (const figures of range.actions) {
    expectFigures(
      figures,
      events.filter(({ action }) => action === figures.action),
    );
  }
  expect(range.rest).toEqual(NOTHING);
}

const NOTHING = { events: 0, failed: 0, known: 0, failure_rate: null, durations: 0, p50_ms: null, p95_ms: null };

/** Runs by the day on which their first event began, and how they ended; a session with answers only has no outcome. */
function countRuns(all: readonly Told[], from: number, to: number) {
  const counts = { runs: 0, failed_runs: 0, known_runs: 0 };
  const ids = new Set(all.map(({ run, tokens }) => `${tokens === null ? '' : 's-'}${run}`));
  for (const id of ids) {
    const events = all.filter(({ run, tokens }) => `${tokens === null ? '' : 's-'}${run}` === id);
    // What began before the telemetry counts on its first day.
    const begin = Math.min(...events.map((event) => toBegin(event)));
    const first = Math.max(Math.min(...all.map(({ day }) => day)), begin);
    if (first < from || first > to) continue;
    counts.runs += 1;
    const outcomes = events.map(({ outcome, tokens }) => (tokens === null ? outcome : 'unknown'));
    if (outcomes.includes('failed')) counts.failed_runs += 1;
    if (outcomes.some((outcome) => outcome !== 'unknown')) counts.known_runs += 1;
  }
  return counts;
}

/** The day, from the first one on, on which the event began: its record was made when it ended. */
function toBegin({ day, second, durationMs, tokens }: Told): number {
  const duration = tokens === null ? Math.round(durationMs ?? 0) : 0;
  return Math.floor((day * 86_400_000 + second * 1000 - duration) / 86_400_000);
}

test('any range computed from the series is what the events themselves give, whatever the order and grouping of files', () => {
  const files = fc.array(fc.array(told, { maxLength: 40 }), { minLength: 1, maxLength: 5 });
  const range = fc.tuple(fc.integer({ min: -3, max: 64 }), fc.integer({ min: -3, max: 64 }));
  fc.assert(
    fc.property(files, fc.array(range, { minLength: 1, maxLength: 4 }), fc.nat(5), (contents, ranges, cut) => {
      let index = 0;
      const lines = contents.map((content) => content.map((entry) => toLine(entry, (index += 1))));
      const aggregates = () =>
        lines.map((content, file) => deriveAggregate(`${file}.jsonl`, Buffer.from(content.join('\n')), repository));
      const derived = seriesOf(merged(aggregates()));
      expect(seriesOf(merged(aggregates().reverse()))).toEqual(derived);
      expect(seriesOf(merged([merged(aggregates().slice(cut)), merged(aggregates().slice(0, cut))]))).toEqual(derived);
      // As a page reads it.
      const { series, actions } = JSON.parse(JSON.stringify(derived)) as DerivedSeries;
      const all = contents.flat();
      for (const [from, to] of [...ranges, [0, 60] as const]) {
        const computed = rangeOf(series, toDay(from), toDay(to));
        expectRange(computed, all, from, to);
        expect(computed).toMatchObject(countRuns(all, from, to));
        for (const { id, action, ...figures } of computed.actions) {
          const file = actions.find((entry) => entry.id === id)!;
          expect(file.action).toBe(action);
          expect(rangeOfAction(file, toDay(from), toDay(to))).toEqual(figures);
        }
      }
    }),
    { numRuns: propertyRuns(60, 1000) },
  );
});

test('the file of an action has its outcomes, and stays the same when other actions and later days come', () => {
  const line = (day: number, cmd: string, status: string) =>
    commandLine({ ts: `${toDay(day)}T10:00:00Z`, cmd, timing_ms: 33, result: { status } });
  const before = [line(3, 'ctx.search', 'ok'), line(3, 'ctx.search', 'error'), line(5, 'ctx.search', '')];
  const after = [...before, line(0, 'code.edit', 'ok'), line(9, 'code.edit', 'ok')];
  const fileOf = (lines: readonly string[]) =>
    seriesOf(deriveAggregate('a.jsonl', Buffer.from(lines.join('\n')), repository)).actions.find(
      ({ action }) => action === 'ctx.search',
    );
  expect(fileOf(after)).toEqual(fileOf(before));
  expect(fileOf(before)).toEqual({
    schema_version: '1.0',
    id: expect.stringMatching(/^ctx-search-[0-9a-f]{12}$/),
    action: 'ctx.search',
    days: ['2026-01-04', '2026-01-06'],
    events: [2, 1],
    success: [1, 0],
    partial: [0, 0],
    blocked: [0, 0],
    failed: [1, 0],
    unknown: [0, 1],
    known: [2, 0],
    max_ms: [33, 33],
    latency: [
      [32, 2],
      [32, 1],
    ],
  });
});

test('beyond the actions that are listed, the rest is what the days have beyond them', () => {
  const names = Array.from({ length: LISTED_ACTIONS + 20 }, (_, index) => `task-${100 + index}`);
  const lines = names.flatMap((cmd, index) => {
    const line = commandLine({ cmd, timing_ms: index < LISTED_ACTIONS ? 5 : 900, result: { status: 'error' } });
    return index < LISTED_ACTIONS ? [line, line] : [line];
  });
  const { series } = seriesOf(deriveAggregate('a.jsonl', Buffer.from(lines.join('\n')), repository));
  expect(series.actions.map(({ action }) => action)).toEqual(names.slice(0, LISTED_ACTIONS));
  expect(series.further_actions).toBe(20);
  const { events, rest, actions } = rangeOf(series, '2026-01-15', '2026-01-15');
  expect([events, actions.length]).toEqual([2 * LISTED_ACTIONS + 20, LISTED_ACTIONS]);
  expect(rest).toMatchObject({ events: 20, failed: 20, known: 20, failure_rate: 1, durations: 20 });
  expectNear(rest.p95_ms, 900);
});

test('of telemetry without a timestamp there are no days, but its actions', () => {
  const lines = [commandLine({ ts: 'soon' }), assistantLine([], { timestamp: 'never' })];
  const { series } = seriesOf(deriveAggregate('a.jsonl', Buffer.from(lines.join('\n')), repository));
  expect(series).toMatchObject({ first_day: null, last_day: null, further_actions: 0 });
  expect(series.days.events).toEqual([]);
  expect(series.actions).toMatchObject([{ action: 'ctx.search', days: [], events: [] }]);
  expect(rangeOf(series, '2026-01-01', '2026-12-31')).toMatchObject({
    first_day: null,
    days: 0,
    events: 0,
    actions: [],
  });
});
