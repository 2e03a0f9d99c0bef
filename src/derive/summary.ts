import type { RegisteredRepository } from '../registry/registered-repository.js';
import { OUTCOMES } from '../records/telemetry-event.js';
import { toDay, toDayNumber, toTimestamp } from '../records/timestamp.js';
import type { Diagnostics, Summary } from './artifacts.js';
import type { ActionPartial } from './action-table.js';
import { byCodeUnits } from './code-units.js';
import type { Partial } from './partial.js';

/** Which telemetry was read; part of every artifact's identity. */
export interface SourceIdentity {
  /** `owner/name` of the telemetry repository. */
  readonly repository: string;
  readonly directory: string;
  /** Git tree id of the directory; null when there is none. */
  readonly tree: string | null;
  /** Null when all files were to be read. */
  readonly retention?: Summary['source']['retention'] | undefined;
}

export function deriveSummary(
  repository: RegisteredRepository,
  source: SourceIdentity,
  partial: Partial,
  status: Diagnostics['status'],
): Summary {
  const { owner, name, key, context, state } = repository;
  return {
    schema_version: '1.0',
    telemetry_version: 'v1',
    repository: { owner, name, key, context, state },
    source: {
      repository: source.repository,
      directory: source.directory,
      tree: source.tree,
      files: partial.files,
      bytes: partial.bytes,
      retention: source.retention ?? null,
    },
    status,
    coverage: toCoverage(partial),
    records: { ...partial.records, by_dialect: { ...partial.dialects } },
    outcomes: { ...partial.outcomes },
    runs: toRunCounts(partial),
    actions_taken: { count: partial.actionsTaken, statement: toStatement(partial, status) },
    actions: toActions(partial),
    rest_of_actions: partial.actions.rest.count === 0 ? null : toFigures(partial.actions.rest),
  };
}

/** Days between the first and the last one without any record; `spec/1 §6.2`: shown, never filled in. */
export function deriveMissingDays(partial: Partial): string[] {
  const missing: string[] = [];
  if (partial.firstTime === null || partial.lastTime === null) return missing;
  const last = toDayNumber(partial.lastTime);
  for (let day = toDayNumber(partial.firstTime); day < last; day += 1) {
    if (!partial.days.has(day)) missing.push(toDay(day));
  }
  return missing;
}

function toCoverage(partial: Partial): Summary['coverage'] {
  const { firstTime, lastTime } = partial;
  return {
    first_day: firstTime === null ? null : toDay(toDayNumber(firstTime)),
    last_day: lastTime === null ? null : toDay(toDayNumber(lastTime)),
    days_present: partial.days.size,
    days_missing: deriveMissingDays(partial),
    first_timestamp: firstTime === null ? null : toTimestamp(firstTime),
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
  };
}

function toRunCounts(partial: Partial): Summary['runs'] {
  const outcomes = partial.runs.countOutcomes();
  return { ...outcomes, total: OUTCOMES.reduce((total, outcome) => total + outcomes[outcome], 0) };
}

/** `spec/1 §8`: confirmation when no actions were taken. Without telemetry nothing is known, and nothing confirmed. */
function toStatement(partial: Partial, status: Diagnostics['status']): string {
  if (status === 'no-telemetry') return 'No telemetry available.';
  const { actionsTaken } = partial;
  if (actionsTaken === 0) return 'No actions were taken.';
  if (actionsTaken === 1) return 'Actions were taken in 1 record.';
  return `Actions were taken in ${String(actionsTaken).replace(/\B(?=(?:\d{3})+$)/g, ',')} records.`;
}

function toActions({ actions: { totals, names } }: Partial): Summary['actions'] {
  return totals
    .map((total, id) => ({ action: names.names[id]!, ...toFigures(total) }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action));
}

function toFigures({ count, failed, lastTime, latency }: ActionPartial): NonNullable<Summary['rest_of_actions']> {
  return {
    count,
    failed,
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
    max_ms: latency.max,
  };
}
