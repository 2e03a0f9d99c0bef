/** A day with telemetry. */
export interface TelemetryDay {
  readonly day: number;
  /** Events of the whole repository. */
  readonly events: number;
}

/** On which days an action is expected. */
export interface Rhythm {
  /** Nats of surprise when it does not come on a day; null when it is not expected then. */
  readonly surpriseOf: (day: number) => number | null;
  /** Nats that make a silence. */
  readonly needed: number;
  /** How often it was expected so far, and how often it came then. */
  readonly expected: number;
  readonly came: number;
}

const NO_RHYTHM: Rhythm = { surpriseOf: () => null, needed: 0, expected: 0, came: 0 };

/** Days after which a rhythm begins again. Each day among them is one on which the action comes, or one on which it does not. */
const PERIODS = [7, 2, 3, 4, 5, 6] as const;
const COMES = 0.75;
const COMES_NOT = 1 - COMES;
/** What has to be known of a rhythm: beats, occurrences of each day of the period, and days from the first to the last occurrence. */
const MIN_BEATS = 10;
const MIN_SEEN = 3;
const MIN_DAYS = 14;
/** What is known for fewer days may be luck, so a silence takes more: so many times the surprise. */
const SETTLED_DAYS = 28;
const YOUNG_FACTOR = 2;
/** Nats that make a silence of an action that missed at most so many of its beats, and of one that missed more. */
const STEADY = 0.05;
const STEADY_SURPRISE = 7;
const LOOSE_SURPRISE = 10;
/** An action without a rhythm came on so many of the days at least, or nothing is said of it. */
const MIN_SHARE = 0.25;
/** It is silent only when that takes so many times as long as it did before. */
const LONGER = 2;
/** What is taken to have been missed, and expected, beside what was. */
const USUAL_MISSED = 0.3;
const USUAL_BEATS = 1;
/** What all days of a period say of one of them, in occurrences. */
const SHARED = 30;

/**
 * The rhythm of an action.
 * @param days - Day numbers on which it could have come, rising: from its first occurrence to its last one.
 * @returns one that expects nothing when too little is known.
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
    // A weekly action has one beat in a week that could be missed by chance, a daily one has seven.
    needed: (usual <= STEADY ? STEADY_SURPRISE : LOOSE_SURPRISE) + Math.log(beats.length / period),
    expected,
    came: occurred,
  };
}

/** Of an action that comes often, but on no certain days. */
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
/** A day is quiet when the repository did less than such a share of what it usually does on that day of the week, as on a holiday. */
const QUIET_SHARE = 0.25;
const WEEKS = 8;
const MIN_WEEKS = 3;
const MIN_EVENTS = 8;
/** What lasts longer is no holiday. */
const MAX_QUIET_DAYS = 7;

/**
 * The days on which an action could be expected: those with telemetry, without quiet ones, but for those on which it came.
 * @param occurred - Events of the action by day number: what else the repository did says whether a day is quiet.
 */
export function withoutQuietDays(days: readonly TelemetryDay[], occurred: ReadonlyMap<number, number>): number[] {
  const byWeekday: number[][] = Array.from({ length: WEEK }, () => []);
  const loud: number[] = [];
  let quiet = 0;
  for (const { day, events } of days) {
    const own = occurred.get(day) ?? 0;
    const others = byWeekday[day % WEEK]!;
    const usual = medianOf(others.slice(-WEEKS));
    const isLow = others.length >= MIN_WEEKS && usual >= MIN_EVENTS && events - own < QUIET_SHARE * usual;
    quiet = isLow ? quiet + 1 : 0;
    others.push(events - own);
    if (own > 0 || quiet === 0 || quiet > MAX_QUIET_DAYS) loud.push(day);
  }
  return loud;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
