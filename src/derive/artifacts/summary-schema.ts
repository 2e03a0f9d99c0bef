import { z } from 'zod';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from '../../registry/registered-repository.js';
import { DIALECT_NAMES } from '../../records/dialects.js';
import type { DialectName } from '../../records/telemetry-event.js';
import { ATTENTION_VERDICTS, openField } from '../attention/attention-schema.js';
import { WINDOW_DAYS } from '../aggregate/comparison.js';
import { count, day, FAILURE_RATE, milliseconds, outcomeCounts, rate, timestamp } from './artifact-field.js';
import { statusField } from './diagnostics-schema.js';

/** The window in which runs are counted; all telemetry when no record has a valid timestamp. */
export const VERDICT_WINDOW = '30d';

const NEAR = 'at most 0.4% off; null when none has a duration.';

const actionFigures = {
  count: count.describe('Events of the action: a record of a session log has one for each tool that it uses.'),
  failed: count.describe('Of these, those that failed.'),
  known: count.describe('Of these, those with a known outcome.'),
  failure_rate: rate.describe(FAILURE_RATE),
  last_timestamp: timestamp.nullable().describe('The last of them; null when none has a valid timestamp.'),
  p50_ms: milliseconds.describe(`Median of their durations, ${NEAR}`),
  p95_ms: milliseconds.describe(`95th percentile of their durations, ${NEAR}`),
  max_ms: milliseconds.describe('The longest of their durations, exact; null when none has one.'),
};

const dialectCounts = z.strictObject(
  Object.fromEntries(
    DIALECT_NAMES.map((dialect) => [dialect, count.describe(`Counted ${dialect} records.`)]),
  ) as Record<DialectName, typeof count>,
);

/** A directory of the telemetry repository that was read. */
export const directoryIdentity = z.strictObject({
  directory: z.string().describe('Path of the directory.'),
  tree: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe('Git tree id of its content.'),
});
const WINDOW_TEXT = `the last ${WINDOW_DAYS[VERDICT_WINDOW]} days of telemetry`;

const automationField = z
  .strictObject({
    verdict: z
      .enum(ATTENTION_VERDICTS)
      .describe(
        'The verdict of `attention.json`: `attention`, `steady`, or `unknown` when there is too little telemetry.',
      ),
    attention: openField,
    of: z.enum(['runs', 'events']).describe('What is counted: runs, or events if there are no runs.'),
    first_day: day.nullable().describe('The first day of the period; null when no record has a valid timestamp.'),
    last_day: day.nullable().describe('The last day of the period.'),
    total: count.describe('Runs that began in the period, or its events.'),
    known: count.describe('Of these, those with a known outcome.'),
    failed: count.describe('Of these, those that failed.'),
    last_failed_day: day.nullable().describe('The last day with a failure; a run counts on the day on which it began.'),
  })
  .describe(
    `Whether the automation works: what needs attention, and the runs of ${WINDOW_TEXT}, or of all of it when no record has a valid ` +
      'timestamp. `status` says whether the telemetry itself can be read.',
  );

