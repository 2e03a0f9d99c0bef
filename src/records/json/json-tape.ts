import { countKeys, isSameBytes, type JsonKey, toView } from './json-keys.js';
import type { JsonObject } from './json-object.js';
import { sharedTexts, toText } from './string-interner.js';

/**
 * The only way to read a record. Values are referred to by nodes; every method takes any node, including that of an absent value
 * (`NOWHERE`). `registerKeys()` names the members that can be asked for.
 *
 * `word()` is for comparing with words and ids: a text that may be published comes from a `Publisher`, and from nowhere else.
 */
export interface RecordView {
  has(node: JsonNode): boolean;
  isNullish(node: JsonNode): boolean;
  isTrue(node: JsonNode): boolean;
  isFalse(node: JsonNode): boolean;
  isText(node: JsonNode): boolean;
  /** Whether the value is a text that is not empty. */
  isFilledText(node: JsonNode): boolean;
  isObject(node: JsonNode): boolean;
  isArray(node: JsonNode): boolean;
  /** The member of an object; if several have the same name, the last one, like `JSON.parse`. */
  at(node: JsonNode, key: JsonKey): JsonNode;
  /** The first element of an array; `NOWHERE` when it has none, or is no array. */
  first(array: JsonNode): JsonNode;
  /** The element after another one; `NOWHERE` after the last. */
  next(array: JsonNode, element: JsonNode): JsonNode;
  /** The number; null when the value is not a number. */
  number(node: JsonNode): number | null;
  /** The text; null when the value is not a text. */
  word(node: JsonNode): string | null;
  /** The text at a key; null when it is absent or empty. */
  wordAt(node: JsonNode, key: JsonKey): string | null;
  /** The same for an id that no other record has: it is not interned, because it would replace a name that occurs again. */
  uniqueAt(node: JsonNode, key: JsonKey): string | null;
  /** The JSON of an object with unregistered member names, such as tags; null when the value is not an object. */
  jsonOf(node: JsonNode): string | null;
  /** Whether that JSON consists of these bytes. */
  isJson(node: JsonNode, json: DataView): boolean;
  /** Whether the value is this text, which is ASCII. */
  isWord(node: JsonNode, word: string): boolean;
  /** Where the bytes of a text are, and whether they are its characters: ASCII without escapes. */
  readonly bytes: Buffer;
  kindOf(node: JsonNode): number;
  startOf(node: JsonNode): number;
  endOf(node: JsonNode): number;
  /** The whole object, including unregistered members. */
  toObject(): Readonly<Record<string, unknown>>;
}

