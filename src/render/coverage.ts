import type { Day } from '../derive/artifacts/sweeps-schema.js';
import type { Diagnostics } from '../derive/artifacts/diagnostics-schema.js';
import type { DiagnosticCode } from '../records/diagnostic.js';
import { parseFileDay } from '../records/timestamp.js';
import { toDay, toDayNumber, toWeekday } from './time-bins.js';
import { formatDays } from '../base/format.js';
import { countKnown, toFailureRate } from '../derive/aggregate/comparison.js';

/** Maximum weeks of a calendar: one year. */
export const MAX_WEEKS = 53;
const MIN_WEEKS = 12;
const MAX_RANGES = 8;

export interface Week {
  /** UTC day. */
  readonly monday: string;
  /** Monday to Sunday; null outside of the telemetry. */
  readonly days: readonly (Day | null)[];
}

/** Whole weeks up to the last day: as many as the days fill, within the limits of a calendar. */
export function deriveWeeks(days: readonly Day[]): readonly Week[] {
  const byNumber = new Map(days.map((day) => [toDayNumber(day.day), day]));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lastMonday = toMonday(toDayNumber(last.day));
  const needed = (lastMonday - toMonday(toDayNumber(first.day))) / 7 + 1;
  const shown = Math.min(MAX_WEEKS, Math.max(MIN_WEEKS, needed));
  return Array.from({ length: shown }, (_, index) => {
    const monday = lastMonday - 7 * (shown - 1 - index);
    return { monday: toDay(monday), days: [0, 1, 2, 3, 4, 5, 6].map((row) => byNumber.get(monday + row) ?? null) };
  });
}

/** Findings about files that were counted only in part, so that their day is incomplete. */
const LOSSES: ReadonlySet<string> = new Set<DiagnosticCode>([
  'lfs-pointer',
  'malformed-line',
  'oversized-line',
  'partial-line',
  'truncated-last-line',
  'unreadable-file',
  'unsupported-schema-version',
]);

/** Days whose files could not be read in full, sorted; their figures are incomplete. */
export function derivePartialDays(diagnostics: Diagnostics['diagnostics']): string[] {
  const days = diagnostics.flatMap(({ code, file }) => {
    const day = file !== null && LOSSES.has(code) ? parseFileDay(file) : null;
    return day === null ? [] : [toDay(day)];
  });
  return [...new Set(days)].sort();
}

/** Sorted days as ranges, latest first: `3 – 5 Jan 2026, 12 Dec 2025 and 2 more`. */
export function toRangesText(sorted: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const day of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && toDayNumber(day) === toDayNumber(open.last) + 1) open.last = day;
    else ranges.push({ first: day, last: day });
  }
  const latest = ranges.reverse();
  const more = latest.length - MAX_RANGES;
  const named = latest.slice(0, MAX_RANGES).map(({ first, last }) => formatDays(first, last));
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function toMonday(dayNumber: number): number {
  return dayNumber - toWeekday(dayNumber);
}

/** Days that a daily rate covers: a single day has too few known outcomes for a rate. */
export const TRAILING_DAYS = 7;

/**
 * For each of the last `count` days, the failure rate of the week ending on it; null where too few outcomes are known.
 * @param days - Every day from the first to the last, including gaps.
 */
export function deriveTrailingRates(days: readonly Day[], count: number): (number | null)[] {
  const first = Math.max(0, days.length - count);
  return days.slice(first).map((_, index) => {
    const week = days.slice(Math.max(0, first + index + 1 - TRAILING_DAYS), first + index + 1);
    const add = (value: (day: Day) => number): number => week.reduce((sum, day) => sum + value(day), 0);
    return toFailureRate({ failed: add((day) => day.failed), known: add(countKnown) });
  });
}
