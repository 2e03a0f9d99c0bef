import { emitAgentRun, pickCourse } from './agent-run.js';
import { daysEnding, HOUR, isWeekend, MINUTE, toMidnight } from './calendar.js';
import { CODE_COMMANDS } from './code-commands.js';
import { CONTEXT_COMMANDS } from './context-commands.js';
import { emitCommands } from './command-records.js';
import { emitDecisions, type DecisionOutcome } from './decision-records.js';
import { emitIssueEnforcement, emitMaterializations, emitSweep, SWEEP_ENGINES } from './engine-records.js';
import { toDailyFiles, type Emission, type Emitter, type SampleFiles } from './emission.js';
import { Random } from './random.js';
import { emitSession } from './transcript.js';

/** What a reader can discover on the dashboard of a year of believable operation. Days are inclusive. */
export const STOREFRONT_STORIES = {
  firstDay: '2025-07-01',
  lastDay: '2026-06-30',
  /** The runners were down: there is no file for these days. */
  gapDays: ['2025-11-27', '2025-11-28'],
  /** An upstream outage: most things fail. */
  incident: { firstDay: '2026-04-13', lastDay: '2026-04-19' },
  /** A release, for which every component is materialized. */
  release: { day: '2026-03-03', components: 24 },
  /** `ctx.search` becomes several times slower, and stays so. */
  regression: { cmd: 'ctx.search', firstDay: '2026-06-10', slowdown: 3.5 },
} as const;

const STORIES = STOREFRONT_STORIES;
const COMPONENTS = Array.from({ length: STORIES.release.components }, (_, index) => `component-${index + 1}`);
const CATALOGUE = [...CONTEXT_COMMANDS, ...CODE_COMMANDS];
const DECISION_OUTCOMES = [
  { outcome: 'success', weight: 90, incidentWeight: 30 },
  { outcome: 'partial', weight: 5, incidentWeight: 10 },
  { outcome: 'blocked', weight: 3, incidentWeight: 10 },
  { outcome: 'failed', weight: 2, incidentWeight: 50 },
] as const;

/** Offices open at 7:00 UTC; everything that is started by 19:00 ends on the same day. */
function workingTime(random: Random, day: string): number {
  return toMidnight(day) + random.integer(7 * HOUR, 19 * HOUR);
}

function isIncident(day: string): boolean {
  return day >= STORIES.incident.firstDay && day <= STORIES.incident.lastDay;
}

function pickOutcome(random: Random, incident: boolean): DecisionOutcome {
  const weighted = DECISION_OUTCOMES.map((each) => ({ ...each, weight: incident ? each.incidentWeight : each.weight }));
  return random.pickWeighted(weighted).outcome;
}

/** @param volume how much happens: 1 on an ordinary day of the first month. */
function emitDay(random: Random, emitter: Emitter, day: string, volume: number): Emission[] {
  const incident = isIncident(day);
  const repeat = (amount: number, emit: (at: number) => Emission[]): Emission[] =>
    Array.from({ length: random.around(amount) }, () => emit(workingTime(random, day))).flat();
  const slow = day >= STORIES.regression.firstDay;
  const commands = {
    catalogue: CATALOGUE,
    failure: incident ? 0.3 : 0.02,
    slowdown: (cmd: string): number => (slow && cmd === STORIES.regression.cmd ? STORIES.regression.slowdown : 1),
  };
  const course = (): ReturnType<typeof pickCourse> =>
    incident && random.chance(0.6) ? { verdicts: ['revise', 'abort'], commandFailure: 0.6 } : pickCourse(random);
  const sweepStart = toMidnight(day) + 2 * HOUR + random.integer(0, 20 * MINUTE);
  const sweepFails = random.chance(incident ? 0.75 : 0.02);
  return [
    ...emitSweep(random, emitter, sweepStart, sweepFails ? random.pick(SWEEP_ENGINES) : undefined),
    ...repeat(incident ? 3 : 0, (at) => emitSweep(random, emitter, at, random.pick(SWEEP_ENGINES))),
    ...repeat(2.5 * volume, (at) => emitIssueEnforcement(random, emitter, at)),
    ...repeat(volume, (at) => emitDecisions(random, emitter, at, pickOutcome(random, incident))),
    ...repeat(0.55 * volume, (at) => emitAgentRun(random, at, course())),
    ...repeat(2.2 * volume, (at) => emitCommands(random, at, { ...commands, length: random.integer(4, 11) })),
    ...repeat(0.15 * volume, (at) => emitSession(random, emitter.name, at, random.integer(3, 9))),
    ...(day === STORIES.release.day
      ? emitMaterializations(random, emitter, toMidnight(day) + 9 * HOUR, '2026.03', COMPONENTS)
      : []),
  ];
}

/** A year of a busy production repository, all dialects in each daily file. */
export function createStorefront(emitter: Emitter): SampleFiles {
  const days = daysEnding(STORIES.lastDay, 365);
  const gaps: readonly string[] = STORIES.gapDays;
  const emissions = days.flatMap((day, index) => {
    if (gaps.includes(day)) return [];
    const growth = 1 + index / days.length;
    return emitDay(new Random(`${emitter.name}/${day}`), emitter, day, growth * (isWeekend(day) ? 0.4 : 1));
  });
  return toDailyFiles(emissions);
}
