import { quantizeDuration } from '../../src/derive/latency/duration-bucket.js';
import type { ActionHistory } from '../../src/derive/attention/action-history.js';
import type { TelemetryDay } from '../../src/derive/attention/rhythm.js';
import { Latency } from '../../src/derive/latency/latency.js';
import type { Random } from '../sample/random.js';
import { beta, binomial, negativeBinomial, normal } from './distributions.js';

/** The days on which an action runs. */
export type Rhythm = 'daily' | 'weekdays' | 'weekends' | 'weekly' | 'every-third-day';

/** A change in the behaviour of an action. */
export type PlantedChange =
  | { readonly kind: 'failing'; readonly rate: number }
  | { readonly kind: 'slower'; readonly factor: number; /** Of so many records; 1 of all. */ readonly share?: number }
  | { readonly kind: 'silent' };

/** Parameters of an action. `drawWorld` draws them at random for each series. */
export interface World {
  readonly days: number;
  /** Average records on a day on which it runs. */
  readonly volume: number;
  readonly rhythm: Rhythm;
  /** Variance of records per day beyond Poisson's: mean² · dispersion. */
  readonly dispersion: number;
  /** Probability that a day on which it should run has no records. */
  readonly missed: number;
  /** Records at weekends relative to other days. */
  readonly weekendShare: number;
  readonly failureRate: number;
  /** Correlation of two outcomes on the same day (beta-binomial). */
  readonly failureSpread: number;
  readonly unknownShare: number;
  readonly medianMs: number;
  /** Sigma of durations (log-normal). */
  readonly sigma: number;
  /** Standard deviation of a day's effect on the logarithm of all its durations. */
  readonly dayEffect: number;
  /** Durations at weekends relative to other days. */
  readonly weekendFactor: number;
  /** Share of records whose duration is 20 to 200 times as long. */
  readonly outliers: number;
  /** Factor on durations and on the failure rate between the first and last day. */
  readonly drift: number;
  /** Factor on records on the last two days of every 30. */
  readonly burst: number;
  /** Probability that a day has no telemetry, and the length of one longer gap in days. */
  readonly gaps: number;
  readonly longGap: number;
  /** Days, in two stretches, on which hardly anything happens in the whole repository. */
  readonly holidays: number;
  /** First day on which it runs. */
  readonly start: number;
  /** Failure rate on one bad day; 0 for no bad day. */
  readonly badDay: number;
}

/** Average records per day of the rest of the repository. */
const OTHERS = 60;
/** A Monday. */
const FIRST_DAY = 20_458;

export interface SimulatedSeries {
  readonly history: ActionHistory;
  readonly telemetry: readonly TelemetryDay[];
  /**
   * Day numbers of the planted change: its first day, the first day after it, and all days on which the action ran or would have run during
   * it; null when nothing was planted.
   */
  readonly change: {
    readonly since: number;
    readonly until: number | null;
    readonly expected: readonly number[];
  } | null;
}

/** A day with telemetry, and the action's records if nothing were planted. */
interface PlannedDay {
  readonly day: number;
  readonly records: number;
}

export interface Plan {
  readonly change: PlantedChange;
  /** Days with the action before and during the change; `length` is null when the change lasts to the end. */
  readonly before: number;
  readonly length: number | null;
}

/** Simulates one action of a repository, its days, and the planted change. */
export function simulate(random: Random, world: World, plan: Plan | null): SimulatedSeries {
  const { telemetry, planned } = planDays(random, world);
  const running = planned.filter(({ records }) => records > 0);
  const change = plan === null ? null : toChange(plan, running);
  const isDuring = (day: number): boolean =>
    change !== null && day >= change.since && (change.until === null || day < change.until);
  const badDay = world.badDay === 0 || running.length === 0 ? undefined : random.pick(running).day;
  const days = [];
  for (const { day, records } of running) {
    const planted = isDuring(day) ? plan!.change : null;
    if (planted?.kind === 'silent') continue;
    days.push(simulateDay(random, world, day, records, planted, day === badDay ? world.badDay : 0));
  }
  const events = new Map(days.map(({ day, events }) => [day, events]));
  return {
    history: days,
    telemetry: telemetry.map(({ day, events: others }) => ({ day, events: others + (events.get(day) ?? 0) })),
    change,
  };
}

function toChange({ before, length }: Plan, running: readonly PlannedDay[]): SimulatedSeries['change'] {
  const [first, end] = [running[before], length === null ? undefined : running[before + length]];
  if (first === undefined || (length !== null && end === undefined)) return null;
  const during = running.slice(before, length === null ? undefined : before + length);
  return { since: first.day, until: end?.day ?? null, expected: during.map(({ day }) => day) };
}

