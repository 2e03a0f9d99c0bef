import type { Run } from '../run.js';
import type { Step } from './step.js';

/** What a run did, record by record. */
export interface Replay {
  /** In time order; those without a valid time stamp come last. */
  readonly steps: readonly Step[];
  /** Records that are not among the steps, and after how many steps they are missing. */
  readonly left: { readonly count: number; readonly after: number };
}

/** Steps of one run: what a page can hold and a reader wants to scroll through. */
const STEPS_OF_RUN = 500;
/** Steps of all runs of a repository together, newest first: some 20 MB of pages. */
const STEPS_OF_REPOSITORY = 20_000;
/** Steps that a run has in any case. */
const STEPS_AT_LEAST = 20;

/** Which runs are replayed with how many steps: a run without a valid time stamp has no order that it could be told in. */
export function allotSteps(runs: readonly Run[]): Map<string, number> {
  const allotted = new Map<string, number>();
  let left = STEPS_OF_REPOSITORY;
  for (const { id, started, events } of runs) {
    if (started === null) continue;
    const steps = Math.min(events, STEPS_OF_RUN, Math.max(left, STEPS_AT_LEAST));
    allotted.set(id, steps);
    left -= steps;
  }
  return allotted;
}

/** Whether a page of its own says more of the run than its row in the list: several events, or one that says why or what was done. */
export function isWorthAPage({ steps: [only, ...others], left }: Replay): boolean {
  if (others.length > 0 || left.count > 0) return true;
  if (only === undefined) return false;
  const { text, checks, changes, decisions, uses } = only.detail;
  return text !== null || [checks, changes, decisions, uses].some(({ items }) => items.length > 0);
}
