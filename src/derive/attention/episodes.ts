import { addUp, discount, evidenceOf, rateOf, spreadOf, type SpreadRule, type Trials } from './evidence.js';

/**
 * One action in one respect, day by day: of so many trials, so many were hits. Of failures, the trials are the known outcomes and the
 * hits the failed ones. Durations are hits by rank: each counts by how many durations of other days are shorter.
 */
export interface DailyTrials {
  /** Day numbers, rising; days without a trial are left out. Wherever a place is asked for, it is one in this list. */
  readonly days: readonly number[];
  /** @param reference - Places of the days among whose durations those of a day are ranked. */
  readonly rank: (reference: readonly number[]) => (place: number) => Trials;
}

/** A stretch of days with clearly more hits than before, by their places. */
export interface Episode {
  /** The days that it was compared with, rising. */
  readonly before: readonly number[];
  readonly since: number;
  /** The day on which enough was known to say so. */
  readonly found: number;
  /** The first day on which it was over, and the day on which enough was known to say that; null while it is not. */
  readonly until: number | null;
  readonly ended: number | null;
}

/** When days are called worse than those before. Evidence is in nats: how much better one explanation is than another. */
export interface EpisodeRule {
  /** By how much "it changed" has to explain the days better than "it did not". */
  readonly evidence: number;
  /** The same without the worst days, against the days just before alone, and against the same days of the week alone. */
  readonly restEvidence: number;
  /** Trials that the days before have to have. */
  readonly minTrials: number;
  readonly spread: SpreadRule;
  /** Whether days are so much worse that anybody would call them so. */
  readonly isMore: (during: readonly number[], before: readonly number[]) => boolean;
}

/** Days with trials among which a change is looked for, and days that it is compared with: so many at least, and at most. */
const REACH = 28;
const MIN_BEFORE = 10;
const MAX_BEFORE = 60;
/** A change takes so many days with trials at least: one bad day is none, and one good day no end. */
const MIN_DAYS = 2;
/** Of the days of a change so many are not looked at, when it is asked whether it is one of all of them. */
const WORST_SHARE = 0.2;
/** What is not only one bad day has no day that stands out so much more than the others do from before. */
const UNEVEN = 2;
/** The first day of a change has to share so much of it. */
const FIRST_SHARE = 0.25;
/** Days just before, than which a change is worse, too: otherwise it is a drift. */
const JUST_BEFORE = 14;
const WEEK = 7;
const MIN_SAME_WEEKDAYS = 2;
/** Nats by which "as before" has to explain the last days better than "still so" does. */
const RECOVERY = 7;
/** Worse again within so many days is the same episode. */
const RELAPSE_DAYS = 3;

/**
 * Goes through the days as if each were the last one, as CUSUM does: what is said of a day depends on no later one. Told otherwise is only
 * a relapse, and what rests on days that are no longer kept.
 */
export function findEpisodes(series: DailyTrials, rule: EpisodeRule): Episode[] {
  const episodes: Episode[] = [];
  let open: OpenEpisode | null = null;
  /** The days of which nothing is said, up to the present one. */
  let usual: number[] = [];
  /** The first day since the last change for the better: what was before it is compared with nothing any more. */
  let first = 0;
  for (let day = 0; day < series.days.length; day += 1) {
    if (open !== null) {
      const until = open.findEnd(day);
      if (until === null) continue;
      episodes.push({ ...open.episode, until, ended: day });
      open = null;
      for (let back = until; back <= day; back += 1) usual.push(back);
      continue;
    }
    usual.push(day);
    const shift = findShift(series, rule, usual, first);
    if (shift === null) continue;
    const { since } = shift;
    usual = usual.filter((other) => (shift.isLower ? other >= since : other < since));
    if (shift.isLower) {
      first = since;
      continue;
    }
    const last = episodes.at(-1);
    const isRelapse = last !== undefined && series.days[since]! - series.days[last.until!]! <= RELAPSE_DAYS;
    if (isRelapse) episodes.pop();
    const start = isRelapse ? last : { ...shift, found: day };
    open = new OpenEpisode(shift, day, { ...start, until: null, ended: null });
  }
  if (open !== null) episodes.push(open.episode);
  return episodes.map(({ before, since, found, until, ended }) => ({ before, since, found, until, ended }));
}

interface Shift {
  readonly since: number;
  /** What is better from then on is what later days are compared with, and nothing to tell. */
  readonly isLower: boolean;
  readonly before: readonly number[];
  /** What a day counts for in this comparison. */
  readonly weigh: (place: number) => Trials;
}

/**
 * The change up to the last day that explains the days best, when it is clear.
 * @param usual - Places of the days; the last one is the present one.
 * @param first - Place of the first day that any is compared with.
 */
