import { type Outcome, OUTCOMES } from '../../records/outcome.js';

export type OutcomeCounts = Record<Outcome, number>;

export function createOutcomeCounts(): OutcomeCounts {
  return { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 0 };
}

export function addOutcomeCounts(into: OutcomeCounts, from: Readonly<OutcomeCounts>): void {
  for (const outcome of OUTCOMES) into[outcome] += from[outcome];
}

/**
 * What there must be before a figure is made of it: known outcomes for a failure rate, and events, runs or uses in the period before
 * for a change in percent. Of less than that only the counts are shown.
 */
export const MIN_COMPARED = 10;

/** What a failure rate is of. */
export interface OutcomeSample {
  readonly failed: number;
  /** Those whose outcome is known. */
  readonly known: number;
}

/** What did not say how it ended is neither a success nor a failure. */
export function countKnown({ success, partial, blocked, failed }: Omit<OutcomeCounts, 'unknown'>): number {
  return success + partial + blocked + failed;
}

/** failed ÷ known, to four decimals, wherever one is given; null when too few outcomes are known. */
export function toFailureRate({ failed, known }: OutcomeSample): number | null {
  return known < MIN_COMPARED ? null : round(failed / known, 4);
}

/** Percentage points between two failure rates, to one decimal; null when there is no rate of either. */
export function toRateChange(current: OutcomeSample, previous: OutcomeSample): number | null {
  if (current.known < MIN_COMPARED || previous.known < MIN_COMPARED) return null;
  return round((current.failed / current.known - previous.failed / previous.known) * 100, 1);
}

/**
 * Percent, to one decimal. As many as before is a change of 0, however few: also none and none before.
 * @returns null when there was too little before to compare with: no "+300%" of nearly nothing.
 */
export function toChange(current: number, previous: number): number | null {
  if (current === previous) return 0;
  return previous < MIN_COMPARED ? null : round(((current - previous) / previous) * 100, 1);
}

/** Any other share of a whole, to four decimals; null of nothing. */
export function toShare(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole, 4);
}

/** Rounded half up, so that no platform's printing of a fraction matters. */
function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** What trends are told over: so many days up to the last one of telemetry. */
export const WINDOW_DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const;
export type WindowName = keyof typeof WINDOW_DAYS;
export const WINDOW_NAMES = ['7d', '30d', '90d'] as const satisfies readonly WindowName[];
