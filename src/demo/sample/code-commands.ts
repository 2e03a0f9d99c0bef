import { FILES, type Command } from './command.js';
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
