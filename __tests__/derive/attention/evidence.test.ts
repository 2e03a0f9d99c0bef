import fc from 'fast-check';
import {
  addUp,
  discount,
  DiscountedSums,
  evidenceOf,
  mayDiffer,
  spreadOf,
} from '../../../src/derive/attention/evidence.js';

const RULE = { usual: 0.01, least: 0.005 };
const trials = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([count, share]) => ({ hits: Math.round(count * share), trials: count }));

test('evidence is never negative, the same both ways round, and none between equal rates', () => {
  fc.assert(
    fc.property(trials, trials, (a, b) => {
      expect(evidenceOf(a, b)).toBeGreaterThan(-1e-9);
      expect(evidenceOf(a, b)).toBeCloseTo(evidenceOf(b, a), 9);
      expect(evidenceOf(a, a)).toBeCloseTo(0, 9);
    }),
  );
});

test('two of two failed against none of sixty is a likelihood ratio of e to the 8.8', () => {
  expect(evidenceOf({ hits: 2, trials: 2 }, { hits: 0, trials: 60 })).toBeCloseTo(8.835, 3);
});

test('days that differ more than chance does have a spread, and others have the least one', () => {
  const steady = Array.from({ length: 40 }, (_, day) => ({ hits: 10 + (day % 2), trials: 100 }));
  expect(spreadOf(steady, RULE)).toBe(RULE.least);
  const unsteady = Array.from({ length: 40 }, (_, day) => ({ hits: day % 2 === 0 ? 2 : 25, trials: 100 }));
  expect(spreadOf(unsteady, RULE)).toBeGreaterThan(0.1);
});

test('one bad day leaves the spread as it is, and of nothing the usual one is taken', () => {
  const days = Array.from({ length: 40 }, (_, day) => ({ hits: day === 20 ? 90 : 10 + (day % 2), trials: 100 }));
  expect(spreadOf(days, RULE)).toBe(RULE.least);
  expect(spreadOf([], RULE)).toBe(RULE.usual);
});

test('many trials of a day count for no more than one divided by the spread, few for themselves', () => {
  fc.assert(
    fc.property(trials, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (day, spread) => {
      const counted = discount(day, spread);
      expect(counted.trials).toBeLessThanOrEqual(1 / spread + 1);
      expect(counted.hits / counted.trials).toBeCloseTo(day.hits / day.trials, 9);
    }),
  );
  expect(discount({ hits: 1, trials: 1 }, 0.5)).toEqual({ hits: 1, trials: 1 });
  expect(addUp([])).toEqual({ hits: 0, trials: 0 });
});

test('the bound without logarithms rules out no evidence that there is', () => {
  fc.assert(
    fc.property(trials, trials, (a, b) => {
      const evidence = evidenceOf(a, b);
      if (evidence > 1e-9) expect(mayDiffer(a.hits, a.trials, b.hits, b.trials, evidence)).toBe(true);
      expect(mayDiffer(a.hits, a.trials, a.hits, a.trials, 1)).toBe(false);
    }),
  );
});

test('two neighbouring stretches may differ exactly when their sums may', () => {
  fc.assert(
    fc.property(
      fc.array(trials, { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 29 }),
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      (days, length, evidence) => {
        const during = Math.min(length, days.length - 1);
        const before = days.length - during;
        const sums = new DiscountedSums(0.01);
        for (const day of days) sums.add(day);
        const [a, b] = [sums.between(before, days.length), sums.between(0, before)];
        const expected = mayDiffer(a.hits, a.trials, b.hits, b.trials, evidence);
        expect(sums.mayDiffer(during, before, evidence)).toBe(expected);
      },
    ),
  );
});

test('a stretch of days adds up to its discounted days', () => {
  fc.assert(
    fc.property(fc.array(trials, { minLength: 1, maxLength: 30 }), fc.nat(29), (days, from) => {
      const start = Math.min(from, days.length - 1);
      const sums = new DiscountedSums(0.01);
      for (const day of days) sums.add(day);
      const expected = addUp(days.slice(start).map((day) => discount(day, 0.01)));
      expect(sums.days).toBe(days.length);
      expect(sums.between(start, days.length).hits).toBeCloseTo(expected.hits, 6);
      expect(sums.between(start, days.length).trials).toBeCloseTo(expected.trials, 6);
    }),
  );
});