function findShift(series: DailyTrials, rule: EpisodeRule, usual: readonly number[], first: number): Shift | null {
  if (usual.length < MIN_BEFORE + MIN_DAYS) return null;
  const days = usual.slice(-(REACH + MAX_BEFORE));
  // Ranks are learned again every week, for that is most of the work; by the calendar, so that it does not matter where the days begin.
  const today = series.days[days.at(-1)!]!;
  const learned = usual.filter((place) => series.days[place]! < today - (today % WEEK));
  if (learned.length === 0) return null;
  const rank = series.rank(learned.slice(-(REACH + MAX_BEFORE)));
  const trials = days.map(rank);
  if (trials.every(({ hits }) => hits === 0)) return null;
  const spread = spreadOf(trials.slice(0, -MIN_DAYS), rule.spread);
  const weigh = (place: number): Trials => discount(rank(place), spread);
  const sums = toSums(trials.map((day) => discount(day, spread)));

  const changes: { readonly at: number; readonly isLower: boolean; readonly evidence: number }[] = [];
  for (let at = days.length - MIN_DAYS; at >= Math.max(MIN_BEFORE, days.length - REACH); at -= 1) {
    const during = difference(sums.at(-1)!, sums[at]!);
    const before = difference(sums[at]!, sums[Math.max(0, at - MAX_BEFORE)]!);
    const evidence = evidenceOf(during, before);
    if (evidence >= rule.evidence) changes.push({ at, isLower: rateOf(during) < rateOf(before), evidence });
  }
  changes.sort((a, b) => b.evidence - a.evidence);
  for (const { at, isLower } of changes) {
    const start = Math.max(0, at - MAX_BEFORE);
    const shift = { since: days[at]!, isLower, before: days.slice(start, at), weigh };
    if (addUp(trials.slice(start, at)).trials < rule.minTrials) continue;
    if (isLower) return shift;
    const earlier = range(Math.max(first, shift.since - MAX_BEFORE), shift.since);
    if (isClear(series, rule, shift, days.slice(at), earlier)) return shift;
  }
  return null;
}

/**
 * Whether what explains the days best is a change, and not one bad day, a drift, or a matter of the day of the week.
 * @param earlier - All days before, those of earlier episodes too: what happens on each weekend is told of none.
 */
function isClear(
  series: DailyTrials,
  rule: EpisodeRule,
  { before, weigh }: Shift,
  during: readonly number[],
  earlier: readonly number[],
): boolean {
  const of = (places: readonly number[]): Trials => addUp(places.map(weigh));
  if (!rule.isMore(during, before)) return false;

  const byRate = during.toSorted((a, b) => rateOf(weigh(b)) - rateOf(weigh(a)) || weigh(b).hits - weigh(a).hits);
  const worst = Math.ceil(during.length * WORST_SHARE);
  const rest = of(byRate.slice(worst));
  const evidence = evidenceOf(rest, of(before));
  if (evidence < rule.restEvidence || rateOf(rest) < rateOf(of(before))) return false;
  const unevenness = evidenceOf(of(byRate.slice(0, worst)), rest);
  if (evidence < rule.evidence && unevenness > UNEVEN * evidence) return false;

  const [first, then, now] = [rateOf(weigh(during[0]!)), rateOf(of(before)), rateOf(of(during))];
  if (first < then + FIRST_SHARE * (now - then)) return false;

  const others = [before.slice(-JUST_BEFORE)];
  const weekdays = new Set(during.map((place) => series.days[place]! % WEEK));
  const same = earlier.filter((place) => weekdays.has(series.days[place]! % WEEK));
  if (weekdays.size < WEEK && same.length >= MIN_SAME_WEEKDAYS) others.push(same);
  return others.every((days) => rule.isMore(during, days) && evidenceOf(of(during), of(days)) >= rule.restEvidence);
}

/** An episode that is not over, and what speaks for its end: a CUSUM of "as before" against "still so". */
class OpenEpisode {
  readonly #weigh: (place: number) => Trials;
  readonly #before: number;
  #during: Trials;
  /** The first of the last days that together speak for the end; null when the last one does not. */
  #end: number | null = null;
  #evidence = 0;

  constructor(
    { weigh, before, since }: Shift,
    day: number,
    readonly episode: Episode,
  ) {
    this.#weigh = weigh;
    this.#before = toRate(addUp(before.map(weigh)));
    this.#during = addUp(range(since, day + 1).map(weigh));
  }

  /** @returns the first day after it; null while it is not over. */
  findEnd(day: number): number | null {
    const { hits, trials } = this.#weigh(day);
    const during = toRate(this.#during);
    this.#evidence +=
      hits * Math.log(this.#before / during) + (trials - hits) * Math.log((1 - this.#before) / (1 - during));
    this.#end ??= day;
    if (this.#evidence > 0) {
      return this.#evidence >= RECOVERY && day - this.#end >= MIN_DAYS - 1 ? this.#end : null;
    }
    for (let back = this.#end; back <= day; back += 1) this.#during = addUp([this.#during, this.#weigh(back)]);
    this.#end = null;
    this.#evidence = 0;
    return null;
  }
}

/** Never so near to none, or to all, that a single trial could say otherwise. */
function toRate({ hits, trials }: Trials): number {
  return Math.min(0.95, (hits + 0.5) / (trials + 1));
}

/** What the days before each place add up to, and, at the end, all of them. */
function toSums(days: readonly Trials[]): Trials[] {
  let sum: Trials = { hits: 0, trials: 0 };
  return [sum, ...days.map((day) => (sum = addUp([sum, day])))];
}

function difference(a: Trials, b: Trials): Trials {
  return { hits: Math.max(0, a.hits - b.hits), trials: a.trials - b.trials };
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
