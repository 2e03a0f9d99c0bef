import { toDay, toDayNumber, toWeekday } from './day-number.js';
import { formatDays } from './format.js';
import type { Day } from './window-figures.js';

/** Weeks of a calendar: a year, so that a column is under the same month all along. */
export const MOST_WEEKS = 53;
const FEWEST_WEEKS = 12;
const MOST_GAPS = 8;

export interface Week {
  /** UTC day. */
  readonly monday: string;
  /** Monday to Sunday; null outside of the telemetry. */
  readonly days: readonly (Day | null)[];
}

/** Whole weeks up to the last day: as many as the days need, within what a calendar can show. */
export function deriveWeeks(days: readonly Day[]): readonly Week[] {
  const byNumber = new Map(days.map((day) => [toDayNumber(day.day), day]));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lastMonday = toMonday(toDayNumber(last.day));
  const needed = (lastMonday - toMonday(toDayNumber(first.day))) / 7 + 1;
  const shown = Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, needed));
  return Array.from({ length: shown }, (_, index) => {
    const monday = lastMonday - 7 * (shown - 1 - index);
    return { monday: toDay(monday), days: [0, 1, 2, 3, 4, 5, 6].map((row) => byNumber.get(monday + row) ?? null) };
  });
}

/** The missing days as ranges, latest first: `3 – 5 Jan 2026, 12 Dec 2025 and 2 more`. */
export function toGapsText(missing: readonly string[]): string {
  const gaps: { first: string; last: string }[] = [];
  for (const day of missing) {
    const open = gaps.at(-1);
    if (open !== undefined && toDayNumber(day) === toDayNumber(open.last) + 1) open.last = day;
    else gaps.push({ first: day, last: day });
  }
  const latest = gaps.reverse();
  const more = latest.length - MOST_GAPS;
  const named = latest.slice(0, MOST_GAPS).map(({ first, last }) => formatDays(first, last));
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function toMonday(dayNumber: number): number {
  return dayNumber - toWeekday(dayNumber);
}
