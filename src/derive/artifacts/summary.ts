import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { toDay, toDayNumber, toTimestamp } from '../../records/timestamp.js';
import { deriveAutomation, toTakenStatement } from './automation.js';
import type { Diagnostics } from './diagnostics-schema.js';
import type { Attention } from '../attention/attention-schema.js';
import type { Summary } from './summary-schema.js';
import type { Sweeps } from './sweeps-schema.js';
import type { ActionAggregate } from '../actions/action-table.js';
import { byCodeUnits } from '../../base/text.js';
import { toFailureRate } from '../aggregate/comparison.js';
import type { Settled } from '../aggregate/aggregate.js';

/** Which telemetry was read; part of every artifact's identity. */
export interface SourceIdentity {
  /** `owner/name` of the telemetry repository. */
  readonly repository: string;
  /** Directory of the telemetry according to the registry; file paths are relative to it. */
  readonly directory: string;
  /** The directories that were read, sorted by path; none when there is no telemetry. */
  readonly directories: readonly { readonly directory: string; readonly tree: string }[];
  /** Null when retention is not limited. */
  readonly retention?: Summary['source']['retention'] | undefined;
}

export function deriveSummary(
  repository: RegisteredRepository,
  source: SourceIdentity,
  settled: Settled,
  status: Diagnostics['status'],
  { sweeps, attention }: { readonly sweeps: Sweeps; readonly attention: Attention },
): Summary {
  const { owner, name, key, context, state } = repository;
  const { actionsTaken: taken, actionsNotRecorded: notRecorded } = settled;
  const events = OUTCOMES.reduce((sum, outcome) => sum + settled.outcomes[outcome], 0);
  const counts = { events, outcomes: { ...settled.outcomes }, runs: toRunCounts(settled) };
  return {
    schema_version: '4.1',
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
    automation: deriveAutomation(sweeps, attention, counts),
    coverage: toCoverage(settled),
    records: { ...settled.records, by_dialect: { ...settled.dialects } },
    ...counts,
    actions_taken: {
      count: taken,
      not_recorded: notRecorded,
      // Without telemetry, nothing is known, so nothing is confirmed.
      statement:
        status === 'no-telemetry' ? 'No telemetry available.' : toTakenStatement({ events, taken, notRecorded }),
    },
    actions: toActions(settled),
    rest_of_actions: settled.actions.rest.count === 0 ? null : toFigures(settled.actions.rest),
  };
}

/** Days without records between the first and the last day; they are shown, never filled in (`spec/1 §6.2`). */
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

function toActions({ actions: { totals, names } }: Settled): Summary['actions'] {
  return totals
    .map((total, id) => ({ action: names.names[id]!, ...toFigures(total) }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action));
}

function toFigures({
  count,
  failed,
  known,
  lastTime,
  latency,
}: ActionAggregate): NonNullable<Summary['rest_of_actions']> {
  return {
    count,
    failed,
    known,
    failure_rate: toFailureRate({ failed, known }),
    last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
    max_ms: latency.max,
  };
}
