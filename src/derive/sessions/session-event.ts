import type { Invoked, Outcome, TelemetryEvent } from '../../records/telemetry-event.js';
import { CHANGES_FILES, CHANGES_UNKNOWN, FAILED, SUCCEEDED, WAS_BLOCKED } from './session-rows.js';
import type { Diagnostic } from '../../records/diagnostic.js';

/** The only dialect of session logs so far. */
export const SESSION_DIALECT = 'transcript';

/** A record's session (null for none) and time in milliseconds since the epoch (null for none). */
export interface SessionPlace {
  readonly session: string | null;
  readonly time: number | null;
}

/** A use or slash command that counts. */
export interface SessionEvent {
  readonly event: TelemetryEvent;
  readonly invoked: Invoked;
}

export function toSessionEvent(
  invoked: Invoked,
  { session, time }: SessionPlace,
  outcome: Outcome,
  durationMs: number | null,
  tookAction: boolean | null,
): SessionEvent {
  const event: TelemetryEvent = {
    dialect: SESSION_DIALECT,
    time,
    action: invoked.tool ?? `/${invoked.item ?? ''}`,
    outcome,
    run: session,
    durationMs,
    tookAction,
    decidesRun: false,
    phase: invoked.tool !== null && outcome === 'unknown' ? 'opens' : null,
    actor: null,
    // Set explicitly so that the events of all dialects have the same shape, which keeps the compiled code monomorphic.
    command: undefined,
    tags: undefined,
    measures: undefined,
  };
  return { event, invoked };
}

/** @param outcome - One of the numbers in `session-rows.ts`; null without a result. */
export function toOutcome(outcome: number | null): Outcome {
  switch (outcome) {
    case FAILED:
      return 'failed';
    case WAS_BLOCKED:
      return 'blocked';
    case SUCCEEDED:
      return 'success';
    default:
      return 'unknown';
  }
}

/** Only a use that ended without an error has changed anything. Without a result, it is unknown. */
export function toTookAction(changes: number, outcome: number | null): boolean | null {
  if (changes === CHANGES_UNKNOWN) return null;
  if (changes !== CHANGES_FILES) return false;
  return outcome === null ? null : outcome === SUCCEEDED;
}

const MESSAGES = {
  'copied-records': 'Everything in the record was seen before: it is counted where it was written first.',
  'withheld-records': 'The record is of a private session, or repeats what is in one: it is not counted.',
  'invalid-duration': 'The duration (tool result − tool use) is negative; it is taken as absent.',
} as const;

/** Diagnostics about session logs: one per code and file. */
export class SessionFindings {
  readonly #entries = new Map<string, { code: keyof typeof MESSAGES; file: number; count: number; line: number }>();

  add(code: keyof typeof MESSAGES, file: number, count: number, line: number): void {
    const key = `${code} ${file}`;
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { code, file, count, line });
    else {
      entry.count += count;
      entry.line = Math.min(entry.line, line);
    }
  }

  toDiagnostics(files: readonly string[]): Diagnostic[] {
    return Array.from(this.#entries.values(), ({ code, file, count, line }) => {
      return { code, file: files[file]!, line, count, message: MESSAGES[code] };
    });
  }
}
