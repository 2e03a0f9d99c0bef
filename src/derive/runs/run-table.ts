import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { toDayNumber, toTimestamp } from '../../records/timestamp.js';
import type { Renumbering } from '../actions/action-table.js';
import type { Run } from './run.js';
import { byCodeUnits } from '../../base/text.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { createOutcomeCounts, type OutcomeCounts } from '../aggregate/comparison.js';
import { NO_INSTANT } from '../aggregate/columns.js';
import { addEvent, addRecord, addRow, RunColumns, type RunColumnsData } from './run-columns.js';
import {
  ACTIONS,
  ACTOR,
  COUNTS,
  EVENTS,
  FAILED,
  FIRST,
  LAST,
  MARKS,
  MORE,
  NOT_RECORDED,
  PAGE_ROWS,
  TAKEN,
  TIMES,
} from './run-page.js';
import { RunCauses, type RunCausesData } from './run-causes.js';
import { RunTags, type RunTagsData } from './run-tags.js';
import type { JsonTape } from '../../records/json/json-tape.js';
import { type TextData, TextTable } from '../aggregate/text-table.js';

/** Serialisable table: ids by row, and the columns row by row. */
interface RunData extends RunColumnsData {
  readonly ids: TextData;
  readonly actors: string[];
  readonly tags: RunTagsData;
  readonly causes: RunCausesData;
}

/**
 * Runs by id: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable in any order.
 *
 * Another file may still add to any run, so no run is ever dropped: memory grows with their number. A run is a row of typed
 * arrays, 54 bytes in addition to its id, so that a million runs take about 100 MB and give the garbage collector nothing to
 * visit. Tags take four bytes more per run plus their distinct texts; causes of failed runs come on top (`RunCauses`).
 */
export class RunTable {
  /** The number of an id is its row. */
  readonly #ids = new TextTable();
  readonly #actors = new NameTable();
  readonly #columns = new RunColumns();
  readonly #tags = new RunTags();
  readonly #causes = new RunCauses();
  #lastId: string | undefined;
  #lastRow = 0;

  /** @param actionNames - Names of the actions, by number. */
  constructor(private readonly actionNames: NameTable) {}

  /**
   * @param action - Number of the event's action; null for an action that is not counted individually.
   * @param record - Record that the event was read from; undefined when the event contains everything that may be shown.
   */
  add(id: string, event: TelemetryEvent, action: number | null, record?: JsonTape): void {
    const number = this.#row(id);
    const page = this.#columns.pageOf(number);
    const actor = event.actor === null ? null : this.#actors.idOf(event.actor);
    addEvent(page, number % PAGE_ROWS, event, {
      actor,
      actors: this.#actors.names,
      action,
      actions: this.actionNames.names,
    });
    if (event.tags !== undefined) this.#tags.add(number, event.tags);
    if (event.outcome === 'failed') this.#causes.add(number, event, record);
  }

