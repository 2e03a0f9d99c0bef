import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../line-objects.js';
import { parseTimestamp } from '../timestamp.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { parseContent, type ToolResult, type ToolUse } from './transcript-content.js';
import { isText, stringAt } from './fields.js';

/** Dialect E (`spec/4 §E`). */
export const transcriptSchema = z.object({
  type: z.string().min(1),
  sessionId: z.string().min(1).optional(),
  timestamp: z.unknown().optional(),
  subtype: z.unknown().optional(),
  content: z.unknown().optional(),
  snapshot: z.unknown().optional(),
  isMeta: z.unknown().optional(),
  isSidechain: z.unknown().optional(),
  message: z
    .object({ id: z.unknown().optional(), model: z.unknown().optional(), content: z.unknown().optional() })
    .nullish(),
});

/** The schema of the records that are about a message, and nothing without one. */
export const messageSchema = transcriptSchema.extend({ message: transcriptSchema.shape.message.unwrap().unwrap() });

type Transcript = z.infer<typeof transcriptSchema>;
type Message = z.infer<typeof messageSchema>;

/** Whether `transcriptSchema` accepts a record. */
export function isTranscriptRecord(record: JsonObject): record is Transcript {
  const { type, sessionId, message } = record;
  const isNullish = message === undefined || message === null;
  return isText(type) && (sessionId === undefined || isText(sessionId)) && (isNullish || isJsonObject(message));
}

/** Whether `messageSchema` accepts a record. */
export function isMessageRecord(record: JsonObject): record is Message {
  return isTranscriptRecord(record) && isJsonObject(record.message);
}

const MESSAGE_TYPES: ReadonlySet<unknown> = new Set(['user', 'assistant', 'tool_use_result']);
/** Bookkeeping, which carries no usage. Clients add more; those are known by the fields that all lines have. */
const OTHER_TYPES: ReadonlySet<unknown> = new Set([
  'system',
  'summary',
  'progress',
  'file-history-snapshot',
  'queue-operation',
]);

/**
 * Whether a record has the keys of a transcript. Titles (`summary`) and snapshots of files stand between the lines of
 * sessions without naming one; they are known by what they refer to.
 */
export function isTranscript(record: JsonObject): boolean {
  const { type } = record;
  if (typeof type !== 'string') return false;
  if (record['sessionId'] === undefined) {
    return (
      (type === 'summary' && record['leafUuid'] !== undefined) ||
      (type === 'file-history-snapshot' && record['messageId'] !== undefined)
    );
  }
  return (
    record['message'] !== undefined || record['uuid'] !== undefined || MESSAGE_TYPES.has(type) || OTHER_TYPES.has(type)
  );
}

export function isMessage(record: JsonObject): boolean {
  return MESSAGE_TYPES.has(record['type']);
}

/** A transcript record before its tool uses are brought together with their results, which come later in the file. */
export interface TranscriptLine {
  readonly uses: readonly ToolUse[];
  readonly results: readonly ToolResult[];
  readonly slashCommand: string | null;
  readonly speaker: 'user' | 'assistant' | null;
  /** Lines that share it are parts of one message; null when the line does not say. */
  readonly messageId: string | null;
  readonly model: string | null;
  /** Whether it is of a kind that has no time stamp. */
  readonly isTimeless: boolean;
}

/** An event that still lacks what the results of its tool uses say. */
export interface TranscriptRecord extends TelemetryEvent {
  readonly line: TranscriptLine;
}

export function toTranscriptRecord(record: Transcript): TranscriptRecord {
  const { type, message } = record;
  const isCommand = type === 'system' && record.subtype === 'local_command';
  const content = parseContent(isCommand ? record.content : MESSAGE_TYPES.has(type) ? message?.content : null);
  const slashCommand = type === 'user' || isCommand ? content.slashCommand : null;
  const timestamp = record.timestamp ?? stringAt(record.snapshot, 'timestamp');
  return {
    dialect: 'transcript',
    time: parseTimestamp(timestamp),
    action: content.uses[0]?.tool ?? (slashCommand === null ? `transcript.${type}` : `/${slashCommand}`),
    outcome: 'unknown',
    run: record.sessionId ?? null,
    durationMs: null,
    tookAction: false,
    decidesRun: false,
    actor: null,
    repository: null,
    line: {
      uses: content.uses,
      results: content.results,
      slashCommand,
      speaker: toSpeaker(record, content.speaks),
      messageId: stringAt(message, 'id'),
      model: toModel(stringAt(message, 'model')),
      isTimeless: !MESSAGE_TYPES.has(type) && timestamp === null,
    },
  };
}

/** What agents say to each other (side chains), and what the client adds in the name of the user, are no messages of a person. */
function toSpeaker(record: Transcript, speaks: boolean): 'user' | 'assistant' | null {
  if (record.isSidechain === true) return null;
  if (record.type === 'assistant') return 'assistant';
  return record.type === 'user' && speaks && record.isMeta !== true ? 'user' : null;
}

const MODEL = /^[\p{L}\p{N}][\p{L}\p{N}_.:@/[\]-]{0,127}$/u;

/** Null for `<synthetic>` too, which clients write when no model was asked. */
function toModel(model: string | null): string | null {
  return model !== null && MODEL.test(model) ? model : null;
}
