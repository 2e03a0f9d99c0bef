import { LAST_INSTANT, NO_INSTANT } from '../aggregate/columns.js';
import {
  ACTIONS,
  ACTOR,
  COUNTS,
  DECIDED,
  EVENTS,
  FAILED,
  FIRST,
  LAST,
  MARKS,
  MORE,
  NOT_RECORDED,
  OPEN,
  PAGE_BITS,
  PAGE_ROWS,
  RunPage,
  TAKEN,
  TIMES,
  TURNED,
  VERDICT,
  WORST,
  WORST_OUTCOME,
} from './run-page.js';
import { type Outcome, OUTCOMES_WORST_FIRST, type TelemetryEvent } from '../../records/telemetry-event.js';
import { byKeeping } from '../aggregate/bounded-map.js';
import { toInterval } from './interval.js';

/** Serialisable columns, row by row. */
export interface RunColumnsData {
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
}

const MIN_SIZE = 16;

/** All rows, in pages. A full page never moves, so growing copies nothing and does not fragment memory. */
export class RunColumns {
  readonly #pages: RunPage[] = [];

  /** The page of a row; the row's number within it is `row % PAGE_ROWS`. */
  pageOf(row: number): RunPage {
    return this.#pages[row >>> PAGE_BITS]!;
  }

