import { isPlainAscii } from '../../redaction/plain-text.js';

/** Texts that are kept at a time; a power of two. */
const PLACES = 4096;
/** Bytes of a text that is worth being kept: names and ids. */
const MAX_BYTES = 64;
/** Bytes at the end that are looked at to find a text's place: names that differ do so there, nearly always. */
const HASHED = 8;

const [UNKNOWN, PLAIN, OTHER] = [0, 1, 2] as const;

/**
 * Makes strings of ASCII bytes, the same one for the same bytes as long as it keeps it: names and ids occur in record after record,
 * and a string that is there already costs neither memory nor a new look-up of what is known of it.
 */
export class TextPool {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #lengths = new Uint8Array(PLACES);
  readonly #bytes = new Uint8Array(PLACES * MAX_BYTES);
  /** Whether the text is plain, as far as anybody has asked. */
  readonly #plain = new Uint8Array(PLACES);

  textOf(bytes: Buffer, start: number, end: number): string {
    const length = end - start;
    if (length > MAX_BYTES) return toText(bytes, start, end);
    const place = this.#placeOf(bytes, start, end);
    return (this.#texts[place] ??= toText(bytes, start, end));
  }

  /** The text when it is plain, so that it may be published as it is; else null. */
  plainTextOf(bytes: Buffer, start: number, end: number): string | null {
    if (end - start > MAX_BYTES) return isPlainAscii(bytes, start, end) ? toText(bytes, start, end) : null;
    const place = this.#placeOf(bytes, start, end);
    return this.#isPlainAt(place, bytes, start, end) ? (this.#texts[place] ??= toText(bytes, start, end)) : null;
  }

  /** Whether the text is plain, of which no string has to be made to know it. */
  isPlain(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > MAX_BYTES) return isPlainAscii(bytes, start, end);
    return this.#isPlainAt(this.#placeOf(bytes, start, end), bytes, start, end);
  }

  #isPlainAt(place: number, bytes: Buffer, start: number, end: number): boolean {
    if (this.#plain[place] === UNKNOWN) this.#plain[place] = isPlainAscii(bytes, start, end) ? PLAIN : OTHER;
    return this.#plain[place] === PLAIN;
  }

  /** The place of these bytes, from where other ones are gone. */
  #placeOf(bytes: Buffer, start: number, end: number): number {
    const place = toPlace(bytes, start, end);
    const length = end - start;
    if (this.#isKept(place, bytes, start, length)) return place;
    this.#texts[place] = undefined;
    this.#plain[place] = UNKNOWN;
    this.#lengths[place] = length;
    const kept = this.#bytes;
    for (let index = 0; index < length; index += 1) kept[place * MAX_BYTES + index] = bytes[start + index]!;
    return place;
  }

  #isKept(place: number, bytes: Buffer, start: number, length: number): boolean {
    if (this.#lengths[place] !== length) return false;
    const kept = this.#bytes;
    const offset = place * MAX_BYTES;
    for (let index = 0; index < length; index += 1) if (kept[offset + index] !== bytes[start + index]) return false;
    return true;
  }
}

/** One for all that a thread reads. */
export const sharedTexts = new TextPool();

function toPlace(bytes: Buffer, start: number, end: number): number {
  let hash = end - start;
  for (let index = Math.max(start, end - HASHED); index < end; index += 1)
    hash = (Math.imul(hash, 31) + bytes[index]!) | 0;
  return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (PLACES - 1);
}

function toText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}
