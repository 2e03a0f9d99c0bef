import type { Outcome, TokenCounts } from '../../records/telemetry-event.js';
import { IntegerColumn } from '../aggregate/columns.js';
import { PairSet } from './row-lists.js';
import { TokenTotals } from './model-usage.js';

/** Days up to the last one that trends are told of: 30 days, and the 30 before them. */
export const USAGE_DAYS = 60;
/**
 * Days up to the last one of which it is kept what was used on them. More than telemetry is kept: `retention-days` and what is in the
 * repository decide. It bounds what timestamps of any year can cost.
 */
export const KEPT_DAYS = 3660;

const [INVOCATIONS, ERRORS, BLOCKED, KNOWN] = [0, 1, 2, 3] as const;
const COUNTS = 4;

/** How often something was used, and how often it failed, was refused, and said how it ended. */
export interface UseCounts {
  readonly invocations: number;
  readonly errors: number;
  readonly blocked: number;
  readonly known: number;
}

/** What was used on one day. */
export class DayUsage {
  /** Numbers of what was used, and of the sessions in which it was. */
  readonly sessions = new PairSet();
  /** Invocations, errors, refusals and known outcomes by the number of what was used. */
  readonly #counts = new IntegerColumn();
  readonly #tokens = new TokenTotals();
  #usages = 0;

  /** Adds one invocation. */
  addUse(usage: number, outcome: Outcome): void {
    const at = COUNTS * usage;
    this.#counts.add(at + INVOCATIONS, 1);
    if (outcome === 'failed') this.#counts.add(at + ERRORS, 1);
    if (outcome === 'blocked') this.#counts.add(at + BLOCKED, 1);
    if (outcome !== 'unknown') this.#counts.add(at + KNOWN, 1);
    if (usage >= this.#usages) this.#usages = usage + 1;
  }

  add(usage: number, { invocations, errors, blocked, known }: UseCounts): void {
    const at = COUNTS * usage;
    this.#counts.add(at + INVOCATIONS, invocations);
    if (errors > 0) this.#counts.add(at + ERRORS, errors);
    if (blocked > 0) this.#counts.add(at + BLOCKED, blocked);
    if (known > 0) this.#counts.add(at + KNOWN, known);
    if (usage >= this.#usages) this.#usages = usage + 1;
  }

  addTokens(tokens: TokenCounts): void {
    this.#tokens.add(0, tokens);
  }

  /** Null when none were recorded. */
  get tokens(): TokenCounts | null {
    return this.#tokens.totalOf(0);
  }

  /** Visits what was used, by its number. */
  each(visit: (usage: number, counts: UseCounts) => void): void {
    const counts = this.#counts;
    for (let usage = 0; usage < this.#usages; usage += 1) {
      const at = COUNTS * usage;
      const invocations = counts.get(at + INVOCATIONS);
      if (invocations === 0) continue;
      const errors = counts.get(at + ERRORS);
      const blocked = counts.get(at + BLOCKED);
      visit(usage, { invocations, errors, blocked, known: counts.get(at + KNOWN) });
    }
  }

  /** @param toNew - New numbers of the usages by their old ones. */
  renumberUsages(toNew: ArrayLike<number>): DayUsage {
    const renumbered = new DayUsage();
    this.each((usage, counts) => renumbered.add(toNew[usage]!, counts));
    this.sessions.each((usage, session) => renumbered.sessions.add(toNew[usage]!, session));
    if (this.tokens !== null) renumbered.addTokens(this.tokens);
    return renumbered;
  }
}

/** What was used on each day. The same in whatever order it comes. */
export class UsageDays {
  /** By day number. */
  readonly #days = new Map<number, DayUsage>();
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

  /** @param toNew - New numbers of the usages by their old ones. */
  renumberUsages(toNew: ArrayLike<number>): void {
    for (const [number, day] of this.#days) this.#days.set(number, day.renumberUsages(toNew));
    this.#last = undefined;
  }

  /** @param last - Number of the last day of all telemetry. */
  dropOld(last: number): void {
    for (const number of this.#days.keys()) if (number <= last - KEPT_DAYS) this.#days.delete(number);
    this.#last = undefined;
  }
}
