import { z } from 'zod';
import { count, day, milliseconds } from '../artifacts/artifact-field.js';
import {
  ATTENTION_RULE_TEXT,
  MAX_ITEMS,
  MAX_RUNS,
  MIN_JUDGED_DAYS,
  OVER_DAYS,
  SILENT_DAYS,
  SWEPT_DAYS,
} from './attention-rule.js';

export const ATTENTION_KINDS = ['failing', 'slower', 'silent'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** `attention`: something is wrong now. `steady`: nothing is. `unknown`: there is too little telemetry to say. */
export const ATTENTION_VERDICTS = ['attention', 'steady', 'unknown'] as const;
export type AttentionVerdict = (typeof ATTENTION_VERDICTS)[number];

function evidenceOf(what: string) {
  return z
    .strictObject({
      first_day: day.describe('The first of these days.'),
      last_day: day.describe('The last of these days.'),
      events: count.describe('Events of the action.'),
      failed: count.describe('Of these, those that failed.'),
      known: count.describe('Of these, those with a known outcome.'),
      durations: count.describe('Of these, those with a duration.'),
      p50_ms: milliseconds.describe('Median of the durations, at most 3.2% off; null when there are none.'),
      p95_ms: milliseconds.describe('95th percentile of the durations, at most 3.2% off; null when there are none.'),
    })
    .describe(what);
}

const rhythmSchema = z.strictObject({
  last_day: day.describe('The last day on which the action occurred before it fell silent.'),
  expected: count.describe('How often it was expected before, on days with telemetry.'),
  came: count.describe('How often it then occurred.'),
  missed: count.describe('How often it was expected since, but did not occur.'),
});

export const openField = z
  .strictObject({
    failing: count.describe('Actions that clearly fail more than before.'),
    slower: count.describe('Actions that clearly take longer than before.'),
    silent: count.describe('Actions that occurred at a steady rhythm and stopped.'),
  })
  .describe('Number of items that are not over, by kind.');

const itemSchema = z.strictObject({
  kind: z
    .enum(ATTENTION_KINDS)
    .describe(
      '`failing`: clearly more of its known outcomes are failures than before. `slower`: it takes clearly longer than before. ' +
        '`silent`: it occurred at a steady rhythm, and stopped.',
    ),
  action: z.string().describe('What was done or attempted.'),
  since: day.describe('Its first day.'),
  until: day.nullable().describe('The first day on which it is over; null while it is not.'),
  before: evidenceOf('The days that it is compared with, without the days of earlier items.'),
  during: evidenceOf('')
    .nullable()
    .describe(
      'The days from `since` to the day before `until`, or to the last day of telemetry; null when the action did not occur.',
    ),
  rhythm: rhythmSchema.nullable().describe('The rhythm before a silence; null for other items.'),
  runs: z
    .array(z.string())
    .describe(
      `Runs to look at, oldest first, at most ${MAX_RUNS}. For \`failing\`, the first and the newest runs with a failure; for \`slower\`, ` +
        'the newest runs with the action; for `silent`, the last runs before.',
    ),
});
export type AttentionItem = z.infer<typeof itemSchema>;

/** `attention.json`. */
export const attentionSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    anchor_day: day
      .nullable()
      .describe('The last day of telemetry, to which all of this applies; null when no record has a valid timestamp.'),
    verdict: z
      .enum(ATTENTION_VERDICTS)
      .describe(
        '`attention`: something is not over. `steady`: nothing needs attention up to `anchor_day`. `unknown`: fewer than ' +
          `${MIN_JUDGED_DAYS} of the last ${SWEPT_DAYS} days have telemetry, which is too little to say.`,
      ),
    open: openField,
    overdue_day: day
      .nullable()
      .describe(
        'The day by the end of which more telemetry should have arrived, if it kept its rhythm; null when it has none. Compare it with ' +
          'the current day.',
      ),
    items: z
      .array(itemSchema)
      .describe(
        `At most ${MAX_ITEMS} items: those that are not over first, then by kind, newest first, then by name. An item that is over is listed ` +
          `for ${OVER_DAYS} days. A silence that does not end is listed for ${SILENT_DAYS} days; after that, nobody expects the action.`,
      ),
    items_left_out: count.describe('Number of items that are not listed.'),
  })
  .describe(`What broke, since when, and whether it is over. ${ATTENTION_RULE_TEXT}`);
export type Attention = z.infer<typeof attentionSchema>;
