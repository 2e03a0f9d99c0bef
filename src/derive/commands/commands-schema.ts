import { z } from 'zod';
import { count, FAILURE_RATE, milliseconds, rate, timestamp } from '../artifacts/artifact-field.js';
import { COMMAND_COUNTER_NAMES, type CommandCounterName } from './command-counters.js';
import { COUNTED_READ_MODES, type CountedReadMode } from './commands.js';

const outcomes = {
  success: count.describe('Records that succeeded.'),
  failed: count.describe('Records that failed.'),
  unknown: count.describe(
    'Records that do not say how they ended, or in a word that says neither success nor failure.',
  ),
  known: count.describe('Records that say how they ended.'),
  failure_rate: rate.describe(FAILURE_RATE),
};

const tokensSchema = z.strictObject({
  input: count.nullable().describe('Tokens that went in; null when no record names them.'),
  output: count.nullable().describe('Tokens that came out; null when no record names them.'),
  retrieved: count.nullable().describe('Tokens that were retrieved; null when no record names them.'),
  total: count
    .nullable()
    .describe('What records name as their total, added up; null when none does. Nothing is inferred from the others.'),
});

const commandSchema = z.strictObject({
  cmd: z.string().describe('The command.'),
  count: count.describe('Its records.'),
  ...outcomes,
  p50_ms: milliseconds.describe('Median of the durations; null when there are none.'),
  p95_ms: milliseconds.describe('95th percentile of the durations; null when there are none.'),
  max_ms: milliseconds.describe('The longest duration; null when there are none.'),
  tokens: tokensSchema.nullable().describe('Tokens that its records name, added up; null when none names any.'),
  last_timestamp: timestamp.nullable().describe('The last record; null when none has a valid timestamp.'),
});

const astSchema = z.strictObject({
  parses: count.describe('`ast_parse_count`: records of `ast.parse`.'),
  cache_hits: count.describe(
    '`ast_cache_hit_count`: records of `ast.cache` whose `cache_hit` is true, and of `ast.cache.hit`.',
  ),
  cache_misses: count.describe('Records of `ast.cache` whose `cache_hit` is false, and of `ast.cache.miss`.'),
  cache_hit_rate: rate.describe('`ast_cache_hit_rate`: hits ÷ (hits + misses); null when there are neither.'),
});

const lspSchema = z.strictObject({
  spawns: count.describe('`lsp_spawn_count`: records of `lsp.spawn`.'),
  ready: count.describe('`lsp_ready_count`: records of `lsp.ready`, and of `lsp.state_change` to ready.'),
  timeouts: count.describe('`lsp_timeout_count`: records of `lsp.timeout`.'),
  fallbacks: count.describe(
    '`lsp_fallback_count`: records of `lsp.fallback`, and of `lsp.timeout` that name a `fallback_to`.',
  ),
  timeout_rate: z
    .number()
    .nonnegative()
    .nullable()
    .describe(
      '`lsp_timeout_rate`: timeouts ÷ spawns, as emitters report it; above 1 when servers time out more than once, null without spawns.',
    ),
});

const selectorSchema = z.strictObject({
  resolves: count.describe('`selector_resolve_count`: records of `selector.resolve`.'),
  resolved: count.describe('`selector_resolve_success_count`: those whose `resolved` is true.'),
  success_rate: rate.describe('resolved ÷ resolves.'),
});

const READ_MEANINGS: Readonly<Record<CountedReadMode, string>> = {
  skeleton: 'Files of which the structure was shown.',
  excerpt: 'Files of which a part was shown.',
  raw: 'Files that were shown as they are.',
  other: 'Files read by `file.read` in another mode, or in one that the record does not name.',
};
const readSchema = z.strictObject({
  reads: count.describe('Records that say so.'),
  bytes: count.describe('Bytes that were read; in telemetry `file_read_…_bytes_total`.'),
});
const readsSchema = z.strictObject(
  Object.fromEntries(COUNTED_READ_MODES.map((mode) => [mode, readSchema.describe(READ_MEANINGS[mode])])) as Record<
    CountedReadMode,
    typeof readSchema
  >,
);

