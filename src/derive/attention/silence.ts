import { learnRhythm, type Rhythm, type TelemetryDay, withoutQuietDays } from './rhythm.js';

/** A period without an action that had a steady rhythm before, as day numbers. */
export interface Silence {
  /** The last day on which the action occurred. */
  readonly last: number;
  /** The first day on which it was expected but missing. */
  readonly since: number;
  /** The day on which enough was missed to say so. */
  readonly found: number;
  /** The day on which it occurred again; null if it has not. */
  readonly until: number | null;
  /** How often it was expected before, how often it then occurred, and how often it was missed since. */
  readonly expected: number;
  readonly came: number;
  readonly missed: number;
}

/** Days from which a rhythm is learned. */
const MEMORY = 84;
/** Minimum number of missed days. */
const MISSED = 2;

/**
 * @param occurred - Events of the action by day number.
 * @param telemetry - Days without telemetry do not count as missed, because nobody knows what happened on them.
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
 * The day by the end of which telemetry of any kind is overdue, if it keeps its rhythm.
 * @param days - Day numbers with telemetry, ascending.
 * @returns null when there is no rhythm.
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
  /** @returns the silence that a day without the action starts or extends; null when there is none. */
  miss(day: number): Silence | null;
}

/** Counts misses after an occurrence. Learns the rhythm on demand, because most days are not missed. */
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
