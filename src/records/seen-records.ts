import { toFingerprint } from './fingerprint.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Records sharing one fingerprint beyond which a set tells them apart, so that look-alikes cannot make this quadratic. */
const LOOK_ALIKES = 8;
/** Bytes of an ordinary record, so that there is room for a file's records from the beginning. */
const ORDINARY_BYTES = 256;
const FEWEST = 32;
/** Fingerprint, start, end. */
const COLUMNS = 3;

/**
 * Remembers the records of one file, to find identical ones. Exact: identical records are the same event, so a fingerprint
 * of the event finds candidates, of which the bytes are compared. Hashing every byte of every record instead would cost
 * a third of parsing them; keeping their texts would keep the whole file alive a second time.
 */
export class SeenRecords {
  /** Fingerprint, start and end of each record. Typed arrays, for they are gone as soon as the file is. */
  #records: Uint32Array;
  #count = 0;
  /** Numbers of records plus 1 by fingerprint, at most half full; 0 is free. */
  #slots: Uint32Array;
  readonly #lookAlikes = new Set<string>();

  /** @param file - The file's bytes: what `start` and `end` of its records refer to. */
  constructor(private readonly file: Uint8Array) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST, (2 * file.length) / ORDINARY_BYTES)));
    this.#records = new Uint32Array((slots / 2) * COLUMNS);
    this.#slots = new Uint32Array(slots);
  }

  /** @returns true when a record of the same bytes was added before. */
  add(event: TelemetryEvent, start: number, end: number): boolean {
    const fingerprint = toFingerprint(event, end - start);
    const mask = this.#slots.length - 1;
    let slot = fingerprint & mask;
    let lookAlikes = 0;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#records[(entry - 1) * COLUMNS] === fingerprint) {
        if (this.#isSame((entry - 1) * COLUMNS, start, end)) return true;
        lookAlikes += 1;
      }
      slot = (slot + 1) & mask;
    }
    if (lookAlikes >= LOOK_ALIKES) return this.#addLookAlike(start, end);
    const at = this.#count * COLUMNS;
    this.#records[at] = fingerprint;
    this.#records[at + 1] = start;
    this.#records[at + 2] = end;
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (this.#count * 2 === this.#slots.length) this.#grow();
    return false;
  }

  #grow(): void {
    const records = this.#records;
    this.#records = new Uint32Array(records.length * 2);
    this.#records.set(records);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let record = 0; record < this.#count; record += 1) {
      let slot = records[record * COLUMNS]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = record + 1;
    }
  }

  #isSame(at: number, start: number, end: number): boolean {
    const otherStart = this.#records[at + 1]!;
    if (this.#records[at + 2]! - otherStart !== end - start) return false;
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