const NULL_WITHOUT = 'null when no record is about it.';
const COUNTER_MEANINGS: Readonly<Record<CommandCounterName, string>> = {
  ast_parse_count: `Records of \`ast.parse\`; ${NULL_WITHOUT}`,
  ast_cache_hit_count: `Records of \`ast.cache\` whose \`cache_hit\` is true, and of \`ast.cache.hit\`; ${NULL_WITHOUT}`,
  ast_cache_hit_rate: 'Hits ÷ (hits + misses); null when there are neither.',
  selector_resolve_count: `Records of \`selector.resolve\`; ${NULL_WITHOUT}`,
  selector_resolve_success_count: `Those whose \`resolved\` is true; ${NULL_WITHOUT}`,
  lsp_spawn_count: `Records of \`lsp.spawn\`; ${NULL_WITHOUT}`,
  lsp_ready_count: `Records of \`lsp.ready\`, and of \`lsp.state_change\` to ready; ${NULL_WITHOUT}`,
  lsp_timeout_count: `Records of \`lsp.timeout\`; ${NULL_WITHOUT}`,
  lsp_timeout_rate: 'Timeouts ÷ spawns, above 1 when servers time out more than once; null without spawns.',
  lsp_fallback_count: `Records of \`lsp.fallback\`, and of \`lsp.timeout\` that name a \`fallback_to\`; ${NULL_WITHOUT}`,
  file_read_skeleton_bytes_total:
    'Bytes of files of which the structure was shown; null when no record says what it read.',
  file_read_excerpt_bytes_total: 'Bytes of files of which a part was shown; null when no record says what it read.',
  file_read_raw_bytes_total: 'Bytes of files that were shown as they are; null when no record says what it read.',
  total_bytes: 'Bytes that were read, in whatever mode; null when no record says what it read.',
};
const countersSchema = z.strictObject(
  Object.fromEntries(
    COMMAND_COUNTER_NAMES.map((name) => {
      const isRate = name.endsWith('_rate');
      return [name, (isRate ? z.number().nonnegative() : count).nullable().describe(COUNTER_MEANINGS[name])];
    }),
  ) as Record<CommandCounterName, z.ZodNullable<z.ZodNumber>>,
);

const lastRunSchema = z.strictObject({
  run: z.string().describe('Id of the run.'),
  started: timestamp.nullable().describe('When it began.'),
  ended: timestamp.nullable().describe('When it ended.'),
  events: count.describe('Events of the run in the telemetry.'),
  records: count.describe(
    'Its command records that the figures here are of. Fewer than `events` when the run has other events, or is in files that are too large to be read twice.',
  ),
  ...outcomes,
  commands: z.array(commandSchema).describe('The most frequent ones, by count, then by name: 50 at most.'),
  other_records: count.describe('Records of commands that are not listed.'),
  counters: countersSchema.describe('Its counters.'),
  tokens: tokensSchema.nullable().describe('Tokens that its records name, added up; null when none names any.'),
});

const statusSchema = z.strictObject({
  status: z.string().describe('The word, as records write it.'),
  count: count.describe('Records that say so.'),
});

const warningSchema = z.strictObject({
  code: z.string().describe('A lower-case identifier.'),
  count: count.describe('How often it was given.'),
});

/** `commands.json` (`spec/4 §D`). */
export const commandsSchema = z
  .strictObject({
    schema_version: z.literal('2.1').describe('Version of this format.'),
    records: count.describe('Counted command records.'),
    ...outcomes,
    latency_error_pct: z
      .number()
      .describe(
        'How far a quantile of a duration may be off, in percent. Below 256 ms quantiles are exact, and so are maxima.',
      ),
    commands: z.array(commandSchema).describe('The most frequent ones, by count, then by name: 500 at most.'),
    other_records: count.describe('Records of commands that are not listed.'),
    counters: countersSchema.describe('Counters by the names that emitters give them, over all telemetry.'),
    ast: astSchema
      .nullable()
      .describe(
        'The same by other names, until the next minor version: use `counters`. Parsing of source code; null when no record is about it.',
      ),
    lsp: lspSchema
      .nullable()
      .describe(
        'The same by other names, until the next minor version: use `counters`. Language servers; null when no record is about them.',
      ),
    selector: selectorSchema
      .nullable()
      .describe(
        'The same by other names, until the next minor version: use `counters`. Selectors that were resolved; null when no record is about one.',
      ),
    file_reads: readsSchema
      .nullable()
      .describe(
        'How many files were read, by how much of a file was shown; its bytes are also in `counters`. Null when no record says what it read.',
      ),
    file_read_bytes_total: count
      .nullable()
      .describe('The same as `counters.total_bytes`, until the next minor version.'),
    tokens: tokensSchema
      .nullable()
      .describe('Tokens that records of all commands name, added up; null when none names any.'),
    unknown_statuses: z
      .array(statusSchema)
      .describe(
        'Words in `result.status` that say neither success nor failure, by count, then by word: 20 at most. Text that is no identifier is not published.',
      ),
    other_unknown_statuses: count.describe('Records with further such words.'),
    warnings: z.array(warningSchema).describe('The most frequent codes, by count, then by code: 20 at most.'),
    other_warnings: count.describe('Warnings with other codes, and those that are free text, which is not published.'),
    dropped_writes: z
      .strictObject({
        dropped: count.describe('Records that were not written.'),
        rate: rate.describe('dropped ÷ (dropped + written).'),
        threshold: z.number().describe('The normal share; above it there is a diagnostic.'),
      })
      .describe('Records that were not written because the log was locked, as reported by later records.'),
    last_run: lastRunSchema
      .nullable()
      .describe('The run with the last command record; null when no record names a run and a time.'),
  })
  .describe('Figures from command records. Published only when there are such records.');
export type CommandsArtifact = z.infer<typeof commandsSchema>;
