/** Of so many trials so many were hits. Fractions come of trials that count for less than one, and of ranks. */
export interface Trials {
  readonly hits: number;
  readonly trials: number;
}

/** Days whose distance to the next one is not looked at, the furthest apart: a bad day makes two of them. */
const LEFT_OUT = 2;
/** Trials that the usual spread is worth beside what was seen. */
const USUAL_WEIGHT = 400;
const MAX_SPREAD = 0.5;

/** What the spread between days is taken to be while little is known of it, and never to be less than. */
export interface SpreadRule {
  readonly usual: number;
  readonly least: number;
}

/**
 * How much two trials of one day have in common: the intra-class correlation of a beta-binomial distribution. It is told from how far
 * apart neighbouring days are, since a change is between two of them only.
 */
export function spreadOf(days: readonly Trials[], { usual, least }: SpreadRule): number {
  const pairs: { readonly excess: number; readonly weight: number }[] = [];
  for (let at = 1; at < days.length; at += 1) {
    const [a, b] = [days[at - 1]!, days[at]!];
    const trials = a.trials + b.trials;
    const share = (a.hits + b.hits) / trials;
    const mean = (2 * a.trials * b.trials) / trials;
    if (share === 0 || share === 1 || mean <= 1) continue;
    // Chi-squared of the two days: 1 on average when trials have nothing in common, and more with the number of trials if they do.
    const distance = a.hits / a.trials - b.hits / b.trials;
    const square = ((distance ** 2 * mean) / (2 * share * (1 - share))) * ((trials - 1) / trials);
    pairs.push({ excess: square - 1, weight: mean - 1 });
  }
  pairs.sort((a, b) => b.excess - a.excess);
  let [excess, weight] = [usual * USUAL_WEIGHT, USUAL_WEIGHT];
  for (const pair of pairs.slice(LEFT_OUT)) {
    excess += pair.excess;
    weight += pair.weight;
  }
  return Math.min(MAX_SPREAD, Math.max(least, excess / weight));
}

/** What a day's trials count for: the more they have in common, the less do many of them say. */
export function discount({ hits, trials }: Trials, spread: number): Trials {
  const weight = 1 / (1 + Math.max(0, trials - 1) * spread);
  return { hits: hits * weight, trials: trials * weight };
}

/** Nats by which "two rates" explains both better than "one rate": the likelihood ratio of two binomial samples. */
export function evidenceOf(a: Trials, b: Trials): number {
  return fit(a.hits, a.trials) + fit(b.hits, b.trials) - fit(a.hits + b.hits, a.trials + b.trials);
}

function fit(hits: number, trials: number): number {
  const misses = trials - hits;
  return (hits > 0 ? hits * Math.log(hits / trials) : 0) + (misses > 0 ? misses * Math.log(misses / trials) : 0);
}

export function addUp(days: readonly Trials[]): Trials {
  let [hits, trials] = [0, 0];
  for (const day of days) {
    hits += day.hits;
    trials += day.trials;
  }
  return { hits, trials };
}

export function rateOf({ hits, trials }: Trials): number {
  return hits / trials;
}
