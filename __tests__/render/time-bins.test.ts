import fc from 'fast-check';
import { deriveCeiling } from '../../src/render/charts/scales.js';
import { derivePartialDays, deriveWeeks, toRangesText } from '../../src/render/coverage.js';
import { deriveBins } from '../../src/render/time-bins.js';
import { createDays } from './fixtures.js';

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
    '31 Dec 2025 – 2 Jan 2026, 12 Dec 2025',
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
