import type { TelemetryEvent } from './telemetry-event.js';

/** Records sharing one fingerprint beyond which a set tells them apart, so that look-alikes cannot make this quadratic. */
const LOOK_ALIKES = 8;

/**
 * Remembers the records of one file, to find identical ones. Exact: identical records are the same event, so a fingerprint
 * of the event finds candidates, of which the bytes are compared. Hashing every byte of every record instead would cost
 * a third of parsing them; keeping their texts would keep the whole file alive a second time.
 */
export class SeenRecords {
  /** Number of the newest record by fingerprint. */
  readonly #newest = new Map<number, number>();
  /** By record: number of the one before with the same fingerprint, and how many such there are. */
  readonly #before: (number | undefined)[] = [];
  readonly #depth: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #lookAlikes = new Set<string>();

  /** @param file - The file's bytes: what `start` and `end` of its records refer to. */
  constructor(private readonly file: Uint8Array) {}

  /** @returns true when a record of the same bytes was added before. */
  add(event: TelemetryEvent, start: number, end: number): boolean {
    const fingerprint = toFingerprint(event, end - start);
    const newest = this.#newest.get(fingerprint);
    for (let record = newest; record !== undefined; record = this.#before[record]) {
      if (this.#isSame(record, start, end)) return true;
    }
    const depth = newest === undefined ? 0 : this.#depth[newest]! + 1;
    if (depth >= LOOK_ALIKES) return this.#addLookAlike(start, end);
    this.#newest.set(fingerprint, this.#starts.length);
    this.#before.push(newest);
    this.#depth.push(depth);
    this.#starts.push(start);
    this.#ends.push(end);
    return false;
  }

  #isSame(record: number, start: number, end: number): boolean {
    const [otherStart, otherEnd] = [this.#starts[record]!, this.#ends[record]!];
    if (otherEnd - otherStart !== end - start) return false;
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

function toFingerprint(event: TelemetryEvent, length: number): number {
  let hash = Math.imul((event.time ?? 0) | 0, 31) + length;
  const run = event.run ?? '';
  for (let index = Math.max(0, run.length - 16); index < run.length; index += 1) {
    hash = (Math.imul(hash, 31) + run.charCodeAt(index)) | 0;
  }
  hash = (Math.imul(hash, 31) + event.action.length) | 0;
  return (Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0;
}
