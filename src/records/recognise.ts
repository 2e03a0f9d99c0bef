import type { z } from 'zod';
import { agentSchema, toAgentEvent } from './dialects/agent.js';
import { commandSchema, toCommandEvent } from './dialects/command.js';
import { decisionSchema, toDecisionEvent } from './dialects/decision.js';
import { engineSchema, toEngineEvent } from './dialects/engine.js';
import type { ReportProblem } from './dialects/fields.js';
import {
  isMessage,
  isTranscript,
  messageSchema,
  toTranscriptRecord,
  transcriptSchema,
  type TranscriptRecord,
} from './dialects/transcript.js';
import { isJsonObject, type JsonObject } from './line-objects.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Why an object is no event: it fits no dialect, or its dialect's version is not known. */
export interface Unrecognised {
  readonly code: 'unrecognised-record' | 'unsupported-schema-version';
  readonly message: string;
}

/**
 * Finds the dialect of a record by its keys, then checks it against that dialect's schema alone: trying every schema in
 * turn would cost twice the parsing (`spec/4`).
 */
export function recogniseRecord(
  record: JsonObject,
  report: ReportProblem,
): TelemetryEvent | TranscriptRecord | Unrecognised {
  const { event } = record;
  if (event !== undefined) {
    if (isJsonObject(event)) return recognise(record, engineSchema, '1', toEngineEvent, report);
    if (typeof event === 'string') return recognise(record, agentSchema, '0', toAgentEvent, report);
  }
  if (record['cmd'] !== undefined && record['ts'] !== undefined) {
    return recognise(record, commandSchema, null, toCommandEvent, report);
  }
  if (record['action'] !== undefined && record['outcome'] !== undefined) {
    return recognise(record, decisionSchema, '1', toDecisionEvent, report);
  }
  if (isTranscript(record)) {
    return recognise(record, isMessage(record) ? messageSchema : transcriptSchema, null, toTranscriptRecord, report);
  }
  return { code: 'unrecognised-record', message: 'The object has the keys of no known dialect.' };
}

export function isEvent<Event extends TelemetryEvent>(recognised: Event | Unrecognised): recognised is Event {
  return 'dialect' in recognised;
}

function recognise<T, Event extends TelemetryEvent>(
  record: JsonObject,
  schema: z.ZodType<T>,
  major: string | null,
  toEvent: (record: T, report: ReportProblem) => Event,
  report: ReportProblem,
): Event | Unrecognised {
  const parsed = schema.safeParse(record);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')));
    return { code: 'unrecognised-record', message: `Missing or of the wrong type: ${[...fields].join(', ')}.` };
  }
  if (major !== null && !hasMajorVersion(record['schema_version'], major)) {
    return {
      code: 'unsupported-schema-version',
      message: `schema_version is ${toVersionLabel(record['schema_version'])}; this builder reads ${major}.x.`,
    };
  }
  return toEvent(parsed.data, report);
}

function hasMajorVersion(version: unknown, major: string): boolean {
  return typeof version === 'string' && (version === major || version.startsWith(`${major}.`));
}

/** A version as it may be shown: telemetry is data, so only what looks like a version is repeated. */
function toVersionLabel(version: unknown): string {
  return typeof version === 'string' && /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}