function planDays(random: Random, world: World): { telemetry: readonly TelemetryDay[]; planned: PlannedDay[] } {
  const telemetry = [];
  const planned: PlannedDay[] = [];
  const gapStart = random.integer(20, world.days - 1);
  const holidays = [random.integer(10, world.days - 1), random.integer(10, world.days - 1)];
  for (let age = 0; age < world.days; age += 1) {
    const day = FIRST_DAY + age;
    const isWeekend = age % 7 >= 5;
    const isHoliday = holidays.some((from) => age >= from && age < from + world.holidays / 2);
    const runs = age >= world.start && runsOn(world.rhythm, age) && !random.chance(world.missed);
    const isGap = random.chance(world.gaps) || (age >= gapStart && age < gapStart + world.longGap);
    const mean =
      world.volume *
      (isWeekend && world.rhythm === 'daily' ? world.weekendShare : 1) *
      (age % 30 >= 28 ? world.burst : 1) *
      (isHoliday ? 0.1 : 1);
    // An action that runs has at least one record, except by chance for large volumes, or on a holiday.
    const drawn = negativeBinomial(random, mean, world.dispersion);
    const records = runs ? (world.volume < 4 && !isHoliday ? Math.max(1, drawn) : drawn) : 0;
    const others = negativeBinomial(random, OTHERS * (isWeekend ? 0.4 : 1) * (isHoliday ? 0.1 : 1), 0.1);
    if (isGap || others + records === 0) continue;
    telemetry.push({ day, events: others });
    planned.push({ day, records });
  }
  return { telemetry, planned };
}

function runsOn(rhythm: Rhythm, age: number): boolean {
  const weekday = age % 7;
  switch (rhythm) {
    case 'daily':
      return true;
    case 'weekdays':
      return weekday < 5;
    case 'weekends':
      return weekday >= 5;
    case 'weekly':
      return weekday === 1;
    case 'every-third-day':
      return age % 3 === 0;
  }
}

function simulateDay(
  random: Random,
  world: World,
  day: number,
  records: number,
  change: PlantedChange | null,
  badDay: number,
): ActionHistory[number] {
  const age = day - FIRST_DAY;
  const drift = world.drift ** (age / world.days);
  const rate = change?.kind === 'failing' ? change.rate : Math.min(1, world.failureRate * drift);
  const known = binomial(random, records, 1 - world.unknownShare);
  const failed = binomial(random, known, badDay > 0 ? badDay : beta(random, rate, world.failureSpread));
  const isWeekend = age % 7 >= 5;
  const ofDay = drift * (isWeekend ? world.weekendFactor : 1) * Math.exp(world.dayEffect * normal(random));
  const latency = new Latency();
  for (let record = 0; record < records; record += 1) {
    const isSlower = change?.kind === 'slower' && (change.share === undefined || random.chance(change.share));
    const outlier = random.chance(world.outliers) ? random.integer(20, 200) : 1;
    const duration = world.medianMs * ofDay * Math.exp(world.sigma * normal(random)) * outlier;
    latency.add(quantizeDuration(duration * (isSlower ? change.factor : 1)));
  }
  return { day, events: records, failed, known, latency };
}

/** Draws normal variations at random, each for only some of the series, so that most series have a few. */
export function drawWorld(random: Random, given: Partial<World> = {}): World {
  const drawn: World = {
    days: random.integer(60, 180),
    volume: random.pick([1, 2, 3, 5, 10, 30, 60, 100, 200]),
    rhythm: random.pick(['daily', 'daily', 'daily', 'weekdays', 'weekdays', 'weekends', 'weekly', 'every-third-day']),
    dispersion: random.pick([0, 0.1, 0.3]),
    missed: random.pick([0, 0, 0, 0, 0.01, 0.1, 0.3, 0.6]),
    weekendShare: random.pick([0.2, 0.5, 1]),
    failureRate: random.pick([0, 0, 0.005, 0.01, 0.03, 0.1, 0.3, 1]),
    failureSpread: random.pick([0, 0.005, 0.02]),
    unknownShare: random.pick([0, 0, 0.3, 0.9]),
    medianMs: random.pick([20, 200, 2000, 30_000]),
    sigma: random.pick([0.3, 0.5, 0.8, 1.2]),
    dayEffect: random.pick([0, 0.05, 0.15]),
    weekendFactor: random.pick([1, 1, 0.8, 1.3]),
    outliers: random.pick([0, 0.002, 0.01]),
    drift: random.pick([1, 1, 0.7, 1.4]),
    burst: random.pick([1, 1, 3]),
    gaps: random.pick([0, 0, 0.05]),
    longGap: random.pick([0, 0, 7]),
    holidays: random.pick([0, 6]),
    start: 0,
    badDay: random.pick([0, 0, 0, 0.5, 1]),
  };
  return { ...drawn, start: random.chance(0.3) ? random.integer(0, drawn.days - 30) : 0, ...given };
}
