import fc from 'fast-check';
import { deriveCeiling } from '../../src/render/charts/value-ceiling.js';
import { derivePartialDays, deriveWeeks, toRangesText } from '../../src/render/coverage.js';
import { deriveBins } from '../../src/render/time-bins.js';
import {
  deriveChange,
  deriveFailureRateChange,
  deriveWindowFigures,
  type Day,
} from '../../src/render/window-figures.js';
import { createDay, createDays, createMissingDay } from './fixtures.js';

test('a window adds up its days and those before it', () => {
  const days = createDays(75);
  const figures = deriveWindowFigures(days, 30);
  expect(figures?.current.events).toBe(days.slice(45).reduce((sum, day) => sum + day.events, 0));
  expect(figures?.previous?.events).toBe(days.slice(15, 45).reduce((sum, day) => sum + day.events, 0));
  expect(figures?.current.lastDay).toBe('2026-02-15');
  expect(figures?.previous?.lastDay).toBe('2026-01-16');
});

test('there is no period before when telemetry does not reach back far enough', () => {
  expect(deriveWindowFigures(createDays(59), 30)?.previous).toBeNull();
  expect(deriveWindowFigures(createDays(60), 30)?.previous).not.toBeNull();
  expect(deriveWindowFigures([], 30)).toBeNull();
});

test('the failure rate is of known outcomes, and null when none is known', () => {
  const day = { ...createMissingDay('2026-02-15'), present: true, events: 20, unknown: 12, failed: 2, success: 6 };
  expect(deriveWindowFigures([day], 30)?.current.failureRate).toBe(0.25);
  expect(deriveWindowFigures([{ ...day, unknown: 20, failed: 0, success: 0 }], 30)?.current.failureRate).toBeNull();
});

test('small samples are not compared', () => {
  expect([deriveChange(15, 10), deriveChange(5, 10), deriveChange(15, 9), deriveChange(15, undefined)]).toEqual([
    50,
    -50,
    null,
    null,
  ]);
  const [few, before, now] = [5, 100, 100].map((events, index) =>
    createDay(`2026-02-1${index + 3}`, events, true, 0.1 * (index + 1)),
  );
  if (few === undefined || before === undefined || now === undefined) throw new Error('there are three days');
  const toChange = (...days: Day[]) => {
    const figures = deriveWindowFigures(days, 1);
    return figures && deriveFailureRateChange(figures);
  };
  expect(toChange(before, now)).toBeCloseTo(100 * (30 / 92 - 20 / 92));
  expect([toChange(few, now), toChange(before, few), toChange(now)]).toEqual([null, null, null]);
});

test('bins keep every day and every record, whatever their unit', () => {
  const units = [0, 1, 90, 120, 121, 365, 800, 900, 3000, 8000].map((length) => {
    const days = createDays(length);
    const { unit, bins } = deriveBins(days);
    expect(bins.flatMap((bin) => bin.days)).toEqual(days);
    expect(bins.length).toBeLessThanOrEqual(120);
    for (const bin of bins) expect(Object.values(bin.outcomes).reduce((a, b) => a + b, 0)).toBe(bin.events);
    return unit;
  });
  expect(units).toEqual(['day', 'day', 'day', 'day', 'week', 'week', 'week', 'month', 'month', 'year']);
});

test('the axis ends at the largest value unless a giant stands above all others', () => {
  expect(deriveCeiling([])).toBe(0);
  expect(deriveCeiling([0, 0])).toBe(0);
  expect(deriveCeiling([1, 2, 3, 1000])).toBe(1000);
  expect(deriveCeiling([...Array.from({ length: 40 }, () => 10), 100_000])).toBe(20);
  fc.assert(
    fc.property(fc.array(fc.nat(1e9)), (values) => {
      const ceiling = deriveCeiling(values);
      expect(ceiling).toBeLessThanOrEqual(Math.max(0, ...values));
      expect(values.filter((value) => value > ceiling).length).toBeLessThanOrEqual(values.length / 10 + 1);
    }),
  );
});

test('a calendar has whole weeks up to the last day, at most 53', () => {
  const [month, years] = [deriveWeeks(createDays(30)), deriveWeeks(createDays(3000))];
  expect([month.length, years.length, deriveWeeks([]).length]).toEqual([12, 53, 0]);
  expect(month.at(-1)?.monday).toBe('2026-02-09');
  expect(month.at(-1)?.days[6]?.day).toBe('2026-02-15');
  expect(month.flatMap((week) => week.days).filter((day) => day !== null)).toEqual(createDays(30));
});

test('missing days are named as ranges, the latest first', () => {
  expect(toRangesText(['2025-12-12', '2025-12-31', '2026-01-01', '2026-01-02'])).toBe(
    '31 Dec – 2 Jan 2026, 12 Dec 2025',
  );
  const every = Array.from({ length: 12 }, (_, index) => `2026-01-${String(2 * index + 1).padStart(2, '0')}`);
  expect(toRangesText(every)).toMatch(/^23 Jan 2026, .* and 4 more$/);
});

test('a day is partial when something of its file could not be read', () => {
  const entry = (code: string, file: string | null) =>
    ({ code, file, severity: 'warning', message: '', line: 1, count: 1 }) as const;
  expect(
    derivePartialDays([
      entry('malformed-line', '2026-01-19.jsonl'),
      entry('truncated-last-line', '2026-01-18/21088-1/events.jsonl'),
      entry('unreadable-file', '2026-01-19.jsonl'),
      entry('malformed-line', 'events.jsonl'),
      entry('day-mismatch', '2026-01-20.jsonl'),
      entry('missing-days', null),
    ]),
  ).toEqual(['2026-01-18', '2026-01-19']);
});
