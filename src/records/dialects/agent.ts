import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../line-objects.js';
import { parseTimestamp } from '../timestamp.js';
import type { Outcome, TelemetryEvent } from '../telemetry-event.js';
import { isText, stringAt, toDuration, toIdentifier, type ReportProblem } from './fields.js';
import { readRedactedFields, REDACTED, withoutFields } from './redacted-fields.js';

/** Dialect C (`spec/3`, `spec/4 §C`). */
export const agentSchema = z.object({
  schema_version: z.string(),
  event: z.string().min(1),
  timestamp: z.unknown().optional(),
  source: z.unknown().optional(),
  run_id: z.unknown().optional(),
  payload: z.unknown().optional(),
});

type AgentRecord = z.infer<typeof agentSchema>;

/** Whether the schema accepts a record. */
export function isAgentRecord(record: JsonObject): record is AgentRecord {
  return typeof record['schema_version'] === 'string' && isText(record['event']);
}

export function toAgentEvent(record: AgentRecord, report: ReportProblem): TelemetryEvent {
  const whole = isJsonObject(record.payload) ? record.payload : {};
  const redacted = readRedactedFields(whole);
  const payload = withoutFields(whole, redacted);
  const action = redacted.has('event') ? REDACTED : record.event;
  const outcome = toAgentOutcome(action, payload);
  return {
    dialect: 'agent',
    time: parseTimestamp(record.timestamp),
    action,
    outcome,
    run: redacted.has('run_id') ? null : toIdentifier(record.run_id),
    durationMs: toDuration(payload['duration_ms'], 'payload.duration_ms', report),
    tookAction: false,
    decidesRun: action === 'review.decision' && outcome !== 'unknown',
    actor: redacted.has('source') ? null : stringAt(record, 'source'),
    repository: null,
    command: undefined,
    transcript: undefined,
  };
}

const VERDICTS: ReadonlyMap<string | null, Outcome> = new Map([
  ['accept', 'success'],
  ['revise', 'partial'],
  ['abort', 'failed'],
]);

const STEP_STATUSES: ReadonlyMap<string | null, Outcome> = new Map([
  ['success', 'success'],
  ['succeeded', 'success'],
  ['completed', 'success'],
  ['ok', 'success'],
  ['partial', 'partial'],
  ['blocked', 'blocked'],
  ['failed', 'failed'],
  ['failure', 'failed'],
  ['error', 'failed'],
]);

/** The table of `spec/4`, row C. Event names outside of it are valid extensions, of unknown outcome. */
function toAgentOutcome(event: string, payload: Readonly<Record<string, unknown>>): Outcome {
  switch (event) {
    case 'review.decision':
      return VERDICTS.get(stringAt(payload, 'verdict') ?? stringAt(payload, 'decision')) ?? 'unknown';
    case 'executor.error':
      return payload['handled'] === true ? 'partial' : 'failed';
    case 'executor.command_completed':
      return typeof payload['exit_code'] !== 'number' ? 'unknown' : payload['exit_code'] === 0 ? 'success' : 'failed';
    case 'plan.step_completed':
      return STEP_STATUSES.get(stringAt(payload, 'status')?.toLowerCase() ?? null) ?? 'unknown';
    default:
      return 'unknown';
  }
}
