import { isPlainAscii } from '../../redaction/redact-text.js';
import { copyBytes, isSameBytes } from './json-keys.js';

/** Texts that are kept at a time; a power of two. */
const PLACES = 4096;
const PLACE_MASK = PLACES - 1;
const PLACE_BITS = 12;
/** Bytes of a text that is worth being kept: names and ids. */
const MAX_BYTES = 64;
/** Bytes at the end that are looked at to find a text's place: names that differ do so there, nearly always. */
const HASHED = 8;

const [UNKNOWN, PLAIN, OTHER] = [0, 1, 2] as const;

/** Texts of ASCII bytes where they stand. Of each there are four integers: one that is not the pool's, where it begins and ends, and a note. */
export interface Noted {
  readonly bytes: Buffer;
  /** Of the same bytes. */
  readonly view: DataView;
  /** A note is 0 before a text is asked for the first time, and the pool's from then on. */
  readonly nodes: Int32Array;
}

/**
 * Makes strings of ASCII bytes, the same one for the same bytes as long as it keeps it: names and ids occur in record after record,
 * and a string that is there already costs neither memory nor a new look-up of what is known of it. Of one text several things are
 * asked: its note says where it was found the first time.
 */
export class StringInterner {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #lengths = new Uint8Array(PLACES);
  readonly #kept = new DataView(new ArrayBuffer(PLACES * MAX_BYTES));
  /** Whether the text is plain, as far as anybody has asked. */
  readonly #plain = new Uint8Array(PLACES);
  /** How often a place was given away, from 1 on, as far as a note can say it. No record holds as many texts as that. */
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

  /** Whether the text is plain, of which no string has to be made to know it. */
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

  /** The place of these bytes, from where other ones are gone. */
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

/** One for all that a thread reads. */
export const sharedTexts = new StringInterner();

function toPlace(view: DataView, start: number, end: number): number {
  let hash = end - start;
  if (hash >= HASHED) {
    hash = Math.imul(hash ^ view.getInt32(end - HASHED, true), 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(end - HASHED / 2, true), 0x85ebca6b);
  } else for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ view.getUint8(index), 0x9e3779b1);
  return hash >>> (32 - PLACE_BITS);
}

/** The text, which is not kept. */
export function toText({ bytes, nodes }: Noted, node: number): string {
  return bytes.toString('latin1', nodes[node + 1], nodes[node + 2]);
}
