/** Texts that are kept at a time; a power of two. */
const PLACES = 4096;
/** Bytes of a text that is worth being kept: names and ids. */
const LONGEST = 64;
/** Bytes at the end that are looked at to find a text's place: names that differ do so there, nearly always. */
const HASHED = 8;

/**
 * Makes strings of ASCII bytes, the same one for the same bytes as long as it keeps it: names and ids stand in record after record,
 * and a string that is there already costs neither memory nor a new look-up of what is known of it.
 */
export class TextPool {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #lengths = new Uint8Array(PLACES);
  readonly #bytes = new Uint8Array(PLACES * LONGEST);

  textOf(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST) return toText(bytes, start, end);
    const place = toPlace(bytes, start, end);
    const known = this.#texts[place];
    if (known !== undefined && this.#isKept(place, bytes, start, length)) return known;
    const text = toText(bytes, start, end);
    this.#texts[place] = text;
    this.#lengths[place] = length;
    const kept = this.#bytes;
    for (let index = 0; index < length; index += 1) kept[place * LONGEST + index] = bytes[start + index]!;
    return text;
  }

  #isKept(place: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.#lengths[place] !== length) return false;
    const kept = this.#bytes;
    const offset = place * LONGEST;
    for (let index = 0; index < length; index += 1) if (kept[offset + index] !== bytes[start + index]) return false;
    return true;
  }
}

/** One for all that a thread reads. */
export const sharedTexts = new TextPool();

function toPlace(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let index = Math.max(start, end - HASHED); index < end; index += 1)
    hash = (Math.imul(hash, 31) + bytes[index]!) | 0;
  return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (PLACES - 1);
}

function toText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
