/** A day with telemetry. */
export interface TelemetryDay {
  readonly day: number;
  /** Events of the whole repository. */
  readonly events: number;
}

/** The days on which an action is expected. */
export interface Rhythm {
  /** Surprise, in nats, if it does not occur on a day; null when it is not expected then. */
  readonly surpriseOf: (day: number) => number | null;
  /** Total surprise that makes a silence. */
  readonly needed: number;
  /** How often it was expected so far, and how often it then occurred. */
  readonly expected: number;
  readonly came: number;
}

const NO_RHYTHM: Rhythm = { surpriseOf: () => null, needed: 0, expected: 0, came: 0 };

/** Possible periods in days. On each day of a period, the action either occurs or does not. */
const PERIODS = [7, 2, 3, 4, 5, 6] as const;
const COMES = 0.75;
const COMES_NOT = 1 - COMES;
/** Minimum data for a rhythm: expected days, occurrences of each day of the period, and days from the first to the last occurrence. */
const MIN_BEATS = 10;
const MIN_SEEN = 3;
const MIN_DAYS = 14;
/** A rhythm known for fewer days may be luck, so a silence then takes this many times the surprise. */
const SETTLED_DAYS = 28;
const YOUNG_FACTOR = 2;
/** Surprise, in nats, needed for an action that missed at most this share of its days, and for one that missed more. */
const STEADY = 0.05;
const STEADY_SURPRISE = 7;
const LOOSE_SURPRISE = 10;
/** Without a period, an action must have occurred on at least this share of the days. */
const MIN_SHARE = 0.25;
/** It is then silent only after this many times its longest gap. */
const LONGER = 2;
/** Prior: missed and expected days that are added to the observed ones. */
const USUAL_MISSED = 0.3;
const USUAL_BEATS = 1;
/** Weight, in occurrences, of all days of a period for the estimate of one. */
const SHARED = 30;

/**
 * The rhythm of an action.
 * @param days - Day numbers on which it could have occurred, ascending, from its first occurrence to its last.
 * @returns a rhythm without expectations when there is too little data.
 */
export function learnRhythm(days: readonly number[], came: { has(day: number): boolean }): Rhythm {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 < MIN_DAYS) return NO_RHYTHM;
  let rhythm: Rhythm | null = null;
  for (const period of PERIODS) rhythm ??= learnPeriod(days, came, period);
  rhythm ??= learnFrequency(days, came);
  return last - first + 1 < SETTLED_DAYS ? { ...rhythm, needed: YOUNG_FACTOR * rhythm.needed } : rhythm;
}

function learnPeriod(days: readonly number[], came: { has(day: number): boolean }, period: number): Rhythm | null {
  const phases = Array.from({ length: period }, () => ({ days: 0, came: 0 }));
  for (const day of days) {
    const phase = phases[day % period]!;
    phase.days += 1;
    if (came.has(day)) phase.came += 1;
  }
  const beats = phases.filter((phase) => phase.came >= COMES * phase.days);
  const isClear = phases.every((phase) => beats.includes(phase) || phase.came <= COMES_NOT * phase.days);
  const expected = beats.reduce((sum, phase) => sum + phase.days, 0);
  const occurred = beats.reduce((sum, phase) => sum + phase.came, 0);
  if (!isClear || expected < MIN_BEATS || phases.some((phase) => phase.days < MIN_SEEN)) return null;
  const usual = toMissed(expected - occurred, expected);
  return {
    surpriseOf: (day) => {
      const phase = phases[day % period]!;
      if (!beats.includes(phase)) return null;
      const missed = (phase.days - phase.came + SHARED * usual) / (phase.days + SHARED);
      return -Math.log(Math.max(usual, missed));
    },
    // A weekly action has one day a week that could be missed by chance; a daily one has seven.
    needed: (usual <= STEADY ? STEADY_SURPRISE : LOOSE_SURPRISE) + Math.log(beats.length / period),
    expected,
    came: occurred,
  };
}

/** For an action that occurs often, but on irregular days. */
function learnFrequency(days: readonly number[], came: { has(day: number): boolean }): Rhythm {
  const occurred = days.filter((day) => came.has(day)).length;
  if (occurred < MIN_BEATS || occurred < MIN_SHARE * days.length) return NO_RHYTHM;
  const surprise = -Math.log(toMissed(days.length - occurred, days.length));
  const needed = Math.max(LOOSE_SURPRISE, LONGER * surprise * longestGap(days, came));
  return { surpriseOf: () => surprise, needed, expected: days.length, came: occurred };
}

function toMissed(missed: number, expected: number): number {
  return (missed + USUAL_MISSED) / (expected + USUAL_BEATS);
}

function longestGap(days: readonly number[], came: { has(day: number): boolean }): number {
  let [gap, longest] = [0, 0];
  for (const day of days) {
    gap = came.has(day) ? 0 : gap + 1;
    longest = Math.max(longest, gap);
  }
  return longest;
}

const WEEK = 7;
/** A day is quiet, like a holiday, when the repository did less than this share of what is usual for the weekday. */
const QUIET_SHARE = 0.25;
const WEEKS = 8;
const MIN_WEEKS = 3;
const MIN_EVENTS = 8;
/** Quiet periods longer than this are not holidays. */
const MAX_QUIET_DAYS = 7;

/**
 * The days on which an action could be expected: days with telemetry that are not quiet or have the action.
 * @param occurred - Events of the action by day number; the repository's other events decide whether a day is quiet.
 */
export function withoutQuietDays(days: readonly TelemetryDay[], occurred: ReadonlyMap<number, number>): number[] {
  const byWeekday: number[][] = Array.from({ length: WEEK }, () => []);
  const loud: number[] = [];
  let quiet = 0;
  for (const { day, events } of days) {
    const own = occurred.get(day) ?? 0;
    const others = byWeekday[day % WEEK]!;
    quiet = isLow(events - own, others) ? quiet + 1 : 0;
    others.push(events - own);
    if (own > 0 || quiet === 0 || quiet > MAX_QUIET_DAYS) loud.push(day);
  }
  return loud;
}

/** @param others - Events of the same weekday before. */
function isLow(events: number, others: readonly number[]): boolean {
  if (others.length < MIN_WEEKS) return false;
  const last = Math.max(0, others.length - WEEKS);
  // The usual number is not above the greatest one, so that hardly ever anything has to be sorted.
  let most = 0;
  for (let at = last; at < others.length; at += 1) most = Math.max(most, others[at]!);
  if (events >= QUIET_SHARE * most) return false;
  const usual = medianOf(others.slice(last));
  return usual >= MIN_EVENTS && events < QUIET_SHARE * usual;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
