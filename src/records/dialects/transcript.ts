import { z } from 'zod';
import { KEY } from '../json/json-keys.js';
import { NOWHERE, ROOT, type JsonTape } from '../json/json-tape.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { parseContent, type ToolResult, type ToolUse } from './transcript-content.js';
import { timeAt } from './fields.js';

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

/** Whether `transcriptSchema` accepts a record. */
export function isTranscriptRecord(record: JsonTape): boolean {
  const session = record.at(ROOT, KEY.sessionId);
  const message = record.at(ROOT, KEY.message);
  return (
    record.isFilledText(record.at(ROOT, KEY.type)) &&
    (!record.has(session) || record.isFilledText(session)) &&
    (record.isNullish(message) || record.isObject(message))
  );
}

/** Whether `messageSchema` accepts a record. */
export function isMessageRecord(record: JsonTape): boolean {
  return isTranscriptRecord(record) && record.isObject(record.at(ROOT, KEY.message));
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
 * @param type - The record's; null when it has none.
 */
export function isTranscript(record: JsonTape, type: string | null): boolean {
  if (type === null) return false;
  if (!record.has(record.at(ROOT, KEY.sessionId))) {
    return (
      (type === 'summary' && record.has(record.at(ROOT, KEY.leafUuid))) ||
      (type === 'file-history-snapshot' && record.has(record.at(ROOT, KEY.messageId)))
    );
  }
  return (
    record.has(record.at(ROOT, KEY.message)) ||
    record.has(record.at(ROOT, KEY.uuid)) ||
    MESSAGE_TYPES.has(type) ||
    OTHER_TYPES.has(type)
  );
}

export function isMessage(type: string | null): boolean {
  return MESSAGE_TYPES.has(type);
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

export function toTranscriptRecord(record: JsonTape): TranscriptRecord {
  const type = record.textAt(ROOT, KEY.type) ?? '';
  const message = record.at(ROOT, KEY.message);
  const isCommand = type === 'system' && record.textAt(ROOT, KEY.subtype) === 'local_command';
  const content = parseContent(
    record,
    isCommand ? record.at(ROOT, KEY.content) : MESSAGE_TYPES.has(type) ? record.at(message, KEY.content) : NOWHERE,
  );
  const slashCommand = type === 'user' || isCommand ? content.slashCommand : null;
  const timed = record.isNullish(record.at(ROOT, KEY.timestamp)) ? record.at(ROOT, KEY.snapshot) : ROOT;
  return {
    dialect: 'transcript',
    time: timeAt(record, timed, KEY.timestamp),
    action: content.uses[0]?.tool ?? (slashCommand === null ? toAction(type) : `/${slashCommand}`),
    outcome: 'unknown',
    run: record.textAt(ROOT, KEY.sessionId),
    durationMs: null,
    tookAction: false,
    decidesRun: false,
    actor: null,
    repository: null,
    line: {
      uses: content.uses,
      results: content.results,
      slashCommand,
      speaker: toSpeaker(record, type, content.speaks),
      messageId: record.textAt(message, KEY.id),
      model: toModel(record.textAt(message, KEY.model)),
      isTimeless: !MESSAGE_TYPES.has(type) && timed !== ROOT && !record.isFilledText(record.at(timed, KEY.timestamp)),
    },
  };
}

const ACTIONS: ReadonlyMap<unknown, string> = new Map(
  [...MESSAGE_TYPES, ...OTHER_TYPES].map((type) => [type, `transcript.${String(type)}`]),
);

function toAction(type: string): string {
  return ACTIONS.get(type) ?? `transcript.${type}`;
}

/** What agents say to each other (side chains), and what the client adds in the name of the user, are no messages of a person. */
function toSpeaker(record: JsonTape, type: string, speaks: boolean): 'user' | 'assistant' | null {
  if (record.isTrue(record.at(ROOT, KEY.isSidechain))) return null;
  if (type === 'assistant') return 'assistant';
  return type === 'user' && speaks && !record.isTrue(record.at(ROOT, KEY.isMeta)) ? 'user' : null;
}

const MODEL = /^[\p{L}\p{N}][\p{L}\p{N}_.:@/[\]-]{0,127}$/u;

/** Null for `<synthetic>` too, which clients write when no model was asked. */
function toModel(model: string | null): string | null {
  return model !== null && MODEL.test(model) ? model : null;
}
