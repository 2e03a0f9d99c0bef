import { z } from 'zod';
import { VERDICT_RULE, VERDICTS } from './verdicts.js';

const count = z.int().nonnegative();
const rate = z.number().min(0).max(1).nullable();
const milliseconds = z.number().nonnegative().nullable();

export const WINDOW_DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const;
export type WindowName = keyof typeof WINDOW_DAYS;
export const WINDOW_NAMES = ['7d', '30d', '90d'] as const satisfies readonly WindowName[];

export const windowSchema = z.strictObject({
  /** Whether the equally long period before lies wholly within the telemetry: only then are the two compared. */
  comparable: z.boolean(),
  events: count,
  previous_events: count,
  change_pct: z
    .number()
    .nullable()
    .describe('Percent; null when the period before is too small, or not wholly within the telemetry.'),
  /** Runs belong to the day of their first record. */
  runs: count,
  previous_runs: count,
  failure_rate: rate.describe('failed ÷ records whose outcome is known; null when none is known.'),
  previous_failure_rate: rate,
  p95_ms: milliseconds,
  previous_p95_ms: milliseconds,
});

const periodP95 = milliseconds.describe('p95 of the durations, at most 3.2 % off; null when there are none.');

export const actionWindowSchema = z.strictObject({
  action: z.string(),
  count,
  previous_count: count,
  change_pct: z.number().nullable(),
  failure_rate: rate,
  previous_failure_rate: rate,
  p95_ms: periodP95,
  previous_p95_ms: periodP95,
});

const { samples, p95Factor, p95Floor, rateDistance, z: deviations } = VERDICT_RULE;

/** The rule by which changes are called out, for people. */
export const VERDICT_RULE_TEXT =
  `An action is slower when its p95 is at least ${p95Factor} times that of the period before and at least ${p95Floor} ms more, and ` +
  `more of its durations lie beyond the earlier p95 than chance explains (${deviations} standard deviations). It fails more ` +
  `often when its failure rate is at least ${100 * rateDistance} percentage points higher and a two-proportion z-test gives ` +
  `${deviations} or more. Both periods need at least ${samples} durations, or known outcomes, and have to lie wholly within the ` +
  `telemetry. "Faster" and "fails less often" are the same the other way round.`;

export const changeSchema = z
  .strictObject({
    window: z.enum(WINDOW_NAMES),
    action: z.string(),
    verdict: z.enum(VERDICTS),
    value: z.number().nonnegative().describe('p95 in milliseconds, or the failure rate.'),
    previous_value: z.number().nonnegative(),
    samples: count.describe('Durations, or records whose outcome is known.'),
    previous_samples: count,
  })
  .describe(VERDICT_RULE_TEXT);
export type ActionChange = z.infer<typeof changeSchema>;
