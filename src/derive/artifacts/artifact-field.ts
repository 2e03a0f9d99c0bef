import { z } from 'zod';
import { MIN_COMPARED } from '../aggregate/comparison.js';
import { type Outcome, OUTCOMES } from '../../records/outcome.js';

/*
 * The kinds of values in artifacts. Timestamps are UTC (`2026-01-15T18:22:24Z`), days are UTC days (`2026-01-15`), and an unknown
 * number is null, never 0.
 */

export const count = z.int().nonnegative();
export const day = z.iso.date();
export const timestamp = z.iso.datetime();
export const milliseconds = z.number().nonnegative().nullable();
export const FAILURE_RATE =
  `failed ÷ known, to four decimals; null when fewer than ${MIN_COMPARED} outcomes are known. What has no known outcome ` +
  'is neither a success nor a failure.';
/** A share of a whole. */
export const rate = z.number().min(0).max(1).nullable();
export const percent = z.number().nullable();

const ENDS: Readonly<Record<Outcome, string>> = {
  success: 'that succeeded',
  partial: 'that succeeded in part',
  blocked: 'that were blocked',
  failed: 'that failed',
  unknown: 'without a known outcome',
};

/** @param what - What is counted, such as `Records`. */
export function outcomeCounts(what: string) {
  return z.object(
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count.describe(`${what} ${ENDS[outcome]}.`)])) as Record<
      Outcome,
      typeof count
    >,
  );
}
