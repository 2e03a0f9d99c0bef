import fc from 'fast-check';
import { quantizeDuration } from '../../../src/derive/latency/duration-bucket.js';
import { findIncidents } from '../../../src/derive/attention/attention.js';
import type { ActionHistory } from '../../../src/derive/attention/action-history.js';
import { Latency } from '../../../src/derive/latency/latency.js';
import { Random } from '../../../testkit/sample/random.js';
import { drawWorld, simulate } from '../../../testkit/attention/simulation.js';

/** A Monday, so that `day % 7` of the list below is the day of the week from Monday on. */
const FIRST = 20_458;

interface DayPlan {
  readonly events?: number;
  readonly failed?: number;
  readonly known?: number;
  /** The same of all events; of several, one after the other. */
  readonly ms?: number | readonly number[];
}

/** @param plans - Day by day; null when the action does not come. */
function historyOf(plans: readonly (DayPlan | null)[]): ActionHistory {
  return plans.flatMap((plan, index) => {
    if (plan === null) return [];
    const { events = 20, failed = 0, known = events, ms = [] } = plan;
    const latency = new Latency();
    const durations = typeof ms === 'number' ? Array.from({ length: events }, () => ms) : ms;
    for (const duration of durations) latency.add(quantizeDuration(duration));
    return [{ day: FIRST + index, events, failed, known, latency }];
  });
}

const days = (length: number, plan: (index: number) => DayPlan | null) =>
  Array.from({ length }, (_, index) => plan(index));

/** As days from the first one on; the telemetry is of all days but those that are left out. */
function incidentsOf(
  plans: readonly (DayPlan | null)[],
  telemetry: readonly number[] = plans.map((_, index) => index),
) {
  const history = historyOf(plans);
  const events = new Map(history.map((day) => [day.day, day.events]));
  const all = telemetry.map((index) => ({ day: FIRST + index, events: 100 + (events.get(FIRST + index) ?? 0) }));
  return findIncidents(history, all).map(({ kind, since, found, until }) => [
    kind,
    since - FIRST,
    found - FIRST,
    until === null ? null : until - FIRST,
  ]);
}

describe('failing', () => {
  test('ten of a hundred instead of one is found on the second day, and over once it is as before', () => {
    const plans = days(60, (day) => ({ events: 100, failed: day >= 40 && day < 50 ? 10 : 1 }));
    expect(incidentsOf(plans)).toEqual([['failing', 40, 41, 50]]);
    expect(incidentsOf(plans.slice(0, 49))).toEqual([['failing', 40, 41, null]]);
  });

  test('of one event a day two failures in a row are enough, if there was none in two months', () => {
    const plans = days(62, (day) => ({ events: 1, failed: day >= 60 ? 1 : 0 }));
    expect(incidentsOf(plans)).toEqual([['failing', 60, 61, null]]);
    expect(incidentsOf(plans.slice(0, 61))).toEqual([]);
  });

  test('one bad day is none, nor are two of them a week apart', () => {
    expect(incidentsOf(days(60, (day) => ({ events: 50, failed: day === 45 ? 50 : 1 })))).toEqual([]);
    expect(incidentsOf(days(60, (day) => ({ events: 50, failed: day === 45 || day === 52 ? 40 : 1 })))).toEqual([]);
  });

  test('what always failed is no news, whatever its rate', () => {
    for (const failed of [0, 4, 20]) expect(incidentsOf(days(90, () => ({ failed })))).toEqual([]);
  });

  test('an action that failed from its first day has nothing to be compared with', () => {
    expect(incidentsOf(days(9, () => ({ events: 10, failed: 10 })))).toEqual([]);
  });

  test('a rate that rises bit by bit is a drift', () => {
    expect(incidentsOf(days(150, (day) => ({ events: 100, failed: 3 + Math.floor(day / 50) })))).toEqual([]);
  });

  test('outcomes that are not known are neither', () => {
    const plans = days(60, (day) => ({ events: 100, known: 2, failed: day >= 40 ? 2 : 0 }));
    expect(incidentsOf(plans)).toEqual([['failing', 40, 41, null]]);
    expect(incidentsOf(days(60, () => ({ events: 100, known: 0 })))).toEqual([]);
  });

  test('what fails on weekends only is compared with weekends', () => {
    expect(incidentsOf(days(90, (day) => ({ events: 40, failed: day % 7 >= 5 ? 12 : 1 })))).toEqual([]);
  });

  test('worse again within three days is the same, and later another one', () => {
    const again = (gap: number) =>
      days(80, (day) => ({
        events: 60,
        failed: (day >= 40 && day < 44) || (day >= 46 + gap && day < 50 + gap) ? 30 : 0,
      }));
    expect(incidentsOf(again(0))).toEqual([['failing', 40, 41, 50]]);
    expect(incidentsOf(again(9))).toEqual([
      ['failing', 40, 41, 44],
      ['failing', 55, 56, 59],
    ]);
  });

  test('what became better is what later days are compared with', () => {
    const plans = days(120, (day) => ({ events: 100, failed: day < 60 ? 20 : day < 100 ? 1 : 12 }));
    expect(incidentsOf(plans)).toEqual([['failing', 100, 101, null]]);
  });
});

