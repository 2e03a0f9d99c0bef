import { countKeys, toKey, UNREAD, type JsonKey } from './json-keys.js';
import { ARRAY, ESCAPED, KIND_BITS, NODE, NOWHERE, NUMBER, OBJECT, PLAIN, ROOT, type JsonTape } from './json-tape.js';
import { toView } from './same-bytes.js';
import { KINDS, NONE, numberEnd, plainEnd, skipSpace, stringEnd, wordEnd } from './scan-value.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Reads one JSON object (RFC 8259) in one pass over its bytes, which have to be valid UTF-8. Accepts what `JSON.parse` accepts, but for
 * line feeds between tokens: a record stands on one line. Puts on the tape what stands at names that are read.
 * @returns where the object ends, behind its brace; -1 when no complete one begins at `start`.
 */
export function scanObject(tape: JsonTape, bytes: Buffer, start: number): number {
  if (bytes[start] !== OPEN_BRACE) return NONE;
  tape.setBytes(bytes);
  const { view } = tape;
  tape.start = start;
  let { nodes, levels } = tape;
  if (tape.members.length < countKeys()) tape.members = new Int32Array(countKeys());
  const { members } = tape;
  members.fill(NOWHERE);
  nodes[ROOT] = OBJECT;
  let size = ROOT + NODE;
  let depth = 0;
  // The container that is open; `NOWHERE` when it is not read.
  let container = ROOT;
  let isObject = true;

  let at = skipSpace(bytes, start + 1);
  let isEmpty = bytes[at] === CLOSE_BRACE;
  for (;;) {
    if (!isEmpty) {
      let key: JsonKey = UNREAD;
      if (isObject) {
        if (bytes[at] !== QUOTE) return NONE;
        const begin = at + 1;
        const end = plainEnd(bytes, begin);
        const isPlain = bytes[end] === QUOTE;
        at = isPlain ? end : stringEnd(bytes, end);
        if (at === NONE) return NONE;
        if (container !== NOWHERE) key = isPlain ? toKey(bytes, view, begin, at) : toEscapedKey(bytes, begin, at);
        at = skipSpace(bytes, at + 1);
        if (bytes[at] !== COLON) return NONE;
        at = skipSpace(bytes, at + 1);
      }

      const isRead = container !== NOWHERE && (key !== UNREAD || !isObject);
      if (isRead && size + NODE > nodes.length) nodes = tape.growNodes();
      if (container === ROOT) members[key] = size;
      let kind = KINDS[bytes[at]!]!;
      if (kind >= ARRAY) {
        if (depth === levels.length) levels = tape.growLevels();
        levels[depth] = isObject ? container : -1 - container;
        depth += 1;
        isObject = kind === OBJECT;
        container = isRead ? size : NOWHERE;
        if (isRead) {
          nodes[size] = kind | (key << KIND_BITS);
          size += NODE;
        }
        at = skipSpace(bytes, at + 1);
        isEmpty = bytes[at] === (isObject ? CLOSE_BRACE : CLOSE_BRACKET);
        continue;
      }

      let begin = at;
      if (kind === PLAIN) {
        begin += 1;
        at = plainEnd(bytes, begin);
        if (bytes[at] !== QUOTE) {
          kind = ESCAPED;
          at = stringEnd(bytes, at);
        }
      } else at = kind === NUMBER ? numberEnd(bytes, at) : wordEnd(kind, bytes, at);
      if (at === NONE) return NONE;
      if (isRead) {
        nodes[size] = kind | (key << KIND_BITS);
        nodes[size + 1] = begin;
        nodes[size + 2] = at;
        nodes[size + 3] = 0;
        size += NODE;
      }
      if (kind === PLAIN || kind === ESCAPED) at += 1;
    }

    for (;;) {
      at = skipSpace(bytes, at);
      if (bytes[at] === COMMA) break;
      if (bytes[at] !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET)) return NONE;
      at += 1;
      isEmpty = false;
      nodes[container + 2] = size;
      if (depth === 0) return (tape.end = at);
      depth -= 1;
      const level = levels[depth]!;
      isObject = level >= 0;
      container = isObject ? level : -1 - level;
    }
    at = skipSpace(bytes, at + 1);
  }
}

function toEscapedKey(bytes: Uint8Array, start: number, end: number): JsonKey {
  const name = Buffer.from(JSON.parse(Buffer.from(bytes.subarray(start - 1, end + 1)).toString('utf8')) as string);
  return toKey(name, toView(name), 0, name.length);
}
