/** Texts sharing one sample beyond which they are told apart by a set, so that look-alikes cannot make this quadratic. */
const BUCKET_LIMIT = 8;
const SAMPLES = 12;

/**
 * Remembers the records of one file, to find identical ones. Exact: a sample of the characters only picks the bucket, in
 * which whole texts are compared. Hashing every character of every record instead would cost as much as parsing them.
 */
export class SeenTexts {
  readonly #buckets = new Map<number, string | string[] | Set<string>>();

  /** @returns true when the same text was added before. */
  add(text: string): boolean {
    const key = toSample(text);
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      this.#buckets.set(key, text);
      return false;
    }
    if (typeof bucket === 'string') {
      if (bucket === text) return true;
      this.#buckets.set(key, [bucket, text]);
      return false;
    }
    if (Array.isArray(bucket)) {
      if (bucket.includes(text)) return true;
      bucket.push(text);
      if (bucket.length > BUCKET_LIMIT) this.#buckets.set(key, new Set(bucket));
      return false;
    }
    if (bucket.has(text)) return true;
    bucket.add(text);
    return false;
  }
}

function toSample(text: string): number {
  let hash = text.length;
  const step = text.length / SAMPLES;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    hash = Math.imul(hash, 31) + text.charCodeAt(Math.floor(sample * step));
  }
  return hash | 0;
}
