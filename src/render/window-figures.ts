import { sum } from 'd3-array';
import type { Sweeps } from '../derive/artifacts.js';

export type Day = Sweeps['days'][number];

/** Fewer records, runs or actions than this in the period before, and a change is noise rather than news. */
const SMALLEST_SAMPLE = 10;

/** What a row of days adds up to. */
export interface PeriodFigures {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  readonly events: number;
  readonly runs: number;
  readonly actionsTaken: number;
  /** Events that do not say whether anything was changed. */
  readonly actionsNotRecorded: number;
  readonly failed: number;
  /** Events whose outcome is known: the denominator of the failure rate. */
  readonly known: number;
  /** failed ÷ known, 0 … 1; null when no outcome is known. */
  readonly failureRate: number | null;
}

export interface WindowFigures {
  readonly current: PeriodFigures;
  /** The equally long period before; null when it is not wholly within the telemetry. */
  readonly previous: PeriodFigures | null;
}

/**
 * Adds up the last `length` days and the `length` days before them.
 * @param days every day from the first to the anchor day, gaps too.
 * @returns null when there are no days.
 */
export function deriveWindowFigures(days: readonly Day[], length: number): WindowFigures | null {
  const current = derivePeriod(days.slice(-length));
  if (current === null) return null;
  return { current, previous: days.length < 2 * length ? null : derivePeriod(days.slice(-2 * length, -length)) };
}

export function derivePeriod(days: readonly Day[]): PeriodFigures | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const failed = sum(days, (day) => day.failed);
  const known = failed + sum(days, (day) => day.success + day.partial + day.blocked);
  return {
    firstDay: first.day,
    lastDay: last.day,
    days: days.length,
    events: sum(days, (day) => day.events),
    runs: sum(days, (day) => day.runs),
    actionsTaken: sum(days, (day) => day.actions_taken),
    actionsNotRecorded: sum(days, (day) => day.actions_not_recorded),
    failed,
    known,
    failureRate: known === 0 ? null : failed / known,
  };
}

/** Change in percent; null without a period before, or when that is too small to compare with. */
export function deriveChange(current: number, previous: number | undefined): number | null {
  if (previous === undefined || previous < SMALLEST_SAMPLE) return null;
  return ((current - previous) / previous) * 100;
}

/** Change of the failure rate in percentage points; null when either period has too few known outcomes. */
export function deriveFailureRateChange({ current, previous }: WindowFigures): number | null {
  if (previous === null || current.known < SMALLEST_SAMPLE || previous.known < SMALLEST_SAMPLE) return null;
  if (current.failureRate === null || previous.failureRate === null) return null;
  return (current.failureRate - previous.failureRate) * 100;
}
