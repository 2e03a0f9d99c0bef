import { z } from 'zod';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { count } from '../artifacts/artifact-field.js';

const timestamp = z.string().nullable();

const runSchema = z.strictObject({
  id: z.string().describe('`correlation_id`, `run_id` or `sessionId` of its records.'),
  outcome: z.enum(OUTCOMES).describe('The worst outcome of its events; of an agent run the last review decision.'),
  unfinished: z.boolean().describe('Whether the telemetry has no end for its last step.'),
  started: timestamp.describe('When its first event began, UTC; null without a valid timestamp.'),
  ended: timestamp.describe('When its last event ended, UTC; null without a valid timestamp.'),
  duration_ms: z
    .number()
    .nullable()
    .describe('Milliseconds from the first begin to the last end; null for a single event without a duration.'),
  events: count.describe('Its events.'),
  failed: count.describe('Events that failed.'),
  actions_taken: count.describe('Events that record a real change.'),
  actions_not_recorded: count.describe('Events that do not record whether anything was changed.'),
  actions: z.array(z.string()).describe('At most eight of its distinct actions, the shortest names, by name.'),
  more_actions: z.boolean().describe('Whether there are others.'),
  actor: z.string().nullable().describe('Who did it; null when no record says so.'),
  tags: z.string().nullable().describe('Tags of its records, `k=v;k=v`, sorted; null without any.'),
  cause: z
    .strictObject({
      step: z.int().positive().describe('Number of the step on the page of its day.'),
      text: z.string().describe('What was done and why it failed, as far as the record says so; redacted.'),
    })
    .nullable()
    .describe('The step that it failed at; null when it did not fail, or its steps are not shown.'),
  page: z.string().describe('Where it is shown, from the directory of the repository.'),
  workflow_run: z
    .string()
    .nullable()
    .describe('Address of the workflow run that the id names (`<run id>-<attempt>`); null when it names none.'),
});

/** `runs.json`. */
export const runsSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    total: count.describe('All runs; those that are not listed are older.'),
    runs: z.array(runSchema).describe('The newest runs by their end, newest first; at most 5,000.'),
  })
  .describe('The newest runs with their outcomes and causes.');
export type RunsArtifact = z.infer<typeof runsSchema>;
export type RunRow = RunsArtifact['runs'][number];
