/** Hits out of a number of trials. Fractional for discounted trials and for ranks. */
export interface Trials {
  readonly hits: number;
  readonly trials: number;
}

/** Number of largest differences between neighbouring days to ignore: a single bad day causes two. */
const LEFT_OUT = 2;
/** Weight of the usual spread, in trials, relative to the observed one. */
const USUAL_WEIGHT = 400;
const MAX_SPREAD = 0.5;

/** The assumed spread between days while little is known, and its minimum. */
export interface SpreadRule {
  readonly usual: number;
  readonly least: number;
}

/**
 * How strongly trials of one day are correlated: the intra-class correlation of a beta-binomial distribution. Estimated from the
 * differences between neighbouring days, because a change lies between only two of them.
 */
export function spreadOf(days: readonly Trials[], { usual, least }: SpreadRule): number {
  const excesses = new Float64Array(days.length);
  const weights = new Float64Array(days.length);
  let pairs = 0;
  for (let at = 1; at < days.length; at += 1) {
    const a = days[at - 1]!;
    const b = days[at]!;
    const trials = a.trials + b.trials;
    const share = (a.hits + b.hits) / trials;
    const mean = (2 * a.trials * b.trials) / trials;
    if (share === 0 || share === 1 || mean <= 1) continue;
    // Chi-squared of the two days: 1 on average if trials are independent; if not, it grows with the number of trials.
    const distance = a.hits / a.trials - b.hits / b.trials;
    const square = ((distance * distance * mean) / (2 * share * (1 - share))) * ((trials - 1) / trials);
    excesses[pairs] = square - 1;
    weights[pairs] = mean - 1;
    pairs += 1;
  }
  for (let left = 0; left < LEFT_OUT && left < pairs; left += 1) excesses[indexOfMost(excesses, pairs)] = NaN;
  let excess = usual * USUAL_WEIGHT;
  let weight = USUAL_WEIGHT;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (Number.isNaN(excesses[pair]!)) continue;
    excess += excesses[pair]!;
    weight += weights[pair]!;
  }
  return Math.min(MAX_SPREAD, Math.max(least, excess / weight));
}

/** Index of the first maximum, ignoring NaN. */
function indexOfMost(values: Float64Array, length: number): number {
  let index = 0;
  let most = -Infinity;
  for (let at = 0; at < length; at += 1) {
    if (values[at]! > most) {
      index = at;
      most = values[at]!;
    }
  }
  return index;
}

/** The effective trials of a day: the more they are correlated, the less each one counts. */
export function discount({ hits, trials }: Trials, spread: number): Trials {
  const weight = weightOf(trials, spread);
  return { hits: hits * weight, trials: trials * weight };
}

/** A series of discounted days. The sum of any range takes constant time. */
export class DiscountedSums {
  readonly #hits = [0];
  readonly #trials = [0];

  constructor(private readonly spread: number) {}

  get days(): number {
    return this.#hits.length - 1;
  }

  add({ hits, trials }: Trials): void {
    const weight = weightOf(trials, this.spread);
    this.#hits.push(this.#hits.at(-1)! + hits * weight);
    this.#trials.push(this.#trials.at(-1)! + trials * weight);
  }

  /**
   * `mayDiffer` of two neighbouring ranges. Called for each day and each number of days, so it makes no objects.
   * @param during - The number of the last days.
   * @param before - The number of days before these.
   */
  mayDiffer(during: number, before: number, evidence: number): boolean {
    const hits = this.#hits;
    const trials = this.#trials;
    const end = this.days;
    const middle = end - during;
    const start = middle - before;
    return mayDiffer(
      Math.max(0, hits[end]! - hits[middle]!),
      trials[end]! - trials[middle]!,
      Math.max(0, hits[middle]! - hits[start]!),
      trials[middle]! - trials[start]!,
      evidence,
    );
  }

  /** The days from `start` (inclusive) to `end` (exclusive). */
  between(start: number, end: number): Trials {
    const hits = Math.max(0, this.#hits[end]! - this.#hits[start]!);
    return { hits, trials: this.#trials[end]! - this.#trials[start]! };
  }
}

function weightOf(trials: number, spread: number): number {
  return 1 / (1 + Math.max(0, trials - 1) * spread);
}

/** A quick check without logarithms: the evidence never exceeds the chi-squared of both samples. */
export function mayDiffer(hitsA: number, trialsA: number, hitsB: number, trialsB: number, evidence: number): boolean {
  const trials = trialsA + trialsB;
  const share = (hitsA + hitsB) / trials;
  const distance = hitsA / trialsA - hitsB / trialsB;
  return trialsA * trialsB * (distance * distance) >= evidence * trials * share * (1 - share) && distance !== 0;
}

/** Evidence, in nats, for "two rates" over "one rate": the log-likelihood ratio of two binomial samples. */
export function evidenceOf(a: Trials, b: Trials): number {
  return fit(a.hits, a.trials) + fit(b.hits, b.trials) - fit(a.hits + b.hits, a.trials + b.trials);
}

function fit(hits: number, trials: number): number {
  const misses = trials - hits;
  return (hits > 0 ? hits * Math.log(hits / trials) : 0) + (misses > 0 ? misses * Math.log(misses / trials) : 0);
}

export function addUp(days: readonly Trials[]): Trials {
  let hits = 0;
  let trials = 0;
  for (const day of days) {
    hits += day.hits;
    trials += day.trials;
  }
  return { hits, trials };
}

export function rateOf({ hits, trials }: Trials): number {
  return hits / trials;
}
