import { z } from 'zod';
import { count, day, milliseconds } from '../artifacts/artifact-field.js';
import { BUCKET_TEXT } from '../latency/duration-bucket.js';
import { LISTED_ACTIONS } from './listed-actions.js';

const counts = (what: string) => z.array(count).describe(what);

const histograms = z
  .array(z.array(count))
  .describe('Durations as alternating bucket numbers and counts, by bucket; an empty list when there are none.');
const longest = z.array(milliseconds).describe('The longest duration, exact; null when there are none.');
const failures = {
  failed: counts('Events that failed.'),
  known: counts('Events whose outcome is known.'),
};
const actionKeys = {
  id: z.string().describe('`actions/{id}.json` is the file of the action.'),
  action: z.string().describe('What was done or attempted.'),
};

const tokens = (what: string) =>
  z.array(count.nullable()).describe(`${what} Null when none were recorded on that day.`);

const totalsSchema = z.strictObject({
  present: z.array(z.boolean()).describe('Whether the day has records.'),
  events: counts('Events.'),
  success: counts('Events that succeeded.'),
  partial: counts('Events that succeeded in part.'),
  blocked: counts('Events that were blocked.'),
  failed: counts('Events that failed.'),
  unknown: counts('Events without a known outcome.'),
  runs: counts('Runs that began on the day.'),
  failed_runs: counts('Of these, those that failed.'),
  known_runs: counts('Of these, those with a known outcome.'),
  actions_taken: counts('Events that changed something.'),
  actions_not_recorded: counts('Events that do not record whether anything was changed.'),
  max_ms: longest,
  latency: histograms,
  tokens: z
    .strictObject({
      input: tokens('Input tokens of models, without those from their cache.'),
      output: tokens('Output tokens of models.'),
      cache_creation: tokens('Tokens written to the cache of a model.'),
      cache_read: tokens('Tokens read from the cache of a model.'),
    })
    .nullable()
    .describe('Tokens from session logs, counting each answer once; null when there are none.'),
});

const listedSchema = z.strictObject({
  ...actionKeys,
  days: counts('The days on which the action occurred, as positions among all days, from 0.'),
  events: counts('Events on each of these days.'),
  ...failures,
  max_ms: longest,
  latency: histograms,
});

/** `series.json`. */
export const seriesSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    first_day: day.nullable().describe('The first day of telemetry; null when no record has a valid timestamp.'),
    last_day: day.nullable().describe('The last day of telemetry.'),
    days: totalsSchema.describe(
      'Lists with a value for each day from `first_day` to `last_day`, including days without telemetry.',
    ),
    actions: z
      .array(listedSchema)
      .describe(
        `The actions with the most events, by number of events, then by name; at most ${LISTED_ACTIONS}. The other events of \`days\` are of ` +
          'other actions.',
      ),
    further_actions: count.describe(
      'Number of actions that are not listed, except those that are only counted together (`rest_of_actions` in summary.json).',
    ),
  })
  .describe(`The data to compute the figures of any range of days. ${BUCKET_TEXT}`);
export type Series = z.infer<typeof seriesSchema>;

/** `actions/{id}.json`. */
export const actionSeriesSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    ...actionKeys,
    days: z
      .array(day)
      .describe(
        'The days on which the action occurred, in ascending order; each other list has a value for each of them.',
      ),
    events: counts('Events.'),
    success: counts('Events that succeeded.'),
    partial: counts('Events that succeeded in part.'),
    blocked: counts('Events that were blocked.'),
    failed: failures.failed,
    unknown: counts('Events without a known outcome.'),
    known: failures.known,
    max_ms: longest,
    latency: histograms,
  })
  .describe(`One action day by day; each action in series.json has such a file. ${BUCKET_TEXT}`);
export type ActionSeries = z.infer<typeof actionSeriesSchema>;
