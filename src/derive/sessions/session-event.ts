import type { Invoked } from '../../records/session-record.js';
import type { Outcome, TelemetryEvent } from '../../records/telemetry-event.js';
import { CHANGES_FILES, CHANGES_UNKNOWN, FAILED, SUCCEEDED, WAS_BLOCKED } from './session-rows.js';

/** The one dialect of session logs so far. */
export const SESSION_DIALECT = 'transcript';

/** Where a record stands: its session, null for none, and its time in milliseconds since the epoch, null for none. */
export interface SessionPlace {
  readonly session: string | null;
  readonly time: number | null;
}

/** A use or a slash command that counts. */
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
  };
  return { event, invoked };
}

/** @param outcome - One of the numbers of `session-rows.ts`; null without a result. */
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

/** Only a use that ended without an error has changed anything; how one without a result ended is not recorded. */
export function toTookAction(changes: number, outcome: number | null): boolean | null {
  if (changes === CHANGES_UNKNOWN) return null;
  if (changes !== CHANGES_FILES) return false;
  return outcome === null ? null : outcome === SUCCEEDED;
}
