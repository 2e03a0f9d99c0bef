import fc from 'fast-check';
import { IntegerColumn } from '../../../src/derive/aggregate/columns.js';

/** Around the ends of pages, too. */
const index = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 16_380, max: 16_390 }), fc.constant(50_000));
const SIZE = 50_001;

test('it is an array of integers that are zero at first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.integer({ min: 0, max: 1000 }), fc.boolean())), (changes) => {
      const column = new IntegerColumn();
      const expected = new Uint32Array(SIZE);
      for (const [at, value, isSet] of changes) {
        if (isSet) column.set(at, value);
        else column.add(at, value);
        expected[at] = isSet ? value : expected[at]! + value;
        expect(column.get(at)).toBe(expected[at]);
      }
      const copied = new IntegerColumn();
      copied.copyFrom(column.copyTo(new Uint32Array(SIZE)));
      for (const read of [column, copied]) {
        expect(Buffer.from(read.copyTo(new Uint32Array(SIZE)).buffer).equals(Buffer.from(expected.buffer))).toBe(true);
        for (const [at] of changes)
          expect([read.get(at), read.get(at + 1)]).toEqual([expected[at], expected[at + 1] ?? 0]);
      }
    }),
    { numRuns: 50 },
  );
});
