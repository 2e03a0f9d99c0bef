import { z } from 'zod';
import { count, day, milliseconds, outcomeCounts, percent, rate } from './artifact-field.js';
import { VERDICT_RULE_TEXT, VERDICTS } from './verdicts.js';
import { WINDOW_DAYS, WINDOW_NAMES, type WindowName } from './windows.js';

/** @param what - What there is of each window. */
function perWindow<Schema extends z.ZodType>(what: string, schema: Schema) {
  const of = (window: WindowName) => schema.describe(`${what} the last ${WINDOW_DAYS[window]} days.`);
  return z.strictObject({ '7d': of('7d'), '30d': of('30d'), '90d': of('90d') });
}

const COMPARED =
  'null when there is too little to compare with, or the period before is not wholly within the telemetry.';
const change = percent.describe(`Percent, to one decimal; ${COMPARED}`);
const failureRate = rate.describe('failed ÷ events whose outcome is known; null when none is known.');
const previousFailureRate = rate.describe('The same of the period before.');
const previousEvents = count.describe('The same of the period before, as far as it is within the telemetry.');

const windowSchema = z.strictObject({
  comparable: z
    .boolean()
    .describe(
      'Whether the equally long period before lies wholly within the telemetry: only then are the two compared.',
    ),
  events: count.describe('Events.'),
  previous_events: previousEvents,
  change_pct: change,
  runs: count.describe('Runs that began in the window.'),
  previous_runs: count.describe('The same of the period before.'),
  failure_rate: failureRate,
  previous_failure_rate: previousFailureRate,
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 0.4 % off; null when there are none.'),
  previous_p95_ms: milliseconds.describe('The same of the period before.'),
});

const actionWindowSchema = z.strictObject({
  action: z.string().describe('What was done, or attempted.'),
  count: count.describe('Events.'),
  previous_count: previousEvents,
  change_pct: change,
  failure_rate: failureRate,
  previous_failure_rate: previousFailureRate,
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 3.2 % off; null when there are none.'),
  previous_p95_ms: milliseconds.describe('The same of the period before.'),
});

const changeSchema = z.strictObject({
  window: z.enum(WINDOW_NAMES).describe('The window in which it has changed, against as many days before.'),
  action: z.string().describe('What was done, or attempted.'),
  verdict: z.enum(VERDICTS).describe('What became of it, by the rule that the description of the whole gives.'),
  value: z.number().nonnegative().describe('p95 in milliseconds, or the failure rate.'),
  previous_value: z.number().nonnegative().describe('The same of the period before.'),
  samples: count.describe('Durations, or events whose outcome is known.'),
  previous_samples: count.describe('The same of the period before.'),
});
export type ActionChange = z.infer<typeof changeSchema>;

const daySchema = z.strictObject({
  day: day.describe('The day, UTC.'),
  present: z.boolean().describe('Whether there are records of the day. One without is a gap, not a day of zeros.'),
  events: count.describe('Events.'),
  runs: count.describe('Runs that began on the day; those that began before the first day are counted on it.'),
  ...outcomeCounts('Events').shape,
  actions_taken: count.describe('Events that say that something was really changed.'),
  actions_not_recorded: count.describe('Events that do not say whether anything was changed.'),
  p50_ms: milliseconds.describe('Median of the durations, at most 0.4 % off; null when there are none.'),
  p95_ms: milliseconds.describe('95th percentile of the durations, at most 0.4 % off; null when there are none.'),
});

const topActionSchema = z.strictObject({
  action: z.string().describe('What was done, or attempted.'),
  count: count.describe('Events of the last 30 days.'),
  previous_count: count.describe('Events of the 30 days before.'),
  change_pct: change,
  daily: z.array(count).describe('Events day by day, oldest first: 30 numbers.'),
});

/** `sweeps.json`. */
export const sweepsSchema = z
  .strictObject({
    schema_version: z.literal('1.1').describe('Version of this format.'),
    anchor_day: day.nullable().describe('The last day of telemetry: all windows end here, none at "now".'),
    days: z.array(daySchema).describe('Every day from the first to the last, gaps too.'),
    windows: perWindow('All records of', windowSchema).describe('All records, window by window.'),
    actions: perWindow('The actions with most records in', z.array(actionWindowSchema)).describe(
      'The actions of each window by the number of their records, then by name: 50 at most.',
    ),
    changes: z
      .array(changeSchema)
      .describe(
        'What became slower, faster, or failed more or less often than in the period before, by window, verdict and name: ' +
          '100 at most.',
      ),
    changes_left_out: count.describe('Changes beyond those that are listed.'),
    top_actions_30d: z
      .array(topActionSchema)
      .describe('The actions with most records in the last 30 days, by their number, then by name: 20 at most.'),
  })
  .describe(`How things develop over time. ${VERDICT_RULE_TEXT}`);
