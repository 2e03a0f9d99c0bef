import { z } from 'zod';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { float64Column, IntegerColumn, NumberColumn, toColumnText, uint32Column } from '../aggregate/columns.js';
import { fromDurationBucket, LAST_DURATION_BUCKET, toDurationBucket } from '../latency/duration-bucket.js';
import type { Latency } from '../latency/latency.js';
import { NO_NODE, RowLists } from '../usage/row-lists.js';

/** An action on one day. */
export interface ActionDay {
  readonly events: number;
  readonly failed: number;
  /** Events whose outcome is known. */
  readonly known: number;
  /** Of durations to five significant bits (`quantizeDuration`). */
  readonly latency: Latency;
}

/** Cells that can be written down. */
export interface ActionDaysData {
  /** The numbers of a cell, in the order of `WORDS`; one cell after the other. */
  readonly cells: Uint32Array<ArrayBuffer>;
  /** The longest duration of each, in milliseconds; 0 when it has none. */
  readonly longest: Float64Array<ArrayBuffer>;
  /** Where the buckets of each end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Number of the bucket and durations in it, in turns. */
  readonly buckets: Uint32Array<ArrayBuffer>;
}

export const actionDaysSchema = z.object({
  cells: uint32Column,
  longest: float64Column,
  ends: uint32Column,
  buckets: uint32Column,
});

export function renderActionDays({ cells, longest, ends, buckets }: ActionDaysData): z.input<typeof actionDaysSchema> {
  return {
    cells: toColumnText(cells),
    longest: toColumnText(longest),
    ends: toColumnText(ends),
    buckets: toColumnText(buckets),
  };
}

/** Numbers of a cell: its day, the number of its action, and events by what became of them. */
const [DAY, ACTION, EVENTS, KNOWN, FAILED, BLOCKED, PARTIAL] = [0, 1, 2, 3, 4, 5, 6] as const;
const WORDS = 7;
const [BUCKET, COUNT] = [0, 1] as const;
const PAIR = 2;
const COUNTED = { failed: FAILED, blocked: BLOCKED, partial: PARTIAL, success: null, unknown: null } as const;

/**
 * Actions by day: all days of at most 1,000 actions. A cell, which is an action on a day, is a row of typed arrays: 44 bytes, and 12 for each
 * of its different durations to five significant bits, so that there is nothing for the garbage collector to visit.
 */
export class ActionDays {
  /** By day number: the numbers of cells, plus 1, by the numbers of their actions. */
  readonly #days = new Map<number, IntegerColumn>();
  #words = new IntegerColumn();
  #longest = new NumberColumn();
  /** Each node is a bucket of a cell. */
  #lists = new RowLists();
  /** By node: number of the bucket, and durations in it. */
  #buckets = new IntegerColumn();
  #size = 0;
  #lastNumber = 0;
  #lastDay: IntegerColumn | undefined;

  /** Cells: actions on days. */
  get size(): number {
    return this.#size;
  }

  add(day: number, action: number, { outcome, durationMs }: TelemetryEvent): void {
    const cell = this.#cell(day, action);
    const at = cell * WORDS;
    this.#words.add(at + EVENTS, 1);
    if (outcome !== 'unknown') this.#words.add(at + KNOWN, 1);
    const word = COUNTED[outcome];
    if (word !== null) this.#words.add(at + word, 1);
    if (durationMs !== null) {
      this.#addDurations(cell, toDurationBucket(durationMs), 1);
      this.#addLongest(cell, durationMs);
    }
  }

