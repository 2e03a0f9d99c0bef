import { z } from 'zod';
import type { JsonObject } from '../line-objects.js';
import { parseTimestamp } from '../timestamp.js';
import type { Outcome, TelemetryEvent } from '../telemetry-event.js';
import { toCommandFacts } from './command-facts.js';
import { isText, stringAt, toDuration, toIdentifier, type ReportProblem } from './fields.js';

/** Dialect D (`spec/4 §D`). */
export const commandSchema = z.object({
  ts: z.unknown().optional(),
  cmd: z.string().min(1),
  run_id: z.unknown().optional(),
  result: z.unknown().optional(),
  timing_ms: z.unknown().optional(),
  args: z.unknown().optional(),
  warnings: z.unknown().optional(),
  x: z.unknown().optional(),
});

const STATUSES: ReadonlyMap<string | null, Outcome> = new Map([
  ['ok', 'success'],
  ['error', 'failed'],
  ['failed', 'failed'],
]);

type CommandRecord = z.infer<typeof commandSchema>;

/** Whether the schema accepts a record. */
export function isCommandRecord(record: JsonObject): record is CommandRecord {
  return isText(record['cmd']);
}

export function toCommandEvent(record: CommandRecord, report: ReportProblem): TelemetryEvent {
  return {
    dialect: 'command',
    time: parseTimestamp(record.ts),
    action: record.cmd,
    outcome: STATUSES.get(stringAt(record.result, 'status')) ?? 'unknown',
    run: toIdentifier(record.run_id),
    durationMs: toDuration(record.timing_ms, 'timing_ms', report),
    tookAction: false,
    decidesRun: false,
    actor: null,
    repository: null,
    command: toCommandFacts(record),
    transcript: undefined,
  };
}
