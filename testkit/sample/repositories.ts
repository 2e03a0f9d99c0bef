import { type AgentRunCourse, emitAgentRun, pickCourse } from './agent-run.js';
import { daysEnding, HOUR, isWeekend, MINUTE, Random, toMidnight } from './random.js';
import {
  type Emission,
  type Emitter,
  type SampleFile,
  type SampleFiles,
  toBytes,
  toDailyFiles,
  toJsonl,
} from './emission.js';
import { emitSession } from './transcript.js';
import { ANOMALIES_OF_FILES, ANOMALIES_OF_TIME, createCleanDay, type PlacedAnomaly } from './anomalies.js';
import { ANOMALIES_OF_CONTENT, ANOMALIES_OF_RECORDS } from './anomalies-of-records.js';
import { ANOMALIES_OF_LINES } from './anomalies-of-lines.js';
import { CODE_COMMANDS, CONTEXT_COMMANDS } from './catalogues.js';
import { emitCommands } from './command-records.js';
import { emitIssueEnforcement, emitMaterializations, emitSweep, SWEEP_ENGINES } from './engine-records.js';
import { type DecisionOutcome, emitDecisions } from './decision-records.js';

const LAB_DAYS = 90;
/** Runs with several cycles. Some are aborted, and some never reach their last review. */
const COURSES: readonly (AgentRunCourse & { readonly weight: number })[] = [
  { weight: 5, verdicts: ['accept'] },
  { weight: 5, verdicts: ['revise', 'accept'] },
  { weight: 4, verdicts: ['revise', 'revise', 'accept'] },
  { weight: 2, verdicts: ['revise', 'revise', 'revise', 'revise', 'accept'], commandFailure: 0.2 },
  { weight: 2, verdicts: ['revise', 'abort'], commandFailure: 0.4 },
  { weight: 1, verdicts: ['abort'], commandFailure: 0.7 },
  { weight: 2, verdicts: ['revise', 'accept'], unfinished: true },
];

/** A sandbox for agents: only agent events and session transcripts. */
export function createAgentLab(emitter: Emitter, lastDay: string): SampleFiles {
  const emissions = daysEnding(lastDay, LAB_DAYS).flatMap((day): Emission[] => {
    const random = new Random(`${emitter.name}/${day}`);
    const runs = isWeekend(day) ? random.around(0.3) : random.integer(1, 4);
    return Array.from({ length: runs }, () => {
      const at = toMidnight(day) + random.integer(7 * HOUR, 20 * HOUR);
      const session = random.chance(0.5) ? emitSession(random, emitter.name, at, random.integer(4, 20)) : [];
      return [...emitAgentRun(random, at, random.pickWeighted(COURSES)), ...session];
    }).flat();
  });
  return toDailyFiles(emissions);
}

const PAYMENTS_DAYS = 60;
/** The first days are clean, as a baseline. */
const CLEAN_DAYS = 7;
const ANOMALIES = [
  ...ANOMALIES_OF_LINES,
  ...ANOMALIES_OF_TIME,
  ...ANOMALIES_OF_RECORDS,
  ...ANOMALIES_OF_CONTENT,
  ...ANOMALIES_OF_FILES,
];

interface AnomalousTelemetry {
  readonly files: SampleFiles;
  readonly anomalies: readonly PlacedAnomaly[];
}

/** Sixty ordinary days. After the first week, each has one anomaly. */
export function createPaymentsApi(emitter: Emitter, lastDay: string): AnomalousTelemetry {
  const files = new Map<string, SampleFile>();
  const anomalies: PlacedAnomaly[] = [];
  daysEnding(lastDay, PAYMENTS_DAYS).forEach((day, index) => {
    const clean = createCleanDay(new Random(`${emitter.name}/${day}`), emitter, day);
    files.set(`${day}.jsonl`, toBytes(toJsonl(clean.lines)));
    const anomaly = ANOMALIES[index - CLEAN_DAYS];
    if (!anomaly) return;
    const path = anomaly.path?.(day) ?? `${day}.jsonl`;
    const { file, line } = anomaly.spoil(clean);
    files.set(path, file);
    anomalies.push({ name: anomaly.name, what: anomaly.what, diagnostic: anomaly.diagnostic, path, line });
  });
  return { files, anomalies };
}

const SEARCH_DAYS = 120;
/** Share of all writes; below the acceptable 2 % (`spec/4 D`). */
const DROPPED = 0.008;

