import type { Sweeps } from '../artifacts/sweeps-schema.js';
import { byCodeUnits } from '../../base/text.js';
import { toChange, toFailureRate } from '../aggregate/comparison.js';
import { type ActionDays, addLatency } from './action-days.js';
import { Latency } from '../latency/latency.js';

/** Actions that a window lists. */
const LISTED_ACTIONS = 50;

/** What is compared within a window. */
export interface ComparedActions {
  readonly names: readonly string[];
  /** By the number of their names. */
  readonly periods: ReadonlyMap<number, ActionPeriods>;
  /** Whether the period before lies wholly within the telemetry. */
  readonly comparable: boolean;
}

/** The actions with most events in the window, by their number, then by name. */
export function deriveActionWindow({ names, periods, comparable }: ComparedActions): Sweeps['actions']['7d'] {
  return [...periods]
    .filter(([, { current }]) => current.events > 0)
    .map(([id, { current, previous }]) => ({
      action: names[id]!,
      count: current.events,
      previous_count: previous.events,
      change_pct: comparable ? toChange(current.events, previous.events) : null,
      failed: current.failed,
      known: current.known,
      failure_rate: toFailureRate(current),
      previous_failed: previous.failed,
      previous_known: previous.known,
      previous_failure_rate: toFailureRate(previous),
      p95_ms: current.latency.quantile(0.95),
      previous_p95_ms: previous.latency.quantile(0.95),
    }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action))
    .slice(0, LISTED_ACTIONS);
}

/** An action within a period. */
interface Sample {
  readonly events: number;
  readonly failed: number;
  /** Events whose outcome is known. */
  readonly known: number;
  readonly latency: Latency;
}

/** An action in the last days, and in as many days before these. */
interface ActionPeriods {
  readonly current: Sample;
  readonly previous: Sample;
}

/**
 * @param last - Number of the last day of all telemetry.
 * @param length - Days of a period.
 * @returns by number of the action; those only that have events in either period.
 */
export function deriveActionPeriods(days: ActionDays, last: number, length: number): Map<number, ActionPeriods> {
  const periods = new Map<number, { current: WritableSample; previous: WritableSample }>();
  for (const cell of days.cells(last - 2 * length + 1)) {
    const { action } = cell;
    const age = last - cell.day;
    let period = periods.get(action);
    if (period === undefined) periods.set(action, (period = { current: createSample(), previous: createSample() }));
    const sample = age < length ? period.current : period.previous;
    sample.events += cell.events;
    sample.failed += cell.failed;
    sample.known += cell.known;
    addLatency(sample.latency, cell);
  }
  return periods;
}

type WritableSample = { -readonly [Key in keyof Sample]: Sample[Key] };

function createSample(): WritableSample {
  return { events: 0, failed: 0, known: 0, latency: new Latency() };
}
