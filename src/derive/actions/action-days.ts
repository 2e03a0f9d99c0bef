import { z } from 'zod';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { float64Column, toColumnText, uint32Column } from '../aggregate/columns.js';
import { Latency, type LatencyData } from '../latency/latency.js';

/** Days up to the last one of which actions are known apart: the longest window, and the period before it. */
export const SWEPT_DAYS = 180;

/** An action on one day. */
export interface ActionDay {
  events: number;
  failed: number;
  /** Events whose outcome is known. */
  known: number;
  /** Rounded by `toFiveBits`. */
  readonly latency: Latency;
}

/** Cells that can be written down. */
export interface ActionDaysData {
  /** Day, number of the action, events, failed, known; one cell after the other. */
  readonly cells: Float64Array<ArrayBuffer>;
  readonly latencies: LatencyData;
}

export const actionDaysSchema = z.object({
  cells: float64Column,
  latencies: z.object({ max: float64Column, ends: uint32Column, buckets: uint32Column }),
});
const COLUMNS = 5;

export function renderActionDays({ cells, latencies: { max, ends, buckets } }: ActionDaysData): object {
  return {
    cells: toColumnText(cells),
    latencies: { max: toColumnText(max), ends: toColumnText(ends), buckets: toColumnText(buckets) },
  };
}

/** Actions by day, for the days that a window can reach: at most 180 days of at most 1,000 actions. */
export class ActionDays {
  /** By day number and number of the action. */
  readonly #days = new Map<number, Map<number, ActionDay>>();
  #lastNumber = 0;
  #lastDay: Map<number, ActionDay> | undefined;

  get size(): number {
    return this.#days.size;
  }

  add(day: number, action: number, { outcome, durationMs }: TelemetryEvent): void {
    const cell = this.#cell(day, action);
    cell.events += 1;
    if (outcome === 'failed') cell.failed += 1;
    if (outcome !== 'unknown') cell.known += 1;
    if (durationMs !== null) cell.latency.add(quantizeDuration(durationMs));
  }

  /** @param toAction - Numbers here of the actions there. */
  merge(other: ActionDays, toAction: readonly number[]): void {
    for (const [day, actions] of other.#days) {
      for (const [action, from] of actions) {
        const into = this.#cell(day, toAction[action]!);
        into.events += from.events;
        into.failed += from.failed;
        into.known += from.known;
        into.latency.merge(from.latency);
      }
    }
  }

  /**
   * Forgets the days that no window can reach. The last day only moves forward, so what is out of reach now stays so: dropping
   * it does not depend on the order of merging.
   * @param last - Number of the last day of all telemetry so far.
   */
  dropOld(last: number): void {
    for (const day of this.#days.keys()) if (day <= last - SWEPT_DAYS) this.#days.delete(day);
    this.#lastDay = undefined;
  }

  /** @param toAction - New numbers of the actions; of those that have none nothing is kept. */
  renumber(toAction: readonly (number | undefined)[]): void {
    for (const [day, actions] of this.#days) {
      const renumbered = [...actions].flatMap(([action, cell]) => {
        const number = toAction[action];
        return number === undefined ? [] : [[number, cell] as const];
      });
      this.#days.set(day, new Map(renumbered));
    }
    this.#lastDay = undefined;
  }

  *cells(): Generator<readonly [day: number, action: number, cell: ActionDay]> {
    for (const [day, actions] of this.#days) for (const [action, cell] of actions) yield [day, action, cell];
  }

  toData(): ActionDaysData {
    const cells = [...this.cells()];
    const columns = new Float64Array(cells.length * COLUMNS);
    for (const [index, [day, action, { events, failed, known }]] of cells.entries()) {
      columns.set([day, action, events, failed, known], index * COLUMNS);
    }
    return { cells: columns, latencies: Latency.toData(cells.map(([, , { latency }]) => latency)) };
  }

  /**
   * Takes over what was written down; this one is still empty.
   * @param actions - How many actions there are.
   * @throws RangeError when a cell is of none of them, or cut short.
   */
  load({ cells, latencies }: ActionDaysData, actions: number): void {
    const loaded = Latency.fromData(latencies);
    if (cells.length !== loaded.length * COLUMNS) throw new RangeError('Cells of days are cut short.');
    for (const [index, latency] of loaded.entries()) {
      const [day, action, events, failed, known] = cells.subarray(index * COLUMNS, (index + 1) * COLUMNS);
      if (!(action! < actions)) throw new RangeError('A day names an action that is not there.');
      this.#day(day!).set(action!, { events: events!, failed: failed!, known: known!, latency });
    }
  }

  #cell(day: number, action: number): ActionDay {
    const actions = this.#day(day);
    let cell = actions.get(action);
    if (cell === undefined) actions.set(action, (cell = { events: 0, failed: 0, known: 0, latency: new Latency() }));
    return cell;
  }

  /** Remembers the last one: the events of a file are nearly all of one day. */
  #day(day: number): Map<number, ActionDay> {
    if (day === this.#lastNumber && this.#lastDay !== undefined) return this.#lastDay;
    let actions = this.#days.get(day);
    if (actions === undefined) this.#days.set(day, (actions = new Map()));
    this.#lastNumber = day;
    this.#lastDay = actions;
    return actions;
  }
}

/**
 * Milliseconds to five significant bits, at most 3.2 % off: a histogram for every action and day has to be small, and what is
 * called slower by these takes half as long again.
 */
export function quantizeDuration(milliseconds: number): number {
  const whole = Math.round(milliseconds);
  if (whole < 32) return whole;
  const step = whole < 2 ** 31 ? 1 << (27 - Math.clz32(whole)) : 2 ** (Math.floor(Math.log2(whole)) - 4);
  return Math.floor(whole / step) * step + step / 2;
}
