import { LAST_INSTANT } from './instant-column.js';
import {
  ACTIONS,
  ACTOR,
  COUNTS,
  MARKS,
  PAGE_BITS,
  PAGE_ROWS,
  RunPage,
  TIMES,
  VERDICT,
  WORST,
  WORST_OUTCOME,
} from './run-page.js';

/** The columns row by row, to be handed on. */
export interface RunColumnsData {
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
}

const SMALLEST = 16;

/** All rows, by page: a full page stays where it is, so that growing copies nothing and leaves no holes in memory. */
export class RunColumns {
  readonly #pages: RunPage[] = [];

  /** The page of a row; the row's number within it is `row % PAGE_ROWS`. */
  pageOf(row: number): RunPage {
    return this.#pages[row >>> PAGE_BITS]!;
  }

  /** Makes room for a row; those before it have some. */
  makeRoom(row: number): void {
    const page = (this.#pages[row >>> PAGE_BITS] ??= new RunPage());
    const within = row % PAGE_ROWS;
    if (within >= page.rows) page.grow(row < PAGE_ROWS ? Math.min(PAGE_ROWS, SMALLEST + 2 * within) : PAGE_ROWS);
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
   * Takes over what was written down of so many rows.
   * @throws RangeError when that is of no such rows, or names actors or actions that are not there.
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
    throw new RangeError('A run has a time that is none.');
  }
  for (let row = 0; row < rows; row += 1) {
    const isKnown =
      marks[row * MARKS + WORST]! <= WORST_OUTCOME &&
      marks[row * MARKS + VERDICT]! <= WORST_OUTCOME + 1 &&
      counts[row * COUNTS + ACTOR]! <= names.actors &&
      counts.subarray(row * COUNTS + ACTIONS, (row + 1) * COUNTS).every((action) => action <= names.actions);
    if (!isKnown) throw new RangeError('A run names what is not there.');
  }
}
