import fc from 'fast-check';
import { GrowingColumn } from '../../../src/derive/aggregate/columns.js';

const create = (length: number) => new Float64Array(length);
const entries = fc.array(fc.tuple(fc.nat(70_000), fc.double({ noNaN: true })), { maxLength: 40 });

test('a column holds what was set, whatever the order, and zero elsewhere', () => {
  fc.assert(
    fc.property(entries, fc.nat(70_000), (given, other) => {
      const column = new GrowingColumn(create);
      const known = new Map<number, number>();
      for (const [index, value] of given) {
        column.set(index, value);
        known.set(index, value);
      }
      for (const [index, value] of known) expect(column.get(index)).toBe(value);
      expect(column.get(other)).toBe(known.get(other) ?? 0);
    }),
    { numRuns: 200 },
  );
});

test('a column is copied out and in again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (length) => {
      const numbers = Float64Array.from({ length }, (_, index) => index + 0.5);
      const column = new GrowingColumn(create);
      column.copyFrom(numbers);
      expect(column.copyTo(new Float64Array(length))).toEqual(numbers);
      column.set(length, -1);
      expect([column.get(length - 1), column.get(length)]).toEqual([length === 0 ? 0 : length - 0.5, -1]);
    }),
    { numRuns: 30 },
  );
});
