import type { Summary } from '../../src/derive/artifacts/summary-schema.js';
import type { Sweeps } from '../../src/derive/artifacts/sweeps-schema.js';
import type { CommandsArtifact } from '../../src/derive/commands/commands-schema.js';
import type { ExportIndex } from '../../src/derive/exports/export-columns.js';
import type { UsageArtifact } from '../../src/derive/usage/usage-schema.js';
import { formatCount, formatDay, formatDuration, formatRatio, formatTimestamp } from '../../src/base/format.js';
import { toSignedPercent } from '../../src/render/components/rates.js';
import { toVisibleText } from '../../src/render/text-formats.js';
import type { Claims } from './claims.js';

/** How pages write what artifacts hold; null is a dash. */
export const written = {
  count: (value: number) => formatCount(value),
  rate: (value: number | null) => (value === null ? '–' : formatRatio(value)),
  duration: (value: number | null) => (value === null ? '–' : formatDuration(value)),
  change: (value: number | null) => (value === null ? '–' : toSignedPercent(value)),
  time: (value: string | null) => (value === null ? '–' : formatTimestamp(value)),
};
const { count, rate, duration, change, time } = written;

interface Rated {
  readonly failed: number;
  readonly known: number;
  readonly failure_rate: number | null;
}

function addRated(claims: Claims, thing: string, { failed, known, failure_rate: failureRate }: Rated, place: string) {
  claims.add(`${thing}: failed`, count(failed), place);
  claims.add(`${thing}: known`, count(known), place);
  claims.add(`${thing}: failure rate`, rate(failureRate), place);
}

export function addSummary(claims: Claims, summary: Summary, place: string): void {
  const { automation, records, runs, outcomes, actions_taken: taken } = summary;
  claims.add('status', summary.status, place);
  claims.add('automation: verdict', automation.verdict, place);
  claims.add('automation: failed', count(automation.failed), place);
  claims.add('automation: known', count(automation.known), place);
  claims.add('all: events', count(summary.events), place);
  for (const [name, value] of Object.entries(outcomes)) claims.add(`all: events ${name}`, count(value), place);
  for (const [name, value] of Object.entries(runs)) claims.add(`all: runs ${name}`, count(value), place);
  for (const [name, value] of Object.entries(records)) {
    if (typeof value === 'number') claims.add(`all: records ${name}`, count(value), place);
  }
  claims.add('all: taken', count(taken.count), place);
  claims.add('all: taken not recorded', count(taken.not_recorded), place);
  claims.add('all: taken statement', taken.statement, place);
  claims.add('last record', time(summary.coverage.last_timestamp), place);
  for (const action of summary.actions) {
    const thing = `action ${toVisibleText(action.action)}, all`;
    claims.add(`${thing}: events`, count(action.count), place);
    addRated(claims, thing, action, place);
    for (const key of ['p50_ms', 'p95_ms', 'max_ms'] as const)
      claims.add(`${thing}: ${key}`, duration(action[key]), place);
    claims.add(`${thing}: last`, time(action.last_timestamp), place);
  }
}

