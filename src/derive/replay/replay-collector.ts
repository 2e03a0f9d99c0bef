import type { RecordVisitor } from '../../records/record-classifier.js';
import type { Run } from '../artifacts.js';
import { allotSteps, isWorthAPage, type Replay } from './replay.js';
import { toStep } from './step-creation.js';
import { StepList } from './step-list.js';

/** Collects the steps of some runs from the files that they may be in, in any order. */
export class ReplayCollector {
  readonly #lists: ReadonlyMap<string, StepList>;
  readonly #events: ReadonlyMap<string, number>;
  #missing: number;

  /** @param runs - Newest first. */
  constructor(runs: readonly Run[]) {
    this.#lists = new Map(Array.from(allotSteps(runs), ([id, most]) => [id, new StepList(most)]));
    this.#events = new Map(runs.map(({ id, events }) => [id, events]));
    this.#missing = this.#lists.size;
  }

  /** Whether all records of all runs are there, so that no further file can hold one. */
  get isComplete(): boolean {
    return this.#missing === 0;
  }

  visitorOf(file: string): RecordVisitor {
    const event: RecordVisitor['event'] = (event, line, record) => {
      const list = event.run === null ? undefined : this.#lists.get(event.run);
      if (list === undefined) return;
      list.add(toStep(event, file, line, record));
      if (list.count === this.#events.get(event.run ?? '')) this.#missing -= 1;
    };
    return { event };
  }

  /** By the ids of the runs, newest first: those that are worth a page. */
  toReplays(): Map<string, Replay> {
    const replays = Array.from(this.#lists, ([id, list]): [string, Replay] => {
      const { steps, head } = list.toSteps();
      return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
    });
    return new Map(replays.filter(([, replay]) => isWorthAPage(replay)));
  }
}
