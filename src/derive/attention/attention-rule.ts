import { sumUp, toDurations, toFailures, type ActionHistory, type Aspect } from './action-history.js';
import { type Episode, type EpisodeRule, findEpisodes } from './episodes.js';

export const MAX_ITEMS = 50;
export const MAX_RUNS = 5;
/** Days up to the last one that are looked at. */
export const SWEPT_DAYS = 180;
/** Minimum days with telemetry for a verdict. */
export const MIN_JUDGED_DAYS = 14;
/** How many days a resolved item is listed, and a silence that does not end. */
export const OVER_DAYS = 30;
export const SILENT_DAYS = 90;

/** Failure rates that anyone would call higher: by this factor and these points, or by the second pair. */
const RATE_FACTOR = 2;
const RATE_POINTS = 0.04;
const MUCH_FACTOR = 1.5;
const MUCH_POINTS = 0.2;
/** Durations that anyone would call longer: typically by this factor, and by this many milliseconds. */
const TYPICAL_FACTOR = 1.5;
const TYPICAL_MS = 5;

/** Thresholds for failures and durations. `npm run bench -- --only attention` measures them, and they were chosen by its results. */
const FAILING = { evidence: 8.8, restEvidence: 1, minTrials: 10, spread: { usual: 0.01, least: 0.002 } } as const;
/** A duration counts as three trials. */
const SLOWER = { evidence: 7.3, restEvidence: 1.5, minTrials: 60, spread: { usual: 0.02, least: 0.003 } } as const;

/** Describes the rules for people. */
export const ATTENTION_RULE_TEXT =
  `Each action is checked day by day over the last ${SWEPT_DAYS} days of telemetry, using only what was known on that day. ` +
  'It is failing if a change of its failure rate within its last 28 days with records explains its known outcomes far better than ' +
  `no change does, and the rate is at least ${RATE_FACTOR} times as high and ${100 * RATE_POINTS} points higher, or ` +
  `at least ${MUCH_FACTOR} times as high and ${100 * MUCH_POINTS} points higher. It is slower if the same is true of the ranks of its ` +
  `durations, and their quartiles are on average at least ${TYPICAL_FACTOR} times as long and ${TYPICAL_MS} ms longer. The days are ` +
  'compared with the 10 to 60 days before. The change has to show on at least two days, without its worst days, and compared with both ' +
  'the days just before and the same days of the week: one bad day, a slow drift or a weekend does not count. Outcomes of one day ' +
  'depend on each other, so many of them count for less if neighbouring days usually differ. It is over when at least ' +
  'two days are far more like those before than like those since. An action is silent if it missed two or more days on which its ' +
  'rhythm of at least two weeks made it expected, and so many misses in a row are unlikely given how often it missed a day before. ' +
  'Days without telemetry, and days on which the repository did next to nothing, are not missed.';

export function findFailing(history: ActionHistory): FoundEpisodes {
  const aspect = toFailures(history);
  // Where nothing failed, as with most actions, or everything did, no day differs from any other.
  if (
    aspect.history.every(({ failed }) => failed === 0) ||
    aspect.history.every(({ failed, known }) => failed === known)
  ) {
    return { aspect, episodes: [] };
  }
  return find(aspect, FAILING, (during, before) => {
    const [now, then] = [toRate(during), toRate(before)];
    const points = now - then;
    return (now >= RATE_FACTOR * then && points >= RATE_POINTS) || (now >= MUCH_FACTOR * then && points >= MUCH_POINTS);
  });
}

export function findSlower(history: ActionHistory): FoundEpisodes {
  const aspect = toDurations(history);
  return find(aspect, SLOWER, (during, before) => {
    const [now, then] = [toTypical(during), toTypical(before)];
    return now >= TYPICAL_FACTOR * then && now - then >= TYPICAL_MS;
  });
}

export interface FoundEpisodes {
  readonly aspect: Aspect;
  readonly episodes: readonly Episode[];
}

function find(
  aspect: Aspect,
  rule: Omit<EpisodeRule, 'isMore'>,
  isMore: (during: ActionHistory, before: ActionHistory) => boolean,
): FoundEpisodes {
  const at = (places: readonly number[]) => places.map((place) => aspect.history[place]!);
  const episodes = findEpisodes(aspect, {
    ...rule,
    isMore: (during, before) => isMore(at(during), at(before)),
  });
  return { aspect, episodes };
}

function toRate(days: ActionHistory): number {
  let [failed, known] = [0, 0];
  for (const day of days) {
    failed += day.failed;
    known += day.known;
  }
  return failed / known;
}

/** The geometric mean of the quartiles. For few durations, it is as precise as the median of half as many more. */
function toTypical(days: ActionHistory): number {
  const { latency } = sumUp(days);
  const [low, median, high] = [0.25, 0.5, 0.75].map((fraction) => latency.quantile(fraction) ?? 0);
  return Math.cbrt(low! * median! * high!);
}
