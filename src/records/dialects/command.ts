import { z } from 'zod';
import { KEY } from '../json/json-keys.js';
import { ROOT, type JsonTape } from '../json/json-tape.js';
import type { Outcome, TelemetryEvent } from '../telemetry-event.js';
import { toCommandFacts } from './command-facts.js';
import { durationAt, identifierAt, timeAt, type ReportProblem } from './fields.js';

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

/** Whether the schema accepts a record. */
export function isCommandRecord(record: JsonTape): boolean {
  return record.isFilledText(record.at(ROOT, KEY.cmd));
}

export function toCommandEvent(record: JsonTape, report: ReportProblem): TelemetryEvent {
  const action = record.textAt(ROOT, KEY.cmd) ?? '';
  return {
    dialect: 'command',
    time: timeAt(record, ROOT, KEY.ts),
    action,
    outcome: STATUSES.get(record.textAt(record.at(ROOT, KEY.result), KEY.status)) ?? 'unknown',
    run: identifierAt(record, ROOT, KEY.run_id),
    durationMs: durationAt(record, ROOT, KEY.timing_ms, 'timing_ms', report),
    tookAction: false,
    decidesRun: false,
    actor: null,
    repository: null,
    command: toCommandFacts(record, action),
  };
}
