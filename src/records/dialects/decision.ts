import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../line-objects.js';
import { parseTimestamp } from '../timestamp.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { isText, toDuration, toIdentifier, toOutcome, stringAt, type ReportProblem } from './fields.js';

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

type DecisionRecord = z.infer<typeof decisionSchema>;

/** Whether the schema accepts a record. */
export function isDecisionRecord(record: JsonObject): record is DecisionRecord {
  return (
    typeof record['schema_version'] === 'string' && isText(record['action']) && typeof record['outcome'] === 'string'
  );
}

export function toDecisionEvent(record: DecisionRecord, report: ReportProblem): TelemetryEvent {
  return {
    dialect: 'decision',
    time: parseTimestamp(record.generated_at),
    action: record.action,
    outcome: toOutcome(record.outcome),
    run: toIdentifier(record.correlation_id),
    durationMs: toExecutionTime(record.execution, report),
    tookAction: stringAt(record.inputs, 'mode') !== 'dry-run' && hasMutation(record.decisions),
    decidesRun: false,
    actor: typeof record.actor === 'string' ? record.actor : null,
    repository: stringAt(record.entity, 'repo'),
    command: undefined,
    transcript: undefined,
  };
}

function toExecutionTime(execution: unknown, report: ReportProblem): number | null {
  const started = parseTimestamp(stringAt(execution, 'started_at'));
  const finished = parseTimestamp(stringAt(execution, 'finished_at'));
  return started === null || finished === null
    ? null
    : toDuration(finished - started, 'execution.finished_at − execution.started_at', report);
}

function hasMutation(decisions: unknown): boolean {
  return (
    Array.isArray(decisions) &&
    decisions.some(
      (decision: unknown) =>
        isJsonObject(decision) &&
        decision['kind'] === 'mutation' &&
        (decision['decision'] === 'create' || decision['decision'] === 'update'),
    )
  );
}
