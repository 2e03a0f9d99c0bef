import { z } from 'zod';
import { float64Column, toColumnText, uint32Column } from '../aggregate/columns.js';

/** Histograms that can be written down, one after the other. */
export interface LatencyData {
  /** The longest duration of each; 0 when it has none. */
  readonly max: Float64Array<ArrayBuffer>;
  /** Where the buckets of each end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Number of the bucket and durations in it, in turns. */
  readonly buckets: Uint32Array<ArrayBuffer>;
}
const COLUMNS = 2;

/** The table of a histogram without durations, as nearly half of all are; nothing is put into it. */
const NONE = new Uint32Array(0);
const MIN_SIZE = 4;
/** A slot holds the number of a bucket plus 1, so that 0 is free, above so many bits of how many durations are in it. */
const COUNT_BITS = 19;
const FULL = 2 ** COUNT_BITS;

/**
 * Durations in milliseconds as a log-linear histogram of integers: exact below 256 ms, above that in buckets of 1/128 of
 * an octave, so that a quantile is at most 0.4 % off. Integers add up the same in any order, which makes merging exact.
 *
 * Each event adds to several of these. So the buckets are a hash table of numbers, at most half
 * full, in which a bucket is nearly always found where its number says: a tenth of the time and of the memory that a `Map` takes.
 */
export class Latency {
  #table = NONE;
  /** Different buckets. */
  #size = 0;
  /** Whether the slots are in order, as they are read, and no hash table until something is added. */
  #isSorted = false;
  /** How often the slot of a bucket was full. */
  #carried: Map<number, number> | null = null;
  #count = 0;
  #max = 0;

  get count(): number {
    return this.#count;
  }

  /** Milliseconds, exact; null when there are no durations. */
  get max(): number | null {
    return this.#count === 0 ? null : this.#max;
  }

  /** @param milliseconds - Finite and not negative; fractions are rounded to whole milliseconds. */
  add(milliseconds: number): void {
    this.addTimes(milliseconds, 1);
  }

