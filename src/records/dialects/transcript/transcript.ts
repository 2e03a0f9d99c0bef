import type { Dialect, EventSink } from '../../dialect.js';
import { timeAt } from '../../fields.js';
import { registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import type { SessionPart, TokenCounts } from '../../telemetry-event.js';
import { readContent } from './content.js';
import { transcriptSchema } from './schema.js';

const KEY = registerKeys(
  'type',
  'sessionId',
  'uuid',
  'leafUuid',
  'messageId',
  'requestId',
  'timestamp',
  'snapshot',
  'subtype',
  'message',
  'id',
  'model',
  'content',
  'usage',
  'input_tokens',
  'output_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'isMeta',
  'isSidechain',
  'isCompactSummary',
  'isVisibleInTranscriptOnly',
  'isApiErrorMessage',
  'private',
  'user_id',
  'user',
  'attachment',
  'mode',
  'commandMode',
);

/** Dialect E (`spec/4 §E`). */
export const transcript: Dialect = {
  name: 'transcript',
  schema: transcriptSchema,
  majorVersion: null,
  hasIdentity: true,
  timeIs: 'begin',

  recognisedBy: ['type', 'sessionId'],

  /** Titles (`summary`) and file snapshots name no session; they are recognised by their references. */
  recognises(record) {
    const type = record.wordAt(ROOT, KEY.type);
    if (type === null) return false;
    if (record.isFilledText(record.at(ROOT, KEY.sessionId))) return true;
    return (
      (type === 'summary' && record.has(record.at(ROOT, KEY.leafUuid))) ||
      (type === 'file-history-snapshot' && record.has(record.at(ROOT, KEY.messageId)))
    );
  },

  read(record, into) {
    const type = record.wordAt(ROOT, KEY.type) ?? '';
    const isBookkeeping = type !== 'user' && type !== 'assistant' && type !== 'tool_use_result';
    const timed = record.isNullish(record.at(ROOT, KEY.timestamp)) ? record.at(ROOT, KEY.snapshot) : ROOT;
    into.session(
      {
        session: into.nameAt(ROOT, KEY.sessionId),
        time: timeAt(record, timed, KEY.timestamp),
        isPrivate: type === 'session-private' || record.isTrue(record.at(ROOT, KEY.private)),
        user: toUser(record),
        parts: isBookkeeping ? readBookkeeping(record, type, into) : readMessage(record, type, into),
      },
      isBookkeeping && timed !== ROOT && !record.isFilledText(record.at(timed, KEY.timestamp)),
    );
  },

  /** Session events already contain everything that may be shown. */
  detail(_record, _event, into) {
    into.group('session', '');
  },
};

function toUser(record: RecordView): string | null {
  const user = record.at(ROOT, record.isNullish(record.at(ROOT, KEY.user_id)) ? KEY.user : KEY.user_id);
  return record.isFilledText(user) ? record.word(user) : (record.number(user)?.toString() ?? null);
}

function readMessage(record: RecordView, type: string, into: EventSink): readonly SessionPart[] {
  const message = record.at(ROOT, KEY.message);
  const parts: SessionPart[] = [];
  const content = readContent(record, record.at(message, KEY.content), into, parts);
  const uuid = record.uniqueAt(ROOT, KEY.uuid);
  if (type === 'assistant') addAnswer(record, message, uuid, parts, into);
  else addWords(record, type, uuid, content, parts);
  return parts;
}

/** Adds an assistant's message, of which this record may be only a part, or one that the client wrote itself. */
function addAnswer(
  record: RecordView,
  message: JsonNode,
  uuid: string | null,
  parts: SessionPart[],
  into: EventSink,
): void {
  const messageId = record.uniqueAt(message, KEY.id);
  const id = messageId ?? uuid;
  const model = record.at(message, KEY.model);
  if (record.isTrue(record.at(ROOT, KEY.isApiErrorMessage)) || record.word(model) === SYNTHETIC) {
    parts.push({ kind: 'api-error', id });
    return;
  }
  const name = toModel(record, model, into);
  parts.push({ kind: 'assistant', id, model: name });
  // Another record of the same message is a new part of it, unless it has the same timestamp: then it is a repetition.
  if (messageId !== null) {
    parts.push({ kind: 'line', id: `${messageId}\n${record.uniqueAt(ROOT, KEY.timestamp) ?? ''}` });
  }
  const tokens = toTokens(record, record.at(message, KEY.usage));
  if (tokens === null) return;
  const request = record.uniqueAt(ROOT, KEY.requestId) ?? '';
  parts.push({ kind: 'tokens', id: messageId === null ? uuid : `${messageId}\n${request}`, model: name, tokens });
}

/** Adds what a person wrote, or the client in a person's name. */
function addWords(
  record: RecordView,
  type: string,
  uuid: string | null,
  { slashCommand, isInterruption, speaks }: ReturnType<typeof readContent>,
  parts: SessionPart[],
): void {
  if (type === 'user' && slashCommand !== null) {
    parts.push({ kind: 'command', id: uuid, invoked: { kind: 'slash_command', tool: null, item: slashCommand } });
  }
  if (type === 'user' && isInterruption) parts.push({ kind: 'interruption', id: uuid });
  if (type === 'user' && speaks && !MADE_BY_CLIENT.some((key) => record.isTrue(record.at(ROOT, key)))) {
    parts.push({ kind: 'user', id: uuid });
  }
  if (parts.length === 0 && uuid !== null) parts.push({ kind: 'line', id: uuid });
}

/** Flags of `user` records that are not messages of a person. */
const MADE_BY_CLIENT = [KEY.isMeta, KEY.isSidechain, KEY.isCompactSummary, KEY.isVisibleInTranscriptOnly];

function readBookkeeping(record: RecordView, type: string, into: EventSink): readonly SessionPart[] {
  const uuid = record.uniqueAt(ROOT, KEY.uuid);
  if (type === 'system' && record.wordAt(ROOT, KEY.subtype) === 'local_command') {
    const { slashCommand } = readContent(record, record.at(ROOT, KEY.content), into, []);
    if (slashCommand !== null) {
      return [{ kind: 'command', id: uuid, invoked: { kind: 'slash_command', tool: null, item: slashCommand } }];
    }
  }
  if (type === 'attachment' && isQueuedPrompt(record, record.at(ROOT, KEY.attachment)))
    return [{ kind: 'user', id: uuid }];
  return uuid === null ? NO_PARTS : [{ kind: 'line', id: uuid }];
}

const NO_PARTS: readonly SessionPart[] = [];

/** Whether it is a prompt that a person typed while the agent was working. */
function isQueuedPrompt(record: RecordView, attachment: JsonNode): boolean {
  if (record.wordAt(attachment, KEY.type) !== 'queued_command') return false;
  return (record.wordAt(attachment, KEY.mode) ?? record.wordAt(attachment, KEY.commandMode)) === 'prompt';
}

/** Model name that clients write when no model was called. */
const SYNTHETIC = '<synthetic>';
const MODEL = /^[\p{L}\p{N}][\p{L}\p{N}_.:@/[\]-]{0,127}$/u;

let lastModel = '';

/** Remembers the last model, because nearly all answers of a session are from one model. */
function toModel(record: RecordView, model: JsonNode, into: EventSink): string | null {
  const name = record.word(model);
  if (name === null || (name !== lastModel && !MODEL.test(name))) return null;
  lastModel = name;
  return into.name(model);
}

/** @returns null when the record names no tokens. */
function toTokens(record: RecordView, usage: JsonNode): TokenCounts | null {
  let isAny = false;
  const countAt = (key: number): number => {
    const count = record.number(record.at(usage, key));
    if (count === null || !Number.isSafeInteger(count) || count < 0) return 0;
    isAny = true;
    return count;
  };
  if (usage === NOWHERE) return null;
  const tokens = {
    input: countAt(KEY.input_tokens),
    output: countAt(KEY.output_tokens),
    cacheCreation: countAt(KEY.cache_creation_input_tokens),
    cacheRead: countAt(KEY.cache_read_input_tokens),
  };
  return isAny ? tokens : null;
}
