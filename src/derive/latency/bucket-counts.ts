/**
 * Counts by the numbers of buckets, which are small integers. One of them serves many histograms, one after the other, so that nothing is
 * made for any of them.
 */
export class BucketCounts {
  readonly #counts: Float64Array;
  #first: number;
  #last = -1;

  /** @param buckets - How many there are; they are numbered from 0. */
  constructor(private readonly buckets: number) {
    this.#counts = new Float64Array(buckets);
    this.#first = buckets;
  }

  add(bucket: number, count: number): void {
    this.#counts[bucket]! += count;
    if (bucket < this.#first) this.#first = bucket;
    if (bucket > this.#last) this.#last = bucket;
  }

  /** Visits the buckets that have counts, in order, and forgets them. */
  take(visit: (bucket: number, count: number) => void): void {
    const counts = this.#counts;
    for (let bucket = this.#first; bucket <= this.#last; bucket += 1) {
      const count = counts[bucket]!;
      if (count === 0) continue;
      counts[bucket] = 0;
      visit(bucket, count);
    }
    this.#first = this.buckets;
    this.#last = -1;
  }
}
