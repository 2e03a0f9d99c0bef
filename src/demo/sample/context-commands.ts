import { FILES, type Command } from './command.js';
import type { Random } from './random.js';

const QUERIES = [
  'where are prices rounded',
  'retry policy',
  'cart totals',
  'address validation',
  'feature flags',
] as const;

function query(random: Random): object {
  const text = random.pick(QUERIES);
  return { query_preview: text, query_hash: random.hex(16), query_len: text.length, limit: 5 };
}

/** Commands that look things up for an agent. */
export const CONTEXT_COMMANDS: readonly Command[] = [
  {
    cmd: 'ctx.search',
    weight: 40,
    medianMs: 18,
    fields: (random) => ({
      args: query(random),
      result: {
        status: 'ok',
        hits: random.integer(1, 5),
        returned_ids: [`repo:${random.pick(FILES)}:${random.hex(10)}`],
      },
      x: { source: random.pick(['interactive', 'agent']), build_sha: random.hex(8) },
    }),
    failure: (random) => ({ args: query(random), result: { status: 'error', error_code: 'INDEX_STALE' } }),
  },
  {
    cmd: 'ctx.search.zero_hit',
    weight: 4,
    medianMs: 9,
    fields: (random) => ({ args: query(random), result: { hits: 0 }, x: { zero_hit_reason: 'no_alias' } }),
  },
  {
    cmd: 'ctx.get',
    weight: 24,
    medianMs: 7,
    fields: (random) => {
      const retrieved = random.integer(200, 4000);
      return {
        args: { ids: [`repo:${random.pick(FILES)}:${random.hex(10)}`], mode: 'excerpt', budget: 900 },
        result: { status: 'ok', chunks_returned: random.integer(1, 4), total_tokens: retrieved, trimmed: false },
        tokens: { input_tokens: random.integer(10, 80), output_tokens: retrieved, retrieved_tokens: retrieved },
      };
    },
  },
  {
    cmd: 'ctx.sync',
    weight: 5,
    medianMs: 240,
    fields: () => ({ args: { segment: 'REDACTED' }, result: { status: 'ok' } }),
    failure: () => ({ args: { segment: 'REDACTED' }, result: { status: 'failed', errors: 1 } }),
  },
];
