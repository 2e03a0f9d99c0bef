import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { GrowingColumn, IntegerColumn, toColumnText, uint32Column } from './columns.js';

type Units = Uint16Array<ArrayBuffer>;

/** What a table holds, to be handed on: the code units of all texts, and where each one ends. */
export interface TextData {
  readonly units: Units;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Code units, as bytes while all of them fit. */
const createNarrow = (length: number) => new Uint8Array(length);
const createWide = (length: number) => new Uint16Array(length);
const MAX_NARROW = 0xff;

/**
 * Texts by number, in the order of their first appearance, in a few typed arrays: a million of them are nothing that the
 * garbage collector has to visit. Exact: a hash finds candidates, of which every code unit is compared. UUIDs, as most ids of runs
 * and sessions are, are kept as their 16 bytes.
 */
export class TextTable {
  #units = new GrowingColumn(createNarrow);
  #isNarrow = true;
  /** Where what is kept of a text ends, times 2, and 1 more when that is the bytes of a UUID. */
  readonly #ends = new IntegerColumn();
  /** Numbers plus 1 by hash, at most three quarters full; 0 is free. */
  #slots = new Uint32Array(32);
  #size = 0;
  /** The text that is looked for. */
  #text = new Uint16Array(64);
  readonly #uuid = new Uint16Array(UUID_BYTES);

  get size(): number {
    return this.#size;
  }

  /** The text's number; a new one, which is the size before, when it appears for the first time. */
  idOf(text: string): number {
    const { length } = text;
    if (length > this.#text.length) this.#text = new Uint16Array(2 * length);
    for (let index = 0; index < length; index += 1) this.#text[index] = text.charCodeAt(index);
    return this.#idOf(this.#text, 0, length);
  }

  /** Takes over the texts of another table. @returns the number here of each of them. */
  addAll({ units, ends }: TextData): Uint32Array {
    const ids = new Uint32Array(ends.length);
    let start = 0;
    for (let index = 0; index < ends.length; index += 1) {
      const end = ends[index]!;
      ids[index] = this.#idOf(units, start, end);
      start = end;
    }
    return ids;
  }

  textOf(id: number): string {
    const length = this.#lengthOf(id);
    if (this.#isNarrow) {
      const bytes = Buffer.allocUnsafe(length);
      this.#copyText(id, bytes, 0);
      return bytes.toString('latin1');
    }
    const units = new Uint16Array(length);
    this.#copyText(id, units, 0);
    return toText(units, 0, length);
  }

  toData(): TextData {
    const ends = new Uint32Array(this.#size);
    let end = 0;
    for (let id = 0; id < ends.length; id += 1) ends[id] = end += this.#lengthOf(id);
    const units = new Uint16Array(end);
    for (let id = 0; id < ends.length; id += 1) this.#copyText(id, units, id === 0 ? 0 : ends[id - 1]!);
    return { units, ends };
  }

  #idOf(units: Units, start: number, end: number): number {
    const isUuid = end - start === UUID_LENGTH && packUuid(units, start, this.#uuid);
    return isUuid ? this.#idOfKept(this.#uuid, 0, UUID_BYTES, true) : this.#idOfKept(units, start, end, false);
  }

  #idOfKept(units: Units, start: number, end: number, isUuid: boolean): number {
    const mask = this.#slots.length - 1;
    let slot = toHash(units, start, end) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#isKept(entry - 1, units, start, end, isUuid)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(units, start, end, isUuid, slot);
  }

  #add(units: Units, start: number, end: number, isUuid: boolean, slot: number): number {
    const id = this.#size;
    const offset = this.#start(id) - start;
    for (let index = start; index < end; index += 1) {
      const unit = units[index]!;
      if (unit > MAX_NARROW && this.#isNarrow) this.#widen(offset + index);
      this.#units.set(offset + index, unit);
    }
    this.#ends.set(id, 2 * (offset + end) + (isUuid ? 1 : 0));
    this.#slots[slot] = id + 1;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length * 3) this.#rehash();
    return id;
  }

  #widen(size: number): void {
    const narrow = this.#units.copyTo(new Uint8Array(size));
    this.#units = new GrowingColumn(createWide);
    this.#units.copyFrom(narrow);
    this.#isNarrow = false;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.#size; id += 1) {
      let hash = HASH_START;
      const end = this.#end(id);
      for (let index = this.#start(id); index < end; index += 1) hash = addToHash(hash, this.#units.get(index));
      let slot = toSlot(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }

  #isKept(id: number, units: Units, start: number, end: number, isUuid: boolean): boolean {
    const offset = this.#start(id) - start;
    if (this.#ends.get(id) !== 2 * (offset + end) + (isUuid ? 1 : 0)) return false;
    for (let index = start; index < end; index += 1) {
      if (this.#units.get(offset + index) !== units[index]) return false;
    }
    return true;
  }

  #start(id: number): number {
    return id === 0 ? 0 : this.#end(id - 1);
  }

  #end(id: number): number {
    return this.#ends.get(id) >>> 1;
  }

  #isUuid(id: number): boolean {
    return (this.#ends.get(id) & 1) === 1;
  }

  #lengthOf(id: number): number {
    return this.#isUuid(id) ? UUID_LENGTH : this.#end(id) - this.#start(id);
  }

