import { toShare } from '../aggregate/comparison.js';
import { addExactly, COUNTED_READ_MODES, type Commands } from './commands.js';

/** Counters under the names that emitters use (`spec/4 §D`), in the order of the contract. */
export const COMMAND_COUNTER_NAMES = [
  'ast_parse_count',
  'ast_cache_hit_count',
  'ast_cache_hit_rate',
  'selector_resolve_count',
  'selector_resolve_success_count',
  'lsp_spawn_count',
  'lsp_ready_count',
  'lsp_timeout_count',
  'lsp_timeout_rate',
  'lsp_fallback_count',
  'file_read_skeleton_bytes_total',
  'file_read_excerpt_bytes_total',
  'file_read_raw_bytes_total',
  'total_bytes',
] as const;
export type CommandCounterName = (typeof COMMAND_COUNTER_NAMES)[number];
/** Null where no record is about the counter, or where a rate has no denominator. */
export type NamedCounters = Record<CommandCounterName, number | null>;

export function toNamedCounters({ counters, reads }: Pick<Commands, 'counters' | 'reads'>): NamedCounters {
  const { ast_parse: parses, ast_cache_hit: hits, ast_cache_miss: misses } = counters;
  const { lsp_spawn: spawns, lsp_ready: ready, lsp_timeout: timeouts, lsp_fallback: fallbacks } = counters;
  const { selector_resolve: resolves, selector_resolve_success: resolved } = counters;
  const ofAst = toKnown(parses + hits + misses > 0);
  const ofSelector = toKnown(resolves > 0);
  const ofLsp = toKnown(spawns + ready + timeouts + fallbacks > 0);
  const ofReads = toKnown(COUNTED_READ_MODES.some((mode) => reads[mode].reads > 0));
  return {
    ast_parse_count: ofAst(parses),
    ast_cache_hit_count: ofAst(hits),
    ast_cache_hit_rate: toShare(hits, hits + misses),
    selector_resolve_count: ofSelector(resolves),
    selector_resolve_success_count: ofSelector(resolved),
    lsp_spawn_count: ofLsp(spawns),
    lsp_ready_count: ofLsp(ready),
    lsp_timeout_count: ofLsp(timeouts),
    lsp_timeout_rate: toShare(timeouts, spawns),
    lsp_fallback_count: ofLsp(fallbacks),
    file_read_skeleton_bytes_total: ofReads(reads.skeleton.bytes),
    file_read_excerpt_bytes_total: ofReads(reads.excerpt.bytes),
    file_read_raw_bytes_total: ofReads(reads.raw.bytes),
    total_bytes: ofReads(COUNTED_READ_MODES.reduce((sum, mode) => addExactly(sum, reads[mode].bytes), 0)),
  };
}

function toKnown(isKnown: boolean): (value: number) => number | null {
  return (value) => (isKnown ? value : null);
}
