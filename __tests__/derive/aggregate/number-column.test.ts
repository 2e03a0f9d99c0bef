import fc from 'fast-check';
import { NumberColumn } from '../../../src/derive/aggregate/columns.js';

const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
const changes = fc.array(fc.tuple(fc.nat(70_000), value, fc.boolean()), { maxLength: 40 });

test('it holds what was set and added, whatever the order, and zero elsewhere', () => {
  fc.assert(
    fc.property(changes, fc.nat(70_000), (given, other) => {
      const column = new NumberColumn();
      const known = new Map<number, number>();
      for (const [index, number, isSet] of given) {
        if (isSet) column.set(index, number);
        else column.add(index, number);
        known.set(index, isSet ? number : (known.get(index) ?? 0) + number);
      }
      for (const [index, number] of known) expect(column.get(index)).toBe(number);
      expect(column.get(other)).toBe(known.get(other) ?? 0);
    }),
    { numRuns: 200 },
  );
});

test('it is copied out and in again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (length) => {
      const numbers = Float64Array.from({ length }, (_, index) => index + 0.5);
      const column = new NumberColumn();
      column.copyFrom(numbers);
      expect(column.copyTo(new Float64Array(length))).toEqual(numbers);
      column.set(length, -1);
      expect([column.get(length - 1), column.get(length)]).toEqual([length === 0 ? 0 : length - 0.5, -1]);
    }),
    { numRuns: 30 },
  );
});
