import { byCodeUnits } from './code-units.js';
import { OUTCOMES_WORST_FIRST, type Outcome, type TelemetryEvent } from '../records/telemetry-event.js';

/** Names kept for the list of runs; how many more there are is not counted, only that there are. */
export const RUN_ACTIONS = 8;

/** What is known of one run so far: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable. */
export class RunPartial {
  events = 0;
  failed = 0;
  actionsTaken = 0;
  firstTime: number | null = null;
  lastTime: number | null = null;
  /** The first names by code units, at most {@link RUN_ACTIONS}: the same ones in whatever order they came. */
  actions: string[] = [];
  moreActions = false;
  /** The first by code units of those that wrote its records. */
  actor: string | null = null;
  #worst: Outcome = 'unknown';
  #verdict: { readonly time: number; readonly outcome: Outcome } | null = null;

  /** The last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  get outcome(): Outcome {
    return this.#verdict?.outcome ?? this.#worst;
  }

  add(event: TelemetryEvent): void {
    this.events += 1;
    if (event.outcome === 'failed') this.failed += 1;
    if (event.tookAction) this.actionsTaken += 1;
    this.#addTimes(event.time, event.time);
    this.#addAction(event.action);
    this.#addActor(event.actor);
    this.#worst = worse(this.#worst, event.outcome);
    if (event.decidesRun) this.#addVerdict(event.time ?? Number.NEGATIVE_INFINITY, event.outcome);
  }

  merge(other: RunPartial): void {
    this.events += other.events;
    this.failed += other.failed;
    this.actionsTaken += other.actionsTaken;
    this.#addTimes(other.firstTime, other.lastTime);
    for (const action of other.actions) this.#addAction(action);
    this.moreActions ||= other.moreActions;
    this.#addActor(other.actor);
    this.#worst = worse(this.#worst, other.#worst);
    if (other.#verdict !== null) this.#addVerdict(other.#verdict.time, other.#verdict.outcome);
  }

  #addTimes(first: number | null, last: number | null): void {
    if (first !== null && (this.firstTime === null || first < this.firstTime)) this.firstTime = first;
    if (last !== null && (this.lastTime === null || last > this.lastTime)) this.lastTime = last;
  }

  #addAction(action: string): void {
    if (this.actions.includes(action)) return;
    this.actions.push(action);
    if (this.actions.length <= RUN_ACTIONS) return;
    this.actions.sort(byCodeUnits).pop();
    this.moreActions = true;
  }

  #addActor(actor: string | null): void {
    if (actor !== null && (this.actor === null || actor < this.actor)) this.actor = actor;
  }

  /** Of verdicts at the same time the worse one stands, so that the order of files does not matter. */
  #addVerdict(time: number, outcome: Outcome): void {
    const last = this.#verdict;
    if (last === null || time > last.time) this.#verdict = { time, outcome };
    else if (time === last.time) this.#verdict = { time, outcome: worse(outcome, last.outcome) };
  }
}

function worse(a: Outcome, b: Outcome): Outcome {
  return OUTCOMES_WORST_FIRST.indexOf(a) <= OUTCOMES_WORST_FIRST.indexOf(b) ? a : b;
}
