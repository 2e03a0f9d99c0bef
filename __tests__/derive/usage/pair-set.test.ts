import fc from 'fast-check';
import { PairSet } from '../../../src/derive/usage/row-lists.js';

const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 2 ** 16, 2 ** 31, 2 ** 32 - 2));

test('it holds each pair once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 400, size: 'max' }), (pairs) => {
      const set = new PairSet();
      const known = new Set<string>();
      for (const [first, second] of pairs) {
        const name = `${first} ${second}`;
        expect(set.add(first, second)).toBe(!known.has(name));
        known.add(name);
      }
      const held: string[] = [];
      set.each((first, second) => held.push(`${first} ${second}`));
      expect(held.sort()).toEqual([...known].sort());
      expect(set.size).toBe(known.size);
    }),
  );
});
