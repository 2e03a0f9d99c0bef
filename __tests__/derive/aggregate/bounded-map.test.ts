import fc from 'fast-check';
import { createBoundedCounts } from '../../../src/derive/aggregate/bounded-map.js';

const MAX = 3;
const names = fc.array(fc.string({ maxLength: 2 }), { maxLength: 40 });

function count(all: readonly string[]) {
  const counts = createBoundedCounts(MAX);
  for (const name of all) counts.at(name).count += 1;
  return counts;
}
const contents = (counts: ReturnType<typeof count>) => ({
  kept: Object.fromEntries(counts.entries().map(([name, { count }]) => [`_${name}`, count])),
  rest: counts.rest.count,
});

test('the same names are kept in any order and grouping, with all that there was of them', () => {
  fc.assert(
    fc.property(names, names, fc.integer({ min: 0, max: 40 }), (a, b, cut) => {
      const all = [...a, ...b];
      const ab = count(a);
      ab.merge(count(b));
      const parts = count(all.slice(cut).reverse());
      parts.merge(count(all.slice(0, cut)));
      expect(contents(ab)).toEqual(contents(count(all)));
      expect(contents(parts)).toEqual(contents(ab));
      for (const [name, { count: found }] of ab.entries()) {
        expect(found).toBe(all.filter((other) => other === name).length);
      }
      expect(ab.entries().length).toBe(Math.min(MAX, new Set(all).size));
      expect(ab.entries().reduce((sum, [, { count: found }]) => sum + found, ab.rest.count)).toBe(all.length);
    }),
  );
});

test('names that are not kept are not held either', () => {
  const counts = createBoundedCounts(MAX);
  for (let index = 0; index < 1000; index += 1) counts.at(`name-${index}`).count += 1;
  expect([contents(counts).kept, counts.rest.count]).toEqual([{ '_name-0': 1, '_name-1': 1, '_name-2': 1 }, 997]);
  expect([counts.get('name-2')?.count, counts.get('name-3')]).toEqual([1, undefined]);
});
