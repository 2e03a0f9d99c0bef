import { OUTCOMES_WORST_FIRST, type Outcome } from '../records/telemetry-event.js';

/** Names kept for the list of runs; how many more there are is not counted, only that there are. */
export const RUN_ACTIONS = 8;

/** Columns of integers: how many events there were, outcomes as ranks, and names as numbers plus 1, so that 0 is none. */
export const [EVENTS, FAILED, TAKEN, WORST, VERDICT, ACTOR, MORE, ACTIONS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export const COUNTS = ACTIONS + RUN_ACTIONS;
/**
 * Columns of instants in milliseconds; infinities stand for none, so that the earlier and the later one are min and max. The last two: when
 * something was begun, or ended, the last time.
 */
export const [FIRST, LAST, DECIDED, OPENED, CLOSED] = [0, 1, 2, 3, 4] as const;
export const TIMES = 5;

export const NO_VERDICT = OUTCOMES_WORST_FIRST.length;
/** Of a run without a valid time stamp, by column. */
const NO_TIMES = [Infinity, -Infinity, -Infinity, -Infinity, -Infinity];

/** The columns row by row, to be handed on. */
export interface RunColumnsData {
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
}

/** Rows of a page; a power of two, so that a row's page is found by shifting. */
const PAGE_BITS = 12;
export const PAGE_ROWS = 2 ** PAGE_BITS;

/** Some rows of runs: a million of them are nothing that the garbage collector has to visit. */
export class RunPage {
  counts = new Uint32Array(0);
  times = new Float64Array(0);

  /** Makes a row one of a run of which nothing is known yet. */
  start(row: number): void {
    if ((row + 1) * COUNTS > this.counts.length) this.#grow(Math.min(PAGE_ROWS, 16 + 2 * row));
    this.counts[row * COUNTS + WORST] = NO_VERDICT - 1;
    this.counts[row * COUNTS + VERDICT] = NO_VERDICT;
    this.times.set(NO_TIMES, row * TIMES);
  }

  /** The last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  outcomeOf(row: number): Outcome {
    const verdict = this.counts[row * COUNTS + VERDICT]!;
    return OUTCOMES_WORST_FIRST[verdict === NO_VERDICT ? this.counts[row * COUNTS + WORST]! : verdict]!;
  }

  /** Whether the last thing that was begun has no end: `toRunPhase`. */
  isUnfinished(row: number): boolean {
    return this.times[row * TIMES + OPENED]! > this.times[row * TIMES + CLOSED]!;
  }

  #grow(rows: number): void {
    const { counts, times } = this;
    this.counts = new Uint32Array(rows * COUNTS);
    this.counts.set(counts);
    this.times = new Float64Array(rows * TIMES);
    this.times.set(times);
  }
}

/** All rows, by page: a full page stays where it is, so that growing copies nothing and leaves no holes in memory. */
export class RunColumns {
  readonly #pages: RunPage[] = [];

  /** The page of a row; the row's number within it is `row % PAGE_ROWS`. */
  pageOf(row: number): RunPage {
    return (this.#pages[row >>> PAGE_BITS] ??= new RunPage());
  }

  toData(rows: number): RunColumnsData {
    const data = { counts: new Uint32Array(rows * COUNTS), times: new Float64Array(rows * TIMES) };
    for (const [index, { counts, times }] of this.#pages.entries()) {
      const left = rows - index * PAGE_ROWS;
      data.counts.set(counts.subarray(0, left * COUNTS), index * PAGE_ROWS * COUNTS);
      data.times.set(times.subarray(0, left * TIMES), index * PAGE_ROWS * TIMES);
    }
    return data;
  }

  /**
   * Takes over what was written down of so many rows.
   * @throws RangeError when that is of no such rows, or names actors or actions that are not there.
   */
  load({ counts, times }: RunColumnsData, rows: number, names: { readonly actors: number; readonly actions: number }) {
    if (counts.length !== rows * COUNTS || times.length !== rows * TIMES) throw new RangeError('Cut short.');
    for (let at = 0; at < counts.length; at += COUNTS) {
      const isKnown =
        counts[at + WORST]! < NO_VERDICT &&
        counts[at + VERDICT]! <= NO_VERDICT &&
        counts[at + ACTOR]! <= names.actors &&
        counts.subarray(at + ACTIONS, at + COUNTS).every((action) => action <= names.actions);
      if (!isKnown) throw new RangeError('A run names what is not there.');
    }
    for (let row = 0; row < rows; row += PAGE_ROWS) {
      const page = this.pageOf(row);
      page.counts = counts.slice(row * COUNTS, (row + PAGE_ROWS) * COUNTS);
      page.times = times.slice(row * TIMES, (row + PAGE_ROWS) * TIMES);
    }
  }
}
