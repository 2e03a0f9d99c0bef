import fc from 'fast-check';
import { type TimeTick, toTimeTicks } from '../../src/render/charts/scales.js';
import { deriveBins, toDay, toDayNumber } from '../../src/render/time-bins.js';
import { createMissingDay } from './fixtures.js';

function ticksOf(length: number, last = '2026-02-15'): TimeTick[] {
  const number = toDayNumber(last);
  const days = Array.from({ length }, (_, index) => createMissingDay(toDay(number - length + 1 + index)));
  const { unit, bins } = deriveBins(days);
  return toTimeTicks(bins, unit);
}
const labels = (length: number) => ticksOf(length).map(({ label }) => label);

test('an axis is marked where weeks, months and years begin', () => {
  expect(labels(5)).toEqual(['11 Feb', '12 Feb', '13 Feb', '14 Feb', '15 Feb']);
  expect(labels(30)).toEqual(['19 Jan', '26 Jan', '2 Feb', '9 Feb']);
  expect(labels(90)).toEqual(['Dec 2025', 'Jan 2026', 'Feb 2026']);
  expect(labels(365)).toEqual(['Apr 2025', 'Jul 2025', 'Oct 2025', 'Jan 2026']);
  expect(labels(3000)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025']);
});

test('no two labels overlap, on no chart and on no phone, however long the telemetry is', () => {
  // Six pixels and a half a character, on 380 pixels and, without what phones leave out, on 200.
  const overlaps = (ticks: readonly TimeTick[], width: number) =>
    ticks.some((tick, index) => {
      const next = ticks[index + 1];
      if (next === undefined) return false;
      const size = ({ label }: TimeTick) => label.length * 6.5;
      const right = (tick.x * width) / 100 + { start: 1, middle: 0.5, end: 0 }[tick.anchor] * size(tick);
      return right >= (next.x * width) / 100 - { start: 0, middle: 0.5, end: 1 }[next.anchor] * size(next);
    });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 18_000, max: 20_500 }), (length, last) => {
      const ticks = ticksOf(length, toDay(last));
      expect(ticks.length).toBeGreaterThan(0);
      expect(overlaps(ticks, 380)).toBe(false);
      expect(
        overlaps(
          ticks.filter(({ isMinor }) => !isMinor),
          200,
        ),
      ).toBe(false);
    }),
    { numRuns: 60 },
  );
});
