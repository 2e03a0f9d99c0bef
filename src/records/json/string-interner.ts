import { isPlainAscii } from '../../redaction/redact-text.js';
import { copyBytes, isSameBytes } from './json-keys.js';

/** Maximum texts that are kept at a time; a power of two. */
const PLACES = 4096;
const PLACE_MASK = PLACES - 1;
const PLACE_BITS = 12;
/** Maximum bytes of a text that is kept; enough for names and ids. */
const MAX_BYTES = 64;
/** Number of bytes at the end of a text that its place depends on: different names nearly always differ there. */
const HASHED = 8;

const [UNKNOWN, PLAIN, OTHER] = [0, 1, 2] as const;

/** ASCII texts within bytes. Each has four integers: one that the interner does not use, its start and end, and a note. */
export interface Noted {
  readonly bytes: Buffer;
  /** View of the same bytes. */
  readonly view: DataView;
  /** A note is 0 until its text is requested for the first time; then the interner sets it. */
  readonly nodes: Int32Array;
}

/**
 * Turns ASCII bytes into strings, returning the same string for the same bytes as long as it is kept. Names and ids occur in
 * record after record, and an existing string needs neither memory nor another check. A text is requested several times; its note
 * says where it was found the first time.
 */
export class StringInterner {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #lengths = new Uint8Array(PLACES);
  readonly #kept = new DataView(new ArrayBuffer(PLACES * MAX_BYTES));
  /** Whether the text is plain, if already checked. */
  readonly #plain = new Uint8Array(PLACES);
  /** How often a place was reused, from 1, up to what fits into a note. No record has that many texts. */
  readonly #turns = new Int32Array(PLACES).fill(1);

  intern(record: Noted, node: number): string {
    const { nodes } = record;
    if (nodes[node + 2]! - nodes[node + 1]! > MAX_BYTES) return toText(record, node);
    const place = this.#placeOf(record, node);
    return (this.#texts[place] ??= toText(record, node));
  }

  /** The text when it is plain, so that it may be published as it is; else null. */
  internPlain(record: Noted, node: number): string | null {
    return this.isPlain(record, node) ? this.intern(record, node) : null;
  }

  /** Whether the text is plain; this does not create a string. */
  isPlain(record: Noted, node: number): boolean {
    const { bytes, nodes } = record;
    const start = nodes[node + 1]!;
    const end = nodes[node + 2]!;
    if (end - start > MAX_BYTES) {
      if (nodes[node + 3] === UNKNOWN) nodes[node + 3] = isPlainAscii(bytes, start, end) ? PLAIN : OTHER;
      return nodes[node + 3] === PLAIN;
    }
    const place = this.#placeOf(record, node);
    if (this.#plain[place] === UNKNOWN) this.#plain[place] = isPlainAscii(bytes, start, end) ? PLAIN : OTHER;
    return this.#plain[place] === PLAIN;
  }

  /** The place of these bytes; other bytes that were there are removed. */
  #placeOf({ view, nodes }: Noted, node: number): number {
    const note = nodes[node + 3]!;
    const noted = note & PLACE_MASK;
    if (note >>> PLACE_BITS === this.#turns[noted]) return noted;
    const start = nodes[node + 1]!;
    const end = nodes[node + 2]!;
    const place = toPlace(view, start, end);
    const length = end - start;
    if (this.#lengths[place] !== length || !isSameBytes(this.#kept, place * MAX_BYTES, view, start, length)) {
      this.#texts[place] = undefined;
      this.#plain[place] = UNKNOWN;
      this.#lengths[place] = length;
      this.#turns[place] = (this.#turns[place]! % MAX_TURNS) + 1;
      copyBytes(view, start, this.#kept, place * MAX_BYTES, length);
    }
    nodes[node + 3] = (this.#turns[place]! << PLACE_BITS) | place;
    return place;
  }
}

const MAX_TURNS = 2 ** (32 - PLACE_BITS) - 1;

/** The interner for everything that a thread reads. */
export const sharedTexts = new StringInterner();

function toPlace(view: DataView, start: number, end: number): number {
  let hash = end - start;
  if (hash >= HASHED) {
    hash = Math.imul(hash ^ view.getInt32(end - HASHED, true), 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(end - HASHED / 2, true), 0x85ebca6b);
  } else for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ view.getUint8(index), 0x9e3779b1);
  return hash >>> (32 - PLACE_BITS);
}

/** The text, without keeping it. */
export function toText({ bytes, nodes }: Noted, node: number): string {
  return bytes.toString('latin1', nodes[node + 1], nodes[node + 2]);
}
