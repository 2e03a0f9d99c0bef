import { z } from 'zod';
import { count, FAILURE_RATE, milliseconds, rate, timestamp } from '../artifacts/artifact-field.js';
import { COMMAND_COUNTER_NAMES, type CommandCounterName } from './command-counters.js';
import { COUNTED_READ_MODES, type CountedReadMode } from './commands.js';

const outcomes = {
  success: count.describe('Records that succeeded.'),
  failed: count.describe('Records that failed.'),
  unknown: count.describe('Records without a status, or with one that means neither success nor failure.'),
  known: count.describe('Records with a known outcome.'),
  failure_rate: rate.describe(FAILURE_RATE),
};

const tokensSchema = z.strictObject({
  input: count.nullable().describe('Tokens that went in; null when no record names them.'),
  output: count.nullable().describe('Tokens that came out; null when no record names them.'),
  retrieved: count.nullable().describe('Tokens that were retrieved; null when no record names them.'),
  total: count
    .nullable()
    .describe('Sum of the totals that records name; null when none does. It is not inferred from the other counts.'),
});

const commandSchema = z.strictObject({
  cmd: z.string().describe('The command.'),
  count: count.describe('Its records.'),
  ...outcomes,
  p50_ms: milliseconds.describe('Median of the durations; null when there are none.'),
  p95_ms: milliseconds.describe('95th percentile of the durations; null when there are none.'),
  max_ms: milliseconds.describe('The longest duration; null when there are none.'),
  tokens: tokensSchema.nullable().describe('Sum of the tokens that its records name; null when none names any.'),
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
  resolved: count.describe('`selector_resolve_success_count`: records of `selector.resolve` whose `resolved` is true.'),
  success_rate: rate.describe('resolved ÷ resolves.'),
});

const READ_MEANINGS: Readonly<Record<CountedReadMode, string>> = {
  skeleton: 'Files whose structure was shown.',
  excerpt: 'Files that were shown in part.',
  raw: 'Files that were shown unchanged.',
  other: 'Files read by `file.read` in another mode, or without a named mode.',
};
const readSchema = z.strictObject({
  reads: count.describe('Number of records.'),
  bytes: count.describe('Bytes read; the counter `file_read_…_bytes_total`.'),
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
  selector_resolve_success_count: `Records of \`selector.resolve\` whose \`resolved\` is true; ${NULL_WITHOUT}`,
  lsp_spawn_count: `Records of \`lsp.spawn\`; ${NULL_WITHOUT}`,
  lsp_ready_count: `Records of \`lsp.ready\`, and of \`lsp.state_change\` to ready; ${NULL_WITHOUT}`,
  lsp_timeout_count: `Records of \`lsp.timeout\`; ${NULL_WITHOUT}`,
  lsp_timeout_rate: 'Timeouts ÷ spawns, above 1 when servers time out more than once; null without spawns.',
  lsp_fallback_count: `Records of \`lsp.fallback\`, and of \`lsp.timeout\` that name a \`fallback_to\`; ${NULL_WITHOUT}`,
  file_read_skeleton_bytes_total:
    'Bytes read from files whose structure was shown; null when no record says what it read.',
  file_read_excerpt_bytes_total:
    'Bytes read from files that were shown in part; null when no record says what it read.',
  file_read_raw_bytes_total: 'Bytes read from files that were shown unchanged; null when no record says what it read.',
  total_bytes: 'Bytes read in all modes; null when no record says what it read.',
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
    'Command records that these figures are based on. Fewer than `events` if the run has other events, or is in files that are too large to be read twice.',
  ),
  ...outcomes,
  commands: z.array(commandSchema).describe('The most frequent commands, by count, then by name; at most 50.'),
  other_records: count.describe('Records of commands that are not listed.'),
  counters: countersSchema.describe('Its counters.'),
  tokens: tokensSchema.nullable().describe('Sum of the tokens that its records name; null when none names any.'),
});

const statusSchema = z.strictObject({
  status: z.string().describe('The status as written in records.'),
  count: count.describe('Number of records.'),
});

const warningSchema = z.strictObject({
  code: z.string().describe('A lower-case identifier.'),
  count: count.describe('Number of warnings with this code.'),
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
        'Maximum error of the quantiles of durations, in percent. Quantiles below 256 ms and all maxima are exact.',
      ),
    commands: z.array(commandSchema).describe('The most frequent commands, by count, then by name; at most 500.'),
    other_records: count.describe('Records of commands that are not listed.'),
    counters: countersSchema.describe('Counters over all telemetry, under the names that emitters use.'),
    ast: astSchema
      .nullable()
      .describe(
        'Deprecated, removed in the next minor version: use `counters`. Parsing of source code; null when no record is about it.',
      ),
    lsp: lspSchema
      .nullable()
      .describe(
        'Deprecated, removed in the next minor version: use `counters`. Language servers; null when no record is about them.',
      ),
    selector: selectorSchema
      .nullable()
      .describe(
        'Deprecated, removed in the next minor version: use `counters`. Selectors that were resolved; null when no record is about one.',
      ),
    file_reads: readsSchema
      .nullable()
      .describe(
        'Files read, by how much of each was shown; the bytes are also in `counters`. Null when no record says what it read.',
      ),
    file_read_bytes_total: count
      .nullable()
      .describe('Deprecated, removed in the next minor version: use `counters.total_bytes`.'),
    tokens: tokensSchema
      .nullable()
      .describe('Sum of the tokens that records of all commands name; null when none names any.'),
    unknown_statuses: z
      .array(statusSchema)
      .describe(
        'Values of `result.status` that mean neither success nor failure, by count, then by name; at most 20. Text that is not an identifier is not published.',
      ),
    other_unknown_statuses: count.describe('Records with other such values.'),
    warnings: z.array(warningSchema).describe('The most frequent codes, by count, then by code; at most 20.'),
    other_warnings: count.describe('Warnings with other codes, and free-text warnings, whose text is not published.'),
    dropped_writes: z
      .strictObject({
        dropped: count.describe('Records that were not written.'),
        rate: rate.describe('dropped ÷ (dropped + written).'),
        threshold: z.number().describe('The highest normal rate; above it there is a diagnostic.'),
      })
      .describe('Records that were not written because the log was locked, as reported by later records.'),
    last_run: lastRunSchema
      .nullable()
      .describe('The run with the last command record; null when no record names a run and a time.'),
  })
  .describe('Figures from command records. Published only when there are such records.');
export type CommandsArtifact = z.infer<typeof commandsSchema>;
