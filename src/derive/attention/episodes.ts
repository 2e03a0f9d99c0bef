import {
  addUp,
  discount,
  DiscountedSums,
  evidenceOf,
  rateOf,
  spreadOf,
  type SpreadRule,
  type Trials,
} from './evidence.js';

/**
 * One aspect of an action, as hits and trials per day. For failures, trials are known outcomes and hits are failed ones. For durations,
 * hits are ranks: each duration counts by the share of the reference days' durations that are shorter.
 */
export interface DailyTrials {
  /** Day numbers, ascending; days without trials are left out. Places are indexes into this list. */
  readonly days: readonly number[];
  /** @param reference - Places of the days that durations are ranked against. */
  readonly rank: (reference: readonly number[]) => (place: number) => Trials;
}

/** A period with clearly more hits than before, as places. */
export interface Episode {
  /** The days to which it is compared, ascending. */
  readonly before: readonly number[];
  readonly since: number;
  /** The day on which there was enough evidence for it. */
  readonly found: number;
  /** The first day on which it was over, and the day on which there was enough evidence for that; null while it is not over. */
  readonly until: number | null;
  readonly ended: number | null;
}

/** When days count as worse than those before. Evidence is in nats: how much better one explanation fits than another. */
export interface EpisodeRule {
  /** Required evidence for "it changed" over "it did not". */
  readonly evidence: number;
  /** The same without the worst days, against only the days just before, and against only the same weekdays. */
  readonly restEvidence: number;
  /** Minimum number of trials in the days before. */
  readonly minTrials: number;
  readonly spread: SpreadRule;
  /** Whether the difference is so large that anyone would call the days worse. */
  readonly isMore: (during: readonly number[], before: readonly number[]) => boolean;
}

/** Days with trials in which a change is looked for, and the minimum and maximum number of days to compare with. */
const REACH = 28;
const MIN_BEFORE = 10;
const MAX_BEFORE = 60;
/** Minimum days with trials for a change: one bad day is not a change, and one good day does not end it. */
const MIN_DAYS = 2;
/** Share of the days that is left out to check whether the change affects the others too. */
const WORST_SHARE = 0.2;
/**
 * A change is not just one bad day if its worst days differ from its other days at most this many times as much as those differ from
 * before.
 */
const UNEVEN = 2;
/** Minimum share of the change that its first day must show. */
const FIRST_SHARE = 0.25;
/** A change must also be worse than this many days just before; otherwise it is a drift. */
const JUST_BEFORE = 14;
const WEEK = 7;
const MIN_SAME_WEEKDAYS = 2;
/** Required evidence, in nats, for "as before" over "still so". */
const RECOVERY = 7;
/** If it gets worse again within this many days, it is the same episode. */
const RELAPSE_DAYS = 3;

/**
 * Treats each day as if it were the last one, as CUSUM does: a finding about a day does not depend on later days. The exceptions are
 * relapses, and findings based on days that are no longer kept.
 */
export function findEpisodes(series: DailyTrials, rule: EpisodeRule): Episode[] {
  const episodes: Episode[] = [];
  let open: OpenEpisode | null = null;
  /** The days outside of any episode, up to the current one. */
  let usual: number[] = [];
  let learned: Learned | null = null;
  /** The first day since the last improvement. Earlier days are no longer used for comparison. */
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
 * Weights of days, learned from the days before the current week, because learning is most of the work. Weeks are calendar weeks, so that
 * the first day of the history does not matter.
 */
class Learned {
  readonly #sums: DiscountedSums;

  private constructor(
    private readonly series: DailyTrials,
    /** Day number of the start of the next week. */
    private readonly end: number,
    readonly rank: (place: number) => Trials,
    readonly spread: number,
    usual: readonly number[],
  ) {
    this.#sums = new DiscountedSums(spread);
    for (const place of usual.slice(-(REACH + MAX_BEFORE))) this.#sums.add(rank(place));
  }

  /** @returns null when there are no days before the week of the last one. */
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

  /** @returns whether the day is in the same week, so that the learned weights apply to it too. */
  add(place: number): boolean {
    if (this.series.days[place]! >= this.end) return false;
    this.#sums.add(this.rank(place));
    return true;
  }

  readonly weigh = (place: number): Trials => discount(this.rank(place), this.spread);

  /** Whether the last days can differ so much from those before them. */
  mayDiffer(during: number, before: number, evidence: number): boolean {
    return this.#sums.mayDiffer(during, before, evidence);
  }

  /** Sum of `days` days, of which the last is `back` days ago. */
  sumOf(days: number, back: number): Trials {
    const end = this.#sums.days - back;
    return this.#sums.between(end - days, end);
  }
}

interface Shift {
  readonly since: number;
  /** Improvements are not reported; later days are compared with them. */
  readonly isLower: boolean;
  readonly before: readonly number[];
  /** Weight of a day in this comparison. */
  readonly weigh: (place: number) => Trials;
}

/**
 * Finds the change up to the last day that explains the days best, if it is clear.
 * @param usual - Places of the days, up to the current one.
 * @param first - Place of the first day that may be compared with.
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
    if (!learned.mayDiffer(days, daysBefore(usual.length, days), rule.evidence)) continue;
    const during = learned.sumOf(days, 0);
    const before = learned.sumOf(daysBefore(usual.length, days), days);
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

/** The number of days to compare the last `days` of `all` with. */
function daysBefore(all: number, days: number): number {
  return Math.min(MAX_BEFORE, all - days);
}

/**
 * Whether the best explanation is a change rather than one bad day, a drift or an effect of the weekday.
 * @param earlier - All days before, including earlier episodes: what recurs on a weekday is not a change.
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

/** An episode that is not over, and the evidence for its end: a CUSUM of "as before" against "still so". */
class OpenEpisode {
  readonly #weigh: (place: number) => Trials;
  readonly #before: number;
  #during: Trials;
  /** The first of the most recent days that together suggest an end; null when the last day does not. */
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

  /** @returns the first day after the episode; null while it is not over. */
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

/** Stays away from 0 and 1, so that a single trial cannot be decisive. */
function toRate({ hits, trials }: Trials): number {
  return Math.min(0.95, (hits + 0.5) / (trials + 1));
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