describe('slower', () => {
  const around = (ms: number, day: number) =>
    Array.from({ length: 40 }, (_, index) => ms * (0.6 + ((index + day) % 9) / 10));

  test('three times as long is found on the second day, and over once it is as before', () => {
    const plans = days(60, (day) => ({ events: 40, ms: around(day >= 40 && day < 50 ? 600 : 200, day) }));
    expect(incidentsOf(plans)).toEqual([['slower', 40, 41, 50]]);
  });

  test('faster is no news, and single outliers are none, however long', () => {
    expect(incidentsOf(days(60, (day) => ({ ms: around(day >= 40 ? 50 : 200, day) })))).toEqual([]);
    const outliers = days(60, (day) => ({ ms: [...around(200, day), ...(day >= 40 ? [9_000_000] : [])] }));
    expect(incidentsOf(outliers)).toEqual([]);
  });

  test('half as long again in half a year is a drift, and a few milliseconds are nothing', () => {
    expect(incidentsOf(days(180, (day) => ({ ms: around(200 * 1.5 ** (day / 180), day) })))).toEqual([]);
    expect(incidentsOf(days(60, (day) => ({ ms: day >= 40 ? 5 : 1 })))).toEqual([]);
  });
});

describe('silent', () => {
  const daily = (until: number, length: number) => days(length, (day) => (day < until ? {} : null));

  test('an action that came every day is missed on the second day without it', () => {
    expect(incidentsOf(daily(60, 61))).toEqual([]);
    expect(incidentsOf(daily(60, 62))).toEqual([['silent', 60, 61, null]]);
  });

  test('it is over on the day on which it comes again', () => {
    const plans = days(80, (day) => (day >= 60 && day < 70 ? null : {}));
    expect(incidentsOf(plans)).toEqual([['silent', 60, 61, 70]]);
  });

  test('days without telemetry are not missed', () => {
    const present = Array.from({ length: 70 }, (_, day) => day).filter((day) => day < 60 || day === 69);
    expect(incidentsOf(daily(60, 70), present)).toEqual([]);
  });

  test.each([
    ['weekdays', (day: number) => day % 7 < 5, 60, [60, 63]],
    ['weekends', (day: number) => day % 7 >= 5, 84, [89, 90]],
    ['Tuesdays', (day: number) => day % 7 === 1, 106, [106, 113]],
    ['every third day', (day: number) => day % 3 === 0, 90, [90, 93]],
  ])('%s have a rhythm of their own', (_, comes, until, [since, found]) => {
    const plans = days(until + 30, (day) => (day < until && comes(day) ? {} : null));
    expect(incidentsOf(plans).map(([kind, ...rest]) => [kind, rest[0], rest[1]])).toEqual([['silent', since, found]]);
    expect(incidentsOf(days(until + 30, (day) => (comes(day) ? {} : null)))).toEqual([]);
  });

  test('what comes now and then is not expected on any day', () => {
    const random = new Random('now and then');
    const plans = days(90, (day) => (day < 80 && random.chance(0.2) ? {} : null));
    expect(incidentsOf(plans)).toEqual([]);
  });

  test('what came for less than two weeks has no rhythm yet, and for less than four it takes longer', () => {
    expect(incidentsOf(daily(13, 60))).toEqual([]);
    expect(incidentsOf(daily(20, 60))).toEqual([['silent', 20, 23, null]]);
  });

  test('on a holiday of the whole repository nothing is missed', () => {
    const history = historyOf(days(70, (day) => (day === 60 || day === 61 ? null : {})));
    const telemetry = (quiet: number) =>
      Array.from({ length: 70 }, (_, day) => ({ day: FIRST + day, events: day === 60 || day === 61 ? quiet : 100 }));
    expect(findIncidents(history, telemetry(5))).toEqual([]);
    expect(findIncidents(history, telemetry(80))).toMatchObject([{ kind: 'silent' }]);
  });
});

