import { learnRhythm, type Rhythm, type TelemetryDay, withoutQuietDays } from './rhythm.js';

/** Days without an action that came at a steady rhythm before, as day numbers. */
export interface Silence {
  /** The last day on which it came. */
  readonly last: number;
  /** The first day on which it was expected, and did not come. */
  readonly since: number;
  /** The day on which enough was missed to say so. */
  readonly found: number;
  /** The day on which it came again; null while it has not. */
  readonly until: number | null;
  /** How often it was expected before, how often it came then, and how often it was missed since. */
  readonly expected: number;
  readonly came: number;
  readonly missed: number;
}

/** Days that a rhythm is learned from. */
const MEMORY = 84;
/** Beats that are missed at least. */
const MISSED = 2;

/**
 * @param occurred - Events of the action by day number.
 * @param telemetry - Days without telemetry are no silence: nobody knows what happened on them.
 */
export function findSilences(occurred: ReadonlyMap<number, number>, telemetry: readonly TelemetryDay[]): Silence[] {
  const silences: Silence[] = [];
  const days = withoutQuietDays(telemetry, occurred);
  const first = days.findIndex((day) => occurred.has(day));
  let open: Silence | null = null;
  let beats: Beats | null = null;
  for (const [at, day] of days.entries()) {
    if (occurred.has(day)) {
      if (open !== null) silences.push({ ...open, until: day });
      open = null;
      beats = createBeats(() => learnRhythm(days.slice(Math.max(first, at + 1 - MEMORY), at + 1), occurred), day);
      continue;
    }
    const silence: Silence | null = beats?.miss(day) ?? null;
    if (silence !== null) open = open === null ? silence : { ...(open as Silence), missed: silence.missed };
  }
  if (open !== null) silences.push(open);
  return silences;
}

/**
 * The day by the end of which telemetry of any kind is overdue, when it goes on as it did.
 * @param days - Day numbers with telemetry, rising.
 * @returns null when it has no rhythm.
 */
export function findOverdueDay(days: readonly number[]): number | null {
  const last = days.at(-1);
  if (last === undefined) return null;
  const came = new Set(days);
  const start = Math.max(days[0]!, last - MEMORY + 1);
  const all = Array.from({ length: last - start + 1 }, (_, index) => start + index);
  const beats = createBeats(() => learnRhythm(all, came), last);
  for (let day = last + 1; day <= last + MEMORY; day += 1) if (beats.miss(day) !== null) return day;
  return null;
}

interface Beats {
  /** @returns the silence that a day without the action makes, or goes on with; null when it makes none. */
  miss(day: number): Silence | null;
}

/** Counts what is missed after an occurrence. The rhythm is learned when it is asked for, since most days miss nothing. */
function createBeats(learn: () => Rhythm, last: number): Beats {
  let rhythm: Rhythm | null = null;
  let surprise = 0;
  let [since, missed] = [0, 0];
  return {
    miss(day) {
      rhythm ??= learn();
      const missing = rhythm.surpriseOf(day);
      if (missing === null) return null;
      if (missed === 0) since = day;
      missed += 1;
      surprise += missing;
      if (missed < MISSED || surprise < rhythm.needed) return null;
      return { last, since, found: day, until: null, expected: rhythm.expected, came: rhythm.came, missed };
    },
  };
}
