import type { TelemetryEvent } from '../records/telemetry-event.js';
import { toDayNumber, toTimestamp } from '../records/timestamp.js';
import type { Renumbering } from './action-table.js';
import type { Run } from './artifacts.js';
import { byCodeUnits } from './code-units.js';
import { NameTable } from './name-table.js';
import { createOutcomeCounts, type OutcomeCounts } from './outcome-counts.js';
import {
  ACTIONS,
  ACTOR,
  COUNTS,
  EVENTS,
  FAILED,
  FIRST,
  LAST,
  MORE,
  PAGE_ROWS,
  RunColumns,
  TAKEN,
  TIMES,
  type RunColumnsData,
} from './run-columns.js';
import { addEvent, addRow } from './run-merging.js';
import { TextTable, type TextData } from './text-table.js';

/** What a table holds, to be handed on: ids by row, and the columns row by row. */
export interface RunData extends RunColumnsData {
  readonly ids: TextData;
  readonly actors: string[];
}

/**
 * Runs by id: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable in any order.
 *
 * All that is known of a run can still matter when another file adds to it, so no run is ever dropped: memory is bounded by
 * their number. A run is a row of typed arrays, 100 bytes beside its id, so that a million of them cost some 170 MB and
 * the garbage collector has nothing to visit.
 */
export class RunTable {
  /** The number of an id is that of its row. */
  readonly #ids = new TextTable();
  readonly #actors = new NameTable();
  readonly #columns = new RunColumns();
  #lastId: string | undefined;
  #lastRow = 0;

  /** @param actionNames - What the numbers of actions stand for. */
  constructor(private readonly actionNames: NameTable) {}

  /** @param action - Number of the event's action; null for one that is not told apart. */
  add(id: string, event: TelemetryEvent, action: number | null): void {
    const number = this.#row(id);
    const page = this.#columns.pageOf(number);
    const actor = event.actor === null ? null : this.#actors.idOf(event.actor);
    addEvent(page, number % PAGE_ROWS, event, {
      actor,
      actors: this.#actors.names,
      action,
      actions: this.actionNames.names,
    });
  }

  /**
   * Adds the runs of `other`, which is left as it is.
   * @param toAction - Numbers here of the actions there.
   */
  merge(other: RunTable, toAction: readonly number[]): void {
    const toActor = this.#actors.merge(other.#actors);
    const before = this.#ids.size;
    const rows = this.#ids.addAll(other.#ids.toData());
    for (let number = before; number < this.#ids.size; number += 1) {
      this.#columns.pageOf(number).start(number % PAGE_ROWS);
    }
    const names = { toActor, actors: this.#actors.names, toAction, actions: this.actionNames.names };
    for (const [from, number] of rows.entries()) {
      const into = this.#columns.pageOf(number);
      addRow(into, number % PAGE_ROWS, other.#columns.pageOf(from), from % PAGE_ROWS, names);
    }
  }

  /** @param toNew - New numbers of the actions; one that has none is told apart no more. */
  renumberActions(toNew: Renumbering): void {
    for (let row = 0; row < this.#ids.size; row += 1) {
      const { counts } = this.#rowOf(row);
      const slots = counts.subarray(ACTIONS);
      let kept = 0;
      for (const slot of slots) {
        if (slot === 0) break;
        const action = toNew[slot - 1];
        if (action === undefined) counts[MORE] = 1;
        else slots[kept++] = action + 1;
      }
      slots.fill(0, kept);
    }
  }

  /** Runs by outcome: the last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  countOutcomes(): OutcomeCounts {
    const outcomes = createOutcomeCounts();
    for (let row = 0; row < this.#ids.size; row += 1)
      outcomes[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
    return outcomes;
  }

  /** Runs by the number of the day on which they began. */
  countByDay(): Map<number, number> {
    const days = new Map<number, number>();
    for (let row = 0; row < this.#ids.size; row += 1) {
      const first = this.#timeOf(row, FIRST);
      if (first === Number.POSITIVE_INFINITY) continue;
      const day = toDayNumber(first);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    return days;
  }

  /** The newest runs by their last record, newest first, then by id; those without a valid time stamp come last. */
  listNewest(most: number): Run[] {
    const last = (row: number): number => this.#timeOf(row, LAST);
    const { size } = this.#ids;
    const times = new Float64Array(size);
    for (let row = 0; row < size; row += 1) times[row] = last(row);
    const oldest = times.sort().at(-most) ?? Number.NEGATIVE_INFINITY;
    const newest: [id: string, row: number][] = [];
    for (let row = 0; row < size; row += 1) if (last(row) >= oldest) newest.push([this.#ids.textOf(row), row]);
    return newest
      .sort(([idA, a], [idB, b]) => (last(a) === last(b) ? byCodeUnits(idA, idB) : last(b) - last(a)))
      .slice(0, most)
      .map(([id, row]) => this.#toRun(id, row));
  }

  toData(): RunData {
    const { size } = this.#ids;
    return { ids: this.#ids.toData(), actors: [...this.#actors.names], ...this.#columns.toData(size) };
  }

  /**
   * Takes over what a table has written down; this one is still empty.
   * @throws RangeError when that is of no table.
   */
  load({ ids, actors, ...columns }: RunData): void {
    const rows = ids.ends.length;
    for (const actor of actors) this.#actors.idOf(actor);
    this.#ids.addAll(ids);
    if (this.#ids.size !== rows) throw new RangeError('A run stands there twice.');
    const names = { actors: this.#actors.names.length, actions: this.actionNames.names.length };
    this.#columns.load(columns, rows, names);
  }

  #toRun(id: string, row: number): Run {
    const { counts, times } = this.#rowOf(row);
    const page = this.#columns.pageOf(row);
    const [started, ended] = [toFinite(times[FIRST]!), toFinite(times[LAST]!)];
    const actions = [...counts.subarray(ACTIONS)].filter((action) => action !== 0);
    return {
      id,
      started: started === null ? null : toTimestamp(started),
      ended: ended === null ? null : toTimestamp(ended),
      events: counts[EVENTS]!,
      outcome: page.outcomeOf(row % PAGE_ROWS),
      unfinished: page.isUnfinished(row % PAGE_ROWS),
      failed: counts[FAILED]!,
      actionsTaken: counts[TAKEN]!,
      actions: actions.map((action) => this.actionNames.names[action - 1]!).sort(byCodeUnits),
      moreActions: counts[MORE]! !== 0,
      actor: this.#actors.names[counts[ACTOR]! - 1] ?? null,
    };
  }

  #rowOf(number: number): { readonly counts: Uint32Array; readonly times: Float64Array } {
    const { counts, times } = this.#columns.pageOf(number);
    const row = number % PAGE_ROWS;
    return {
      counts: counts.subarray(row * COUNTS, (row + 1) * COUNTS),
      times: times.subarray(row * TIMES, (row + 1) * TIMES),
    };
  }

  #timeOf(row: number, column: number): number {
    return this.#columns.pageOf(row).times[(row % PAGE_ROWS) * TIMES + column]!;
  }

  /** The row of a run, a new one if need be. Remembers the last: the records of a run nearly all follow each other. */
  #row(id: string): number {
    if (id === this.#lastId) return this.#lastRow;
    const rows = this.#ids.size;
    const row = this.#ids.idOf(id);
    if (row === rows) this.#columns.pageOf(row).start(row % PAGE_ROWS);
    this.#lastId = id;
    this.#lastRow = row;
    return row;
  }
}

function toFinite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
