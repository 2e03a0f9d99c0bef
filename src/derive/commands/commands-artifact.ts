import { OUTCOMES } from '../../records/telemetry-event.js';
import { toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../../base/text.js';
import { countKnown, type OutcomeCounts, toFailureRate, toShare } from '../aggregate/comparison.js';
import type { BoundedMap, Count } from '../aggregate/bounded-map.js';
import { LATENCY_ERROR } from '../latency/latency.js';
import type { Run } from '../runs/run.js';
import { toNamedCounters } from './command-counters.js';
import {
  addExactly,
  type CommandPartial,
  type Commands,
  COUNTED_READ_MODES,
  deriveDroppedWrites,
  DROPPED_WRITES_THRESHOLD,
  TOKEN_KINDS,
  type TokenSums,
} from './commands.js';
import type { CommandsArtifact } from './commands-schema.js';

const MAX_COMMANDS = 500;
const MAX_WARNINGS = 20;
const MAX_STATUSES = 20;
const MAX_COMMANDS_OF_RUN = 50;

/** The run with the last command record, and its command records, which were read a second time. */
export interface LastCommandRun {
  readonly run: Run;
  readonly commands: Commands;
}

/**
 * @param lastRun - Null when it was not read.
 * @returns null when there are no command records.
 */
export function deriveCommands(commands: Commands, lastRun: LastCommandRun | null = null): CommandsArtifact | null {
  const total = commands.countOutcomes();
  const records = countRecords(total);
  if (records === 0) return null;
  const listed = listCommands(commands, MAX_COMMANDS);
  const { dropped, attempted } = deriveDroppedWrites(commands);
  return {
    schema_version: '2.1',
    records,
    ...toOutcomes(total),
    latency_error_pct: LATENCY_ERROR * 100,
    commands: listed,
    other_records: listed.reduce((other, { count }) => other - count, records),
    counters: toNamedCounters(commands),
    ast: toAst(commands),
    lsp: toLsp(commands),
    selector: toSelector(commands),
    ...toFileReads(commands),
    tokens: toTokens(commands.sumTokens()),
    ...toUnknownStatuses(commands),
    ...toWarnings(commands),
    dropped_writes: { dropped, rate: toShare(dropped, attempted), threshold: DROPPED_WRITES_THRESHOLD },
    last_run: lastRun === null ? null : toLastRun(lastRun),
  };
}

function toLastRun({ run, commands }: LastCommandRun): CommandsArtifact['last_run'] {
  const total = commands.countOutcomes();
  const records = countRecords(total);
  const listed = listCommands(commands, MAX_COMMANDS_OF_RUN);
  return {
    run: run.id,
    started: run.started,
    ended: run.ended,
    events: run.events,
    records,
    ...toOutcomes(total),
    commands: listed,
    other_records: listed.reduce((other, { count }) => other - count, records),
    counters: toNamedCounters(commands),
    tokens: toTokens(commands.sumTokens()),
  };
}

/** The most frequent ones, by count, then by name. */
function listCommands(commands: Commands, most: number): CommandsArtifact['commands'] {
  return commands.byName
    .entries()
    .map(([name, command]) => toRow(name, command))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.cmd, b.cmd))
    .slice(0, most);
}

function toRow(
  cmd: string,
  { outcomes, latency, tokens, lastTime }: CommandPartial,
): CommandsArtifact['commands'][number] {
  return {
    cmd,
    count: countRecords(outcomes),
    ...toOutcomes(outcomes),
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
    max_ms: latency.max,
    tokens: toTokens(tokens),
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
  };
}

function toOutcomes(outcomes: OutcomeCounts) {
  const { success, failed, unknown } = outcomes;
  const known = countKnown(outcomes);
  return { success, failed, unknown, known, failure_rate: toFailureRate({ failed, known }) };
}

function toAst({ counters }: Commands): CommandsArtifact['ast'] {
  const { ast_parse: parses, ast_cache_hit: hits, ast_cache_miss: misses } = counters;
  if (parses + hits + misses === 0) return null;
  return { parses, cache_hits: hits, cache_misses: misses, cache_hit_rate: toShare(hits, hits + misses) };
}

function toLsp({ counters }: Commands): CommandsArtifact['lsp'] {
  const { lsp_spawn: spawns, lsp_ready: ready, lsp_timeout: timeouts, lsp_fallback: fallbacks } = counters;
  if (spawns + ready + timeouts + fallbacks === 0) return null;
  return { spawns, ready, timeouts, fallbacks, timeout_rate: toShare(timeouts, spawns) };
}

function toSelector({ counters }: Commands): CommandsArtifact['selector'] {
  const { selector_resolve: resolves, selector_resolve_success: resolved } = counters;
  return resolves === 0 ? null : { resolves, resolved, success_rate: toShare(resolved, resolves) };
}

function toFileReads({ reads }: Commands): Pick<CommandsArtifact, 'file_reads' | 'file_read_bytes_total'> {
  if (COUNTED_READ_MODES.every((mode) => reads[mode].reads === 0))
    return { file_reads: null, file_read_bytes_total: null };
  const total = COUNTED_READ_MODES.reduce((sum, mode) => addExactly(sum, reads[mode].bytes), 0);
  return { file_reads: reads, file_read_bytes_total: total };
}

function toTokens(tokens: TokenSums): CommandsArtifact['tokens'] {
  return TOKEN_KINDS.every((kind) => tokens[kind] === null) ? null : tokens;
}

function toUnknownStatuses({
  unknownStatuses,
}: Commands): Pick<CommandsArtifact, 'unknown_statuses' | 'other_unknown_statuses'> {
  const { listed, others } = toMostFrequent(unknownStatuses, MAX_STATUSES);
  return {
    unknown_statuses: listed.map(([status, count]) => ({ status, count })),
    other_unknown_statuses: others,
  };
}

function toWarnings({ warnings }: Commands): Pick<CommandsArtifact, 'warnings' | 'other_warnings'> {
  const { listed, others } = toMostFrequent(warnings, MAX_WARNINGS);
  return { warnings: listed.map(([code, count]) => ({ code, count })), other_warnings: others };
}

/** The most frequent names, by count, then by name, and the total count of the others. */
function toMostFrequent(counts: BoundedMap<Count>, most: number) {
  const sorted = counts
    .entries()
    .map(([name, { count }]) => [name, count] as const)
    .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
  const others = sorted.slice(most).reduce((sum, [, count]) => sum + count, counts.rest.count);
  return { listed: sorted.slice(0, most), others };
}

function countRecords(outcomes: Readonly<OutcomeCounts>): number {
  return OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}