  /** @param toAction - Numbers here of the actions there; of those that have none nothing is taken over. */
  merge(other: ActionDays, toAction: readonly (number | undefined)[]): void {
    for (let from = 0; from < other.#size; from += 1) {
      const [day, action] = [other.#word(from, DAY), toAction[other.#word(from, ACTION)]];
      if (action === undefined) continue;
      const cell = this.#cell(day, action);
      for (let word: number = EVENTS; word < WORDS; word += 1) {
        this.#words.add(cell * WORDS + word, other.#word(from, word));
      }
      other.#eachBucket(from, (bucket, count) => this.#addDurations(cell, bucket, count));
      this.#addLongest(cell, other.#longest.get(from));
    }
  }

  /** @param toAction - New numbers of the actions; of those that have none nothing is kept. */
  renumber(toAction: readonly (number | undefined)[]): void {
    const renumbered = new ActionDays();
    renumbered.merge(this, toAction);
    this.#days.clear();
    for (const [number, day] of renumbered.#days) this.#days.set(number, day);
    this.#words = renumbered.#words;
    this.#longest = renumbered.#longest;
    this.#lists = renumbered.#lists;
    this.#buckets = renumbered.#buckets;
    this.#size = renumbered.#size;
    this.#lastDay = undefined;
  }

  /**
   * In no order that means anything.
   * @param firstDay - Number of the first day that is wanted: of earlier ones nothing is made.
   */
  *cells(firstDay = 0): Generator<ActionCell> {
    const words = this.#words;
    for (let cell = 0; cell < this.#size; cell += 1) {
      const at = cell * WORDS;
      const day = words.get(at + DAY);
      if (day < firstDay) continue;
      yield {
        day,
        action: words.get(at + ACTION),
        events: words.get(at + EVENTS),
        known: words.get(at + KNOWN),
        failed: words.get(at + FAILED),
        blocked: words.get(at + BLOCKED),
        partial: words.get(at + PARTIAL),
        max: this.#lists.newest(cell) === NO_NODE ? null : this.#longest.get(cell),
        eachBucket: (visit) => this.#eachBucket(cell, visit),
      };
    }
  }

  toData(): ActionDaysData {
    const cells = this.#words.copyTo(new Uint32Array(this.#size * WORDS));
    const longest = this.#longest.copyTo(new Float64Array(this.#size));
    const ends = new Uint32Array(this.#size);
    const buckets = new Uint32Array(this.#lists.size * PAIR);
    let index = 0;
    for (let cell = 0; cell < this.#size; cell += 1) {
      this.#eachBucket(cell, (bucket, count) => {
        buckets[index++] = bucket;
        buckets[index++] = count;
      });
      ends[cell] = index;
    }
    return { cells, longest, ends, buckets };
  }

  /**
   * Takes over what was written down; this one is still empty.
   * @param actions - How many actions there are.
   * @throws RangeError when a cell is of none of them, there twice, or cut short.
   */
  load({ cells, longest, ends, buckets }: ActionDaysData, actions: number): void {
    const isWhole = cells.length === longest.length * WORDS && ends.length === longest.length;
    if (!isWhole || (ends.at(-1) ?? 0) !== buckets.length) throw new RangeError('Cells of days are cut short.');
    let start = 0;
    for (const [cell, end] of ends.entries()) {
      const words = cells.subarray(cell * WORDS, (cell + 1) * WORDS);
      if (!(words[ACTION]! < actions)) throw new RangeError('A day names an action that is not there.');
      if (this.#cell(words[DAY]!, words[ACTION]!) !== cell) throw new RangeError('An action is on a day twice.');
      for (let word: number = EVENTS; word < WORDS; word += 1) this.#words.set(cell * WORDS + word, words[word]!);
      // The newest was written first.
      for (let at = end - PAIR; at >= start; at -= PAIR) {
        if (buckets[at]! > LAST_DURATION_BUCKET) throw new RangeError('There is no such bucket.');
        this.#addDurations(cell, buckets[at]!, buckets[at + 1]!);
      }
      start = end;
      this.#longest.set(cell, longest[cell]!);
    }
  }

  #word(cell: number, word: number): number {
    return this.#words.get(cell * WORDS + word);
  }

  #addDurations(cell: number, bucket: number, count: number): void {
    for (let node = this.#lists.newest(cell); node !== NO_NODE; node = this.#lists.before(node)) {
      if (this.#buckets.get(node * PAIR + BUCKET) !== bucket) continue;
      this.#buckets.add(node * PAIR + COUNT, count);
      return;
    }
    const node = this.#lists.add(cell);
    this.#buckets.set(node * PAIR + BUCKET, bucket);
    this.#buckets.set(node * PAIR + COUNT, count);
  }

  #addLongest(cell: number, milliseconds: number): void {
    if (milliseconds > this.#longest.get(cell)) this.#longest.set(cell, milliseconds);
  }

  #eachBucket(cell: number, visit: (bucket: number, count: number) => void): void {
    for (let node = this.#lists.newest(cell); node !== NO_NODE; node = this.#lists.before(node)) {
      visit(this.#buckets.get(node * PAIR + BUCKET), this.#buckets.get(node * PAIR + COUNT));
    }
  }

  #cell(day: number, action: number): number {
    const cells = this.#day(day);
    const known = cells.get(action);
    if (known !== 0) return known - 1;
    const cell = this.#size;
    this.#size += 1;
    cells.set(action, this.#size);
    this.#words.set(cell * WORDS + DAY, day);
    this.#words.set(cell * WORDS + ACTION, action);
    return cell;
  }

  /** Remembers the last one: the events of a file are nearly all of one day. */
  #day(day: number): IntegerColumn {
    if (day === this.#lastNumber && this.#lastDay !== undefined) return this.#lastDay;
    let cells = this.#days.get(day);
    if (cells === undefined) this.#days.set(day, (cells = new IntegerColumn()));
    this.#lastNumber = day;
    this.#lastDay = cells;
    return cells;
  }
}

/** What is known of an action on one day. */
export interface ActionCell extends Omit<ActionDay, 'latency'> {
  /** Number of the day. */
  readonly day: number;
  /** Number of the action. */
  readonly action: number;
  readonly blocked: number;
  readonly partial: number;
  /** Milliseconds, exact; null when there are no durations. */
  readonly max: number | null;
  /** Visits the buckets that have durations (`toDurationBucket`), in no order that means anything. */
  readonly eachBucket: (visit: (bucket: number, count: number) => void) => void;
}

/** Adds the durations of a cell to those of others. */
export function addLatency(into: Latency, { eachBucket }: ActionCell): Latency {
  eachBucket((bucket, count) => into.addTimes(fromDurationBucket(bucket), count));
  return into;
}
