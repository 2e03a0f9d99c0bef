import type { ActionDays } from './action-days.js';
import { Latency } from './latency.js';
import type { Sample } from './verdicts.js';

/** An action in the last days, and in as many days before these. */
export interface ActionPeriods {
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
  for (const [day, action, cell] of days.cells()) {
    const age = last - day;
    if (age >= 2 * length) continue;
    let period = periods.get(action);
    if (period === undefined) periods.set(action, (period = { current: createSample(), previous: createSample() }));
    const sample = age < length ? period.current : period.previous;
    sample.events += cell.events;
    sample.failed += cell.failed;
    sample.known += cell.known;
    sample.latency.merge(cell.latency);
  }
  return periods;
}

type WritableSample = { -readonly [Key in keyof Sample]: Sample[Key] };

function createSample(): WritableSample {
  return { events: 0, failed: 0, known: 0, latency: new Latency() };
}
