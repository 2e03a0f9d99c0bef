import { IntegerColumn } from '../integer-column.js';
import { checkEnds, startOf } from './lists-data.js';
import { PairSet } from './pair-set.js';

/** Days up to the last one of which it is kept what was used on them: 30 days, and the 30 before them. */
export const USAGE_DAYS = 60;

/** What was used on one day. */
export class DayUsage {
  /** Numbers of what was used, and of the sessions in which it was. */
  readonly sessions = new PairSet();
  /** Invocations and errors by the number of what was used. */
  readonly #counts = new IntegerColumn();
  #usages = 0;

  add(usage: number, invocations: number, errors: number): void {
    this.#counts.add(2 * usage, invocations);
    if (errors > 0) this.#counts.add(2 * usage + 1, errors);
    if (usage >= this.#usages) this.#usages = usage + 1;
  }

  /** Visits what was used, by its number. */
  each(visit: (usage: number, invocations: number, errors: number) => void): void {
    for (let usage = 0; usage < this.#usages; usage += 1) {
      const invocations = this.#counts.get(2 * usage);
      if (invocations > 0) visit(usage, invocations, this.#counts.get(2 * usage + 1));
    }
  }
}

/** Days, what was used on each, and the pairs of usages and sessions of each; elements up to the end of each day. */
export interface UsageDaysData {
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Usage, invocations and errors, one after the other. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly countEnds: Uint32Array<ArrayBuffer>;
  readonly sessions: Uint32Array<ArrayBuffer>;
  readonly sessionEnds: Uint32Array<ArrayBuffer>;
}
const CELLS = 3;

/** What was used on the days that a window can reach. Mergeable in any order. */
export class UsageDays {
  /** By day number. */
  #days = new Map<number, DayUsage>();
  #lastNumber = 0;
  #last: DayUsage | undefined;

  [Symbol.iterator](): IterableIterator<[number: number, day: DayUsage]> {
    return this.#days.entries();
  }

  /** Remembers the last one: the records of a file are nearly all of one day. */
  at(number: number): DayUsage {
    if (number === this.#lastNumber && this.#last !== undefined) return this.#last;
    let day = this.#days.get(number);
    if (day === undefined) this.#days.set(number, (day = new DayUsage()));
    this.#lastNumber = number;
    this.#last = day;
    return day;
  }

  /**
   * @param toUsage - Numbers here of the usages there.
   * @param toSession - Numbers here of the sessions there; the same ones without it.
   */
  merge(other: UsageDays, toUsage: ArrayLike<number>, toSession?: ArrayLike<number>): void {
    for (const [number, day] of other) {
      const into = this.at(number);
      day.each((usage, invocations, errors) => into.add(toUsage[usage]!, invocations, errors));
      day.sessions.each((usage, session) => {
        into.sessions.add(toUsage[usage]!, toSession === undefined ? session : toSession[session]!);
      });
    }
  }

  /** @param toNew - New numbers of the usages by their old ones. */
  renumberUsages(toNew: ArrayLike<number>): void {
    const renumbered = new UsageDays();
    renumbered.merge(this, toNew);
    this.#days = renumbered.#days;
    this.#last = undefined;
  }

  /** @param last - Number of the last day of all telemetry so far, which only moves forward. */
  dropOld(last: number): void {
    for (const number of this.#days.keys()) if (number <= last - USAGE_DAYS) this.#days.delete(number);
    this.#last = undefined;
  }

  toData(): UsageDaysData {
    const counts: number[] = [];
    const sessions: number[] = [];
    const countEnds: number[] = [];
    const sessionEnds: number[] = [];
    for (const [, day] of this) {
      day.each((...cells) => counts.push(...cells));
      for (const number of day.sessions.toSorted()) sessions.push(number);
      countEnds.push(counts.length / CELLS);
      sessionEnds.push(sessions.length / 2);
    }
    return {
      numbers: Float64Array.from(this.#days.keys()),
      counts: Uint32Array.from(counts),
      countEnds: Uint32Array.from(countEnds),
      sessions: Uint32Array.from(sessions),
      sessionEnds: Uint32Array.from(sessionEnds),
    };
  }

  /**
   * Takes over what was written down.
   * @param known - How many usages and sessions there are.
   * @throws RangeError when that is not of these.
   */
  load(data: UsageDaysData, known: { readonly usages: number; readonly sessions: number }): void {
    const { numbers, counts, countEnds, sessions, sessionEnds } = data;
    checkEnds(countEnds, numbers.length, counts.length / CELLS);
    checkEnds(sessionEnds, numbers.length, sessions.length / 2);
    const check = (number: number, size: number): number => {
      if (number >= size) throw new RangeError('A day names what is not there.');
      return number;
    };
    for (const [row, number] of numbers.entries()) {
      const day = this.at(number);
      for (let at = CELLS * startOf(countEnds, row); at < CELLS * countEnds[row]!; at += CELLS) {
        day.add(check(counts[at]!, known.usages), counts[at + 1]!, counts[at + 2]!);
      }
      for (let at = 2 * startOf(sessionEnds, row); at < 2 * sessionEnds[row]!; at += 2) {
        day.sessions.add(check(sessions[at]!, known.usages), check(sessions[at + 1]!, known.sessions));
      }
    }
  }
}
