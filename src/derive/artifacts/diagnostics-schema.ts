import { z } from 'zod';
import { count } from './artifact-field.js';

export const STATUSES = ['healthy', 'warning', 'error', 'no-telemetry'] as const;

export const statusField = z
  .enum(STATUSES)
  .describe(
    'Whether the telemetry can be read, by its worst diagnostic: `healthy` has at most notes. `no-telemetry`: there is no line with anything on it.',
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
      .describe('Number of entries of each severity.'),
    diagnostics: z
      .array(
        z.strictObject({
          code: z.string().describe('What it is; a code never changes its meaning.'),
          severity: z.enum(['error', 'warning', 'note']).describe('How bad it is, which follows from the code.'),
          message: z.string().describe('One sentence for people, about the first that was found.'),
          file: z
            .string()
            .nullable()
            .describe(
              'Path from `source.directory` of summary.json; `../` leads to one that is spelled differently. Null when it is not about a single file.',
            ),
          line: count
            .nullable()
            .describe('The first line on which it was found, from 1; null when it is about no line.'),
          count: count.describe('How often it was found: lines, records, days or files, whatever the code is about.'),
        }),
      )
      .describe('One entry for each code and file, by severity, then code, then file.'),
  })
  .describe('What is wrong or noteworthy in the telemetry.');

export type Diagnostics = z.infer<typeof diagnosticsSchema>;
