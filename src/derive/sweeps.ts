import { toDay, toDayNumber } from '../records/timestamp.js';
import { deriveActionPeriods } from './action-periods.js';
import { deriveActionChanges, deriveActionWindow, type ComparedActions } from './action-windows.js';
import type { Sweeps } from './sweeps-schema.js';
import { countKnown } from './comparison.js';
import { Latency } from './latency.js';
import { createOutcomeCounts } from './outcome-counts.js';
import type { Settled } from './settled.js';
import { deriveWindow, type ToP95 } from './sweep-windows.js';
import { deriveTopActions } from './top-actions.js';
import { WINDOW_DAYS, WINDOW_NAMES, type WindowName } from './windows.js';

/** Changes that are listed; beyond so many it is no single action that has changed. */
const LISTED_CHANGES = 100;

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
  const changes = WINDOW_NAMES.flatMap((window) => deriveActionChanges(compared[window]));
  return {
    schema_version: '2.0',
    anchor_day: days.at(-1)?.day ?? null,
    days,
    windows: perWindow((window) => deriveWindow(days, WINDOW_DAYS[window], toP95)),
    actions: perWindow((window) => deriveActionWindow(compared[window])),
    changes: changes.slice(0, LISTED_CHANGES),
    changes_left_out: Math.max(0, changes.length - LISTED_CHANGES),
    top_actions_30d: deriveTopActions(settled, days.length),
  };
}

function toCompared({ actions, lastTime }: Settled, daysCovered: number, window: WindowName): ComparedActions {
  const length = WINDOW_DAYS[window];
  return {
    window,
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
