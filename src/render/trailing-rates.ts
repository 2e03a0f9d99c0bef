import type { Day } from '../derive/sweeps-schema.js';
import { countKnown, toFailureRate } from '../derive/comparison.js';

/** Days that a rate of a day is of: on one day alone too few outcomes are known to make a rate of. */
export const TRAILING_DAYS = 7;

/**
 * The failure rate of the week up to each of the last days; null where too few outcomes are known.
 * @param days - Every day from the first to the last, gaps too.
 */
export function deriveTrailingRates(days: readonly Day[], count: number): (number | null)[] {
  const first = Math.max(0, days.length - count);
  return days.slice(first).map((_, index) => {
    const week = days.slice(Math.max(0, first + index + 1 - TRAILING_DAYS), first + index + 1);
    const add = (value: (day: Day) => number): number => week.reduce((sum, day) => sum + value(day), 0);
    return toFailureRate({ failed: add((day) => day.failed), known: add(countKnown) });
  });
}
