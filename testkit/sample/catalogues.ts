import { type Command, FILES } from './command-records.js';
import type { Random } from './random.js';

const SYMBOLS = ['Cart.total', 'roundPrice', 'validateAddress', 'SearchIndex', 'withRetry'] as const;

function position(random: Random): object {
  return { file: random.pick(FILES), line: random.integer(1, 400), col: random.integer(1, 80) };
}

function languageServerRequest(cmd: string, weight: number, medianMs: number): Command {
  return {
    cmd,
    weight,
    medianMs,
    fields: (random) => ({ args: position(random), result: { status: 'ok', resolved: true } }),
    failure: (random) => ({ args: position(random), result: { status: 'error', error_code: 'NO_RESULT' } }),
  };
}

/** Commands that read code: syntax trees, language server, files. */
export const CODE_COMMANDS: readonly Command[] = [
  {
    cmd: 'ast.parse',
    weight: 18,
    medianMs: 34,
    fields: (random) => ({
      args: { file: random.pick(FILES) },
      result: { status: 'ok', functions: random.integer(1, 40), classes: random.integer(0, 6) },
      x: { cache_hit: random.chance(0.7), skeleton_bytes: random.integer(200, 4000) },
    }),
    failure: (random) => ({ args: { file: random.pick(FILES) }, result: { status: 'error', error_code: 'SYNTAX' } }),
  },
  {
    cmd: 'ast.cache.hit',
    weight: 13,
    medianMs: 1,
    fields: (random) => ({ args: { cache_key: random.hex(16) }, result: { backend: 'sqlite' } }),
  },
  {
    cmd: 'ast.cache.miss',
    weight: 5,
    medianMs: 1,
    fields: (random) => ({ args: { cache_key: random.hex(16) }, result: { backend: 'sqlite' } }),
  },
  languageServerRequest('lsp.definition', 12, 85),
  languageServerRequest('lsp.hover', 8, 60),
  {
    cmd: 'lsp.spawn',
    weight: 3,
    medianMs: 420,
    fields: (random) => ({
      args: {},
      result: { status: 'ok', pid: random.integer(1000, 60_000) },
      x: { lsp_state: 'WARMING' },
    }),
    failure: () => ({ args: {}, result: { status: 'failed', reason: 'lsp_binary_not_found' } }),
  },
  {
    cmd: 'lsp.ready',
    weight: 3,
    medianMs: 1800,
    fields: () => ({ args: {}, result: { status: 'ok' }, x: { lsp_state: 'READY' } }),
  },
  {
    cmd: 'lsp.timeout',
    weight: 1,
    medianMs: 5000,
    fields: () => ({ args: { method: 'definition' }, result: { status: 'error', reason: 'timeout' } }),
  },
  {
    cmd: 'lsp.fallback',
    weight: 2,
    medianMs: 2,
    fields: () => ({ args: { reason: 'lsp_not_ready' }, result: { status: 'degraded', fallback_to: 'ast_only' } }),
  },
  {
    cmd: 'file.read',
    weight: 22,
    medianMs: 3,
    fields: (random) => {
      const mode = random.pick(['skeleton', 'skeleton', 'excerpt', 'excerpt', 'excerpt', 'raw']);
      const bytes = random.latency({ skeleton: 600, excerpt: 2400, raw: 14_000 }[mode] ?? 0);
      return {
        args: { file: random.pick(FILES), mode },
        result: { status: 'ok', bytes },
        x: { disclosure_mode: mode },
      };
    },
  },
  {
    cmd: 'selector.resolve',
    weight: 6,
    medianMs: 22,
    fields: (random) => ({ args: { symbol_query: random.pick(SYMBOLS) }, result: { status: 'ok', matches: 1 } }),
    failure: (random) => ({ args: { symbol_query: random.pick(SYMBOLS) }, result: { status: 'failed', matches: 0 } }),
  },
];

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
