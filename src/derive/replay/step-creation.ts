import { stringAt, type JsonObject } from '../../records/json/json-object.js';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { toAgentDetail, toCycle } from './agent-detail.js';
import { toDecisionDetail } from './decision-detail.js';
import { toEngineDetail } from './engine-detail.js';
import { FactReader } from './fact-reader.js';
import { NO_DETAIL, type Step, type StepDetail, type StepGroup } from './step.js';

/** @param record - What the event was made of; null for transcripts, whose events hold all that may be shown. */
export function toStep(event: TelemetryEvent, file: string, line: number, record: JsonObject | null): Step {
  const { dialect, action, outcome, time, durationMs, tookAction, actor } = event;
  return {
    dialect,
    group: toGroup(event, record),
    action,
    outcome,
    time,
    durationMs,
    tookAction,
    actor,
    file,
    line,
    detail: toDetail(event, record),
  };
}

function toGroup({ dialect, action, actor }: TelemetryEvent, record: JsonObject | null): StepGroup {
  switch (dialect) {
    case 'agent':
      return toCycle(record ?? {});
    case 'engine':
      return { kind: 'stage', name: action };
    case 'decision':
      return { kind: 'actor', name: actor ?? '' };
    case 'command':
      return { kind: 'commands', name: '' };
    case 'transcript':
      return { kind: 'session', name: '' };
  }
}

function toDetail(event: TelemetryEvent, record: JsonObject | null): StepDetail {
  switch (event.dialect) {
    case 'agent':
      return toAgentDetail(event.action, record ?? {});
    case 'engine':
      return toEngineDetail(record ?? {});
    case 'decision':
      return toDecisionDetail(record ?? {});
    case 'command':
      return toCommandDetail(event, record ?? {});
    case 'transcript':
      return NO_DETAIL;
  }
}

function toCommandDetail({ command }: TelemetryEvent, record: JsonObject): StepDetail {
  const read = new FactReader(record['result']);
  read.add('status', stringAt(record['result'], 'status')).add('warnings', command?.warnings.join(', '));
  return { ...NO_DETAIL, facts: read.facts };
}
