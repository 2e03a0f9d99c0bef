import { groups, sum } from 'd3-array';
import type { Outcome } from '../records/telemetry-event.js';
import { formatDay, formatDayOfYear, formatMonth } from '../base/format.js';
import type { Day } from '../derive/artifacts/sweeps-schema.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days from 1970-01-01 to a UTC day such as `2026-02-15`, so that days can be calculated with. */
export function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The UTC day, such as `2026-02-15`, from a number of days since 1970-01-01. */
export function toDay(dayNumber: number): string {
  return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday (ISO 8601 weeks); 1970-01-01 was a Thursday. */
export function toWeekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

export type BinUnit = 'day' | 'week' | 'month' | 'year';

/** Consecutive days that a chart shows as one mark. */
export interface TimeBin {
  /** `15 Feb 2026`, `week of 9 Feb 2026`, `Feb 2026`, `2026`. */
  readonly name: string;
  /** For an axis: `15 Feb`, `9 Feb`, `Feb 2026`, `2026`. */
  readonly tick: string;
  readonly days: readonly Day[];
  readonly events: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Days of the bin that have telemetry; a bin without any is missing, not zero. */
  readonly daysPresent: number;
}

/** Maximum marks on one chart: more are too narrow to see or to point at. */
const MAX_BINS = 120;

interface Unit {
  readonly unit: BinUnit;
  /** First day of the bin that contains a day. */
  readonly toStart: (day: string) => string;
  readonly toLabels: (start: string) => Pick<TimeBin, 'name' | 'tick'>;
}

const UNITS: readonly Unit[] = [
  {
    unit: 'day',
    toStart: (day) => day,
    toLabels: (start) => ({ name: formatDay(start), tick: formatDayOfYear(start) }),
  },
  {
    unit: 'week',
    toStart: toMonday,
    toLabels: (start) => ({
      name: `week of ${formatDay(start)}`,
      tick: formatDayOfYear(start),
    }),
  },
  { unit: 'month', toStart: (day) => `${day.slice(0, 7)}-01`, toLabels: (start) => toSame(formatMonth(start)) },
  { unit: 'year', toStart: (day) => `${day.slice(0, 4)}-01-01`, toLabels: (start) => toSame(start.slice(0, 4)) },
];

/** Groups days by the finest unit that gives a readable number of bins. */
export function deriveBins(days: readonly Day[]): { readonly unit: BinUnit; readonly bins: readonly TimeBin[] } {
  for (const { unit, toStart, toLabels } of UNITS) {
    const grouped = groups(days, (day) => toStart(day.day));
    if (grouped.length > MAX_BINS && unit !== 'year') continue;
    return { unit, bins: grouped.map(([start, members]) => ({ ...toLabels(start), ...deriveTotals(members) })) };
  }
  return { unit: 'day', bins: [] };
}

function deriveTotals(days: readonly Day[]): Pick<TimeBin, 'days' | 'events' | 'outcomes' | 'daysPresent'> {
  return {
    days,
    events: sum(days, (day) => day.events),
    outcomes: {
      success: sum(days, (day) => day.success),
      partial: sum(days, (day) => day.partial),
      blocked: sum(days, (day) => day.blocked),
      failed: sum(days, (day) => day.failed),
      unknown: sum(days, (day) => day.unknown),
    },
    daysPresent: days.filter((day) => day.present).length,
  };
}

function toMonday(day: string): string {
  const number = toDayNumber(day);
  return toDay(number - toWeekday(number));
}

function toSame(label: string): Pick<TimeBin, 'name' | 'tick'> {
  return { name: label, tick: label };
}
