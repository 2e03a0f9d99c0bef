import { toDay, toDayNumber } from '../../records/timestamp.js';
import { type ComparedActions, deriveActionPeriods, deriveActionWindow } from '../actions/action-windows.js';
import type { Sweeps } from './sweeps-schema.js';
import {
  countKnown,
  createOutcomeCounts,
  toChange,
  toFailureRate,
  toRateChange,
  WINDOW_DAYS,
  type WindowName,
} from '../aggregate/comparison.js';
import { Latency } from '../latency/latency.js';
import type { Settled } from '../aggregate/aggregate.js';
import { byCodeUnits } from '../../base/text.js';

type DayRow = Sweeps['days'][number];

/** Trends over time. All windows end on the last day of telemetry, so that the same telemetry gives the same sweeps. */
export function deriveSweeps(settled: Settled): Sweeps {
  const days = deriveDays(settled);
  const perWindow = <T>(derive: (window: WindowName) => T): Record<WindowName, T> => ({
    '7d': derive('7d'),
    '30d': derive('30d'),
    '90d': derive('90d'),
  });
  const compared = perWindow((window) => toCompared(settled, days.length, window));
  const toP95 = createToP95(settled);
  return {
    schema_version: '3.0',
    anchor_day: days.at(-1)?.day ?? null,
    days,
    windows: perWindow((window) => deriveWindow(days, WINDOW_DAYS[window], toP95)),
    actions: perWindow((window) => deriveActionWindow(compared[window])),
    top_actions_30d: deriveTopActions(settled, days.length),
  };
}

function toCompared({ actions, lastTime }: Settled, daysCovered: number, window: WindowName): ComparedActions {
  const length = WINDOW_DAYS[window];
  return {
    names: actions.names.names,
    periods: lastTime === null ? new Map() : deriveActionPeriods(actions.days, toDayNumber(lastTime), length),
    comparable: daysCovered >= 2 * length,
  };
}

function createToP95({ days, lastTime }: Settled): ToP95 {
  return (youngest, oldest) => {
    if (lastTime === null) return null;
    const last = toDayNumber(lastTime);
    const all = new Latency();
    for (let age = youngest; age < oldest; age += 1) {
      const day = days.get(last - age);
      if (day !== undefined) all.merge(day.latency);
    }
    return all.quantile(0.95);
  };
}

function deriveDays(settled: Settled): DayRow[] {
  if (settled.firstTime === null || settled.lastTime === null) return [];
  const [first, last] = [toDayNumber(settled.firstTime), toDayNumber(settled.lastTime)];
  const runs = settled.runs.countByDay(first);
  const rows: DayRow[] = [];
  for (let number = first; number <= last; number += 1) {
    const day = settled.days.get(number);
    const runsOfDay = runs.get(number) ?? createOutcomeCounts();
    const knownRuns = countKnown(runsOfDay);
    rows.push({
      day: toDay(number),
      present: day !== undefined,
      events: day?.events ?? 0,
      runs: knownRuns + runsOfDay.unknown,
      failed_runs: runsOfDay.failed,
      known_runs: knownRuns,
      ...(day?.outcomes ?? createOutcomeCounts()),
      actions_taken: day?.actionsTaken ?? 0,
      actions_not_recorded: day?.actionsNotRecorded ?? 0,
      p50_ms: day?.latency.quantile(0.5) ?? null,
      p95_ms: day?.latency.quantile(0.95) ?? null,
    });
  }
  return rows;
}

type Window = Sweeps['windows']['7d'];

/** p95 of the days that are `youngest` (inclusive) to `oldest` (exclusive) days before the last day; null without durations. */
type ToP95 = (youngest: number, oldest: number) => number | null;

/**
 * The last `length` days, and as many before them.
 * @param days - Every day from the first to the last, including gaps.
 */
export function deriveWindow(days: readonly DayRow[], length: number, toP95: ToP95): Window {
  const comparable = days.length >= 2 * length;
  const last = days.slice(-length);
  const [current, previous] = [addUp(last), addUp(days.slice(-2 * length, -length))];
  const change = (now: number, before: number): number | null => (comparable ? toChange(now, before) : null);
  const isRecorded = [current, previous].every(({ taken, notRecorded }) => taken > 0 || notRecorded === 0);
  return {
    first_day: last[0]?.day ?? null,
    last_day: last.at(-1)?.day ?? null,
    comparable,
    events: current.events,
    previous_events: previous.events,
    change_pct: change(current.events, previous.events),
    failed: current.failed,
    known: current.known,
    failure_rate: toFailureRate(current),
    previous_failed: previous.failed,
    previous_known: previous.known,
    previous_failure_rate: toFailureRate(previous),
    failure_rate_change: comparable ? toRateChange(current, previous) : null,
    runs: current.runs,
    failed_runs: current.failedRuns,
    known_runs: current.knownRuns,
    previous_runs: previous.runs,
    runs_change_pct: change(current.runs, previous.runs),
    actions_taken: current.taken,
    actions_not_recorded: current.notRecorded,
    previous_actions_taken: previous.taken,
    previous_actions_not_recorded: previous.notRecorded,
    actions_taken_change_pct: isRecorded ? change(current.taken, previous.taken) : null,
    p95_ms: toP95(0, length),
    previous_p95_ms: toP95(length, 2 * length),
  };
}

function addUp(days: readonly DayRow[]) {
  const sum = (value: (day: DayRow) => number): number => days.reduce((total, day) => total + value(day), 0);
  return {
    events: sum((day) => day.events),
    failed: sum((day) => day.failed),
    known: sum(countKnown),
    runs: sum((day) => day.runs),
    failedRuns: sum((day) => day.failed_runs),
    knownRuns: sum((day) => day.known_runs),
    taken: sum((day) => day.actions_taken),
    notRecorded: sum((day) => day.actions_not_recorded),
  };
}

const LISTED_ACTIONS = 20;
const DAYS = 30;

/** The actions with the most events in the last 30 days, day by day, compared with the 30 days before. */
function deriveTopActions({ actions, lastTime }: Settled, daysCovered: number): Sweeps['top_actions_30d'] {
  if (lastTime === null) return [];
  const last = toDayNumber(lastTime);
  const counts = new Map<number, { daily: number[]; previous: number }>();
  for (const { day, action, events } of actions.days.cells(last - 2 * DAYS + 1)) {
    const age = last - day;
    let entry = counts.get(action);
    if (entry === undefined) counts.set(action, (entry = { daily: Array<number>(DAYS).fill(0), previous: 0 }));
    if (age < DAYS) entry.daily[DAYS - 1 - age] = events;
    else entry.previous += events;
  }
  return [...counts]
    .map(([action, { daily, previous }]) => {
      const count = daily.reduce((total, events) => total + events, 0);
      return {
        action: actions.names.names[action]!,
        count,
        previous_count: previous,
        change_pct: daysCovered >= 2 * DAYS ? toChange(count, previous) : null,
        daily,
      };
    })
    .filter((entry) => entry.count > 0)
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action))
    .slice(0, LISTED_ACTIONS);
}
