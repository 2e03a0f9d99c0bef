import { z } from 'zod';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { count } from '../artifacts/artifact-field.js';

const runSchema = z.strictObject({
  id: z.string().describe('`correlation_id`, `run_id` or `sessionId` of its records.'),
  outcome: z.enum(OUTCOMES).describe('The worst outcome of its events; of an agent run the last review decision.'),
  unfinished: z.literal(true).optional().describe('The telemetry has no end for its last step.'),
  cause: z
    .strictObject({
      step: z.string().describe('Action of the event.'),
      reason: z.string().nullable().describe('The reason that its record gives, redacted; null when it gives none.'),
    })
    .optional()
    .describe(
      'What it failed at: the last verdict if a review decides, else the first event that failed. Absent when it did not fail.',
    ),
  started: z.string().optional().describe('When its first event began, UTC; absent without a valid timestamp.'),
  duration_ms: z
    .number()
    .optional()
    .describe('Milliseconds from the first start to the last end; absent for a single event without a duration.'),
  events: count.describe('Its events.'),
  failed: count.optional().describe('Events that failed; absent when none did.'),
  actions_taken: count.optional().describe('Events that record a real change; absent when none does.'),
  actions_not_recorded: count
    .optional()
    .describe('Events that do not record whether anything was changed; absent when there are none.'),
  actions: z
    .array(z.string())
    .describe('At most eight of its distinct actions, those with the shortest names, sorted by name.'),
  more_actions: z.literal(true).optional().describe('There are other actions.'),
  actor: z.string().optional().describe('Who did it; absent when no record says so.'),
  tags: z.string().optional().describe('Tags of its records, `k=v;k=v`, sorted; absent without any.'),
  page: z
    .string()
    .optional()
    .describe(
      'Address of its steps on the page of its day, relative to the directory of the repository; absent without such a page.',
    ),
  workflow_run: z
    .string()
    .optional()
    .describe('Address of the workflow run that the id names (`<run id>-<attempt>`); absent when it names none.'),
});

/** `runs.json`. */
export const runsSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    total: count.describe('Number of all runs; those that are not listed are older.'),
    runs: z.array(runSchema).describe('The newest runs by their end, newest first; at most 5,000.'),
  })
  .describe('The newest runs with their outcomes and causes.');
export type RunsArtifact = z.infer<typeof runsSchema>;
export type RunRow = RunsArtifact['runs'][number];
