import { z } from 'zod';

const text = z.string();

/** Dialect C (`spec/3`, `spec/4 §C`). */
export const agentSchema = z
  .object({
    schema_version: text.describe('Version of the envelope: `0.1`.'),
    event: text.min(1).describe('Namespaced name of the event: `plan.generated`, `executor.error`.'),
    timestamp: text.optional().describe('When it happened, as ISO 8601 in UTC.'),
    source: text.optional().describe('`planner`, `executor`, `reviewer`, `memory` or `optimizer`.'),
    run_id: z.union([text, z.int()]).optional().describe('Id of the autonomous run.'),
    cycle: z.int().nonnegative().optional().describe('Number of the improvement cycle, from 1.'),
    payload: z
      .object({
        redacted_fields: z
          .array(text)
          .optional()
          .describe('Names of fields, with or without the prefix `payload.`, that are never read.'),
        duration_ms: z.number().nonnegative().optional().describe('How long it took, in milliseconds.'),
      })
      .loose()
      .optional()
      .describe('Data of the event; it is published only for events of the core list.'),
    tags: z.record(text, z.unknown()).optional().describe('Keys and values to filter by.'),
  })
  .describe('Agent event envelope.');
