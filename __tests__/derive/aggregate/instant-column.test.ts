import fc from 'fast-check';
import { InstantColumn, LAST_INSTANT, NO_INSTANT } from '../../../src/derive/aggregate/columns.js';

test('a column holds every instant there is room for, and none elsewhere', () => {
  const instant = fc.oneof(
    fc.maxSafeNat().map((number) => number % (LAST_INSTANT + 1)),
    fc.constant(LAST_INSTANT),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50)), fc.array(instant, { minLength: 51, maxLength: 51 }), (set, instants) => {
      const short = new InstantColumn(51);
      for (const index of set) short.set(index, instants[index]!);
      const long = new InstantColumn(60);
      long.copyFrom(short);
      for (let index = 0; index < 51; index += 1) {
        const expected = set.includes(index) ? instants[index] : NO_INSTANT;
        expect([short.get(index), long.get(index)]).toEqual([expected, expected]);
      }
      expect(long.get(59)).toBe(NO_INSTANT);
    }),
  );
});

test('the last instant set stands', () => {
  const column = new InstantColumn(1);
  for (const instant of [LAST_INSTANT, 946_684_800_000, 2 ** 32, 1]) {
    column.set(0, instant);
    expect(column.get(0)).toBe(instant);
  }
});
