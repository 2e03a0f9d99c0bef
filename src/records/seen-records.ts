import { randomBytes } from 'node:crypto';
import type { SessionRecord, TelemetryEvent } from './telemetry-event.js';

/**
 * Maximum records with the same fingerprint that are compared one by one. Beyond that a set is used, so that look-alikes cannot
 * make this quadratic.
 */
const LOOK_ALIKES = 8;
/** Bytes of a typical record, to estimate the initial size of the tables. */
const ORDINARY_BYTES = 256;
const MIN_COUNT = 32;
/**
 * Integers per slot: the number of a record plus 1 (0 is free), and its fingerprint, which nearly always shows at once that no
 * record is identical.
 */
const SLOT = 2;
/** Integers per record: start and end. */
const RECORD = 2;

/**
 * Remembers the records of one file, to find identical ones exactly: identical records give the same event, so a fingerprint of
 * what was read finds candidates, and their bytes are compared. Hashing every byte of every record would cost a third of parsing
 * them; keeping their texts would keep the whole file in memory twice.
 */
export class SeenRecords {
  /** Typed arrays, because they are freed as soon as the file is. */
  #records: Uint32Array;
  #count = 0;
  /** By fingerprint, at most half full. */
  #slots: Uint32Array;
  readonly #lookAlikes = new Set<string>();

  /** @param file - The file's bytes: what `start` and `end` of its records refer to. */
  constructor(private readonly file: Uint8Array) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(MIN_COUNT, (2 * file.length) / ORDINARY_BYTES)));
    this.#records = new Uint32Array((slots / 2) * RECORD);
    this.#slots = new Uint32Array(slots * SLOT);
  }

  /**
   * @param fingerprint - Equal for identical records.
   * @returns true when a record with the same bytes was added before.
   */
  add(fingerprint: number, start: number, end: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = Math.imul(fingerprint, SLOT) & mask;
    let lookAlikes = 0;
    for (; slots[at] !== 0; at = (at + SLOT) & mask) {
      if (slots[at + 1] !== fingerprint) continue;
      if (this.#isSame(slots[at]! - 1, start, end)) return true;
      lookAlikes += 1;
    }
    if (lookAlikes >= LOOK_ALIKES) return this.#addLookAlike(start, end);
    this.#records[this.#count * RECORD] = start;
    this.#records[this.#count * RECORD + 1] = end;
    this.#count += 1;
    slots[at] = this.#count;
    slots[at + 1] = fingerprint;
    if (this.#count * 2 * SLOT === slots.length) this.#grow();
    return false;
  }

  #grow(): void {
    const records = this.#records;
    this.#records = new Uint32Array(records.length * 2);
    this.#records.set(records);
    const slots = this.#slots;
    this.#slots = new Uint32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let from = 0; from < slots.length; from += SLOT) {
      if (slots[from] === 0) continue;
      let at = Math.imul(slots[from + 1]!, SLOT) & mask;
      while (this.#slots[at] !== 0) at = (at + SLOT) & mask;
      this.#slots[at] = slots[from]!;
      this.#slots[at + 1] = slots[from + 1]!;
    }
  }

  #isSame(record: number, start: number, end: number): boolean {
    const otherStart = this.#records[record * RECORD]!;
    if (this.#records[record * RECORD + 1]! - otherStart !== end - start) return false;
    for (let index = 0; index < end - start; index += 1) {
      if (this.file[otherStart + index] !== this.file[start + index]) return false;
    }
    return true;
  }

  #addLookAlike(start: number, end: number): boolean {
    const { size } = this.#lookAlikes;
    const { buffer, byteOffset } = this.file;
    this.#lookAlikes.add(Buffer.from(buffer, byteOffset + start, end - start).toString('latin1'));
    return this.#lookAlikes.size === size;
  }
}

/** A different number in each process, so that nobody can craft records whose fingerprints collide. */
const SEED = randomBytes(4).readInt32LE();

/**
 * A 32-bit hash that is the same for identical records and nearly always differs for others. It is evenly distributed, so that
 * its lowest bits can address a table.
 * @param length - Bytes of the record.
 */
export function toEventFingerprint(event: TelemetryEvent, length: number): number {
  let hash = (Math.imul((event.time ?? 0) | 0, 31) + length + SEED) | 0;
  hash = addEnd(hash, event.run ?? '');
  hash = addEnd(hash, event.action);
  return spread((Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0);
}

/** The same for a session record. */
export function toSessionFingerprint({ time, session, parts }: SessionRecord, length: number): number {
  let hash = (Math.imul((time ?? 0) | 0, 31) + length + SEED) | 0;
  hash = addEnd(hash, session ?? '');
  const [part] = parts;
  return spread(part === undefined ? hash : addEnd(hash, part.id ?? part.kind));
}

/** Number of characters at the end of a name that are hashed: different names nearly always differ there. */
const ENDS = 8;

function addEnd(hash: number, name: string): number {
  let added = hash;
  for (let index = Math.max(0, name.length - ENDS); index < name.length; index += 1) {
    added = (Math.imul(added, 31) + name.charCodeAt(index)) | 0;
  }
  return added;
}

/** The finalizer of MurmurHash3: it spreads consecutive numbers, so that no part of the table gets crowded. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
