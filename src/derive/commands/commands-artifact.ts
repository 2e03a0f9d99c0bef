import { READ_MODES } from '../../records/command-facts.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../code-units.js';
import { toRate } from '../comparison.js';
import { LATENCY_ERROR } from '../latency-buckets.js';
import type { OutcomeCounts } from '../outcome-counts.js';
import type { CommandPartial, Commands } from './commands.js';
import type { CommandsArtifact } from './commands-schema.js';
import { deriveDroppedWrites, DROPPED_WRITES_THRESHOLD } from './dropped-writes.js';

const MOST_COMMANDS = 500;
const MOST_WARNINGS = 20;

/** @returns null when there are no command records. */
export function deriveCommands(commands: Commands): CommandsArtifact | null {
  const total = commands.countOutcomes();
  const records = countRecords(total);
  if (records === 0) return null;
  const listed = commands.byName
    .entries()
    .map(([name, command]) => toRow(name, command))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.cmd, b.cmd))
    .slice(0, MOST_COMMANDS);
  const { dropped, attempted } = deriveDroppedWrites(commands);
  return {
    schema_version: '1.0',
    records,
    ...toOutcomes(total),
    latency_error_pct: LATENCY_ERROR * 100,
    commands: listed,
    other_records: listed.reduce((other, { count }) => other - count, records),
    ast: toAst(commands),
    lsp: toLsp(commands),
    file_reads: READ_MODES.some((mode) => commands.reads[mode].reads > 0) ? commands.reads : null,
    ...toWarnings(commands),
    dropped_writes: { dropped, rate: toRate(dropped, attempted), threshold: DROPPED_WRITES_THRESHOLD },
  };
}

function toRow(cmd: string, { outcomes, latency, lastTime }: CommandPartial): CommandsArtifact['commands'][number] {
  return {
    cmd,
    count: countRecords(outcomes),
    ...toOutcomes(outcomes),
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
    max_ms: latency.max,
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
  };
}

function toOutcomes({ success, failed, unknown }: OutcomeCounts) {
  return { success, failed, unknown, error_rate: toRate(failed, success + failed) };
}

function toAst(commands: Commands): CommandsArtifact['ast'] {
  const parses = countOf(commands, 'ast.parse');
  const hits = countOf(commands, 'ast.cache.hit');
  const misses = countOf(commands, 'ast.cache.miss');
  if (parses + hits + misses === 0) return null;
  return { parses, cache_hits: hits, cache_misses: misses, cache_hit_rate: toRate(hits, hits + misses) };
}

function toLsp(commands: Commands): CommandsArtifact['lsp'] {
  const spawns = countOf(commands, 'lsp.spawn');
  const ready = countOf(commands, 'lsp.ready');
  const timeouts = countOf(commands, 'lsp.timeout');
  const fallbacks = countOf(commands, 'lsp.fallback');
  if (spawns + ready + timeouts + fallbacks === 0) return null;
  return { spawns, ready, timeouts, fallbacks, timeout_rate: toRate(timeouts, spawns) };
}

function toWarnings({ warnings }: Commands): Pick<CommandsArtifact, 'warnings' | 'other_warnings'> {
  const rows = warnings
    .entries()
    .map(([code, { count }]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.code, b.code));
  const further = rows.slice(MOST_WARNINGS).reduce((sum, { count }) => sum + count, 0);
  return { warnings: rows.slice(0, MOST_WARNINGS), other_warnings: warnings.rest.count + further };
}

function countOf(commands: Commands, cmd: string): number {
  const command = commands.byName.get(cmd);
  return command === undefined ? 0 : countRecords(command.outcomes);
}

function countRecords(outcomes: Readonly<OutcomeCounts>): number {
  return OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}
