import { z } from 'zod';
import { READ_MODES, type ReadMode } from '../../records/command-facts.js';
import { count, milliseconds, rate, timestamp } from '../artifact-field.js';

const outcomes = {
  success: count.describe('Records that succeeded.'),
  failed: count.describe('Records that failed.'),
  unknown: count.describe('Records that do not say how they ended.'),
  error_rate: rate.describe('failed ÷ (success + failed); null when none of them says how it ended.'),
};

const commandSchema = z.strictObject({
  cmd: z.string().describe('The command.'),
  count: count.describe('Its records.'),
  ...outcomes,
  p50_ms: milliseconds.describe('Median of the durations; null when there are none.'),
  p95_ms: milliseconds.describe('95th percentile of the durations; null when there are none.'),
  max_ms: milliseconds.describe('The longest duration; null when there are none.'),
  last_timestamp: timestamp.nullable().describe('The last record; null when none has a valid time stamp.'),
});

const astSchema = z.strictObject({
  parses: count.describe('Records of `ast.parse`.'),
  cache_hits: count.describe('Records of `ast.cache.hit`.'),
  cache_misses: count.describe('Records of `ast.cache.miss`.'),
  cache_hit_rate: rate.describe('hits ÷ (hits + misses); null when there are neither.'),
});

const lspSchema = z.strictObject({
  spawns: count.describe('Records of `lsp.spawn`.'),
  ready: count.describe('Records of `lsp.ready`.'),
  timeouts: count.describe('Records of `lsp.timeout`.'),
  fallbacks: count.describe('Records of `lsp.fallback`.'),
  timeout_rate: z
    .number()
    .nonnegative()
    .nullable()
    .describe(
      'timeouts ÷ spawns, as emitters report it; above 1 when servers time out more than once, null without spawns.',
    ),
});

const READ_MEANINGS: Readonly<Record<ReadMode, string>> = {
  skeleton: 'Files of which the structure was shown.',
  excerpt: 'Files of which a part was shown.',
  raw: 'Files that were shown as they are.',
};
const readSchema = z.strictObject({
  reads: count.describe('Records that say so.'),
  bytes: count.describe('Bytes that were read.'),
});
const readsSchema = z.strictObject(
  Object.fromEntries(READ_MODES.map((mode) => [mode, readSchema.describe(READ_MEANINGS[mode])])) as Record<
    ReadMode,
    typeof readSchema
  >,
);

const warningSchema = z.strictObject({
  code: z.string().describe('A lower-case identifier.'),
  count: count.describe('How often it was given.'),
});

/** `commands.json` (`spec/4 §D`). */
export const commandsSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    records: count.describe('Counted command records.'),
    ...outcomes,
    latency_error_pct: z
      .number()
      .describe(
        'How far a quantile of a duration may be off, in percent. Below 256 ms quantiles are exact, and so are maxima.',
      ),
    commands: z.array(commandSchema).describe('The most frequent ones, by count, then by name: 500 at most.'),
    other_records: count.describe('Records of commands that are not listed.'),
    ast: astSchema.nullable().describe('Parsing of source code; null when no record is about it.'),
    lsp: lspSchema.nullable().describe('Language servers; null when no record is about them.'),
    file_reads: readsSchema
      .nullable()
      .describe('By how much of a file was shown; null when no record says what it read.'),
    warnings: z.array(warningSchema).describe('The most frequent codes, by count, then by code: 20 at most.'),
    other_warnings: count.describe('Warnings with other codes, and those that are free text, which is not published.'),
    dropped_writes: z
      .strictObject({
        dropped: count.describe('Records that were not written.'),
        rate: rate.describe('dropped ÷ (dropped + written).'),
        threshold: z.number().describe('The share that is taken for granted; above it there is a diagnostic.'),
      })
      .describe('Records that were not written because the log was locked, as later ones tell.'),
  })
  .describe('What command records tell. Published only when there are such records.');
export type CommandsArtifact = z.infer<typeof commandsSchema>;
