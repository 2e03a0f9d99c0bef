import { sumUp, toDurations, toFailures, type ActionHistory, type Aspect } from './action-history.js';
import { type Episode, type EpisodeRule, findEpisodes } from './episodes.js';

export const MAX_ITEMS = 50;
export const MAX_RUNS = 5;
/** Days up to the last one that are looked at. */
export const SWEPT_DAYS = 180;
/** Days with telemetry that are too few to say anything of. */
export const MIN_JUDGED_DAYS = 14;
/** Days for which it is told that something is over, and that an action is silent. */
export const OVER_DAYS = 30;
export const SILENT_DAYS = 90;

/** A failure rate that anybody would call higher: so many times as high and so many points more, or so many points alone. */
const RATE_FACTOR = 2;
const RATE_POINTS = 0.04;
const MUCH_FACTOR = 1.5;
const MUCH_POINTS = 0.2;
/** Durations that anybody would call longer: typically so many times as long, and so many milliseconds more. */
const TYPICAL_FACTOR = 1.5;
const TYPICAL_MS = 5;

/** How failures and durations are judged. The figures are chosen by `npm run bench -- --only attention`, which measures them. */
const FAILING = { evidence: 8.8, restEvidence: 1, minTrials: 10, spread: { usual: 0.01, least: 0.002 } } as const;
/** A duration is three trials. */
const SLOWER = { evidence: 7.3, restEvidence: 1.5, minTrials: 60, spread: { usual: 0.02, least: 0.003 } } as const;

/** The rules, for people. */
export const ATTENTION_RULE_TEXT =
  `Each action is looked at day by day, as if each day were the last one, over the last ${SWEPT_DAYS} days of telemetry. ` +
  'It is failing when a change of its failure rate within the last 28 days on which it ran explains its known outcomes far better than ' +
  `no change, and the rate is at least ${RATE_FACTOR} times as high and ${100 * RATE_POINTS} points higher, or ` +
  `at least ${MUCH_FACTOR} times as high and ${100 * MUCH_POINTS} points higher. It is slower when the same holds for the ranks of its durations, and their quartiles are on average at least ` +
  `${TYPICAL_FACTOR} times as long and ${TYPICAL_MS} ms longer. The change has to show on two days at least, without its worst days, and ` +
  'against the days just before and the same days of the week: one bad day, a drift or a weekend is none. Outcomes of one day are ' +
  'not independent, so many of them count for less, by how much neighbouring days usually differ. It is compared with 10 to 60 days ' +
  'before. It is over when at least two days are far more like those before than like those since. An action is silent when it missed ' +
  'two or more of the days on which it was expected by the rhythm of at least two weeks, and so many misses in a row are unlikely by ' +
  'what it missed before. Days without telemetry, and days on which the whole repository did next to nothing, are not missed.';

export function findFailing(history: ActionHistory): FoundEpisodes {
  const aspect = toFailures(history);
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

/** The geometric mean of the quartiles, which says as much of few durations as a median does of half as many again. */
function toTypical(days: ActionHistory): number {
  const { latency } = sumUp(days);
  const [low, median, high] = [0.25, 0.5, 0.75].map((fraction) => latency.quantile(fraction) ?? 0);
  return Math.cbrt(low! * median! * high!);
}