test('it does not matter on which day of the week the days that are kept begin', () => {
  const random = new Random('begin');
  const world = drawWorld(random, {
    days: 180,
    volume: 60,
    rhythm: 'daily',
    start: 0,
    missed: 0,
    badDay: 0,
    gaps: 0,
    longGap: 0,
  });
  for (const change of [{ kind: 'slower', factor: 2 }, { kind: 'failing', rate: 0.5 }, { kind: 'silent' }] as const) {
    const { history, telemetry } = simulate(new Random(change.kind), world, { change, before: 150, length: 12 });
    const from = (days: number) =>
      findIncidents(
        history.filter(({ day }) => day >= FIRST + days),
        telemetry.filter(({ day }) => day >= FIRST + days),
      ).map(({ kind, since, found, until }) => [kind, since, found, until]);
    expect(from(0)).toContainEqual([change.kind, expect.any(Number), expect.any(Number), expect.any(Number)]);
    for (const days of [1, 2, 3, 4, 5, 6, 7, 20]) expect(from(days)).toEqual(from(0));
  }
});

test('what is said of a day depends on no later day', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 20, max: 110 }), (seed, cut) => {
      const random = new Random(`cut ${seed}`);
      const kind = random.pick(['failing', 'slower', 'silent'] as const);
      const change = { failing: { kind, rate: 0.6 }, slower: { kind, factor: 3 }, silent: { kind } }[kind];
      const world = drawWorld(random, { days: 120, volume: random.pick([2, 10, 30]) });
      const { history, telemetry } = simulate(random, world, { change, before: 40, length: 10 } as never);
      const last = telemetry[Math.min(cut, telemetry.length - 1)]!.day;
      const until = <Day extends { readonly day: number }>(all: readonly Day[]) => all.filter(({ day }) => day <= last);
      const whole = findIncidents(history, telemetry).filter(({ found }) => found <= last);
      const early = findIncidents(until(history), until(telemetry));
      const key = (incidents: typeof early) =>
        incidents.map((incident) => `${incident.kind} ${incident.since} ${incident.found}`);
      // A relapse goes on with what was over; whatever else was said before stays.
      for (const said of key(early)) expect(key(whole)).toContain(said);
      const ended = early.filter((incident) => incident.ended !== null).map(({ kind, since }) => `${kind} ${since}`);
      expect(whole.map((incident) => `${incident.kind} ${incident.since}`)).toEqual(expect.arrayContaining(ended));
    }),
    { numRuns: 60 },
  );
});
