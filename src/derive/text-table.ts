/** What a table holds, to be handed on: the code units of all texts, and where each one ends. */
export interface TextData {
  readonly units: Uint16Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/**
 * Texts by number, in the order of their first appearance, in a few typed arrays: a million of them are nothing that the
 * garbage collector has to visit. Exact: a hash finds candidates, of which every code unit is compared.
 */
export class TextTable {
  #units = new Uint16Array(256);
  #ends = new Uint32Array(16);
  /** Numbers plus 1 by hash, at most half full; 0 is free. */
  #slots = new Uint32Array(32);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The text's number; a new one, which is the size before, when it appears for the first time. */
  idOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = toHash(text) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#isText(entry - 1, text)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(text, slot);
  }

  textOf(id: number): string {
    return toText(this.#units, this.#start(id), this.#ends[id]!);
  }

  toData(): TextData {
    return { units: this.#units.slice(0, this.#start(this.#size)), ends: this.#ends.slice(0, this.#size) };
  }

  #add(text: string, slot: number): number {
    const id = this.#size;
    const start = this.#start(id);
    if (start + text.length > this.#units.length) {
      this.#units = extended(this.#units, new Uint16Array(Math.ceil((start + text.length) * GROWTH)));
    }
    if (id >= this.#ends.length) this.#ends = extended(this.#ends, new Uint32Array(Math.ceil(id * GROWTH)));
    for (let index = 0; index < text.length; index += 1) this.#units[start + index] = text.charCodeAt(index);
    this.#ends[id] = start + text.length;
    this.#slots[slot] = id + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.#size; id += 1) {
      let slot = toHash(this.textOf(id)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }

  #isText(id: number, text: string): boolean {
    const start = this.#start(id);
    if (this.#ends[id]! - start !== text.length) return false;
    for (let index = 0; index < text.length; index += 1) {
      if (this.#units[start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  #start(id: number): number {
    return id === 0 ? 0 : this.#ends[id - 1]!;
  }
}

const GROWTH = 1.25;

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
function toText({ buffer, byteOffset }: TextData['units'], start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
}

function extended<Column extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  from: Column,
  into: Column,
): Column {
  into.set(from);
  return into;
}

/** FNV-1a over code units. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