/** What a value is. `PLAIN` texts are ASCII without escapes, so that their bytes are their characters. */
export const [ABSENT_VALUE, NULL, FALSE, TRUE, NUMBER, PLAIN, ESCAPED, ARRAY, OBJECT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;
export const KIND_BITS = 4;
const KIND_MASK = 2 ** KIND_BITS - 1;

/** Position of a value on a tape. Every method takes any of them, including that of an absent value. */
export type JsonNode = number;
/**
 * Integers per node. The first holds kind and key. For a container, the others are the start of its bytes, the end of its last
 * child on the tape, and the end of its bytes. For another value, they are the start and end of its bytes, without quotes, and a
 * note of the string interner (0 if it made none).
 */
export const NODE = 4;
/** The node of an absent value. */
export const NOWHERE: JsonNode = 0;
export const ROOT: JsonNode = NODE;

const INITIAL_NODES = 256;
const INITIAL_LEVELS = 32;
/**
 * The values of one JSON object that are read, in order, each container before its children. `scanObject()` fills it again for
 * each record, so that records leave no garbage.
 */
export class JsonTape implements RecordView {
  bytes: Buffer = Buffer.alloc(0);
  /** Of the same bytes. */
  view: DataView = new DataView(new ArrayBuffer(0));
  /** The members of the top-level object, by key, because these are read most often. */
  members = new Int32Array(countKeys());
  nodes = new Int32Array(INITIAL_NODES * NODE);
  /** The containers that a scan is currently inside. */
  levels = new Int32Array(INITIAL_LEVELS);

  /** Where the object begins and ends in the bytes. */
  start = 0;
  end = 0;

  /** The whole object, including unregistered members. */
  toObject(): JsonObject {
    return JSON.parse(this.#slice(this.start, this.end)) as JsonObject;
  }

  setBytes(bytes: Buffer): void {
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.view = toView(bytes);
  }

  growNodes(): Int32Array<ArrayBuffer> {
    const nodes = new Int32Array(2 * this.nodes.length);
    nodes.set(this.nodes);
    return (this.nodes = nodes);
  }

  growLevels(): Int32Array<ArrayBuffer> {
    const levels = new Int32Array(2 * this.levels.length);
    levels.set(this.levels);
    return (this.levels = levels);
  }

  kindOf(node: JsonNode): number {
    return this.nodes[node]! & KIND_MASK;
  }

  /** Start of a value that is not a container, after its quote. */
  startOf(node: JsonNode): number {
    return this.nodes[node + 1]!;
  }

  endOf(node: JsonNode): number {
    return this.nodes[node + 2]!;
  }

  has(node: JsonNode): boolean {
    return this.kindOf(node) !== ABSENT_VALUE;
  }

  isObject(node: JsonNode): boolean {
    return this.kindOf(node) === OBJECT;
  }

  isArray(node: JsonNode): boolean {
    return this.kindOf(node) === ARRAY;
  }

  isNullish(node: JsonNode): boolean {
    return this.kindOf(node) <= NULL;
  }

  isTrue(node: JsonNode): boolean {
    return this.kindOf(node) === TRUE;
  }

  isFalse(node: JsonNode): boolean {
    return this.kindOf(node) === FALSE;
  }

  isText(node: JsonNode): boolean {
    const kind = this.kindOf(node);
    return kind === PLAIN || kind === ESCAPED;
  }

  /** Whether the value is a text that is not empty. */
  isFilledText(node: JsonNode): boolean {
    return this.isText(node) && this.nodes[node + 1] !== this.nodes[node + 2];
  }

  /** The member of an object; if several have the same name, the last one, like `JSON.parse`. */
  at(node: JsonNode, key: JsonKey): JsonNode {
    if (node === ROOT) return this.members[key]!;
    const { nodes } = this;
    if ((nodes[node]! & KIND_MASK) !== OBJECT) return NOWHERE;
    const end = nodes[node + 2]!;
    let found = NOWHERE;
    for (let child = node + NODE; child < end;) {
      const head = nodes[child]!;
      if (head >> KIND_BITS === key) found = child;
      child = (head & KIND_MASK) >= ARRAY ? nodes[child + 2]! : child + NODE;
    }
    return found;
  }

  /** The first element of an array; `NOWHERE` when it has none, or is no array. */
  first(array: JsonNode): JsonNode {
    return this.isArray(array) ? this.#withinArray(array, array + NODE) : NOWHERE;
  }

  /** The element after another one; `NOWHERE` after the last. */
  next(array: JsonNode, element: JsonNode): JsonNode {
    const isContainer = this.kindOf(element) >= ARRAY;
    return this.#withinArray(array, isContainer ? this.nodes[element + 2]! : element + NODE);
  }

  #withinArray(array: JsonNode, node: JsonNode): JsonNode {
    return node < this.nodes[array + 2]! ? node : NOWHERE;
  }

  /** The text when it is plain (`isPlain`), so that it may be published as it is; else null. */
  plainText(node: JsonNode): string | null {
    return this.kindOf(node) === PLAIN ? sharedTexts.internPlain(this, node) : null;
  }

  /** Whether the value is a plain text; this does not create a string. */
  isPlainText(node: JsonNode): boolean {
    return this.kindOf(node) === PLAIN && sharedTexts.isPlain(this, node);
  }

  /** Length of a text in characters, or slightly more; 0 when the value is not a text. */
  lengthOf(node: JsonNode): number {
    return this.isText(node) ? this.nodes[node + 2]! - this.nodes[node + 1]! : 0;
  }

  /** The text; null when the value is not a text. */
  word(node: JsonNode): string | null {
    const kind = this.kindOf(node);
    if (kind === PLAIN) return sharedTexts.intern(this, node);
    return kind === ESCAPED ? (JSON.parse(this.#source(node, 1)) as string) : null;
  }

  /** The text at a key; null when it is absent or empty. */
  wordAt(node: JsonNode, key: JsonKey): string | null {
    const found = this.at(node, key);
    return this.isFilledText(found) ? this.word(found) : null;
  }

  uniqueAt(node: JsonNode, key: JsonKey): string | null {
    const found = this.at(node, key);
    if (!this.isFilledText(found)) return null;
    return this.kindOf(found) === PLAIN ? toText(this, found) : this.word(found);
  }

  jsonOf(node: JsonNode): string | null {
    return this.isObject(node) ? this.#slice(this.nodes[node + 1]!, this.nodes[node + 3]!) : null;
  }

  isJson(node: JsonNode, json: DataView): boolean {
    if (!this.isObject(node)) return false;
    const start = this.nodes[node + 1]!;
    const length = this.nodes[node + 3]! - start;
    return length === json.byteLength && isSameBytes(json, 0, this.view, start, length);
  }

  /** Whether the value is this text, which is ASCII: that is nearly always seen by its length, without making a string of it. */
  isWord(node: JsonNode, word: string): boolean {
    if (this.kindOf(node) !== PLAIN) return this.word(node) === word;
    const start = this.nodes[node + 1]!;
    if (this.nodes[node + 2]! - start !== word.length) return false;
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[start + index] !== word.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The number; null when the value is not a number. */
  number(node: JsonNode): number | null {
    if (this.kindOf(node) !== NUMBER) return null;
    const { bytes } = this;
    const start = this.nodes[node + 1]!;
    const end = this.nodes[node + 2]!;
    if (end - start > EXACT_DIGITS) return Number(this.#source(node, 0));
    let number = 0;
    for (let index = start; index < end; index += 1) {
      const digit = bytes[index]! - 0x30;
      if (digit < 0 || digit > 9) return Number(this.#source(node, 0));
      number = number * 10 + digit;
    }
    return number;
  }

  /** The value's source text, with `around` more bytes on both sides. */
  #source(node: JsonNode, around: number): string {
    return this.#slice(this.nodes[node + 1]! - around, this.nodes[node + 2]! + around);
  }

  #slice(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }
}

/** Integers with up to this many digits are always exact. */
const EXACT_DIGITS = 15;
