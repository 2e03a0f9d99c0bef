import {
  addUp,
  discount,
  DiscountedSums,
  evidenceOf,
  mayHaveEvidence,
  rateOf,
  spreadOf,
  type SpreadRule,
  type Trials,
} from './evidence.js';

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
  let learned: Learned | null = null;
  /** The first day since the last change for the better: what was before it is compared with nothing any more. */
  let first = 0;
  for (let day = 0; day < series.days.length; day += 1) {
    if (open !== null) {
      const until = open.findEnd(day);
      if (until === null) continue;
      episodes.push({ ...open.episode, until, ended: day });
      open = null;
      for (let back = until; back <= day; back += 1) usual.push(back);
      learned = null;
      continue;
    }
    usual.push(day);
    if (learned === null || !learned.add(day)) learned = Learned.of(series, rule, usual);
    const shift = learned === null ? null : findShift(series, rule, usual, learned, first);
    if (shift === null) continue;
    const { since } = shift;
    usual = usual.filter((other) => (shift.isLower ? other >= since : other < since));
    learned = null;
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

/**
 * What days are worth, as it was learned from those before the present week: learning is most of the work. Weeks are those of the calendar,
 * so that it does not matter where the days begin.
 */
class Learned {
  readonly #sums: DiscountedSums;

  private constructor(
    private readonly series: DailyTrials,
    /** Days since the epoch, at which the next week begins. */
    private readonly end: number,
    readonly rank: (place: number) => Trials,
    readonly spread: number,
    usual: readonly number[],
  ) {
    this.#sums = new DiscountedSums(spread);
    for (const place of usual.slice(-(REACH + MAX_BEFORE))) this.#sums.add(rank(place));
  }

  /** @returns null when nothing was before the week of the last day. */
  static of(series: DailyTrials, rule: EpisodeRule, usual: readonly number[]): Learned | null {
    const today = series.days[usual.at(-1)!]!;
    const week = today - (today % WEEK);
    let known = usual.length;
    while (known > 0 && series.days[usual[known - 1]!]! >= week) known -= 1;
    if (known === 0) return null;
    const reference = usual.slice(Math.max(0, known - REACH - MAX_BEFORE), known);
    const rank = series.rank(reference);
    return new Learned(series, week + WEEK, rank, spreadOf(reference.map(rank), rule.spread), usual);
  }

  /** @returns whether the day is of the same week, so that what was learned goes for it, too. */
  add(place: number): boolean {
    if (this.series.days[place]! >= this.end) return false;
    this.#sums.add(this.rank(place));
    return true;
  }

  readonly weigh = (place: number): Trials => discount(this.rank(place), this.spread);

  /** What days add up to, told by how many there are of them, and how many days back the last one is. */
  sumOf(days: number, back: number): Trials {
    const end = this.#sums.days - back;
    return this.#sums.between(end - days, end);
  }
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
function findShift(
  series: DailyTrials,
  rule: EpisodeRule,
  usual: readonly number[],
  learned: Learned,
  first: number,
): Shift | null {
  const changes: { readonly days: number; readonly isLower: boolean; readonly evidence: number }[] = [];
  for (let days = MIN_DAYS; days <= Math.min(REACH, usual.length - MIN_BEFORE); days += 1) {
    const during = learned.sumOf(days, 0);
    const before = learned.sumOf(daysBefore(usual.length, days), days);
    if (!mayHaveEvidence(during, before, rule.evidence)) continue;
    const evidence = evidenceOf(during, before);
    if (evidence >= rule.evidence) changes.push({ days, isLower: rateOf(during) < rateOf(before), evidence });
  }
  changes.sort((a, b) => b.evidence - a.evidence);
  for (const { days, isLower } of changes) {
    const at = usual.length - days;
    const before = usual.slice(at - daysBefore(usual.length, days), at);
    const shift = { since: usual[at]!, isLower, before, weigh: learned.weigh };
    if (addUp(before.map(learned.rank)).trials < rule.minTrials) continue;
    if (isLower) return shift;
    const earlier = range(Math.max(first, shift.since - MAX_BEFORE), shift.since);
    if (isClear(series, rule, shift, usual.slice(at), earlier)) return shift;
  }
  return null;
}

/** With how many days before them the last `days` of `all` are compared. */
function daysBefore(all: number, days: number): number {
  return Math.min(MAX_BEFORE, all - days);
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

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