  #copyText(id: number, into: Units | Uint8Array, at: number): void {
    const start = this.#start(id);
    if (this.#isUuid(id)) {
      unpackUuid((byte) => this.#units.get(start + byte), into, at);
      return;
    }
    const length = this.#end(id) - start;
    for (let index = 0; index < length; index += 1) into[at + index] = this.#units.get(start + index);
  }
}

/** The texts of a table, in order. */
export function toTexts({ units, ends }: TextData): string[] {
  return Array.from(ends, (end, id) => toText(units, id === 0 ? 0 : ends[id - 1]!, end));
}

/** @param ends - Where each text ends in `all`. @throws RangeError when they are not those of this text. */
export function toTextData(all: string, ends: Uint32Array<ArrayBuffer>): TextData {
  if ((ends.at(-1) ?? 0) !== all.length || ends.some((end, id) => id > 0 && end < ends[id - 1]!)) {
    throw new RangeError('The texts do not end where they should.');
  }
  const units = new Uint16Array(all.length);
  Buffer.from(units.buffer).write(all, 'utf16le');
  return { units, ends };
}

/** Code units as they are, halves of characters included. */
function toText({ buffer, byteOffset }: Units, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
}

/**
 * FNV-1a over code units. It begins with another number in each process, so that nobody can write ids that all have one hash: each of
 * them would be compared with all others. Nothing that is published depends on it.
 */
const HASH_START = randomBytes(4).readUInt32LE();

function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function toSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

function toHash(units: Units, start: number, end: number): number {
  let hash = HASH_START;
  for (let index = start; index < end; index += 1) hash = addToHash(hash, units[index]!);
  return toSlot(hash);
}

/** Texts as they are written down. */
export const textDataSchema = z
  .object({ text: z.string(), ends: uint32Column })
  .transform(({ text, ends }) => toTextData(text, ends));

export function renderTextData(texts: TextData): z.input<typeof textDataSchema> {
  return { text: toTexts(texts).join(''), ends: toColumnText(texts.ends) };
}

/** Code units of a UUID as it is usually written: lower case, with dashes. */
export const UUID_LENGTH = 36;
/** What it holds, as numbers from 0 to 255. */
export const UUID_BYTES = 16;

/** Where the two digits of each byte stand. */
const PAIRS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;
const DASHES = [8, 13, 18, 23] as const;
const DASH = 0x2d;

/**
 * Writes the bytes of a UUID to the beginning of `into`.
 * @param start - Where its code units begin; there are as many as one has.
 * @returns whether they are those of a UUID; no other code units make the same bytes.
 */
export function packUuid(units: Units, start: number, into: Units): boolean {
  for (const dash of DASHES) if (units[start + dash] !== DASH) return false;
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    const at = start + PAIRS[byte]!;
    const high = toDigit(units[at]!);
    const low = toDigit(units[at + 1]!);
    if ((high | low) < 0) return false;
    into[byte] = high * 16 + low;
  }
  return true;
}

/**
 * Writes the code units of a UUID.
 * @param byteAt - Its bytes by their number.
 * @param start - Where the code units begin.
 */
export function unpackUuid(byteAt: (byte: number) => number, into: Units | Uint8Array, start: number): void {
  for (const dash of DASHES) into[start + dash] = DASH;
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    const at = start + PAIRS[byte]!;
    const value = byteAt(byte);
    into[at] = toUnit(value >>> 4);
    into[at + 1] = toUnit(value & 15);
  }
}

/** -1 when it is none, and capital letters are none. */
function toDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x66 ? unit - 0x61 + 10 : -1;
}

function toUnit(digit: number): number {
  return digit < 10 ? digit + 0x30 : digit - 10 + 0x61;
}
