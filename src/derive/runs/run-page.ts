import { type Outcome, OUTCOMES_WORST_FIRST } from '../../records/telemetry-event.js';
import { InstantColumn } from '../aggregate/columns.js';

/** Maximum action names per run; beyond these, only the fact that there are more is kept. */
export const RUN_ACTIONS = 8;

/**
 * Columns of integers: all events, failed events, events that changed something, events that do not say; then names as numbers
 * plus 1, so that 0 means none.
 */
export const [EVENTS, FAILED, TAKEN, NOT_RECORDED, ACTOR, ACTIONS] = [0, 1, 2, 3, 4, 5] as const;
export const COUNTS = ACTIONS + RUN_ACTIONS;
/**
 * Columns of bytes: the worst outcome; the last verdict plus 1, so that 0 means none; whether there are more actions; and whether
 * the event at `TURNED` began something. Outcomes are numbers that rise from the mildest to the worst.
 */
export const [WORST, VERDICT, MORE, OPEN] = [0, 1, 2, 3] as const;
export const MARKS = 4;
/** Columns of instants: the first start, the last end, the last verdict, and the last time that something began or ended. */
export const [FIRST, LAST, DECIDED, TURNED] = [0, 1, 2, 3] as const;
export const TIMES = 4;

export const WORST_OUTCOME = OUTCOMES_WORST_FIRST.length - 1;

/** Rows per page as a power of two, so that a row's page is found by shifting. */
export const PAGE_BITS = 12;
export const PAGE_ROWS = 2 ** PAGE_BITS;
const MAX_NARROW = 0xffff;

/** A page of rows of runs, 54 bytes each; an empty row is all zeros. */
export class RunPage {
  /** 16 bits per count as long as all counts fit. */
  #counts: Uint16Array | Uint32Array = new Uint16Array(0);
  marks = new Uint8Array(0);
  times = new InstantColumn(0);

  /** Number of rows with room. */
  get rows(): number {
    return this.marks.length / MARKS;
  }

  /** Makes room for `rows` rows. */
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

  /** Whether the last thing that began has no end (`toRunPhase`). */
  isUnfinished(row: number): boolean {
    return this.marks[row * MARKS + OPEN] !== 0;
  }

  #recreateCounts(counts: Uint16Array | Uint32Array): void {
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
