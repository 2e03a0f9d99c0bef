import { emitAgentRun, pickCourse, type AgentRunCourse } from './agent-run.js';
import { daysEnding, HOUR, isWeekend, toMidnight } from './calendar.js';
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
  release: { day: '2026-03-03', name: '2026.03', components: 24 },
  /** `ctx.search` becomes several times slower, and stays so. */
  regression: { cmd: 'ctx.search', firstDay: '2026-06-10', slowdown: 3.5 },
} as const;

const STORIES = STOREFRONT_STORIES;
const COMPONENTS = Array.from({ length: STORIES.release.components }, (_, index) => `component-${index + 1}`);
const CATALOGUE = [...CONTEXT_COMMANDS, ...CODE_COMMANDS];

/** How likely it is that something goes wrong. */
interface Conditions {
  readonly decisions: readonly { readonly outcome: DecisionOutcome; readonly weight: number }[];
  readonly commandFailure: number;
  readonly sweepFailure: number;
  /** Sweeps that are started again in working hours, and fail again. */
  readonly repeatedSweeps: number;
  readonly pickCourse: (random: Random) => AgentRunCourse;
}

const ORDINARY: Conditions = {
  decisions: [
    { outcome: 'success', weight: 90 },
    { outcome: 'partial', weight: 5 },
    { outcome: 'blocked', weight: 3 },
    { outcome: 'failed', weight: 2 },
  ],
  commandFailure: 0.02,
  sweepFailure: 0.02,
  repeatedSweeps: 0,
  pickCourse,
};

const OUTAGE: Conditions = {
  decisions: [
    { outcome: 'success', weight: 30 },
    { outcome: 'partial', weight: 10 },
    { outcome: 'blocked', weight: 10 },
    { outcome: 'failed', weight: 50 },
  ],
  commandFailure: 0.3,
  sweepFailure: 0.75,
  repeatedSweeps: 3,
  pickCourse: (random) =>
    random.chance(0.6) ? { verdicts: ['revise', 'abort'], commandFailure: 0.6 } : pickCourse(random),
};

function conditionsOf(day: string): Conditions {
  return day >= STORIES.incident.firstDay && day <= STORIES.incident.lastDay ? OUTAGE : ORDINARY;
}

function slowdownOf(day: string, cmd: string): number {
  const { regression } = STORIES;
  return cmd === regression.cmd && day >= regression.firstDay ? regression.slowdown : 1;
}

/** @param volume how much happens: 1 on a working day of the first month. */
function emitDay(emitter: Emitter, day: string, volume: number): Emission[] {
  const random = new Random(`${emitter.name}/${day}`);
  const midnight = toMidnight(day);
  const { decisions, commandFailure: failure, sweepFailure, repeatedSweeps, ...conditions } = conditionsOf(day);
  const slowdown = (cmd: string): number => slowdownOf(day, cmd);
  /** Spread over the working hours; everything that is started by 19:00 UTC ends on the same day. */
  const repeat = (amount: number, emit: (at: number) => Emission[]): Emission[] =>
    Array.from({ length: random.around(amount) }, () => emit(midnight + random.integer(7 * HOUR, 19 * HOUR))).flat();
  const emitSweepAt = (at: number, failing: boolean): Emission[] =>
    emitSweep(random, emitter, at, failing ? random.pick(SWEEP_ENGINES) : undefined);
  const emitCommandsAt = (at: number): Emission[] =>
    emitCommands(random, at, { catalogue: CATALOGUE, length: random.integer(4, 11), failure, slowdown });
  return [
    ...emitSweepAt(midnight + random.integer(2 * HOUR, 2.5 * HOUR), random.chance(sweepFailure)),
    ...repeat(repeatedSweeps, (at) => emitSweepAt(at, true)),
    ...repeat(2.5 * volume, (at) => emitIssueEnforcement(random, emitter, at)),
    ...repeat(volume, (at) => emitDecisions(random, emitter, at, random.pickWeighted(decisions).outcome)),
    ...repeat(0.55 * volume, (at) => emitAgentRun(random, at, conditions.pickCourse(random))),
    ...repeat(2.2 * volume, emitCommandsAt),
    ...repeat(0.15 * volume, (at) => emitSession(random, emitter.name, at, random.integer(3, 9))),
    ...(day === STORIES.release.day
      ? emitMaterializations(random, emitter, midnight + 9 * HOUR, STORIES.release.name, COMPONENTS)
      : []),
  ];
}

/** A year of a busy production repository, all dialects in each daily file. */
export function createStorefront(emitter: Emitter): SampleFiles {
  const days = daysEnding(STORIES.lastDay, 365);
  const gaps: readonly string[] = STORIES.gapDays;
  const emissions = days.flatMap((day, index) => {
    const growth = 1 + index / days.length;
    return gaps.includes(day) ? [] : emitDay(emitter, day, growth * (isWeekend(day) ? 0.4 : 1));
  });
  return toDailyFiles(emissions);
}
