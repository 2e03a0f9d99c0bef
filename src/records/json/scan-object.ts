import { countKeys, type JsonKey, toKey, toView, UNREAD } from './json-keys.js';
import {
  ARRAY,
  ESCAPED,
  FALSE,
  type JsonTape,
  KIND_BITS,
  NODE,
  NOWHERE,
  NULL,
  NUMBER,
  OBJECT,
  PLAIN,
  ROOT,
  TRUE,
} from './json-tape.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Reads one JSON object (RFC 8259) in one pass over its bytes, which must be valid UTF-8. Accepts what `JSON.parse` accepts,
 * except line feeds between tokens, because a record is on one line. Puts the values at registered names on the tape.
 * @returns the end of the object, after its closing brace; -1 when no complete object begins at `start`.
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
  nodes[ROOT + 1] = start;
  let size = ROOT + NODE;
  let depth = 0;
  // The open container; `NOWHERE` when it is not read.
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
          nodes[size + 1] = at;
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
      nodes[container + 3] = at;
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

/*
 * These functions find where values end, byte by byte, according to RFC 8259. Reading beyond the last byte gives undefined, which
 * is not a byte of any value.
 */

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_E = 0x45;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const LETTER_E = 0x65;
const LETTER_U = 0x75;

/** Bytes that a string may contain unescaped: ASCII except controls, quotes and backslashes. */
const PLAIN_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/** What may follow a backslash, other than the "u" of a code unit; and what may follow that "u". */
const ESCAPES = toTable('"\\\\/bfnrt');
const HEX_DIGITS = toTable('0123456789abcdefABCDEF');

/** What kind of value begins with a byte; 0 when none does. */
const KINDS = new Uint8Array(256);
KINDS[OPEN_BRACE] = OBJECT;
KINDS[OPEN_BRACKET] = ARRAY;
KINDS[QUOTE] = PLAIN;
KINDS[MINUS] = NUMBER;
for (let digit = 0; digit < 10; digit += 1) KINDS[ZERO + digit] = NUMBER;
/** By kind. */
const WORDS: Uint8Array[] = [];
WORDS[TRUE] = Buffer.from('true');
WORDS[FALSE] = Buffer.from('false');
WORDS[NULL] = Buffer.from('null');
for (const kind of [TRUE, FALSE, NULL]) KINDS[WORDS[kind]![0]!] = kind;

/** The "end" of something that is not a valid value. */
const NONE = -1;

/** Position of the first byte from `start` on that is not a space, a tab or a carriage return. */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN) at += 1;
  return at;
}

/**
 * Position of the first byte from `start` on that is not a plain byte of a string. Checks four bytes per turn, because most bytes
 * are in strings and a turn of the loop costs as much as the check.
 */
function plainEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at += 4) {
    if (PLAIN_BYTES[bytes[at]!] !== 1) return at;
    if (PLAIN_BYTES[bytes[at + 1]!] !== 1) return at + 1;
    if (PLAIN_BYTES[bytes[at + 2]!] !== 1) return at + 2;
    if (PLAIN_BYTES[bytes[at + 3]!] !== 1) return at + 3;
  }
}

/** Position of the string's closing quote; -1 when there is none, or the string is invalid. */
function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    if (byte < SPACE) return NONE;
    if (byte !== BACKSLASH) continue;
    at += 1;
    if (bytes[at] === LETTER_U) {
      for (const last = at + 4; at < last; at += 1) if (HEX_DIGITS[bytes[at + 1]!] !== 1) return NONE;
    } else if (ESCAPES[bytes[at]!] !== 1) return NONE;
  }
  return NONE;
}

/** The position after the number's last digit; -1 when it is not a number. */
function numberEnd(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = bytes[first] === ZERO ? first + 1 : digitsEnd(bytes, first);
  if (at === first) return NONE;
  if (bytes[at] === POINT) {
    const fraction = at + 1;
    at = digitsEnd(bytes, fraction);
    if (at === fraction) return NONE;
  }
  if (bytes[at] === LETTER_E || bytes[at] === CAPITAL_E) {
    const sign = bytes[at + 1];
    const exponent = sign === MINUS || sign === PLUS ? at + 2 : at + 1;
    at = digitsEnd(bytes, exponent);
    if (at === exponent) return NONE;
  }
  return at;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! >= ZERO && bytes[at]! <= NINE) at += 1;
  return at;
}

/** The position after the word of that kind; -1 when the kind has no word or the word is not there. */
function wordEnd(kind: number, bytes: Uint8Array, start: number): number {
  const word = WORDS[kind];
  if (word === undefined) return NONE;
  for (let index = 1; index < word.length; index += 1) if (word[index] !== bytes[start + index]) return NONE;
  return start + word.length;
}

function toTable(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(characters)) table[byte] = 1;
  return table;
}
