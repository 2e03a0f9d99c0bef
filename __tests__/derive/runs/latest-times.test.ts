import fc from 'fast-check';
import { findOldestOfLatest } from '../../../src/derive/runs/run-table.js';

test('the latest times are those from the found one on', () => {
  const time = fc.oneof(fc.nat(20), fc.constant(Number.NEGATIVE_INFINITY));
  fc.assert(
    fc.property(fc.array(time, { maxLength: 60 }), fc.nat(10), (times, most) => {
      const oldest = findOldestOfLatest(times.length, (number) => times[number]!, most);
      const latest = Float64Array.from(times).sort().at(-most) ?? Number.NEGATIVE_INFINITY;
      const expected = most === 0 ? Number.POSITIVE_INFINITY : latest;
      expect(oldest).toBe(expected);
    }),
  );
});
