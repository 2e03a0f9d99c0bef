import { byCodeUnits } from './code-units.js';

/** Actions that are told apart. Who emits more of them puts identifiers into their names. */
export const MOST_ACTIONS = 1000;

/**
 * Which names of actions are kept when there are too many: the shortest, for what makes names many makes them long; of equally
 * long ones the first by code units. As the order is one of the names alone, the same ones are kept whatever is merged first:
 * a name that is not among the first thousand of some files is not among those of all files.
 */
export function byKeeping(a: string, b: string): number {
  return a.length - b.length || byCodeUnits(a, b);
}
