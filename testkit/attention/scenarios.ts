import type { Random } from '../sample/random.js';
import type { PlantedChange, World } from './simulation.js';

/** A kind of series with the same planted change. */
export interface Scenario {
  readonly name: string;
  readonly change: PlantedChange;
  /** Minimum and maximum days with the action before the change. */
  readonly before: readonly [number, number];
  /** Minimum and maximum days with the action during the change, for the half of the series in which it ends. */
  readonly length: readonly [number, number];
  /** Overrides of `drawWorld`. */
  readonly draw: (random: Random) => Partial<World>;
  /** Minimum percentage found within two days with the action; null when nothing is promised. */
  readonly promised: number | null;
}

/** Changes are planted into series that run all the time. Series that start late or hardly ever run are among the unchanged ones. */
const STEADY: Partial<World> = { missed: 0, start: 0, days: 180, unknownShare: 0, badDay: 0 };
const LONG = { before: [40, 60], length: [5, 15] } as const;
const RARE = { before: [16, 24], length: [3, 6] } as const;

function atLeast(records: readonly number[], random: Random): Partial<World> {
  const rhythm = random.pick(['daily', 'daily', 'daily', 'weekdays', 'weekdays'] as const);
  const dispersion = random.pick([0, 0.02]);
  return { ...STEADY, volume: random.pick(records), rhythm, dispersion, weekendShare: 1, holidays: 0 };
}

function few(random: Random): Partial<World> {
  return { ...STEADY, volume: random.pick([1, 2, 3]), rhythm: random.pick(['daily', 'weekdays'] as const) };
}

/** Misses at most one day in a hundred. */
function silent(rhythm: World['rhythm']): (random: Random) => Partial<World> {
  return (random) => {
    const missed = rhythm === 'daily' || rhythm === 'weekdays' ? random.pick([0, 0.01]) : 0;
    const volume = random.pick([1, 3, 10, 100]);
    return { ...STEADY, rhythm, missed, volume, dispersion: 0.1, weekendShare: 1, holidays: 0 };
  };
}

const failing = (rate: number): PlantedChange => ({ kind: 'failing', rate });
const slower = (factor: number, share = 1): PlantedChange => ({ kind: 'slower', factor, share });
const SILENT: PlantedChange = { kind: 'silent' };
/** Correlations of a day's outcomes for which finding a change is promised. */
const SPREADS = [0, 0.005, 0.01] as const;

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'failing, 1 → 10 %, 100 and more a day',
    change: failing(0.1),
    ...LONG,
    draw: (random) => ({
      ...atLeast([110, 150, 200], random),
      failureRate: 0.01,
      failureSpread: random.pick(SPREADS),
    }),
    promised: 95,
  },
  {
    name: 'failing, 0 → 100 %, one to three a day',
    change: failing(1),
    ...LONG,
    draw: (random) => ({ ...few(random), failureRate: 0 }),
    promised: 90,
  },
  {
    name: 'failing, 1 → 10 %, 30 a day',
    change: failing(0.1),
    ...LONG,
    draw: (random) => ({ ...atLeast([30], random), failureRate: 0.01 }),
    promised: null,
  },
  {
    name: 'failing, 2 → 20 %, 10 a day',
    change: failing(0.2),
    ...LONG,
    draw: (random) => ({ ...atLeast([10], random), failureRate: 0.02 }),
    promised: null,
  },
  {
    name: 'failing, 0 → 50 %, one to three a day',
    change: failing(0.5),
    ...LONG,
    draw: (random) => ({ ...few(random), failureRate: 0 }),
    promised: null,
  },
  {
    name: 'slower, × 3, 100 and more a day',
    change: slower(3),
    ...LONG,
    draw: (random) => atLeast([110, 150, 200], random),
    promised: 95,
  },
  {
    name: 'slower, × 2, 30 and more a day',
    change: slower(2),
    ...LONG,
    draw: (random) => atLeast([35, 60, 100, 200], random),
    promised: 90,
  },
  {
    name: 'slower, × 2, 5 a day',
    change: slower(2),
    ...LONG,
    draw: (random) => atLeast([5], random),
    promised: null,
  },
  {
    name: 'slower, × 1.5, 100 a day',
    change: slower(1.5),
    ...LONG,
    draw: (random) => atLeast([100], random),
    promised: null,
  },
  {
    name: 'slower, the slowest tenth × 10, 100 a day',
    change: slower(10, 0.1),
    ...LONG,
    draw: (random) => atLeast([100], random),
    promised: null,
  },
  {
    name: 'silent, daily',
    change: SILENT,
    before: [60, 90],
    length: [5, 15],
    draw: silent('daily'),
    promised: 90,
  },
  {
    name: 'silent, weekdays',
    change: SILENT,
    before: [60, 80],
    length: [5, 15],
    draw: silent('weekdays'),
    promised: 90,
  },
  { name: 'silent, weekends', change: SILENT, ...RARE, draw: silent('weekends'), promised: 90 },
  { name: 'silent, weekly', change: SILENT, before: [12, 18], length: [3, 6], draw: silent('weekly'), promised: 90 },
  {
    name: 'silent, every third day',
    change: SILENT,
    before: [30, 40],
    length: [4, 8],
    draw: silent('every-third-day'),
    promised: 90,
  },
];
