import { z } from 'zod';
import { count } from './artifact-field.js';

export const STATUSES = ['healthy', 'warning', 'error', 'no-telemetry'] as const;

export const statusField = z
  .enum(STATUSES)
  .describe(
    'Whether the telemetry can be read, by its worst diagnostic: `healthy` has at most notes. `no-telemetry` means that there is no line with content.',
  );

/** `diagnostics.json`. */
export const diagnosticsSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    status: statusField,
    counts: z
      .strictObject({
        error: count.describe('Entries that are errors.'),
        warning: count.describe('Entries that are warnings.'),
        note: count.describe('Entries that are notes.'),
      })
      .describe('Number of entries by severity.'),
    diagnostics: z
      .array(
        z.strictObject({
          code: z.string().describe('Code of the diagnostic; its meaning never changes.'),
          severity: z.enum(['error', 'warning', 'note']).describe('Severity of the code.'),
          message: z.string().describe('One sentence about the first occurrence, for people.'),
          file: z
            .string()
            .nullable()
            .describe(
              'Path relative to `source.directory` of summary.json; `../` leads to a directory with another spelling. Null when it is not about a single file.',
            ),
          line: count.nullable().describe('The first line with it, from 1; null when it is not about a line.'),
          count: count.describe('Number of occurrences: lines, records, days or files, depending on the code.'),
        }),
      )
      .describe('One entry per code and file, sorted by severity, code and file.'),
  })
  .describe('Problems and noteworthy facts in the telemetry.');

export type Diagnostics = z.infer<typeof diagnosticsSchema>;
