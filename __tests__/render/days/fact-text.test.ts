import { formatPoints } from '../../../src/render/days/step-groups.js';

test.each([
  [0.12, '+12 points'],
  [-0.05, '−5 points'],
  [0.01, '+1 point'],
  [1, '+100 points'],
  [12, '+12'],
  [-1e308, '−1e+308'],
])('a difference of %d is told in points as long as it is one of ratios', (delta, text) => {
  expect(formatPoints(delta)).toBe(text);
});
