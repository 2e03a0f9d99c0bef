import { toDay, toDayNumber } from '../records/timestamp.js';
import type { Sweeps } from './artifacts.js';
import { byCodeUnits } from './code-units.js';
import { createOutcomeCounts, type OutcomeCounts } from './outcome-counts.js';
import { ACTION_DAYS, type Partial } from './partial.js';

/** Events below which the period before says too little to compare with: no "+300 %" of nearly nothing. */
export const COMPARISON_MINIMUM = 10;
const TOP_ACTIONS = 20;
const TREND_DAYS = ACTION_DAYS / 2;

type DayRow = Sweeps['days'][number];

/** Trends over time. All windows end on the last day of telemetry, so that the same telemetry gives the same sweeps. */
export function deriveSweeps(partial: Partial): Sweeps {
  const days = toDays(partial);
  return {
    schema_version: '1.0',
    anchor_day: days.at(-1)?.day ?? null,
    days,
    windows: { '7d': toWindow(days, 7), '30d': toWindow(days, 30), '90d': toWindow(days, 90) },
    top_actions_30d: toTopActions(partial, days.length),
  };
}

function toDays(partial: Partial): DayRow[] {
  if (partial.firstTime === null || partial.lastTime === null) return [];
  const runs = partial.runs.countByDay();
  const rows: DayRow[] = [];
  const last = toDayNumber(partial.lastTime);
  for (let number = toDayNumber(partial.firstTime); number <= last; number += 1) {
    const day = partial.days.get(number);
    rows.push({
      day: toDay(number),
      present: day !== undefined,
      events: day?.events ?? 0,
      runs: runs.get(number) ?? 0,
      ...(day?.outcomes ?? createOutcomeCounts()),
      actions_taken: day?.actionsTaken ?? 0,
      p50_ms: day?.latency.quantile(0.5) ?? null,
      p95_ms: day?.latency.quantile(0.95) ?? null,
    });
  }
  return rows;
}

function toWindow(days: readonly DayRow[], length: number): Sweeps['windows']['7d'] {
  const current = days.slice(-length);
  const previous = days.slice(-2 * length, -length);
  const events = sum(current, (day) => day.events);
  const previousEvents = sum(previous, (day) => day.events);
  return {
    events,
    previous_events: previousEvents,
    change_pct: previous.length < length ? null : toChange(events, previousEvents),
    failure_rate: toFailureRate(current),
  };
}

/** Percent, to one decimal; null when there is too little to compare with. */
function toChange(current: number, previous: number): number | null {
  return previous < COMPARISON_MINIMUM ? null : round(((current - previous) / previous) * 100, 1);
}

/** failed ÷ records whose outcome is known. An unknown outcome is neither a success nor a failure. */
export function toFailureRate(outcomes: readonly Readonly<OutcomeCounts>[]): number | null {
  const failed = sum(outcomes, (counts) => counts.failed);
  const known = failed + sum(outcomes, (counts) => counts.success + counts.partial + counts.blocked);
  return known === 0 ? null : round(failed / known, 4);
}

function toTopActions(partial: Partial, daysCovered: number): Sweeps['top_actions_30d'] {
  if (partial.lastTime === null) return [];
  const last = toDayNumber(partial.lastTime);
  const comparable = daysCovered >= ACTION_DAYS;
  const counts = new Map<number, { daily: number[]; previous: number }>();
  for (const [number, actions] of partial.dayActions) {
    const age = last - number;
    if (age >= ACTION_DAYS) continue;
    for (const [action, count] of actions) {
      let entry = counts.get(action);
      if (entry === undefined) counts.set(action, (entry = { daily: Array<number>(TREND_DAYS).fill(0), previous: 0 }));
      if (age < TREND_DAYS) entry.daily[TREND_DAYS - 1 - age] = count;
      else entry.previous += count;
    }
  }
  return [...counts]
    .map(([action, { daily, previous }]) => {
      const count = sum(daily, (events) => events);
      return {
        action: partial.actionNames.names[action]!,
        count,
        previous_count: previous,
        change_pct: comparable ? toChange(count, previous) : null,
        daily,
      };
    })
    .filter((entry) => entry.count > 0)
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action))
    .slice(0, TOP_ACTIONS);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/** Rounded half up, so that no platform's printing of a fraction matters. */
function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
