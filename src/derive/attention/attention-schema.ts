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
  last_day: day.describe('The last day on which the action came before it fell silent.'),
  expected: count.describe('How often it was expected before, on days with telemetry.'),
  came: count.describe('How often it came then.'),
  missed: count.describe('How often it was expected since, and did not come.'),
});

export const openField = z
  .strictObject({
    failing: count.describe('Actions that clearly fail more than before.'),
    slower: count.describe('Actions that clearly take longer than before.'),
    silent: count.describe('Actions that came at a steady rhythm and stopped.'),
  })
  .describe('Number of items that are not over, by kind.');

const itemSchema = z.strictObject({
  kind: z
    .enum(ATTENTION_KINDS)
    .describe(
      '`failing`: clearly more of its known outcomes are failures than before. `slower`: it takes clearly longer than before. ' +
        '`silent`: it came at a steady rhythm, and stopped.',
    ),
  action: z.string().describe('What was done or attempted.'),
  since: day.describe('The first day of it.'),
  until: day.nullable().describe('The day from which on it is over; null while it is not.'),
  before: evidenceOf('The days that it was compared with; days of earlier items are not among them.'),
  during: evidenceOf('')
    .nullable()
    .describe(
      'The days from `since` on, up to `until` or the last day of telemetry; null when the action did not come.',
    ),
  rhythm: rhythmSchema.nullable().describe('What a silence is a silence of; null of other items.'),
  runs: z
    .array(z.string())
    .describe(
      `Runs to look at, oldest first, ${MAX_RUNS} at most: the first one with a failure and the newest ones; of what is slower, the newest ` +
        'ones with the action; of what is silent, the last ones before.',
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
        'The day by the end of which more telemetry should have come, if it came as before; null when it has no rhythm. Whether it did ' +
          'come is for the reader to tell, who knows the present day.',
      ),
    items: z
      .array(itemSchema)
      .describe(
        `What a reader must know: what is not over first, then by kind, the newest first, then by name; ${MAX_ITEMS} at most. What is over ` +
          `is listed for ${OVER_DAYS} days, and a silence that does not end for ${SILENT_DAYS}: then nobody expects the action any more.`,
      ),
    items_left_out: count.describe('Number of items that are not listed.'),
  })
  .describe(`What broke, since when, and whether it is over. ${ATTENTION_RULE_TEXT}`);
export type Attention = z.infer<typeof attentionSchema>;
