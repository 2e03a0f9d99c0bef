import type { VisitEvent } from '../../records/record-account.js';
import type { Run } from '../artifacts.js';
import type { SessionEvent } from '../sessions/settlement.js';
import { allotSteps, isWorthAPage, type Replay } from './replay.js';
import { toStep } from './step-creation.js';
import { StepList } from './step-list.js';
import type { Step } from './step.js';

/** Collects the steps of some runs from the files that they may be in, and from session logs, in any order. */
export class ReplayCollector {
  readonly #lists: ReadonlyMap<string, StepList>;
  readonly #events: ReadonlyMap<string, number>;
  /** Runs of which not all events are there. */
  readonly #missing: Set<string>;

  /** @param runs - Newest first. */
  constructor(private readonly runs: readonly Run[]) {
    this.#lists = new Map(Array.from(allotSteps(runs), ([id, most]) => [id, new StepList(most)]));
    this.#events = new Map(runs.map(({ id, events }) => [id, events]));
    this.#missing = new Set([...this.#lists.keys()].filter((id) => this.#events.get(id) !== 0));
  }

  /** Whether all events of all runs are there, so that no further file can hold one. */
  get isComplete(): boolean {
    return this.#missing.size === 0;
  }

  /** The runs of which files have to be read. */
  get missing(): readonly Run[] {
    return this.runs.filter(({ id }) => this.#missing.has(id));
  }

  visitorOf(file: string): VisitEvent {
    return (event, line, record) => {
      if (event.run === null || !this.#lists.has(event.run)) return;
      this.#add(event.run, toStep(event, file, line, record === null ? null : record.toObject()));
    };
  }

  /** Adds an event of a session log, of which everything that may be shown is known already. */
  addSessionEvent({ event, invoked: { kind, tool, item } }: SessionEvent, file: string, line: number): void {
    if (event.run === null || !this.#lists.has(event.run)) return;
    const step = toStep(event, file, line, null);
    if (tool === null || item === null) {
      this.#add(event.run, step);
      return;
    }
    // What the step is called says the tool, and nothing of what that was asked for.
    const uses = { items: [{ name: item, kind, outcome: event.outcome }], more: 0 };
    this.#add(event.run, { ...step, detail: { ...step.detail, uses } });
  }

  /** By the ids of the runs, newest first: those that are worth a page. */
  toReplays(): Map<string, Replay> {
    const replays = Array.from(this.#lists, ([id, list]): [string, Replay] => {
      const { steps, head } = list.toSteps();
      return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
    });
    return new Map(replays.filter(([, replay]) => isWorthAPage(replay)));
  }

  #add(run: string, step: Step): void {
    const list = this.#lists.get(run)!;
    list.add(step);
    if (list.count === this.#events.get(run)) this.#missing.delete(run);
  }
}
