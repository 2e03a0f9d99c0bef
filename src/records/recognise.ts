import type { z } from 'zod';
import { agentSchema, isAgentRecord, toAgentEvent } from './dialects/agent.js';
import { commandSchema, isCommandRecord, toCommandEvent } from './dialects/command.js';
import { decisionSchema, isDecisionRecord, toDecisionEvent } from './dialects/decision.js';
import { engineSchema, isEngineRecord, toEngineEvent } from './dialects/engine.js';
import type { ReportProblem } from './dialects/fields.js';
import {
  isMessage,
  isMessageRecord,
  isTranscript,
  isTranscriptRecord,
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

/** How the records of a dialect are checked and read. */
interface DialectReader<Fields, Event extends TelemetryEvent> {
  /** What a record has to be, and says what is wrong with one that is not. */
  readonly schema: z.ZodType<Fields>;
  /** The same in a tenth of the time; a test holds the two together. */
  readonly accepts: (record: JsonObject) => record is Fields & JsonObject;
  /** The version of its envelope that is known; null when it has none. */
  readonly major: string | null;
  readonly toEvent: (record: Fields, report: ReportProblem) => Event;
}

const ENGINE = { schema: engineSchema, accepts: isEngineRecord, major: '1', toEvent: toEngineEvent };
const AGENT = { schema: agentSchema, accepts: isAgentRecord, major: '0', toEvent: toAgentEvent };
const COMMAND = { schema: commandSchema, accepts: isCommandRecord, major: null, toEvent: toCommandEvent };
const DECISION = {
  schema: decisionSchema,
  accepts: isDecisionRecord,
  major: '1',
  toEvent: toDecisionEvent,
};
const MESSAGE = {
  schema: messageSchema,
  accepts: isMessageRecord,
  major: null,
  toEvent: toTranscriptRecord,
};
const TRANSCRIPT = {
  schema: transcriptSchema,
  accepts: isTranscriptRecord,
  major: null,
  toEvent: toTranscriptRecord,
};

/** Finds the dialect of a record by its keys, then checks it against that dialect alone (`spec/4`). */
export function recogniseRecord(
  record: JsonObject,
  report: ReportProblem,
): TelemetryEvent | TranscriptRecord | Unrecognised {
  const { event } = record;
  if (event !== undefined) {
    if (isJsonObject(event)) return recognise(record, ENGINE, report);
    if (typeof event === 'string') return recognise(record, AGENT, report);
  }
  if (record['cmd'] !== undefined && record['ts'] !== undefined) return recognise(record, COMMAND, report);
  if (record['action'] !== undefined && record['outcome'] !== undefined) return recognise(record, DECISION, report);
  if (isTranscript(record)) return recognise(record, isMessage(record) ? MESSAGE : TRANSCRIPT, report);
  return { code: 'unrecognised-record', message: 'The object has the keys of no known dialect.' };
}

export function isEvent<Event extends TelemetryEvent>(recognised: Event | Unrecognised): recognised is Event {
  return 'dialect' in recognised;
}

function recognise<Fields, Event extends TelemetryEvent>(
  record: JsonObject,
  { schema, accepts, major, toEvent }: DialectReader<Fields, Event>,
  report: ReportProblem,
): Event | Unrecognised {
  if (!accepts(record)) {
    const fields = new Set(schema.safeParse(record).error?.issues.map((issue) => issue.path.join('.')));
    return { code: 'unrecognised-record', message: `Missing or of the wrong type: ${[...fields].join(', ')}.` };
  }
  if (major !== null && !hasMajorVersion(record['schema_version'], major)) {
    return {
      code: 'unsupported-schema-version',
      message: `schema_version is ${toVersionLabel(record['schema_version'])}; this builder reads ${major}.x.`,
    };
  }
  return toEvent(record, report);
}

function hasMajorVersion(version: unknown, major: string): boolean {
  return typeof version === 'string' && (version === major || version.startsWith(`${major}.`));
}

/** A version as it may be shown: telemetry is data, so only what looks like a version is repeated. */
function toVersionLabel(version: unknown): string {
  return typeof version === 'string' && /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}
