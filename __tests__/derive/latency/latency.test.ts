import fc from 'fast-check';
import { Latency } from '../../../src/derive/latency/latency.js';

function latencyOf(values: readonly number[]): Latency {
  const latency = new Latency();
  for (const value of values) latency.add(value);
  return latency;
}

/** Nearest rank, by definition. */
function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(fraction * sorted.length)) - 1] ?? Number.NaN;
}

const durations = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10_000_000 }), fc.maxSafeNat()),
  { minLength: 1, maxLength: 200 },
);

test('nothing measured is null, one sample is itself', () => {
  expect([new Latency().quantile(0.5), new Latency().max]).toEqual([null, null]);
  expect([latencyOf([7]).quantile(0.5), latencyOf([7]).quantile(0.95), latencyOf([7]).max]).toEqual([7, 7, 7]);
  expect(latencyOf([0]).quantile(0.95)).toBe(0);
});

test('quantiles are exact below 256 ms and at most 0.4 % off above; the maximum is exact', () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.9, 0.95, 1), (values, fraction) => {
      const expected = quantile(values, fraction);
      const found = latencyOf(values).quantile(fraction) ?? Number.NaN;
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(expected < 256 ? 0 : expected * 0.004);
      expect(latencyOf(values).max).toBe(Math.max(...values));
    }),
  );
});

test('merging is the same as measuring together, in any order', () => {
  fc.assert(
    fc.property(durations, durations, (a, b) => {
      const ab = latencyOf(a);
      ab.merge(latencyOf(b));
      const ba = latencyOf(b);
      ba.merge(latencyOf(a));
      for (const fraction of [0.01, 0.5, 0.95, 1]) {
        expect(ab.quantile(fraction)).toBe(latencyOf([...a, ...b]).quantile(fraction));
        expect(ba.quantile(fraction)).toBe(ab.quantile(fraction));
      }
      expect(ab.count).toBe(a.length + b.length);
    }),
  );
});

/** So many durations of one second and some others, made by adding histograms to each other. */
function crowdOf(doublings: number, others: readonly number[]): Latency {
  let crowd = latencyOf([1000]);
  for (let doubling = 0; doubling < doublings; doubling += 1) {
    const twice = new Latency();
    twice.merge(crowd);
    twice.merge(crowd);
    crowd = twice;
  }
  for (const value of others) crowd.add(value);
  return crowd;
}

test('a bucket counts beyond what a slot holds, wherever it is taken', () => {
  const crowd = crowdOf(21, [1000, 1, 5000]);
  const [copy] = Latency.fromData(Latency.toData([crowd]));
  for (const latency of [crowd, copy!]) {
    expect([latency.count, latency.countAbove(100), latency.countAbove(2000)]).toEqual([2 ** 21 + 3, 2 ** 21 + 2, 1]);
    expect([latency.quantile(1e-9), latency.quantile(0.99), latency.quantile(1)]).toEqual([1, 1001, 5000]);
  }
});

test('a histogram that was read takes in more', () => {
  fc.assert(
    fc.property(durations, durations, (before, after) => {
      const latency = latencyOf(before);
      latency.quantile(0.5);
      for (const value of after) latency.add(value);
      const together = latencyOf([...before, ...after]);
      for (const fraction of [0.01, 0.5, 1]) expect(latency.quantile(fraction)).toBe(together.quantile(fraction));
      const merged = new Latency();
      merged.merge(latency);
      expect([merged.count, merged.quantile(0.5)]).toEqual([together.count, together.quantile(0.5)]);
    }),
  );
});

test('no histograms can be written down, and read again', () => {
  expect(Latency.fromData(Latency.toData([]))).toEqual([]);
  const [empty] = Latency.fromData(Latency.toData([new Latency()]));
  expect([empty?.count, empty?.max]).toEqual([0, null]);
});

test('what is written down of a bucket that no duration has is refused', () => {
  const last = Latency.toData([latencyOf([Number.MAX_SAFE_INTEGER])]);
  expect(Latency.fromData(last)[0]?.count).toBe(1);
  const buckets = Uint32Array.of(last.buckets[0]! + 1, 1);
  expect(() => Latency.fromData({ ...last, buckets })).toThrow(RangeError);
});
