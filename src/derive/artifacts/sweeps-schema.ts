import { z } from 'zod';
import { count, day, FAILURE_RATE, milliseconds, outcomeCounts, percent, rate } from './artifact-field.js';
import { WINDOW_DAYS, type WindowName } from '../aggregate/comparison.js';

/** @param what - Beginning of the description of each window. */
function perWindow<Schema extends z.ZodType>(what: string, schema: Schema) {
  const of = (window: WindowName) => schema.describe(`${what} the last ${WINDOW_DAYS[window]} days.`);
  return z.strictObject({ '7d': of('7d'), '30d': of('30d'), '90d': of('90d') });
}

const COMPARED =
  'null when there is too little to compare with, or the period before is not wholly within the telemetry.';
const change = percent.describe(`Percent, to one decimal, 0 when both are the same; ${COMPARED}`);
const before = 'The same for the period before, as far as it is within the telemetry.';
const previousCount = count.describe(before);
const failures = {
  failed: count.describe('Events that failed.'),
  known: count.describe('Events whose outcome is known.'),
  failure_rate: rate.describe(FAILURE_RATE),
  previous_failed: previousCount,
  previous_known: previousCount,
  previous_failure_rate: rate.describe(before),
};

const windowSchema = z.strictObject({
  first_day: day
    .nullable()
    .describe('The first day of the window within the telemetry; null when no record has a valid timestamp.'),
  last_day: day.nullable().describe('The last day of the window, which is the last day of telemetry.'),
  comparable: z
    .boolean()
    .describe(
      'Whether the equally long period before lies wholly within the telemetry: only then are the two compared.',
    ),
  events: count.describe('Events.'),
  previous_events: previousCount,
  change_pct: change,
  ...failures,
  failure_rate_change: z
    .number()
    .nullable()
    .describe(
      'Percentage points by which the failure rate is higher than before, to one decimal; null when either period has no rate.',
    ),
  runs: count.describe('Runs that began in the window.'),
  failed_runs: count.describe('Of these, those that failed.'),
  known_runs: count.describe('Of these, those with a known outcome.'),
  previous_runs: previousCount,
  runs_change_pct: change,
  actions_taken: count.describe('Events that record a real change.'),
  actions_not_recorded: count.describe('Events that do not record whether anything was changed.'),
  previous_actions_taken: previousCount,
  previous_actions_not_recorded: previousCount,
  actions_taken_change_pct: percent.describe(
    'Percent, to one decimal; null for the same reasons, or when either period does not record whether anything was changed.',
  ),
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 0.4% off; null when there are none.'),
  previous_p95_ms: milliseconds.describe(before),
});

const actionWindowSchema = z.strictObject({
  action: z.string().describe('What was done or attempted.'),
  count: count.describe('Events.'),
  previous_count: previousCount,
  change_pct: change,
  ...failures,
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 3.2% off; null when there are none.'),
  previous_p95_ms: milliseconds.describe('The same for the period before.'),
});

const daySchema = z.strictObject({
  day: day.describe('The day, UTC.'),
  present: z.boolean().describe('Whether the day has records. A day without records is a gap, not a day of zeros.'),
  events: count.describe('Events.'),
  runs: count.describe('Runs that began on the day; those that began before the first day are counted on it.'),
  failed_runs: count.describe('Of these, those that failed.'),
  known_runs: count.describe('Of these, those with a known outcome.'),
  ...outcomeCounts('Events').shape,
  actions_taken: count.describe('Events that record a real change.'),
  actions_not_recorded: count.describe('Events that do not record whether anything was changed.'),
  p50_ms: milliseconds.describe('Median of the durations, at most 0.4% off; null when there are none.'),
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 0.4% off; null when there are none.'),
});

const topActionSchema = z.strictObject({
  action: z.string().describe('What was done or attempted.'),
  count: count.describe('Events of the last 30 days.'),
  previous_count: count.describe('Events of the 30 days before.'),
  change_pct: change,
  daily: z.array(count).describe('Events day by day, oldest first: 30 numbers.'),
});

/** `sweeps.json`. */
export const sweepsSchema = z
  .strictObject({
    schema_version: z.literal('3.0').describe('Version of this format.'),
    anchor_day: day.nullable().describe('The last day of telemetry: all windows end on it, not today.'),
    days: z.array(daySchema).describe('Every day from the first to the last, including gaps.'),
    windows: perWindow('All events of', windowSchema).describe('All events, window by window.'),
    actions: perWindow('The actions with the most events in', z.array(actionWindowSchema)).describe(
      'The actions of each window, by number of events, then by name; at most 50.',
    ),
    top_actions_30d: z
      .array(topActionSchema)
      .describe('The actions with the most events in the last 30 days, by number of events, then by name; at most 20.'),
  })
  .describe('How things develop over time.');

export type Sweeps = z.infer<typeof sweepsSchema>;
/** One day of the telemetry, or a gap in it. */
export type Day = Sweeps['days'][number];
