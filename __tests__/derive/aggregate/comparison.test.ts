import {
  countKnown,
  toChange,
  toFailureRate,
  toRateChange,
  toShare,
} from '../../../src/derive/aggregate/comparison.js';

const sample = (failed: number, known: number) => ({ failed, known });

test('a change is compared with ten or more, and what is the same is no change', () => {
  expect([toChange(13, 10), toChange(13, 9), toChange(0, 9)]).toEqual([30, null, null]);
  expect([toChange(0, 10), toChange(10, 10), toChange(0, 0), toChange(4, 4)]).toEqual([-100, 0, 0, 0]);
});

test('a change has one decimal, a rate four, and halves are rounded up', () => {
  expect([toChange(1010, 1000), toChange(40, 30), toChange(20, 30)]).toEqual([1, 33.3, -33.3]);
  expect([toChange(10_005, 10_000), toChange(9_995, 10_000)]).toEqual([0.1, -0]);
  expect([toFailureRate(sample(10, 30)), toFailureRate(sample(1, 32)), toFailureRate(sample(0, 10))]).toEqual([
    0.3333, 0.0313, 0,
  ]);
  expect([toShare(1, 3), toShare(2, 3), toShare(7, 7), toShare(0, 0)]).toEqual([0.3333, 0.6667, 1, null]);
});

test('there is a failure rate of ten known outcomes or more', () => {
  expect([toFailureRate(sample(1, 1)), toFailureRate(sample(0, 9)), toFailureRate(sample(0, 0))]).toEqual([
    null,
    null,
    null,
  ]);
  expect([toRateChange(sample(12, 97), sample(0, 88)), toRateChange(sample(0, 40), sample(0, 10))]).toEqual([12.4, 0]);
  expect([toRateChange(sample(1, 9), sample(0, 88)), toRateChange(sample(12, 97), sample(0, 9))]).toEqual([null, null]);
});

test('an unknown outcome is neither a success nor a failure', () => {
  expect(countKnown({ success: 1, partial: 2, blocked: 4, failed: 8 })).toBe(15);
});
