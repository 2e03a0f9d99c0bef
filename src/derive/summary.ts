import type { RegisteredRepository } from '../registry/registered-repository.js';
import { OUTCOMES } from '../records/telemetry-event.js';
import { toDay, toDayNumber, toTimestamp } from '../records/timestamp.js';
import type { Diagnostics, Summary } from './artifacts.js';
import type { ActionPartial } from './action-table.js';
import { byCodeUnits } from './code-units.js';
import type { Settled } from './settled.js';

/** Which telemetry was read; part of every artifact's identity. */
export interface SourceIdentity {
  /** `owner/name` of the telemetry repository. */
  readonly repository: string;
  /** Where the registry says that the telemetry is; files are named from there. */
  readonly directory: string;
  /** The directories that were read, sorted by path; none when there is no telemetry. */
  readonly directories: readonly { readonly directory: string; readonly tree: string }[];
  /** Null when all files were to be read. */
  readonly retention?: Summary['source']['retention'] | undefined;
}

export function deriveSummary(
  repository: RegisteredRepository,
  source: SourceIdentity,
  settled: Settled,
  status: Diagnostics['status'],
): Summary {
  const { owner, name, key, context, state } = repository;
  return {
    schema_version: '3.0',
    telemetry_version: 'v1',
    repository: { owner, name, key, context, state },
    source: {
      repository: source.repository,
      directory: source.directory,
      directories: source.directories.map(({ directory, tree }) => ({ directory, tree })),
      files: settled.files,
      bytes: settled.bytes,
      retention: source.retention ?? null,
    },
    status,
    coverage: toCoverage(settled),
    records: { ...settled.records, by_dialect: { ...settled.dialects } },
    events: OUTCOMES.reduce((sum, outcome) => sum + settled.outcomes[outcome], 0),
    outcomes: { ...settled.outcomes },
    runs: toRunCounts(settled),
    actions_taken: {
      count: settled.actionsTaken,
      not_recorded: settled.actionsNotRecorded,
      statement: toStatement(settled, status),
    },
    actions: toActions(settled),
    rest_of_actions: settled.actions.rest.count === 0 ? null : toFigures(settled.actions.rest),
  };
}

/** Days between the first and the last one without any record; `spec/1 §6.2`: shown, never filled in. */
export function deriveMissingDays(settled: Settled): string[] {
  const missing: string[] = [];
  if (settled.firstTime === null || settled.lastTime === null) return missing;
  const last = toDayNumber(settled.lastTime);
  for (let day = toDayNumber(settled.firstTime); day < last; day += 1) {
    if (!settled.days.has(day)) missing.push(toDay(day));
  }
  return missing;
}

function toCoverage(settled: Settled): Summary['coverage'] {
  const { firstTime, lastTime } = settled;
  return {
    first_day: firstTime === null ? null : toDay(toDayNumber(firstTime)),
    last_day: lastTime === null ? null : toDay(toDayNumber(lastTime)),
    days_present: settled.days.size,
    days_missing: deriveMissingDays(settled),
    first_timestamp: firstTime === null ? null : toTimestamp(firstTime),
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
  };
}

function toRunCounts(settled: Settled): Summary['runs'] {
  const outcomes = settled.runs.countOutcomes();
  return { ...outcomes, total: OUTCOMES.reduce((total, outcome) => total + outcomes[outcome], 0) };
}

/**
 * `spec/1 §8`: confirmation when no actions were taken, which is so only when every event says so. Without telemetry nothing is
 * known, and nothing confirmed.
 */
function toStatement(settled: Settled, status: Diagnostics['status']): string {
  if (status === 'no-telemetry') return 'No telemetry available.';
  if (settled.records.counted === 0) return 'Whether anything was changed is not known: no record counts.';
  const { actionsTaken, actionsNotRecorded } = settled;
  if (actionsTaken === 0) {
    if (actionsNotRecorded === 0) return 'No actions were taken.';
    const events = OUTCOMES.reduce((sum, outcome) => sum + settled.outcomes[outcome], 0);
    return `Whether anything was changed is not recorded for ${toText(actionsNotRecorded)} of ${toText(events)} events.`;
  }
  if (actionsTaken === 1) return 'Actions were taken in 1 record.';
  return `Actions were taken in ${toText(actionsTaken)} records.`;
}

function toText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function toActions({ actions: { totals, names } }: Settled): Summary['actions'] {
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
