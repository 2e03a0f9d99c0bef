import { readDetail } from '../../records/read-detail.js';
import type { JsonTape } from '../../records/json/json-tape.js';
import { NO_DETAIL, type Use } from '../../records/step-detail.js';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import type { Step } from './step.js';

/** @param record - What the event was read of. */
export function toStep(event: TelemetryEvent, file: string, line: number, record: JsonTape): Step {
  return { ...toPlace(event, file, line), ...readDetail(record, event) };
}

/**
 * The step of an event of a session, which says all that may be shown.
 * @param use - What was used, when that says more than the event's action.
 */
export function toSessionStep(event: TelemetryEvent, file: string, line: number, use: Use | null): Step {
  return {
    ...toPlace(event, file, line),
    group: { kind: 'session', name: '' },
    detail: use === null ? NO_DETAIL : { ...NO_DETAIL, uses: { items: [use], more: 0 } },
  };
}

function toPlace(event: TelemetryEvent, file: string, line: number): Omit<Step, 'group' | 'detail'> {
  const { dialect, action, outcome, time, durationMs, tookAction, actor } = event;
  return { dialect, action, outcome, time, durationMs, tookAction, actor, file, line };
}