  /** Adds the same duration so many times. */
  addTimes(milliseconds: number, times: number): void {
    this.#addTo(toBucket(Math.round(milliseconds)), times);
    if (milliseconds > this.#max) this.#max = milliseconds;
  }

  merge(other: Latency): void {
    for (const slot of other.#table) if (slot !== 0) this.#addTo(bucketOf(slot), other.#countOf(slot));
    if (other.#max > this.#max) this.#max = other.#max;
  }

  static toData(latencies: readonly Latency[]): LatencyData {
    const length = latencies.reduce((sum, latency) => sum + COLUMNS * latency.#size, 0);
    const [max, ends, buckets] = [
      new Float64Array(latencies.length),
      new Uint32Array(latencies.length),
      new Uint32Array(length),
    ];
    let index = 0;
    for (const [number, latency] of latencies.entries()) {
      for (const slot of latency.#table) {
        if (slot === 0) continue;
        buckets[index++] = bucketOf(slot);
        buckets[index++] = latency.#countOf(slot);
      }
      max[number] = latency.#max;
      ends[number] = index;
    }
    return { max, ends, buckets };
  }

  /** @throws RangeError when the data is of no histograms. */
  static fromData({ max, ends, buckets }: LatencyData): Latency[] {
    if (max.length !== ends.length || (ends.at(-1) ?? 0) !== buckets.length) throw new RangeError('Cut short.');
    let index = 0;
    return Array.from(ends, (end, number) => {
      const latency = new Latency();
      for (; index + 1 < end; index += COLUMNS) {
        if (buckets[index]! > LAST_BUCKET) throw new RangeError('There is no such bucket.');
        latency.#addTo(buckets[index]!, buckets[index + 1]!);
      }
      latency.#max = max[number]!;
      return latency;
    });
  }

  /** Milliseconds, as exact as a quantile is, and how many durations are so long; in no order. */
  *counts(): Generator<readonly [milliseconds: number, count: number]> {
    for (const slot of this.#table) if (slot !== 0) yield [toMilliseconds(bucketOf(slot)), this.#countOf(slot)];
  }

  /** Durations above so many milliseconds, as exact as a quantile is. */
  countAbove(milliseconds: number): number {
    let above = 0;
    for (const slot of this.#table) {
      if (slot !== 0 && toMilliseconds(bucketOf(slot)) > milliseconds) above += this.#countOf(slot);
    }
    return above;
  }

  /**
   * The nearest-rank quantile, in milliseconds; null when there are no durations.
   * @param fraction - 0.95 for p95.
   */
  quantile(fraction: number): number | null {
    if (this.#count === 0) return null;
    const rank = Math.max(1, Math.ceil(fraction * this.#count));
    let seen = 0;
    for (const slot of this.#inOrder()) {
      seen += this.#countOf(slot);
      if (seen >= rank) return Math.min(toMilliseconds(bucketOf(slot)), this.#max);
    }
    return this.#max;
  }

  /** Where the slots are: with thousands of histograms to be read, another list of each would be most of the memory. */
  #inOrder(): Uint32Array {
    if (!this.#isSorted) this.#table.sort();
    this.#isSorted = true;
    return this.#table.subarray(this.#table.length - this.#size);
  }

  #addTo(bucket: number, count: number): void {
    this.#count += count;
    if (this.#isSorted || this.#size * 2 >= this.#table.length) this.#rehash();
    const table = this.#table;
    const at = slotOf(table, bucket);
    if (table[at] === 0) this.#size += 1;
    const counted = (table[at]! % FULL) + count;
    table[at] = (bucket + 1) * FULL + (counted % FULL);
    if (counted >= FULL) this.#carry(bucket, Math.floor(counted / FULL));
  }

  #countOf(slot: number): number {
    return (slot % FULL) + FULL * (this.#carried?.get(bucketOf(slot)) ?? 0);
  }

  #carry(bucket: number, times: number): void {
    this.#carried ??= new Map();
    this.#carried.set(bucket, (this.#carried.get(bucket) ?? 0) + times);
  }

  /** Into a table with room for one more. */
  #rehash(): void {
    const before = this.#table;
    const isFull = this.#size * 2 >= before.length;
    this.#table = new Uint32Array(isFull ? Math.max(MIN_SIZE, before.length * 2) : before.length);
    this.#isSorted = false;
    for (const slot of before) if (slot !== 0) this.#table[slotOf(this.#table, bucketOf(slot))] = slot;
  }
}

function bucketOf(slot: number): number {
  return (slot >>> COUNT_BITS) - 1;
}

/** Where a bucket stands in a table, or is to stand. Durations lie close together, so their numbers spread as they are. */
function slotOf(table: Uint32Array, bucket: number): number {
  const mask = table.length - 1;
  let at = bucket & mask;
  while (table[at] !== 0 && bucketOf(table[at]!) !== bucket) at = (at + 1) & mask;
  return at;
}

/** Histograms as they are written down. */
export const latencyDataSchema = z.object({ max: float64Column, ends: uint32Column, buckets: uint32Column });

export function renderLatencyData({ max, ends, buckets }: LatencyData): z.input<typeof latencyDataSchema> {
  return { max: toColumnText(max), ends: toColumnText(ends), buckets: toColumnText(buckets) };
}

/** How far a quantile may be off, as a share of it: half of a bucket, which is at most 1/128 of it wide. */
export const LATENCY_ERROR = 0.004;

const LINEAR = 256;
const PER_OCTAVE = 128;

/** Number of the bucket of a whole number of milliseconds: each below 256 has its own, then 128 share an octave. */
function toBucket(milliseconds: number): number {
  if (milliseconds < LINEAR) return milliseconds;
  if (milliseconds < 2 ** 32) {
    const shift = toShift(milliseconds);
    return shift * PER_OCTAVE + (milliseconds >>> shift);
  }
  const shift = 32 + toShift(milliseconds / 2 ** 32);
  return shift * PER_OCTAVE + Math.floor(milliseconds / 2 ** shift);
}

/** No duration has one beyond. */
const LAST_BUCKET = toBucket(Number.MAX_SAFE_INTEGER);

/** The shift that brings a number of at least 256 into 128 … 255; negative for a smaller one. */
function toShift(number: number): number {
  return 24 - Math.clz32(number);
}

/** The middle of a bucket. */
function toMilliseconds(bucket: number): number {
  if (bucket < LINEAR) return bucket;
  const shift = Math.floor(bucket / PER_OCTAVE) - 1;
  const lowest = (bucket - shift * PER_OCTAVE) * 2 ** shift;
  return lowest + Math.floor((2 ** shift - 1) / 2);
}
