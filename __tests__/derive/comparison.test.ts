import { toChange, toRate } from '../../src/derive/comparison.js';

test('a change is compared with ten events or more', () => {
  expect([toChange(13, 10), toChange(13, 9)]).toEqual([30, null]);
  expect([toChange(0, 10), toChange(10, 10), toChange(0, 0)]).toEqual([-100, 0, null]);
});

test('a change has one decimal, a rate four, and halves are rounded up', () => {
  expect([toChange(1010, 1000), toChange(40, 30), toChange(20, 30)]).toEqual([1, 33.3, -33.3]);
  expect([toChange(10_005, 10_000), toChange(9_995, 10_000)]).toEqual([0.1, -0]);
  expect([toRate(1, 3), toRate(2, 3), toRate(1, 32), toRate(0, 7), toRate(7, 7)]).toEqual([
    0.3333, 0.6667, 0.0313, 0, 1,
  ]);
});

test('no rate is known of nothing', () => {
  expect(toRate(0, 0)).toBeNull();
});
