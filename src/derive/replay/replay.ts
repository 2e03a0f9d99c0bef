import type { Run } from '../runs/run.js';
import { NO_DETAIL, type StepDetail, type StepGroup, type Use } from '../../records/step-detail.js';
import type { DialectName, Outcome, TelemetryEvent } from '../../records/telemetry-event.js';
import { byCodeUnits } from '../../base/text.js';
import { readDetail } from '../../records/read-detail.js';
import type { JsonTape } from '../../records/json/json-tape.js';

/** What a run did, record by record. */
export interface Replay {
  /** In time order; those without a valid timestamp come last. */
  readonly steps: readonly Step[];
  /** How many records are not among the steps, and after how many steps the gap is. */
  readonly left: { readonly count: number; readonly after: number };
}

/** Maximum steps of one run: more would be too long to scroll through. */
const STEPS_OF_RUN = 500;
/** Maximum steps of all runs of a day together: about 4 MB of pages. */
const STEPS_OF_DAY = 4000;
/** Steps that each run may have even if the day's maximum is reached. */
const MIN_STEPS_OF_RUN = 20;

/**
 * Allots the steps of a day to its runs.
 * @param runs - Runs to replay, the most important ones first.
 */
export function allotSteps(runs: readonly Run[]): Map<string, number> {
  const allotted = new Map<string, number>();
  let left = STEPS_OF_DAY;
  for (const { id, events } of runs) {
    const steps = Math.min(events, STEPS_OF_RUN, Math.max(left, MIN_STEPS_OF_RUN));
    allotted.set(id, steps);
    left -= steps;
  }
  return allotted;
}

/** Whether the steps say more about a run than its row in the list: there are several, or one that says why or what was done. */
export function isWorthSteps({ steps: [only, ...others], left }: Replay): boolean {
  if (others.length > 0 || left.count > 0) return true;
  if (only === undefined) return false;
  const { text, checks, changes, decisions, uses, remarks } = only.detail;
  return text !== null || [checks, changes, decisions, uses, remarks].some(({ items }) => items.length > 0);
}

/** One event of a run. */
export interface Step {
  readonly dialect: DialectName;
  readonly group: StepGroup;
  readonly action: string;
  readonly outcome: Outcome;
  /** Milliseconds since the epoch; null without a valid timestamp. */
  readonly time: number | null;
  readonly durationMs: number | null;
  readonly tookAction: boolean | null;
  readonly actor: string | null;
  /** Location of its record: file below the repository's telemetry directory, and line. */
  readonly file: string;
  readonly line: number;
  readonly detail: StepDetail;
}

/**
 * The steps of a run in time order; of a long run, only those at its beginning and its end, at most `most` in total. The order of
 * adding does not matter, because a step too far from both ends stays too far when others are added.
 */
export class StepList {
  #steps: Step[] = [];
  #count = 0;
  #isSorted = true;

  constructor(private readonly most: number) {}

  /** Number of steps added. */
  get count(): number {
    return this.#count;
  }

  add(step: Step): void {
    this.#steps.push(step);
    this.#count += 1;
    this.#isSorted = false;
    if (this.#steps.length > 2 * this.most) this.#shrink();
  }

  /** @returns the steps that were kept, and how many of them come before the dropped ones. */
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

/** By time, then by location; steps without a valid timestamp come last. Records on one line keep their order. */
function compareSteps(a: Step, b: Step): number {
  const [timeA, timeB] = [a.time ?? Number.MAX_VALUE, b.time ?? Number.MAX_VALUE];
  return timeA - timeB || byCodeUnits(a.file, b.file) || a.line - b.line;
}

/** @param record - Record that the event was read from. */
export function toStep(event: TelemetryEvent, file: string, line: number, record: JsonTape): Step {
  return { ...toPlace(event, file, line), ...readDetail(record, event) };
}

/**
 * The step for a session event, which already contains everything that may be shown.
 * @param use - What was used, if that says more than the event's action.
 */
export function toSessionStep(event: TelemetryEvent, file: string, line: number, use: Use | null): Step {
  return {
    ...toPlace(event, file, line),
    group: { kind: 'session', name: '' },
    detail: use === null ? NO_DETAIL : { ...NO_DETAIL, uses: { items: [use], more: 0 } },
  };
}

function toPlace(event: TelemetryEvent, file: string, line: number): Omit<Step, 'group' | 'detail'> {
  const { dialect, action, outcome, time, durationMs, tookAction, actor } = event;
  return { dialect, action, outcome, time, durationMs, tookAction, actor, file, line };
}
