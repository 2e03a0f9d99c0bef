import { type Outcome, OUTCOMES_WORST_FIRST } from '../../records/telemetry-event.js';
import { InstantColumn } from '../aggregate/columns.js';

/** Names kept for the list of runs; how many more there are is not counted, only that there are. */
export const RUN_ACTIONS = 8;

/** Columns of integers: events, those that failed, changed something, or do not say; names as numbers plus 1, so that 0 is none. */
export const [EVENTS, FAILED, TAKEN, NOT_RECORDED, ACTOR, ACTIONS] = [0, 1, 2, 3, 4, 5] as const;
export const COUNTS = ACTIONS + RUN_ACTIONS;
/**
 * Columns of bytes: the worst outcome; the last verdict, plus 1, so that 0 is none; whether there are more actions; and whether
 * what came at `TURNED` began something. Outcomes are numbers that rise from the mildest to the worst.
 */
export const [WORST, VERDICT, MORE, OPEN] = [0, 1, 2, 3] as const;
export const MARKS = 4;
/** Columns of instants: the first begin and the last end, the last verdict, and when something was begun or ended the last time. */
export const [FIRST, LAST, DECIDED, TURNED] = [0, 1, 2, 3] as const;
export const TIMES = 4;

export const WORST_OUTCOME = OUTCOMES_WORST_FIRST.length - 1;

/** Rows of a page; a power of two, so that a row's page is found by shifting. */
export const PAGE_BITS = 12;
export const PAGE_ROWS = 2 ** PAGE_BITS;
const MAX_NARROW = 0xffff;

/** Some rows of runs, 54 bytes each; a row of which nothing is known is all zeros. */
export class RunPage {
  /** Of 16 bits while all of them fit. */
  #counts: Uint16Array | Uint32Array = new Uint16Array(0);
  marks = new Uint8Array(0);
  times = new InstantColumn(0);

  /** Rows that there is room for. */
  get rows(): number {
    return this.marks.length / MARKS;
  }

  /** Makes room for so many rows. */
  grow(rows: number): void {
    const { marks, times } = this;
    this.marks = new Uint8Array(rows * MARKS);
    this.marks.set(marks);
    this.times = new InstantColumn(rows * TIMES);
    this.times.copyFrom(times);
    const isNarrow = this.#counts instanceof Uint16Array;
    this.#recreateCounts(isNarrow ? new Uint16Array(rows * COUNTS) : new Uint32Array(rows * COUNTS));
  }

  count(row: number, column: number): number {
    return this.#counts[row * COUNTS + column]!;
  }

  setCount(row: number, column: number, value: number): void {
    if (value > MAX_NARROW && this.#counts instanceof Uint16Array) {
      this.#recreateCounts(new Uint32Array(this.#counts.length));
    }
    this.#counts[row * COUNTS + column] = value;
  }

  addCount(row: number, column: number, by: number): void {
    this.setCount(row, column, this.count(row, column) + by);
  }

  /** Copies the integers of the first rows to `index` of `into`. */
  copyCounts(rows: number, into: Uint32Array, index: number): void {
    into.set(this.#counts.subarray(0, rows * COUNTS), index);
  }

  /** The last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  outcomeOf(row: number): Outcome {
    const verdict = this.marks[row * MARKS + VERDICT]!;
    return OUTCOMES_WORST_FIRST[WORST_OUTCOME - (verdict === 0 ? this.marks[row * MARKS + WORST]! : verdict - 1)]!;
  }

  /** Whether the last thing that was begun has no end: `toRunPhase`. */
  isUnfinished(row: number): boolean {
    return this.marks[row * MARKS + OPEN] !== 0;
  }

  #recreateCounts(counts: Uint16Array | Uint32Array): void {
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
