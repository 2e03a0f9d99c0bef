import type { TelemetryEvent } from './telemetry-event.js';

/** Records sharing one fingerprint beyond which a set tells them apart, so that look-alikes cannot make this quadratic. */
const BUCKET_LIMIT = 8;

/**
 * Remembers the records of one file, to find identical ones. Exact: identical records are the same event, so a fingerprint
 * of the event picks the bucket, in which whole texts are compared. Hashing every character of every record instead would
 * cost a third of parsing them.
 */
export class SeenRecords {
  readonly #buckets = new Map<number, string | string[] | Set<string>>();

  /** @returns true when a record of the same text was added before. */
  add(event: TelemetryEvent, text: string): boolean {
    const key = toFingerprint(event, text.length);
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

function toFingerprint(event: TelemetryEvent, length: number): number {
  let hash = Math.imul((event.time ?? 0) | 0, 31) + length;
  const run = event.run ?? '';
  for (let index = Math.max(0, run.length - 16); index < run.length; index += 1) {
    hash = (Math.imul(hash, 31) + run.charCodeAt(index)) | 0;
  }
  hash = (Math.imul(hash, 31) + event.action.length) | 0;
  return (Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0;
}
