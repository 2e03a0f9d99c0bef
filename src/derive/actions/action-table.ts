import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { toDayNumber } from '../../records/timestamp.js';
import { ActionDays } from './action-days.js';
import { byKeeping, MAX_ACTIONS, NameTable } from '../aggregate/bounded-map.js';
import { Latency } from '../latency/latency.js';

export interface ActionAggregate {
  count: number;
  failed: number;
  /** Events whose outcome is known. */
  known: number;
  lastTime: number | null;
  readonly latency: Latency;
}

/** New numbers of actions by their old ones; undefined for one that is no longer counted individually. */
export type Renumbering = readonly (number | undefined)[];

/** Renumbering looks at every run and at every action of a day, so it waits for a new action for each so many of them: it must not cost the square of their number. */
const PLACES_PER_ACTION = 32;

/**
 * Events by action. Beyond a number of different actions the rest is counted together (`byKeeping` says what is the rest), so
 * memory is bounded whatever is emitted as an action.
 */
export class ActionTable {
  readonly names = new NameTable();
  /** By the number of their names. */
  readonly totals: ActionAggregate[] = [];
  /** All actions that are not counted individually, together. */
  readonly rest = createActionPartial();
  readonly days = new ActionDays();
  /** The last of the names that are kept, once there were too many: what comes after it will not be kept either. */
  #lastKept: string | null = null;
  /** Actions beyond which there are too many again. */
  #limit = 2 * MAX_ACTIONS;

  /** @param onRenumber - Told whenever actions get other numbers; returns in how many places it had to look for them. */
  constructor(private readonly onRenumber: (toNew: Renumbering) => number) {}

  /** @returns the number of the event's action until the next one is added; null when it is one of the rest. */
  add(event: TelemetryEvent): number | null {
    this.#makeRoom();
    const id = this.#numberOf(event.action);
    const total = id === null ? this.rest : this.#total(id);
    total.count += 1;
    if (event.outcome === 'failed') total.failed += 1;
    if (event.outcome !== 'unknown') total.known += 1;
    if (event.durationMs !== null) total.latency.add(event.durationMs);
    if (event.time !== null) {
      total.lastTime = Math.max(total.lastTime ?? event.time, event.time);
      if (id !== null) this.days.add(toDayNumber(event.time), id, event);
    }
    return id;
  }

  /**
   * Adds what `other` holds.
   * @returns the numbers here of the actions there.
   */
  merge(other: ActionTable): number[] {
    this.#makeRoom();
    const ids = this.names.merge(other.names);
    for (const [id, total] of other.totals.entries()) mergeTotals(this.#total(ids[id]!), total);
    mergeTotals(this.rest, other.rest);
    this.days.merge(other.days, ids);
    return ids;
  }

  /** Drops actions beyond the limit. Call it before reading the table. */
  bound(): void {
    if (this.totals.length <= MAX_ACTIONS) return;
    const kept = this.names.names.toSorted(byKeeping).slice(0, MAX_ACTIONS);
    this.#lastKept = kept.at(-1)!;
    const totals = [...this.totals];
    const before = this.names.replace(kept);
    const toNew = Array.from(totals, (): number | undefined => undefined);
    for (const [id, old] of before.entries()) toNew[old] = id;
    this.totals.length = 0;
    for (const [old, id] of toNew.entries()) {
      if (id === undefined) mergeTotals(this.rest, totals[old]!);
      else this.totals[id] = totals[old]!;
    }
    this.days.renumber(toNew);
    const places = this.onRenumber(toNew) + this.days.size;
    this.#limit = MAX_ACTIONS + Math.max(MAX_ACTIONS, Math.floor(places / PLACES_PER_ACTION));
  }

  #makeRoom(): void {
    if (this.totals.length >= this.#limit) this.bound();
  }

  #numberOf(name: string): number | null {
    const isRest = this.#lastKept !== null && byKeeping(name, this.#lastKept) > 0;
    return isRest ? null : this.names.idOf(name);
  }

  #total(id: number): ActionAggregate {
    return (this.totals[id] ??= createActionPartial());
  }
}

function createActionPartial(): ActionAggregate {
  return { count: 0, failed: 0, known: 0, lastTime: null, latency: new Latency() };
}

function mergeTotals(into: ActionAggregate, from: ActionAggregate): void {
  into.count += from.count;
  into.failed += from.failed;
  into.known += from.known;
  if (from.lastTime !== null) into.lastTime = Math.max(into.lastTime ?? from.lastTime, from.lastTime);
  into.latency.merge(from.latency);
}
