import fc from 'fast-check';
import { ActiveTime, LONGEST_PAUSE } from '../../../src/derive/usage/active-time.js';

function timeOf(instants: readonly number[]): ActiveTime {
  const time = new ActiveTime();
  for (const instant of instants) time.add(instant);
  return time;
}

/** By definition: the pauses between neighbours that are short enough. */
function activeOf(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  return sorted.reduce((sum, instant, index) => {
    const pause = instant - (sorted[index - 1] ?? instant);
    return pause <= LONGEST_PAUSE ? sum + pause : sum;
  }, 0);
}

const instants = fc.array(fc.integer({ min: 0, max: 60 * LONGEST_PAUSE }), { maxLength: 120 });

test('pauses of up to five minutes are active, longer ones are not', () => {
  expect(timeOf([0, LONGEST_PAUSE, 2 * LONGEST_PAUSE + 1]).active).toBe(LONGEST_PAUSE);
  expect([timeOf([]).extent, timeOf([]).active]).toEqual([null, 0]);
  expect([timeOf([7]).extent, timeOf([7]).active]).toEqual([[7, 7], 0]);
});

test('it is the same in any order and any grouping, and after it was written down', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const ab = timeOf(a);
      ab.merge(timeOf(b));
      const ba = timeOf([...b].reverse());
      ba.merge(timeOf(a));
      const all = [...a, ...b];
      expect(ab.active).toBe(activeOf(all));
      expect(ab.toData()).toEqual(ba.toData());
      expect(ab.toData()).toEqual(timeOf(all).toData());
      if (all.length > 0) expect(ab.extent).toEqual([Math.min(...all), Math.max(...all)]);
    }),
  );
});

test('a session takes as much memory as it had pauses', () => {
  const backwards = timeOf(Array.from({ length: 10_000 }, (_, index) => 10_000_000 - index * 1000));
  expect(backwards.toData()).toEqual([1000, 10_000_000]);
});
