import fc from 'fast-check';
import { Latency } from '../../src/derive/latency.js';

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
