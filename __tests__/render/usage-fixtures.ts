import { toFailureRate } from '../../src/derive/aggregate/comparison.js';
import type { CommandsArtifact } from '../../src/derive/commands/commands-schema.js';
import type { UsageArtifact } from '../../src/derive/usage/usage-schema.js';

const NAMES = ['Read', 'Bash', 'Edit', 'Grep', 'Skill', 'Task', 'mcp__tracker__search_issues'];

/** @param dropped - Writes that were dropped, of some 1,000. */
export function createCommands(
  names: readonly string[] = ['ctx.search', 'ctx.get', 'lsp.hover'],
  dropped = 4,
): CommandsArtifact {
  const counters = {
    ast_parse_count: 30,
    ast_cache_hit_count: 20,
    ast_cache_hit_rate: 0.6667,
    selector_resolve_count: 5,
    selector_resolve_success_count: 3,
    lsp_spawn_count: 0,
    lsp_ready_count: 1,
    lsp_timeout_count: 2,
    lsp_timeout_rate: null,
    lsp_fallback_count: 3,
    file_read_skeleton_bytes_total: 600,
    file_read_excerpt_bytes_total: 4800,
    file_read_raw_bytes_total: 42_000,
    total_bytes: 48_100,
  };
  return {
    schema_version: '2.1',
    records: 1000,
    success: 700,
    failed: 100,
    unknown: 200,
    known: 800,
    failure_rate: 0.125,
    latency_error_pct: 0.4,
    commands: names.map((cmd, rank) => ({
      cmd,
      count: 300 - rank,
      success: 200,
      failed: rank,
      unknown: 100 - 2 * rank,
      known: 200 + rank,
      failure_rate: toFailureRate({ failed: rank, known: 200 + rank }),
      p50_ms: rank === 1 ? null : 12,
      p95_ms: rank === 1 ? null : 340,
      max_ms: rank === 1 ? null : 70_000,
      tokens: rank === 0 ? { input: 4321, output: 8765, retrieved: 12, total: null } : null,
      last_timestamp: '2026-02-15T18:22:24Z',
    })),
    other_records: 0,
    counters,
    ast: { parses: 30, cache_hits: 20, cache_misses: 10, cache_hit_rate: 0.6667 },
    lsp: { spawns: 0, ready: 1, timeouts: 2, fallbacks: 3, timeout_rate: null },
    file_reads: {
      skeleton: { reads: 1, bytes: 600 },
      excerpt: { reads: 2, bytes: 4800 },
      raw: { reads: 3, bytes: 42_000 },
      other: { reads: 1, bytes: 700 },
    },
    file_read_bytes_total: 48_100,
    selector: { resolves: 5, resolved: 3, success_rate: 0.6 },
    tokens: { input: 4321, output: 8765, retrieved: 12, total: null },
    unknown_statuses: [...names, 'degraded'].map((name, rank) => ({ status: name, count: 90 - rank })),
    other_unknown_statuses: 3,
    warnings: [{ code: 'stale_index', count: 7 }],
    other_warnings: 2,
    dropped_writes: { dropped, rate: dropped / 1000, threshold: 0.02 },
    last_run: {
      run: names[0] ?? 'run_1',
      started: '2026-02-15T18:20:00Z',
      ended: '2026-02-15T18:22:24Z',
      events: 9,
      records: 8,
      success: 6,
      failed: 1,
      unknown: 1,
      known: 7,
      failure_rate: null,
      commands: [],
      other_records: 8,
      counters,
      tokens: { input: 21, output: 65, retrieved: null, total: null },
    },
  };
}

export function createUsage(names: readonly string[] = NAMES): UsageArtifact {
  const toChange = (rank: number) => (rank % 3 === 0 ? null : 100 - 5 * rank);
  const toTrend = (rank: number) => (rank % 3 === 0 ? ('new' as const) : ('rising' as const));
  const used = (rank: number) => ({
    invocations: 90 - rank,
    errors: rank === 1 ? 9 : 0,
    blocked: 0,
    known: 80 - rank,
    failure_rate: toFailureRate({ failed: rank === 1 ? 9 : 0, known: 80 - rank }),
    sessions: 12,
    invocations_30d: 40 - rank,
    unique_users_30d: rank === 2 ? null : 3,
    trend: toTrend(rank),
    trend_pct: toChange(rank),
    last_timestamp: '2026-02-15T18:22:24Z',
    last_30d: {
      invocations: 40 - rank,
      errors: 0,
      blocked: 0,
      known: 40 - rank,
      failure_rate: toFailureRate({ failed: 0, known: 40 - rank }),
      sessions: 5,
      previous_invocations: 20,
      change_pct: toChange(rank),
    },
  });
  const counts = {
    user_messages: 20,
    assistant_messages: 90,
    tool_calls: 95,
    tool_errors: 9,
    tool_blocked: 2,
    skill_invocations: 6,
    subagent_dispatches: 5,
    mcp_calls: 4,
    slash_commands: 3,
    interruptions: 1,
    api_errors: 2,
  };
  const tokens = { input: 12_000, output: 3400, cache_creation: 560_000, cache_read: 0 };
  return {
    schema_version: '2.2',
    anchor_day: '2026-02-15',
    totals: {
      records: 200,
      sessions: 12,
      invocations: 98,
      errors: 9,
      blocked: 2,
      known: 90,
      failure_rate: 0.1,
      ...counts,
      users: 3,
      tokens,
      by_source: {
        curated: { invocations: 4, errors: 0, blocked: 0, known: 4, failure_rate: null },
        flea: { invocations: 2, errors: 0, blocked: 0, known: 2, failure_rate: null },
        builtin: { invocations: 92, errors: 9, blocked: 2, known: 84, failure_rate: 0.1071 },
      },
    },
    sessions: names.map((id, rank) => ({
      id,
      started: '2026-02-15T18:00:00Z',
      ended: '2026-02-15T18:22:24Z',
      wall_seconds: 1344,
      active_seconds: 700.5,
      ...counts,
      distinct_tools: 4,
      primary_model: null,
      tokens: rank === 1 ? null : tokens,
    })),
    further_sessions: 5,
    models: names.map((model, rank) => ({ model, messages: 90 - rank, tokens: rank === 2 ? null : tokens })),
    further_models: 0,
    tools: names.map((tool, rank) => ({ tool, ...used(rank) })),
    further_tools: 0,
    items: names.map((item, rank) => ({ kind: 'skill', item, plugin: null, source: 'curated', ...used(rank) })),
    further_items: 0,
    plugins: names.map((plugin, rank) => ({ plugin, source: 'curated', ...used(rank) })),
    further_plugins: 0,
    servers: names.map((server, rank) => ({ server, ...used(rank) })),
    further_servers: 0,
    rankings: {
      tools: toRankings(names),
      items: toRankings(names.map((item) => ({ kind: 'skill' as const, item }))),
      plugins: toRankings(names),
      servers: toRankings(names),
    },
    days: [],
  };
}

function toRankings<Key>(keys: readonly Key[]) {
  return { most_used: keys.slice(0, 20), trending: keys.slice(0, 1), recent: keys.slice(0, 20) };
}