/** The log of a command line tool: only command records. */
export function createSearchService(emitter: Emitter, lastDay: string): SampleFiles {
  const emissions = daysEnding(lastDay, SEARCH_DAYS).flatMap((day) => {
    const random = new Random(`${emitter.name}/${day}`);
    const runs = isWeekend(day) ? random.integer(1, 3) : random.integer(6, 12);
    return Array.from({ length: runs }, () =>
      emitCommands(random, toMidnight(day) + random.integer(6 * HOUR, 20 * HOUR), {
        catalogue: [...CODE_COMMANDS, ...CONTEXT_COMMANDS],
        length: random.integer(3, 16),
        dropped: DROPPED,
      }),
    ).flat();
  });
  return toDailyFiles(emissions);
}

function createSweeps(emitter: Emitter, lastDay: string, days: number): SampleFiles {
  const emissions = daysEnding(lastDay, days).flatMap((day) => {
    const random = new Random(`${emitter.name}/${day}`);
    const start = toMidnight(day) + 2 * HOUR + random.integer(0, 20 * MINUTE);
    return emitSweep(random, emitter, start, random.chance(0.05) ? 'enforce' : undefined);
  });
  return toDailyFiles(emissions);
}

/** Disabled in the registry, so its old telemetry is no longer read. */
export function createLegacySite(emitter: Emitter): SampleFiles {
  return createSweeps(emitter, '2025-10-31', 45);
}

/** Only nightly sweeps. */
export function createDocsPortal(emitter: Emitter, lastDay: string): SampleFiles {
  return createSweeps(emitter, lastDay, 21);
}

/** Registered yesterday: one day with three records (its dashboard engine has not run yet), and nothing to compare with. */
export function createFirstDay(emitter: Emitter, day: string): SampleFiles {
  const sweep = emitSweep(new Random(emitter.name), emitter, toMidnight(day) + 2 * HOUR);
  return toDailyFiles(sweep.slice(0, 3));
}

/** Stories to discover on the dashboard of a realistic year. Days are inclusive. */
export const STOREFRONT_STORIES = {
  firstDay: '2025-07-01',
  lastDay: '2026-06-30',
  /** The runners were down, so these days have no file. */
  gapDays: ['2025-11-27', '2025-11-28'],
  /** An upstream outage: most things fail. */
  incident: { firstDay: '2026-04-13', lastDay: '2026-04-19' },
  /** A release in which every component is materialized. */
  release: { day: '2026-03-03', name: '2026.03', components: 24 },
  /** `ctx.search` becomes several times slower and stays slow. */
  regression: { cmd: 'ctx.search', firstDay: '2026-06-10', slowdown: 3.5 },
} as const;

const STORIES = STOREFRONT_STORIES;
const COMPONENTS = Array.from({ length: STORIES.release.components }, (_, index) => `component-${index + 1}`);
const CATALOGUE = [...CONTEXT_COMMANDS, ...CODE_COMMANDS];

/** Probabilities of problems. */
interface Conditions {
  readonly decisions: readonly { readonly outcome: DecisionOutcome; readonly weight: number }[];
  readonly commandFailure: number;
  readonly sweepFailure: number;
  /** Average number of sweeps that are restarted in working hours and fail again. */
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

/** @param volume - Amount of activity: 1 on a working day of the first month. */
function emitDay(emitter: Emitter, day: string, volume: number): Emission[] {
  const random = new Random(`${emitter.name}/${day}`);
  const midnight = toMidnight(day);
  const { decisions, commandFailure: failure, sweepFailure, repeatedSweeps, ...conditions } = conditionsOf(day);
  const slowdown = (cmd: string): number => slowdownOf(day, cmd);
  /** Spread over working hours. Everything started by 19:00 UTC ends on the same day. */
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

/** A year of a busy production repository, with all dialects in each daily file. */
export function createStorefront(emitter: Emitter): SampleFiles {
  const days = daysEnding(STORIES.lastDay, 365);
  const gaps: readonly string[] = STORIES.gapDays;
  const emissions = days.flatMap((day, index) => {
    const growth = 1 + index / days.length;
    return gaps.includes(day) ? [] : emitDay(emitter, day, growth * (isWeekend(day) ? 0.4 : 1));
  });
  return toDailyFiles(emissions);
}