  /** Makes room for a row; the rows before it must already have room. */
  makeRoom(row: number): void {
    const page = (this.#pages[row >>> PAGE_BITS] ??= new RunPage());
    const within = row % PAGE_ROWS;
    if (within >= page.rows) page.grow(row < PAGE_ROWS ? Math.min(PAGE_ROWS, MIN_SIZE + 2 * within) : PAGE_ROWS);
  }

  toData(rows: number): RunColumnsData {
    const [counts, marks] = [new Uint32Array(rows * COUNTS), new Uint8Array(rows * MARKS)];
    const times = new Float64Array(rows * TIMES);
    for (const [index, page] of this.#pages.entries()) {
      const start = index * PAGE_ROWS;
      const used = Math.min(PAGE_ROWS, rows - start);
      page.copyCounts(used, counts, start * COUNTS);
      marks.set(page.marks.subarray(0, used * MARKS), start * MARKS);
      for (let at = 0; at < used * TIMES; at += 1) times[start * TIMES + at] = page.times.get(at);
    }
    return { counts, marks, times };
  }

  /**
   * Loads serialised data of `rows` rows.
   * @throws RangeError when the data does not fit these rows or refers to missing actors or actions.
   */
  load(data: RunColumnsData, rows: number, names: { readonly actors: number; readonly actions: number }): void {
    checkData(data, rows, names);
    for (let row = 0; row < rows; row += 1) {
      this.makeRoom(row);
      const [page, within] = [this.pageOf(row), row % PAGE_ROWS];
      for (let column = 0; column < COUNTS; column += 1)
        page.setCount(within, column, data.counts[row * COUNTS + column]!);
      page.marks.set(data.marks.subarray(row * MARKS, (row + 1) * MARKS), within * MARKS);
      for (let column = 0; column < TIMES; column += 1) {
        page.times.set(within * TIMES + column, data.times[row * TIMES + column]!);
      }
    }
  }
}

function checkData(
  { counts, marks, times }: RunColumnsData,
  rows: number,
  names: { readonly actors: number; readonly actions: number },
): void {
  if (counts.length !== rows * COUNTS || marks.length !== rows * MARKS || times.length !== rows * TIMES) {
    throw new RangeError('Runs are cut short.');
  }
  if (times.some((time) => !Number.isInteger(time) || time < 0 || time > LAST_INSTANT)) {
    throw new RangeError('A run has an invalid time.');
  }
  for (let row = 0; row < rows; row += 1) {
    const isKnown =
      marks[row * MARKS + WORST]! <= WORST_OUTCOME &&
      marks[row * MARKS + VERDICT]! <= WORST_OUTCOME + 1 &&
      counts[row * COUNTS + ACTOR]! <= names.actors &&
      counts.subarray(row * COUNTS + ACTIONS, (row + 1) * COUNTS).every((action) => action <= names.actions);
    if (!isKnown) throw new RangeError('A run has an unknown outcome, actor or action.');
  }
}

/* How a row is updated with what is found about its run. The order in which things are found does not matter to any of these. */

const SEVERITIES = Object.fromEntries(
  OUTCOMES_WORST_FIRST.map((outcome, rank) => [outcome, WORST_OUTCOME - rank]),
) as Record<Outcome, number>;

/** The numbers of an event's names, and the names they refer to. */
interface EventNames {
  /** Null when the event has no actor. */
  readonly actor: number | null;
  readonly actors: readonly string[];
  /** Null for an action that is not counted individually. */
  readonly action: number | null;
  readonly actions: readonly string[];
}

export function addEvent(page: RunPage, row: number, event: TelemetryEvent, names: EventNames): void {
  const severity = SEVERITIES[event.outcome];
  page.addCount(row, EVENTS, 1);
  if (event.outcome === 'failed') page.addCount(row, FAILED, 1);
  if (event.tookAction === true) page.addCount(row, TAKEN, 1);
  else if (event.tookAction === null) page.addCount(row, NOT_RECORDED, 1);
  addWorst(page, row, severity);
  const interval = toInterval(event);
  if (interval !== null && event.time !== null) {
    addSpan(page, row, interval[0], interval[1]);
    const phase = event.phase;
    if (phase !== null) addTurn(page, row, event.time, phase === 'opens');
  }
  if (event.decidesRun) addVerdict(page, row, event.time ?? NO_INSTANT, severity + 1);
  if (names.actor !== null) addActor(page, row, names.actor, names.actors);
  if (names.action === null) page.marks[row * MARKS + MORE] = 1;
  else addAction(page, row, names.action, names.actions);
}

/** Adds the time of a record with no event or several events, and whether it leaves something open. */
export function addRecord(page: RunPage, row: number, time: number, isOpen: boolean): void {
  addSpan(page, row, time, time);
  addTurn(page, row, time, isOpen);
}

/** Maps the numbers of another table's names to own ones. */
interface RowNames {
  /** Own numbers of actors, by the other table's numbers. */
  readonly toActor: readonly number[];
  readonly actors: readonly string[];
  readonly toAction: readonly number[];
  readonly actions: readonly string[];
}

/** Adds the row of another table. */
export function addRow(page: RunPage, row: number, other: RunPage, otherRow: number, names: RowNames): void {
  const { marks, times } = other;
  const [mark, time] = [otherRow * MARKS, otherRow * TIMES];
  for (const column of [EVENTS, FAILED, TAKEN, NOT_RECORDED]) page.addCount(row, column, other.count(otherRow, column));
  addWorst(page, row, marks[mark + WORST]!);
  page.marks[row * MARKS + MORE]! |= marks[mark + MORE]!;
  addSpan(page, row, times.get(time + FIRST), times.get(time + LAST));
  addTurn(page, row, times.get(time + TURNED), marks[mark + OPEN] !== 0);
  if (marks[mark + VERDICT] !== 0) addVerdict(page, row, times.get(time + DECIDED), marks[mark + VERDICT]!);
  const actor = other.count(otherRow, ACTOR);
  if (actor !== 0) addActor(page, row, names.toActor[actor - 1]!, names.actors);
  for (let slot = ACTIONS; slot < COUNTS; slot += 1) {
    const action = other.count(otherRow, slot);
    if (action === 0) break;
    addAction(page, row, names.toAction[action - 1]!, names.actions);
  }
}

function addWorst({ marks }: RunPage, row: number, severity: number): void {
  if (severity > marks[row * MARKS + WORST]!) marks[row * MARKS + WORST] = severity;
}

/** Either both `first` and `last` are instants or neither is. */
function addSpan({ times }: RunPage, row: number, first: number, last: number): void {
  if (first === NO_INSTANT) return;
  const at = row * TIMES;
  const known = times.get(at + FIRST);
  if (known === NO_INSTANT || first < known) times.set(at + FIRST, first);
  if (last > times.get(at + LAST)) times.set(at + LAST, last);
}

/** The last start or end counts. At the same time an end wins, so that something that began and ended at once is not open. */
function addTurn({ times, marks }: RunPage, row: number, time: number, isOpen: boolean): void {
  const turned = row * TIMES + TURNED;
  const open = row * MARKS + OPEN;
  const known = times.get(turned);
  if (time > known) {
    times.set(turned, time);
    marks[open] = isOpen ? 1 : 0;
  } else if (time === known && !isOpen) marks[open] = 0;
}

/** The last verdict counts. At the same time the worst wins, so that the order of files does not matter. */
function addVerdict({ times, marks }: RunPage, row: number, time: number, verdict: number): void {
  const decided = row * TIMES + DECIDED;
  const at = row * MARKS + VERDICT;
  const known = times.get(decided);
  if (time > known) {
    times.set(decided, time);
    marks[at] = verdict;
  } else if (time === known && verdict > marks[at]!) marks[at] = verdict;
}

/** Of several actors, keeps the first by code units. */
function addActor(page: RunPage, row: number, actor: number, names: readonly string[]): void {
  const known = page.count(row, ACTOR);
  if (known === 0 || names[actor]! < names[known - 1]!) page.setCount(row, ACTOR, actor + 1);
}

/** Keeps the first names by `byKeeping`, so that the order of adding does not matter. */
function addAction(page: RunPage, row: number, action: number, names: readonly string[]): void {
  let last: number = ACTIONS;
  for (let slot: number = ACTIONS; slot < COUNTS; slot += 1) {
    const known = page.count(row, slot);
    if (known === action + 1) return;
    if (known === 0) {
      page.setCount(row, slot, action + 1);
      return;
    }
    if (byKeeping(names[known - 1]!, names[page.count(row, last) - 1]!) > 0) last = slot;
  }
  page.marks[row * MARKS + MORE] = 1;
  if (byKeeping(names[action]!, names[page.count(row, last) - 1]!) < 0) page.setCount(row, last, action + 1);
}
