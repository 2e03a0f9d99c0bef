import type { ActionDay } from '../actions/action-days.js';
import { BucketCounts } from '../latency/bucket-counts.js';
import { Latency } from '../latency/latency.js';
import type { DailyTrials } from './episodes.js';
import type { Trials } from './evidence.js';

/** One action's days with events, in ascending order. */
export type ActionHistory = readonly (Readonly<ActionDay> & { readonly day: number })[];

/** One aspect of an action: its trials, and the days that have any. */
export interface Aspect extends DailyTrials {
  readonly history: ActionHistory;
}

/** Trials are known outcomes, and hits are failures. */
export function toFailures(history: ActionHistory): Aspect {
  const known = history.filter((day) => day.known > 0);
  const rank = (place: number): Trials => ({ hits: known[place]!.failed, trials: known[place]!.known });
  return { history: known, days: known.map(({ day }) => day), rank: () => rank };
}

/** Durations are grouped in steps of a quarter of an octave, each 19 % longer than the one before. */
const STEPS_PER_OCTAVE = 4;
/** A rank between 0 and 1 has a third of the variance of a coin toss, so a duration counts as three trials. */
const TRIALS_PER_DURATION = 3;

/** Durations by rank: 0.5 on average if they are as long as those of the reference days. Outliers count at most 1. */
export function toDurations(history: ActionHistory): Aspect {
  const timed = history.filter(({ latency }) => latency.count > 0);
  const steps = timed.map(({ latency }) => toSteps(latency));
  let size = 1;
  for (const counts of steps) size = Math.max(size, (counts.at(-PAIR) ?? 0) + 1);
  const rank = (reference: readonly number[]) => {
    const ranks = toRanks(
      reference.map((place) => steps[place]!),
      size,
    );
    return (place: number): Trials => {
      const counts = steps[place]!;
      let hits = 0;
      for (let at = 0; at < counts.length; at += PAIR) hits += ranks[counts[at]!]! * counts[at + 1]!;
      return { hits: TRIALS_PER_DURATION * hits, trials: TRIALS_PER_DURATION * timed[place]!.latency.count };
    };
  };
  return { history: timed, days: timed.map(({ day }) => day), rank: rememberLast(rank, timed.length) };
}

/** Steps and their counts, in turns. In order, so that what is added up of them does not depend on how the durations came. */
type StepCounts = readonly number[];
const PAIR = 2;

const stepCounts = new BucketCounts(toStep(Number.MAX_SAFE_INTEGER) + 1);

function toSteps(latency: Latency): StepCounts {
  const steps: number[] = [];
  latency.each((milliseconds, count) => stepCounts.add(toStep(milliseconds), count));
  stepCounts.take((step, count) => steps.push(step, count));
  return steps;
}

function toStep(milliseconds: number): number {
  return milliseconds <= 1 ? 0 : Math.floor(Math.log2(milliseconds) * STEPS_PER_OCTAVE);
}

/** Mid-rank of each step among the durations of some days, as a fraction. */
function toRanks(days: readonly StepCounts[], size: number): Float64Array {
  const ranks = new Float64Array(size);
  let total = 0;
  for (const counts of days) {
    for (let at = 0; at < counts.length; at += PAIR) {
      const count = counts[at + 1]!;
      ranks[counts[at]!]! += count;
      total += count;
    }
  }
  let shorter = 0;
  for (let step = 0; step < size; step += 1) {
    const count = ranks[step]!;
    ranks[step] = (shorter + count / 2) / total;
    shorter += count;
  }
  return ranks;
}

/** The reference days stay the same for a week, so each day is ranked only once per week. */
function rememberLast(rank: DailyTrials['rank'], places: number): DailyTrials['rank'] {
  let last: readonly number[] = [];
  let remembered: ReturnType<DailyTrials['rank']> | null = null;
  return (reference) => {
    const isSame = reference[0] === last[0] && reference.at(-1) === last.at(-1) && reference.length === last.length;
    if (remembered !== null && isSame) return remembered;
    const inner = rank(reference);
    const known = new Array<Trials | undefined>(places).fill(undefined);
    last = reference;
    return (remembered = (place) => (known[place] ??= inner(place)));
  };
}

/** Totals of some days of an action. */
export interface HistorySum {
  readonly events: number;
  readonly failed: number;
  readonly known: number;
  readonly latency: Latency;
}

export function sumUp(days: ActionHistory): HistorySum {
  const latency = new Latency();
  let [events, failed, known] = [0, 0, 0];
  for (const day of days) {
    events += day.events;
    failed += day.failed;
    known += day.known;
    latency.merge(day.latency);
  }
  return { events, failed, known, latency };
}