export function addSweeps(claims: Claims, sweeps: Sweeps, place: string): void {
  for (const [name, window] of Object.entries(sweeps.windows)) {
    claims.add(`${name}: events`, count(window.events), place);
    claims.add(`${name}: runs`, count(window.runs), place);
    claims.add(`${name}: failed runs`, count(window.failed_runs), place);
    claims.add(`${name}: known runs`, count(window.known_runs), place);
    claims.add(`${name}: taken`, count(window.actions_taken), place);
    claims.add(`${name}: taken not recorded`, count(window.actions_not_recorded), place);
    claims.add(`${name}: change`, change(window.change_pct), place);
    claims.add(`${name}: p95_ms`, duration(window.p95_ms), place);
    addRated(claims, name, window, place);
  }
  for (const [name, actions] of Object.entries(sweeps.actions)) {
    for (const action of actions) {
      const thing = `action ${toVisibleText(action.action)}, ${name}`;
      claims.add(`${thing}: events`, count(action.count), place);
      claims.add(`${thing}: change`, change(action.change_pct), place);
      claims.add(`${thing}: p95_ms`, duration(action.p95_ms), place);
      addRated(claims, thing, action, place);
    }
  }
  for (const trend of sweeps.top_actions_30d) {
    const thing = `action ${toVisibleText(trend.action)}, 30d`;
    claims.add(`${thing}: events`, count(trend.count), place);
    claims.add(`${thing}: change`, change(trend.change_pct), place);
    claims.add(`${thing}: events`, count(trend.daily.reduce((sum, events) => sum + events, 0)), `${place}, day by day`);
  }
  for (const day of sweeps.days) {
    const thing = `day ${formatDay(day.day)}`;
    claims.add(`${thing}: events`, day.present ? count(day.events) : 'no telemetry', place);
    for (const outcome of ['success', 'partial', 'blocked', 'failed', 'unknown'] as const) {
      claims.add(`${thing}: ${outcome}`, day.present ? count(day[outcome]) : '', place);
    }
    const known = day.success + day.partial + day.blocked + day.failed;
    if (day.present) claims.add(`${thing}: known`, count(known), place);
    claims.add(`${thing}: runs`, count(day.runs), place);
    claims.add(`${thing}: failed runs`, count(day.failed_runs), place);
    if (day.p50_ms !== null) claims.add(`${thing}: p50_ms`, duration(day.p50_ms), place);
    if (day.p95_ms !== null) claims.add(`${thing}: p95_ms`, duration(day.p95_ms), place);
  }
  const sum = (key: 'events' | 'success' | 'partial' | 'blocked' | 'failed' | 'unknown') =>
    count(sweeps.days.reduce((total, day) => total + day[key], 0));
  claims.add('dated: events', sum('events'), place);
  for (const outcome of ['success', 'partial', 'blocked', 'failed', 'unknown'] as const) {
    claims.add(`dated: ${outcome}`, sum(outcome), place);
  }
}

/** A command of which all events are command records is an action: both say the same of it. */
export function addCommands(claims: Claims, { commands, records, ...totals }: CommandsArtifact, place: string): void {
  claims.add('commands: records', count(records), place);
  claims.add('commands: failed', count(totals.failed), place);
  for (const command of commands) {
    const name = toVisibleText(command.cmd);
    const isAction = claims.get(`action ${name}, all: events`) === count(command.count);
    const thing = isAction ? `action ${name}, all` : `command ${name}`;
    claims.add(`${thing}: events`, count(command.count), place);
    addRated(claims, thing, command, place);
    for (const key of ['p50_ms', 'p95_ms', 'max_ms'] as const)
      claims.add(`${thing}: ${key}`, duration(command[key]), place);
  }
}

export function addUsage(
  claims: Claims,
  { tools, items, plugins, servers, totals, models }: UsageArtifact,
  place: string,
): void {
  claims.add('usage: invocations', count(totals.invocations), place);
  for (const [thing, used] of [
    ...tools.map((tool) => [`tool ${toVisibleText(tool.tool)}`, tool] as const),
    ...items.map((item) => [`${item.kind} ${toVisibleText(item.item)}`, item] as const),
    ...plugins.map((plugin) => [`plugin ${toVisibleText(plugin.plugin)}`, plugin] as const),
    ...servers.map((server) => [`server ${toVisibleText(server.server)}`, server] as const),
  ]) {
    claims.add(`${thing}, all: uses`, count(used.invocations), place);
    claims.add(`${thing}, 30d: uses`, count(used.last_30d.invocations), place);
    claims.add(`${thing}, 30d: sessions`, count(used.last_30d.sessions), place);
    claims.add(`${thing}, 30d: change`, change(used.last_30d.change_pct), place);
    addRated(claims, `${thing}, 30d`, { ...used.last_30d, failed: used.last_30d.errors }, place);
  }
  for (const model of models) claims.add(`model ${toVisibleText(model.model)}: messages`, count(model.messages), place);
}

export function addExports(claims: Claims, { partitions, sessions }: ExportIndex, place: string): void {
  if (sessions !== null) claims.add('export sessions: rows', count(sessions.rows), place);
  for (const { name, rows } of partitions) claims.add(`export ${name}: rows`, count(rows), place);
}
