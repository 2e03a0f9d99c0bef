import { KEY } from '../json/json-keys.js';
import { ROOT, type JsonTape } from '../json/json-tape.js';
import type { SessionPart, SessionRecord } from '../session-record.js';
import type { TranscriptRecord } from './transcript.js';

/** What a transcript record tells of its session. */
export function toSessionRecord({ run, time, line }: TranscriptRecord, record: JsonTape): SessionRecord {
  const uuid = record.textAt(ROOT, KEY.uuid);
  const parts: SessionPart[] = [];
  if (line.speaker === 'assistant') parts.push({ kind: 'assistant', id: line.messageId ?? uuid, model: line.model });
  for (const { id, kind, tool, item } of line.uses) {
    parts.push({ kind: 'use', id, invoked: { kind, tool, item }, changes: tool === 'Write' ? true : null });
  }
  for (const { useId, isError } of line.results) {
    parts.push({ kind: 'result', id: useId, outcome: isError ? 'failed' : 'success' });
  }
  if (line.slashCommand !== null) {
    const invoked = { kind: 'slash_command', tool: null, item: line.slashCommand } as const;
    parts.push({ kind: 'command', id: uuid, invoked });
  }
  if (line.speaker === 'user') parts.push({ kind: 'user', id: uuid });
  if (parts.length === 0 && uuid !== null) parts.push({ kind: 'line', id: uuid });
  return { session: run, time, isPrivate: false, user: null, parts };
}
