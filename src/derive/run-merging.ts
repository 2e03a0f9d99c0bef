import { byKeeping } from './action-order.js';
import {
  ACTIONS,
  ACTOR,
  COUNTS,
  DECIDED,
  FIRST,
  LAST,
  MORE,
  RUN_ACTIONS,
  TIMES,
  VERDICT,
  type RunPage,
} from './run-columns.js';

/*
 * How a row takes in what is found of its run. Each of these gives the same in whatever order things are found.
 */

export function addSpan({ times }: RunPage, row: number, first: number, last: number): void {
  const at = row * TIMES;
  if (first < times[at + FIRST]!) times[at + FIRST] = first;
  if (last > times[at + LAST]!) times[at + LAST] = last;
}

/** Keeps the later instant. */
export function addLatest({ times }: RunPage, row: number, column: number, time: number): void {
  if (time > times[row * TIMES + column]!) times[row * TIMES + column] = time;
}

/** The last verdict stands; of several at the same time the worst, so that the order of files does not matter. */
export function addVerdict({ times, counts }: RunPage, row: number, time: number, rank: number): void {
  const [decided, verdict] = [row * TIMES + DECIDED, row * COUNTS + VERDICT];
  if (time < times[decided]!) return;
  const isLater = time > times[decided]!;
  times[decided] = time;
  counts[verdict] = isLater ? rank : Math.min(counts[verdict]!, rank);
}

/** Of several that wrote its records the first by code units. */
export function addActor({ counts }: RunPage, row: number, actor: number, names: readonly string[]): void {
  const at = row * COUNTS + ACTOR;
  const known = counts[at]!;
  if (known === 0 || names[actor]! < names[known - 1]!) counts[at] = actor + 1;
}

/** Keeps the first names in the order in which actions are kept at all: the same ones in whatever order they come. */
export function addAction({ counts }: RunPage, row: number, action: number, names: readonly string[]): void {
  const slots = row * COUNTS + ACTIONS;
  let last = slots;
  for (let slot = slots; slot < slots + RUN_ACTIONS; slot += 1) {
    const known = counts[slot]!;
    if (known === action + 1) return;
    if (known === 0) {
      counts[slot] = action + 1;
      return;
    }
    if (byKeeping(names[known - 1]!, names[counts[last]! - 1]!) > 0) last = slot;
  }
  counts[row * COUNTS + MORE] = 1;
  if (byKeeping(names[action]!, names[counts[last]! - 1]!) < 0) counts[last] = action + 1;
}
