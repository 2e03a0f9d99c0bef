import type { Random } from '../sample/random.js';

/** Standard normal. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  return radius * Math.cos(2 * Math.PI * random.fraction());
}

/** @param shape - Both mean and variance. */
export function gamma(random: Random, shape: number): number {
  // Marsaglia and Tsang (2000), with their boost for shapes below 1.
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.fraction()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.fraction()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function poisson(random: Random, mean: number): number {
  if (mean > 400) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, left] = [0, -mean];
  for (;;) {
    left -= Math.log(1 - random.fraction());
    if (left > 0) return count;
    count += 1;
  }
}

/** Poisson with a varying mean. Its variance is mean + mean² · dispersion. */
export function negativeBinomial(random: Random, mean: number, dispersion: number): number {
  return dispersion === 0 ? poisson(random, mean) : poisson(random, mean * dispersion * gamma(random, 1 / dispersion));
}

/** A probability around `mean`. Two trials with it have the correlation `spread`. */
export function beta(random: Random, mean: number, spread: number): number {
  if (spread === 0 || mean === 0 || mean === 1) return mean;
  const total = 1 / spread - 1;
  const a = gamma(random, mean * total);
  return a / (a + gamma(random, (1 - mean) * total));
}

export function binomial(random: Random, trials: number, probability: number): number {
  let hits = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.fraction() < probability) hits += 1;
  return hits;
}
