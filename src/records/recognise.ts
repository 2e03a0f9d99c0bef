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
import { KEY, type JsonKey } from './json/json-keys.js';
import { ROOT, type JsonTape } from './json/json-tape.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Why an object is no event: it fits no dialect, or its dialect's version is not known. */
export interface Unrecognised {
  readonly code: 'unrecognised-record' | 'unsupported-schema-version';
  readonly message: string;
}

/** How the records of a dialect are checked and read. */
interface DialectReader<Event extends TelemetryEvent> {
  /** What a record has to be, and says what is wrong with one that is not. */
  readonly schema: z.ZodType;
  /** The same of a scanned record; a test holds the two together. */
  readonly accepts: (record: JsonTape) => boolean;
  /** The version of its envelope that is known; null when it has none. */
  readonly major: string | null;
  readonly toEvent: (record: JsonTape, report: ReportProblem) => Event;
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
  record: JsonTape,
  report: ReportProblem,
): TelemetryEvent | TranscriptRecord | Unrecognised {
  const event = record.at(ROOT, KEY.event);
  if (record.isObject(event)) return recognise(record, ENGINE, report);
  if (record.isText(event)) return recognise(record, AGENT, report);
  if (hasBoth(record, KEY.cmd, KEY.ts)) return recognise(record, COMMAND, report);
  if (hasBoth(record, KEY.action, KEY.outcome)) return recognise(record, DECISION, report);
  const type = record.text(record.at(ROOT, KEY.type));
  if (isTranscript(record, type)) return recognise(record, isMessage(type) ? MESSAGE : TRANSCRIPT, report);
  return { code: 'unrecognised-record', message: 'The object has the keys of no known dialect.' };
}

function hasBoth(record: JsonTape, first: JsonKey, second: JsonKey): boolean {
  return record.has(record.at(ROOT, first)) && record.has(record.at(ROOT, second));
}

export function isEvent<Event extends TelemetryEvent>(recognised: Event | Unrecognised): recognised is Event {
  return 'dialect' in recognised;
}

function recognise<Event extends TelemetryEvent>(
  record: JsonTape,
  { schema, accepts, major, toEvent }: DialectReader<Event>,
  report: ReportProblem,
): Event | Unrecognised {
  if (!accepts(record)) {
    const fields = new Set(schema.safeParse(record.toObject()).error?.issues.map((issue) => issue.path.join('.')));
    return { code: 'unrecognised-record', message: `Missing or of the wrong type: ${[...fields].join(', ')}.` };
  }
  if (major !== null) {
    const version = record.text(record.at(ROOT, KEY.schema_version)) ?? '';
    if (version !== major && !version.startsWith(`${major}.`)) {
      const message = `schema_version is ${toVersionLabel(version)}; this builder reads ${major}.x.`;
      return { code: 'unsupported-schema-version', message };
    }
  }
  return toEvent(record, report);
}

/** A version as it may be shown: telemetry is data, so only what looks like a version is repeated. */
function toVersionLabel(version: string): string {
  return /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}
