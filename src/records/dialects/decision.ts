import { z } from 'zod';
import { KEY } from '../json/json-keys.js';
import { NOWHERE, ROOT, type JsonNode, type JsonTape } from '../json/json-tape.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { identifierAt, timeAt, toDuration, toOutcome, type ReportProblem } from './fields.js';

/** Dialect A (`spec/4 §A`). Only what makes it this dialect is required; every other key may be anything. */
export const decisionSchema = z.object({
  schema_version: z.string(),
  action: z.string().min(1),
  outcome: z.string(),
  generated_at: z.unknown().optional(),
  correlation_id: z.unknown().optional(),
  actor: z.unknown().optional(),
  entity: z.unknown().optional(),
  execution: z.unknown().optional(),
  decisions: z.unknown().optional(),
  inputs: z.unknown().optional(),
});

/** Whether the schema accepts a record. */
export function isDecisionRecord(record: JsonTape): boolean {
  return (
    record.isText(record.at(ROOT, KEY.schema_version)) &&
    record.isFilledText(record.at(ROOT, KEY.action)) &&
    record.isText(record.at(ROOT, KEY.outcome))
  );
}

export function toDecisionEvent(record: JsonTape, report: ReportProblem): TelemetryEvent {
  const isDryRun = record.textAt(record.at(ROOT, KEY.inputs), KEY.mode) === 'dry-run';
  return {
    dialect: 'decision',
    time: timeAt(record, ROOT, KEY.generated_at),
    action: record.textAt(ROOT, KEY.action) ?? '',
    outcome: toOutcome(record.textAt(ROOT, KEY.outcome)),
    run: identifierAt(record, ROOT, KEY.correlation_id),
    durationMs: toExecutionTime(record, record.at(ROOT, KEY.execution), report),
    tookAction: !isDryRun && hasMutation(record, record.at(ROOT, KEY.decisions)),
    decidesRun: false,
    actor: record.text(record.at(ROOT, KEY.actor)),
    repository: record.textAt(record.at(ROOT, KEY.entity), KEY.repo),
    command: undefined,
  };
}

function toExecutionTime(record: JsonTape, execution: JsonNode, report: ReportProblem): number | null {
  const started = timeAt(record, execution, KEY.started_at);
  const finished = timeAt(record, execution, KEY.finished_at);
  return started === null || finished === null
    ? null
    : toDuration(finished - started, 'execution.finished_at − execution.started_at', report);
}

function hasMutation(record: JsonTape, decisions: JsonNode): boolean {
  for (let item = record.first(decisions); item !== NOWHERE; item = record.next(decisions, item)) {
    if (record.textAt(item, KEY.kind) !== 'mutation') continue;
    const decision = record.textAt(item, KEY.decision);
    if (decision === 'create' || decision === 'update') return true;
  }
  return false;
}
