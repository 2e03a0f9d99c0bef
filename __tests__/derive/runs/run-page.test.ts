import fc from 'fast-check';
import { COUNTS, RunPage } from '../../../src/derive/runs/run-page.js';

const ROWS = 5;
const counts = fc.array(
  fc.tuple(
    fc.nat(ROWS - 1),
    fc.nat(COUNTS - 1),
    fc.oneof(fc.nat(9), fc.integer({ min: 0xfff0, max: 0x1_000f }), fc.nat()),
  ),
  { maxLength: 20 },
);

test('a page counts exactly, also beyond 16 bits', () => {
  fc.assert(
    fc.property(counts, (added) => {
      const page = new RunPage();
      const expected = new Uint32Array(2 * ROWS * COUNTS);
      page.grow(ROWS);
      for (const [index, [row, column, by]] of added.entries()) {
        if (2 * index === added.length) page.grow(2 * ROWS);
        page.addCount(row, column, by);
        expected[row * COUNTS + column]! += by;
      }
      const copied = new Uint32Array(expected.length);
      page.copyCounts(2 * ROWS, copied, 0);
      expect(copied).toEqual(expected);
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COUNTS; column += 1) {
          expect(page.count(row, column)).toBe(expected[row * COUNTS + column]);
        }
      }
    }),
  );
});
