import { z } from 'zod';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from '../../registry/registered-repository.js';
import { DIALECT_NAMES } from '../../records/dialects.js';
import type { DialectName } from '../../records/telemetry-event.js';
import { MIN_COMPARED, WINDOW_DAYS } from '../aggregate/comparison.js';
import { count, day, FAILURE_RATE, milliseconds, outcomeCounts, rate, timestamp } from './artifact-field.js';
import { statusField } from './diagnostics-schema.js';

/**
 * Whether the automation works, as its records tell: `attention` when runs failed, `steady` when none did, `unknown` when too few say how
 * they ended.
 */
export const AUTOMATION_VERDICTS = ['attention', 'steady', 'unknown'] as const;
export type AutomationVerdict = (typeof AUTOMATION_VERDICTS)[number];

/** The window that the verdict is about; all telemetry when no record has a valid timestamp. */
export const VERDICT_WINDOW = '30d';

const NEAR = 'at most 0.4% off; null when none holds a duration.';

const actionFigures = {
  count: count.describe('Events of the action: a record of a session log has one for each tool that it uses.'),
  failed: count.describe('Those that failed.'),
  known: count.describe('Those whose outcome is known.'),
  failure_rate: rate.describe(FAILURE_RATE),
  last_timestamp: timestamp.nullable().describe('The last of them; null when none has a valid timestamp.'),
  p50_ms: milliseconds.describe(`Median of their durations, ${NEAR}`),
  p95_ms: milliseconds.describe(`95th percentile of their durations, ${NEAR}`),
  max_ms: milliseconds.describe('The longest of their durations, exact; null when none holds one.'),
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
    .describe('Git tree id of what is in it.'),
});
const WINDOW_TEXT = `the last ${WINDOW_DAYS[VERDICT_WINDOW]} days of telemetry`;

const automationField = z
  .strictObject({
    verdict: z
      .enum(AUTOMATION_VERDICTS)
      .describe(
        '`attention`: some failed. `steady`: none failed. `unknown`: none failed, but of fewer than ' +
          `${MIN_COMPARED} it is known how they ended.`,
      ),
    of: z.enum(['runs', 'events']).describe('What is judged: runs; events where there are no runs.'),
    first_day: day.nullable().describe('The first day that is judged; null when no record has a valid timestamp.'),
    last_day: day.nullable().describe('The last day that is judged.'),
    total: count.describe('Runs that began in these days, or the events of them.'),
    known: count.describe('Those whose outcome is known.'),
    failed: count.describe('Those that failed.'),
    last_failed_day: day.nullable().describe('The last day of them on which one failed; a run counts where it began.'),
  })
  .describe(
    `Whether the automation works, by ${WINDOW_TEXT}, or all of it when no record has a valid timestamp. That its ` +
      'telemetry can be read is another question, which `status` answers.',
  );

/** `summary.json`. */
export const summarySchema = z
  .strictObject({
    schema_version: z.literal('3.0').describe('Version of this format.'),
    telemetry_version: z.literal('v1').describe('Version of the telemetry’s layout, which its directory names.'),
    repository: z
      .strictObject({
        owner: z.string().describe('Owner, as the registry spells it.'),
        name: z.string().describe('Name, as the registry spells it.'),
        key: z.string().describe('`owner_name`: the name of its directories.'),
        context: z.enum(REPOSITORY_CONTEXTS).describe('What the registry says; a sandbox is only labelled.'),
        state: z
          .enum(REPOSITORY_STATES)
          .describe('What the registry said when this was built; a disabled repository is not built again.'),
      })
      .describe('The registered repository that the telemetry is of.'),
    source: z
      .strictObject({
        repository: z.string().describe('`owner/name` of the telemetry repository.'),
        directory: z
          .string()
          .describe('Where the registry says that the telemetry is. `file` in diagnostics is a path from there.'),
        directories: z
          .array(directoryIdentity)
          .describe(
            'The directories of it that were read, by path: all that spell the name so or in other letter case. Empty without telemetry.',
          ),
        files: count.describe('Telemetry files that the dashboard is made of.'),
        bytes: count.describe('Their size.'),
        retention: z
          .strictObject({
            days: count.describe('What `retention-days` gives.'),
            first_day: day
              .nullable()
              .describe('Files named for earlier days were not read; null when no file is named for a day.'),
            files_left_out: count.describe('Files that were not read for that.'),
          })
          .nullable()
          .describe('What `retention-days` leaves of the files, by the days in their names; null when it is not set.'),
      })
      .describe('What was read.'),
    status: statusField,
    automation: automationField,
    coverage: z
      .strictObject({
        first_day: day.nullable().describe('The first day with records; null when no record has a valid timestamp.'),
        last_day: day.nullable().describe('The last day with records.'),
        days_present: count.describe('Days with records.'),
        days_missing: z.array(day).describe('Days without, between the first and the last.'),
        first_timestamp: timestamp.nullable().describe('Timestamp of the first record.'),
        last_timestamp: timestamp.nullable().describe('Timestamp of the last record.'),
      })
      .describe('When there is telemetry: days (UTC) of the records’ own timestamps, whatever file they are in.'),
    records: z
      .strictObject({
        lines: count.describe('Lines of all files.'),
        blank: count.describe('Lines with nothing on them.'),
        malformed: count.describe('Lines that yield no record.'),
        recovered: count.describe('Records beyond the first on lines that hold several.'),
        parsed: count.describe('Records on all lines.'),
        counted: count.describe('Records that all other numbers are made of.'),
        duplicate: count.describe('Records identical to an earlier one of their file, which is counted.'),
        foreign: count.describe('Records that name another repository: reported, and not counted.'),
        unrecognised: count.describe('Records of no known kind, or of a version that is not known.'),
        copies: count.describe('Records of session logs that only repeat what other records tell.'),
        withheld: count.describe('Records of private sessions, and what repeats them: nothing of them is published.'),
        by_dialect: dialectCounts.describe('The counted records by their kind.'),
      })
      .describe(
        'Where every line and every record went: lines = blank + malformed + lines that hold records; ' +
          'parsed = counted + duplicate + foreign + unrecognised + copies + withheld.',
      ),
    events: count.describe(
      'What the counted records tell of: one event each, but for records of session logs, which tell of one for each tool use and ' +
        'slash command, and otherwise of none.',
    ),
    outcomes: outcomeCounts('Events').describe('The events by outcome.'),
    runs: outcomeCounts('Runs')
      .extend({ total: count.describe('All runs.') })
      .describe(
        'Counted records that share a `correlation_id`, `run_id` or `sessionId`, by outcome: that of the worst event, ' +
          'unless an agent’s review decides.',
      ),
    actions_taken: z
      .strictObject({
        count: count.describe('Events that say that something was really changed.'),
        not_recorded: count.describe('Events that do not say whether anything was changed.'),
        statement: z.string().describe('The same as a sentence. Without telemetry it confirms nothing.'),
      })
      .describe('Whether anything was done.'),
    actions: z
      .array(z.strictObject({ action: z.string().describe('What was done, or attempted.'), ...actionFigures }))
      .describe('By count, then by name. At most 1,000 are told apart: those of the shortest names.'),
    rest_of_actions: z
      .strictObject(actionFigures)
      .nullable()
      .describe('The actions beyond these, together; null when there are none. All counts add up to `events`.'),
  })
  .describe('What there is to know at a glance.');

export type Summary = z.infer<typeof summarySchema>;