/** `summary.json`. */
export const summarySchema = z
  .strictObject({
    schema_version: z.literal('4.1').describe('Version of this format.'),
    telemetry_version: z.literal('v1').describe('Version of the telemetry layout, as in the directory name.'),
    repository: z
      .strictObject({
        owner: z.string().describe('Owner, as spelled in the registry.'),
        name: z.string().describe('Name, as spelled in the registry.'),
        key: z.string().describe('`owner_name`: the name of its directories.'),
        context: z
          .enum(REPOSITORY_CONTEXTS)
          .nullable()
          .describe(
            'Context in the registry; a sandbox is only labelled. Null in a preview of a repository that is not registered.',
          ),
        state: z
          .enum(REPOSITORY_STATES)
          .describe(
            'State in the registry at build time; a disabled repository is not built again. A preview without a registry says `enabled`.',
          ),
      })
      .describe('The registered repository that the telemetry belongs to.'),
    source: z
      .strictObject({
        repository: z.string().describe('`owner/name` of the telemetry repository.'),
        directory: z
          .string()
          .describe('Directory of the telemetry according to the registry. `file` in diagnostics is relative to it.'),
        directories: z
          .array(directoryIdentity)
          .describe(
            'The directories that were read, by path: every spelling of the name that differs only in letter case. Empty without telemetry.',
          ),
        files: count.describe('Number of telemetry files that were read.'),
        bytes: count.describe('Their size in bytes.'),
        retention: z
          .strictObject({
            days: count.describe('Value of `retention-days`.'),
            first_day: day
              .nullable()
              .describe('Files with earlier days in their names were not read; null when no file name has a day.'),
            files_left_out: count.describe('Number of files that were not read because of it.'),
          })
          .nullable()
          .describe('Effect of `retention-days`, by the days in file names; null when it is not set.'),
      })
      .describe('What was read.'),
    status: statusField,
    automation: automationField,
    coverage: z
      .strictObject({
        first_day: day.nullable().describe('The first day with records; null when no record has a valid timestamp.'),
        last_day: day.nullable().describe('The last day with records.'),
        days_present: count.describe('Days with records.'),
        days_missing: z.array(day).describe('Days without records between the first and the last day.'),
        first_timestamp: timestamp.nullable().describe('Timestamp of the first record.'),
        last_timestamp: timestamp.nullable().describe('Timestamp of the last record.'),
      })
      .describe('Days with telemetry (UTC), from the timestamps of records, not from file names.'),
    records: z
      .strictObject({
        lines: count.describe('Lines of all files.'),
        blank: count.describe('Empty lines.'),
        malformed: count.describe('Lines without a record.'),
        recovered: count.describe('Records after the first one on lines with several records.'),
        parsed: count.describe('Records on all lines.'),
        counted: count.describe('Records that all other figures are based on.'),
        duplicate: count.describe('Records identical to an earlier one in the same file, which is counted.'),
        foreign: count.describe('Records that name another repository: reported, but not counted.'),
        unrecognised: count.describe('Records of an unknown format or version.'),
        copies: count.describe('Records of session logs that only repeat other records.'),
        withheld: count.describe(
          'Records of private sessions, and records that repeat them: nothing of them is published.',
        ),
        by_dialect: dialectCounts.describe('The counted records by format.'),
      })
      .describe(
        'Every line and record, counted once: lines = blank + malformed + lines with records; ' +
          'parsed = counted + duplicate + foreign + unrecognised + copies + withheld.',
      ),
    events: count.describe(
      'Events of the counted records: one per record. A record of a session log has one for each tool use and slash command, ' +
        'and otherwise none.',
    ),
    outcomes: outcomeCounts('Events').describe('The events by outcome.'),
    runs: outcomeCounts('Runs')
      .extend({ total: count.describe('All runs.') })
      .describe(
        'Runs: counted records that share a `correlation_id`, `run_id` or `sessionId`. The outcome is that of the worst event, ' +
          'unless an agent’s review decides.',
      ),
    actions_taken: z
      .strictObject({
        count: count.describe('Events that record a real change.'),
        not_recorded: count.describe('Events that do not record whether anything was changed.'),
        statement: z.string().describe('The same as a sentence. Without telemetry, it confirms nothing.'),
      })
      .describe('Whether anything was done.'),
    actions: z
      .array(z.strictObject({ action: z.string().describe('What was done or attempted.'), ...actionFigures }))
      .describe('Sorted by count and name. At most 1,000 are counted individually: those with the shortest names.'),
    rest_of_actions: z
      .strictObject(actionFigures)
      .nullable()
      .describe('The actions beyond these, together; null when there are none. All counts add up to `events`.'),
  })
  .describe('The figures of the dashboard.');

export type Summary = z.infer<typeof summarySchema>;
