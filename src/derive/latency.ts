/** Histograms that can be written down, one after the other. */
export interface LatencyData {
  /** The longest duration of each; 0 when it has none. */
  readonly max: Float64Array<ArrayBuffer>;
  /** Where the buckets of each end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Number of the bucket and durations in it, in turns. */
  readonly buckets: Uint32Array<ArrayBuffer>;
}

/** The table of a histogram without durations, as nearly half of all are; nothing is put into it. */
const NONE = new Uint32Array(0);
const SMALLEST = 4;
/** Number of the bucket plus 1, so that 0 is free, and durations in it. */
const COLUMNS = 2;

/**
 * Durations in milliseconds as a log-linear histogram of integers: exact below 256 ms, above that in buckets of 1/128 of
 * an octave, so that a quantile is at most 0.4 % off. Integers add up the same in any order, which makes merging exact.
 *
 * Each event adds to four of these, so the buckets are a hash table of numbers, at most half full, in which a bucket is
 * nearly always found where its number says: a tenth of the time that a `Map` takes.
 */
export class Latency {
  #table = NONE;
  /** Different buckets. */
  #size = 0;
  /** Numbers of the buckets and durations in them, in order, until something is added. */
  #sorted: readonly (readonly [number, number])[] | null = null;
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
    this.#addTo(toBucket(Math.round(milliseconds)), 1);
    if (milliseconds > this.#max) this.#max = milliseconds;
  }

  merge(other: Latency): void {
    const table = other.#table;
    for (let at = 0; at < table.length; at += COLUMNS) {
      if (table[at] !== 0) this.#addTo(table[at]! - 1, table[at + 1]!);
    }
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
      const table = latency.#table;
      for (let at = 0; at < table.length; at += COLUMNS) {
        if (table[at] === 0) continue;
        buckets[index++] = table[at]! - 1;
        buckets[index++] = table[at + 1]!;
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

  /** Durations above so many milliseconds, as exact as a quantile is. */
  countAbove(milliseconds: number): number {
    let above = 0;
    for (const [bucket, count] of this.#inOrder()) if (toMilliseconds(bucket) > milliseconds) above += count;
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
    for (const [bucket, count] of this.#inOrder()) {
      seen += count;
      if (seen >= rank) return Math.min(toMilliseconds(bucket), this.#max);
    }
    return this.#max;
  }

  #inOrder(): readonly (readonly [bucket: number, count: number])[] {
    if (this.#sorted !== null) return this.#sorted;
    const buckets: [number, number][] = [];
    for (let at = 0; at < this.#table.length; at += COLUMNS) {
      if (this.#table[at] !== 0) buckets.push([this.#table[at]! - 1, this.#table[at + 1]!]);
    }
    return (this.#sorted = buckets.sort(([a], [b]) => a - b));
  }

  #addTo(bucket: number, count: number): void {
    this.#sorted = null;
    this.#count += count;
    if (this.#size * 2 * COLUMNS >= this.#table.length) this.#grow();
    const at = slotOf(this.#table, bucket);
    if (this.#table[at] === 0) {
      this.#table[at] = bucket + 1;
      this.#size += 1;
    }
    this.#table[at + 1]! += count;
  }

  #grow(): void {
    const table = this.#table;
    this.#table = new Uint32Array(Math.max(SMALLEST * COLUMNS, table.length * 2));
    for (let at = 0; at < table.length; at += COLUMNS) {
      if (table[at] === 0) continue;
      const into = slotOf(this.#table, table[at]! - 1);
      this.#table[into] = table[at]!;
      this.#table[into + 1] = table[at + 1]!;
    }
  }
}

/** Where a bucket stands in a table, or is to stand. Durations lie close together, so their numbers spread as they are. */
function slotOf(table: Uint32Array, bucket: number): number {
  const mask = table.length - 1;
  let at = (bucket * COLUMNS) & mask;
  while (table[at] !== 0 && table[at] !== bucket + 1) at = (at + COLUMNS) & mask;
  return at;
}

/** How far a quantile may be off, as a share of it: half of a bucket, which is at most 1/128 of it wide. */
export const LATENCY_ERROR = 0.004;

const LINEAR = 256;
const PER_OCTAVE = 128;

function toBucket(milliseconds: number): number {
  if (milliseconds < LINEAR) return milliseconds;
  if (milliseconds < 2 ** 32) {
    const shift = toShift(milliseconds);
    return shift * PER_OCTAVE + (milliseconds >>> shift);
  }
  const shift = 32 + toShift(milliseconds / 2 ** 32);
  return shift * PER_OCTAVE + Math.floor(milliseconds / 2 ** shift);
}

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
