import { z } from 'zod';
import { READ_MODES } from '../../records/command-facts.js';

const count = z.int().nonnegative();
const milliseconds = z.number().nonnegative().nullable();
const share = z.number().min(0).max(1).nullable();
const outcomes = {
  success: count,
  failed: count,
  /** Records that do not say how they ended. */
  unknown: count,
  /** failed ÷ (success + failed); null when none of them says how it ended. */
  error_rate: share,
};

/** `commands.json`: what command records tell (`spec/4 §D`). Published only when there are such records. */
export const commandsSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  records: count,
  ...outcomes,
  /** How far a quantile of a duration may be off, in percent. Below 256 ms quantiles are exact, and so are maxima. */
  latency_error_pct: z.number(),
  /** The most frequent ones, by count, then by name. */
  commands: z.array(
    z.strictObject({
      cmd: z.string(),
      count,
      ...outcomes,
      p50_ms: milliseconds,
      p95_ms: milliseconds,
      max_ms: milliseconds,
      last_timestamp: z.iso.datetime().nullable(),
    }),
  ),
  /** Records of commands that are not listed. */
  other_records: count,
  /** From `ast.parse`, `ast.cache.hit` and `ast.cache.miss`; null when there are none of these. */
  ast: z
    .strictObject({
      parses: count,
      cache_hits: count,
      cache_misses: count,
      /** hits ÷ (hits + misses). */
      cache_hit_rate: share,
    })
    .nullable(),
  /** From `lsp.spawn`, `lsp.ready`, `lsp.timeout` and `lsp.fallback`; null when there are none of these. */
  lsp: z
    .strictObject({
      spawns: count,
      ready: count,
      timeouts: count,
      fallbacks: count,
      /** timeouts ÷ spawns, as emitters report it; above 1 when servers time out more than once. */
      timeout_rate: z.number().nonnegative().nullable(),
    })
    .nullable(),
  /** By how much of a file was shown; null when no record says what it read. */
  file_reads: z
    .strictObject(
      Object.fromEntries(READ_MODES.map((mode) => [mode, z.strictObject({ reads: count, bytes: count })])) as Record<
        (typeof READ_MODES)[number],
        z.ZodObject<{ reads: typeof count; bytes: typeof count }>
      >,
    )
    .nullable(),
  /** The most frequent codes, by count, then by code. Warnings that are free text are among the others. */
  warnings: z.array(z.strictObject({ code: z.string(), count })),
  other_warnings: count,
  /** Records that were not written because the log was locked; up to the threshold that is taken for granted. */
  dropped_writes: z.strictObject({
    dropped: count,
    /** dropped ÷ (dropped + written). */
    rate: share,
    threshold: z.number(),
  }),
});
export type CommandsArtifact = z.infer<typeof commandsSchema>;
