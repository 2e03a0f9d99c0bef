import { byCodeUnits } from '../code-units.js';
import type { Step } from './step.js';

/**
 * The steps of a run in time order: of a long one those at its beginning and those at its end, at most `most` together. The same ones
 * in whatever order they are added, for one that is far enough from both ends stays so.
 */
export class StepList {
  #steps: Step[] = [];
  #count = 0;
  #isSorted = true;

  constructor(private readonly most: number) {}

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  add(step: Step): void {
    this.#steps.push(step);
    this.#count += 1;
    this.#isSorted = false;
    if (this.#steps.length > 2 * this.most) this.#shrink();
  }

  /** @returns the steps that were kept, and how many of them stand before those that were not. */
  toSteps(): { readonly steps: readonly Step[]; readonly head: number } {
    this.#shrink();
    const { length } = this.#steps;
    return { steps: this.#steps, head: this.#count > length ? this.#head : length };
  }

  get #head(): number {
    return Math.ceil(this.most / 2);
  }

  #shrink(): void {
    if (!this.#isSorted) this.#steps.sort(compareSteps);
    this.#isSorted = true;
    const rest = this.#steps.length - this.most;
    if (rest > 0) this.#steps.splice(this.#head, rest);
  }
}

/** By time, then by where they stand; what has no valid time stamp comes last. Records of one line stay as they are. */
function compareSteps(a: Step, b: Step): number {
  const [timeA, timeB] = [a.time ?? Number.MAX_VALUE, b.time ?? Number.MAX_VALUE];
  return timeA - timeB || byCodeUnits(a.file, b.file) || a.line - b.line;
}
