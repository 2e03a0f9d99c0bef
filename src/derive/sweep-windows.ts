import type { Sweeps } from './artifacts.js';
import { toChange, toRate } from './comparison.js';
import { Latency } from './latency.js';
import type { Settled } from './settled.js';
import { toDayNumber } from '../records/timestamp.js';

type DayRow = Sweeps['days'][number];
type Window = Sweeps['windows']['7d'];

/** The last `length` days, and as many before them. */
export function deriveWindow(settled: Settled, days: readonly DayRow[], length: number): Window {
  const isComparable = days.length >= 2 * length;
  const current = days.slice(-length);
  const previous = days.slice(-2 * length, -length);
  const [events, previousEvents] = [sum(current, (day) => day.events), sum(previous, (day) => day.events)];
  return {
    comparable: isComparable,
    events,
    previous_events: previousEvents,
    change_pct: isComparable ? toChange(events, previousEvents) : null,
    runs: sum(current, (day) => day.runs),
    previous_runs: sum(previous, (day) => day.runs),
    failure_rate: toFailureRate(current),
    previous_failure_rate: toFailureRate(previous),
    p95_ms: toP95(settled, 0, length),
    previous_p95_ms: toP95(settled, length, 2 * length),
  };
}

function toFailureRate(days: readonly DayRow[]): number | null {
  const failed = sum(days, (day) => day.failed);
  return toRate(failed, failed + sum(days, (day) => day.success + day.partial + day.blocked));
}

/** Of the days whose distance to the last one is from `youngest` up to but without `oldest`. */
function toP95({ days, lastTime }: Settled, youngest: number, oldest: number): number | null {
  if (lastTime === null) return null;
  const last = toDayNumber(lastTime);
  const all = new Latency();
  for (let age = youngest; age < oldest; age += 1) {
    const day = days.get(last - age);
    if (day !== undefined) all.merge(day.latency);
  }
  return all.quantile(0.95);
}

function sum(days: readonly DayRow[], value: (day: DayRow) => number): number {
  return days.reduce((total, day) => total + value(day), 0);
}