  /**
   * Adds a record of a session, which creates the run if needed; its events are added separately.
   * @param isOpen - Whether it began something whose end is not known.
   */
  addRecord(id: string, time: number | null, isOpen: boolean): void {
    const number = this.#row(id);
    if (time !== null) addRecord(this.#columns.pageOf(number), number % PAGE_ROWS, time, isOpen);
  }

  /**
   * Adds the runs of `other` without changing it.
   * @param toAction - Own numbers of actions, by the numbers of `other`.
   */
  merge(other: RunTable, toAction: readonly number[]): void {
    const toActor = this.#actors.merge(other.#actors);
    const before = this.#ids.size;
    const rows = this.#ids.addAll(other.#ids.toData());
    for (let number = before; number < this.#ids.size; number += 1) {
      this.#columns.makeRoom(number);
    }
    const names = { toActor, actors: this.#actors.names, toAction, actions: this.actionNames.names };
    for (const [from, number] of rows.entries()) {
      const into = this.#columns.pageOf(number);
      addRow(into, number % PAGE_ROWS, other.#columns.pageOf(from), from % PAGE_ROWS, names);
    }
    this.#tags.merge(other.#tags, rows);
    this.#causes.merge(other.#causes, rows);
  }

  /**
   * @param toNew - New numbers of the actions; an action without one is no longer counted individually.
   * @returns the number of runs.
   */
  renumberActions(toNew: Renumbering): number {
    const { size } = this.#ids;
    for (let number = 0; number < size; number += 1) {
      const [page, row] = [this.#columns.pageOf(number), number % PAGE_ROWS];
      let kept: number = ACTIONS;
      for (let slot: number = ACTIONS; slot < COUNTS; slot += 1) {
        const known = page.count(row, slot);
        if (known === 0) break;
        page.setCount(row, slot, 0);
        const action = toNew[known - 1];
        if (action === undefined) page.marks[row * MARKS + MORE] = 1;
        else page.setCount(row, kept++, action + 1);
      }
    }
    return size;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Runs by outcome: the last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  countOutcomes(): OutcomeCounts {
    const outcomes = createOutcomeCounts();
    for (let row = 0; row < this.#ids.size; row += 1)
      outcomes[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
    return outcomes;
  }

  /**
   * Runs by outcome and by the number of the day on which they began.
   * @param firstDay - Number of the first day of the telemetry, which also counts the runs that began before it.
   */
  countByDay(firstDay: number): Map<number, OutcomeCounts> {
    const days = new Map<number, OutcomeCounts>();
    for (let row = 0; row < this.#ids.size; row += 1) {
      const first = this.#timeOf(row, FIRST);
      if (first === NO_INSTANT) continue;
      const day = Math.max(firstDay, toDayNumber(first));
      let counts = days.get(day);
      if (counts === undefined) days.set(day, (counts = createOutcomeCounts()));
      counts[this.#columns.pageOf(row).outcomeOf(row % PAGE_ROWS)] += 1;
    }
    return days;
  }

  /** The newest runs by their last end, newest first, then by id; those without a valid timestamp come last. */
  listNewest(most: number): Run[] {
    const last = (row: number): number => this.#timeOf(row, LAST);
    const { size } = this.#ids;
    const oldest = findOldestOfLatest(size, last, most);
    const newest: { readonly id: string; readonly row: number; readonly time: number }[] = [];
    for (let row = 0; row < size; row += 1) {
      const time = last(row);
      if (time >= oldest) newest.push({ id: this.#ids.textOf(row), row, time });
    }
    return newest
      .sort((a, b) => (a.time === b.time ? byCodeUnits(a.id, b.id) : b.time - a.time))
      .slice(0, most)
      .map(({ id, row }) => this.#toRun(id, row));
  }

  /** A run by its id; null when there is none. */
  find(id: string): Run | null {
    const rows = this.#ids.size;
    const row = this.#ids.idOf(id);
    if (row < rows) return this.#toRun(id, row);
    this.#columns.makeRoom(row);
    return null;
  }

  toData(): RunData {
    const { size } = this.#ids;
    const [ids, tags, causes] = [this.#ids.toData(), this.#tags.toData(), this.#causes.toData()];
    return { ids, actors: [...this.#actors.names], tags, causes, ...this.#columns.toData(size) };
  }

  /**
   * Loads a serialised table into this empty one.
   * @throws RangeError when the data is not a valid table.
   */
  load({ ids, actors, tags, causes, ...columns }: RunData): void {
    const rows = ids.ends.length;
    for (const actor of actors) this.#actors.idOf(actor);
    this.#ids.addAll(ids);
    if (this.#ids.size !== rows) throw new RangeError('A run is listed twice.');
    const names = { actors: this.#actors.names.length, actions: this.actionNames.names.length };
    this.#columns.load(columns, rows, names);
    this.#tags.load(tags, rows);
    this.#causes.load(causes, rows);
  }

  #toRun(id: string, number: number): Run {
    const page = this.#columns.pageOf(number);
    const row = number % PAGE_ROWS;
    const actions: string[] = [];
    for (let slot: number = ACTIONS; slot < COUNTS; slot += 1) {
      const action = page.count(row, slot);
      if (action !== 0) actions.push(this.actionNames.names[action - 1]!);
    }
    return {
      id,
      started: toTime(this.#timeOf(number, FIRST)),
      ended: toTime(this.#timeOf(number, LAST)),
      events: page.count(row, EVENTS),
      outcome: page.outcomeOf(row),
      unfinished: page.isUnfinished(row),
      failed: page.count(row, FAILED),
      actionsTaken: page.count(row, TAKEN),
      actionsNotRecorded: page.count(row, NOT_RECORDED),
      actions: actions.sort(byCodeUnits),
      moreActions: page.marks[row * MARKS + MORE] !== 0,
      actor: this.#actors.names[page.count(row, ACTOR) - 1] ?? null,
      tags: this.#tags.tagsOf(number),
      cause: page.outcomeOf(row) === 'failed' ? this.#causes.causeOf(number) : null,
    };
  }

  #timeOf(row: number, column: number): number {
    return this.#columns.pageOf(row).times.get((row % PAGE_ROWS) * TIMES + column);
  }

  /** The row of a run, created if needed. Remembers the last run, because records of one run are mostly consecutive. */
  #row(id: string): number {
    if (id === this.#lastId) return this.#lastRow;
    const rows = this.#ids.size;
    const row = this.#ids.idOf(id);
    if (row === rows) this.#columns.makeRoom(row);
    this.#lastId = id;
    this.#lastRow = row;
    return row;
  }
}

function toTime(instant: number): string | null {
  return instant === NO_INSTANT ? null : toTimestamp(instant);
}

/**
 * The oldest of the `most` latest times; -Infinity when there are fewer. Keeps at most twice `most` times in memory.
 * @param size - Number of times.
 * @param timeOf - Time by its number.
 * @param most - How many are wanted; more may share the oldest of their times.
 */
export function findOldestOfLatest(size: number, timeOf: (number: number) => number, most: number): number {
  if (most === 0) return Number.POSITIVE_INFINITY;
  const latest = new Float64Array(2 * most);
  let known = 0;
  let oldest = Number.NEGATIVE_INFINITY;
  for (let number = 0; number < size; number += 1) {
    const time = timeOf(number);
    if (time <= oldest) continue;
    latest[known++] = time;
    if (known < 2 * most) continue;
    latest.sort().copyWithin(0, most);
    known = most;
    oldest = latest[0]!;
  }
  return latest.subarray(0, known).sort().at(-most) ?? oldest;
}
