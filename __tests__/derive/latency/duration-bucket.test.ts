import fc from 'fast-check';
import {
  BUCKET_ERROR,
  fromDurationBucket,
  LAST_DURATION_BUCKET,
  quantizeDuration,
  toDurationBucket,
} from '../../../src/derive/latency/duration-bucket.js';
import { Latency } from '../../../src/derive/latency/latency.js';
import { propertyRuns } from '../../property-runs.js';

const duration = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1), fc.maxSafeNat());

test('a bucket is at most 3.2% off, and longer durations never have smaller ones', () => {
  fc.assert(
    fc.property(duration, duration, (a, b) => {
      expect(Math.abs(quantizeDuration(a) - a)).toBeLessThanOrEqual(a < 32 ? 0 : a * BUCKET_ERROR);
      expect(Math.sign(toDurationBucket(a) - toDurationBucket(b)) * Math.sign(a - b)).not.toBe(-1);
      expect(toDurationBucket(a)).toBeLessThanOrEqual(LAST_DURATION_BUCKET);
    }),
    { numRuns: propertyRuns(500, 20_000) },
  );
});

test('every bucket stands for a duration of its own', () => {
  for (let bucket = 0; bucket <= LAST_DURATION_BUCKET; bucket += 1) {
    expect(toDurationBucket(fromDurationBucket(bucket))).toBe(bucket);
  }
});

test('the buckets of a finer histogram lie each within one', () => {
  fc.assert(
    fc.property(duration, (milliseconds) => {
      const latency = new Latency();
      latency.add(milliseconds);
      const buckets: [number, number][] = [];
      latency.each((middle, count) => buckets.push([toDurationBucket(middle), count]));
      expect(buckets).toEqual([[toDurationBucket(milliseconds), 1]]);
    }),
    { numRuns: propertyRuns(500, 20_000) },
  );
});
