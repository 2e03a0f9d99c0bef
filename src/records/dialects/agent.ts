import { z } from 'zod';
import { KEY, type JsonName } from '../json/json-keys.js';
import { NOWHERE, ROOT, type JsonNode, type JsonTape } from '../json/json-tape.js';
import type { Outcome, TelemetryEvent } from '../telemetry-event.js';
import { durationAt, identifierAt, timeAt, type ReportProblem } from './fields.js';
import { readRedactedFields, REDACTED } from './redacted-fields.js';

/** Dialect C (`spec/3`, `spec/4 §C`). */
export const agentSchema = z.object({
  schema_version: z.string(),
  event: z.string().min(1),
  timestamp: z.unknown().optional(),
  source: z.unknown().optional(),
  run_id: z.unknown().optional(),
  payload: z.unknown().optional(),
});

/** Whether the schema accepts a record. */
export function isAgentRecord(record: JsonTape): boolean {
  return record.isText(record.at(ROOT, KEY.schema_version)) && record.isFilledText(record.at(ROOT, KEY.event));
}

export function toAgentEvent(record: JsonTape, report: ReportProblem): TelemetryEvent {
  const payload = record.at(ROOT, KEY.payload);
  const redacted = readRedactedFields(record, payload);
  /** The payload, as far as a field of it may be read. */
  const payloadOf = (name: JsonName): JsonNode => (redacted.has(name) ? NOWHERE : payload);
  const action = redacted.has('event') ? REDACTED : (record.textAt(ROOT, KEY.event) ?? '');
  const outcome = toAgentOutcome(action, record, payloadOf);
  return {
    dialect: 'agent',
    time: timeAt(record, ROOT, KEY.timestamp),
    action,
    outcome,
    run: redacted.has('run_id') ? null : identifierAt(record, ROOT, KEY.run_id),
    durationMs: durationAt(record, payloadOf('duration_ms'), KEY.duration_ms, 'payload.duration_ms', report),
    tookAction: false,
    decidesRun: action === 'review.decision' && outcome !== 'unknown',
    actor: redacted.has('source') ? null : record.textAt(ROOT, KEY.source),
    repository: null,
    command: undefined,
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
function toAgentOutcome(event: string, record: JsonTape, payloadOf: (name: JsonName) => JsonNode): Outcome {
  const textOf = (name: JsonName): string | null => record.textAt(payloadOf(name), KEY[name]);
  switch (event) {
    case 'review.decision':
      return VERDICTS.get(textOf('verdict') ?? textOf('decision')) ?? 'unknown';
    case 'executor.error':
      return record.isTrue(record.at(payloadOf('handled'), KEY.handled)) ? 'partial' : 'failed';
    case 'executor.command_completed': {
      const code = record.number(record.at(payloadOf('exit_code'), KEY.exit_code));
      return code === null ? 'unknown' : code === 0 ? 'success' : 'failed';
    }
    case 'plan.step_completed':
      return STEP_STATUSES.get(textOf('status')?.toLowerCase() ?? null) ?? 'unknown';
    default:
      return 'unknown';
  }
}
