import type { RecordVisitor } from '../../records/record-classifier.js';
import { Commands } from '../commands/commands.js';
import type { LastCommandRun } from '../commands/commands-artifact.js';
import type { Run } from '../runs/run.js';
import { allotSteps, isWorthAPage, type Replay, type Step, StepList, toSessionStep, toStep } from './replay.js';
import type { SessionEvent } from '../sessions/session-event.js';
import type { TelemetryEntry } from '../../source/telemetry-source.js';
import { byCodeUnits } from '../../base/text.js';
import type { FileSpan } from '../runs/interval.js';

/**
 * Collects the steps of some runs from the files that they may be in, and from session logs, in any order; and what the command records
 * of one run add up to.
 */
export class ReplayCollector {
  readonly #lists: ReadonlyMap<string, StepList>;
  readonly #events: ReadonlyMap<string, number>;
  /** Runs of which not all events are there. */
  readonly #missing: Set<string>;
  /** How many events are there of `tallied`. */
  #tallied = 0;
  readonly #commands = new Commands();

  /**
   * @param runs - Newest first: those of which steps are collected.
   * @param tallied - The run whose command records are added up; it may be among the runs.
   */
  constructor(
    private readonly runs: readonly Run[],
    private readonly tallied: Run | null = null,
  ) {
    this.#lists = new Map(Array.from(allotSteps(runs), ([id, most]) => [id, new StepList(most)]));
    this.#events = new Map(runs.map(({ id, events }) => [id, events]));
    this.#missing = new Set([...this.#lists.keys()].filter((id) => this.#events.get(id) !== 0));
    if (tallied !== null && tallied.events > 0) this.#missing.add(tallied.id);
  }

  /** Whether all events of all runs are there, so that no further file can hold one. */
  get isComplete(): boolean {
    return this.#missing.size === 0;
  }

  /** The runs of which files have to be read. */
  get missing(): readonly Run[] {
    const { tallied } = this;
    const missing = this.runs.filter(({ id }) => this.#missing.has(id));
    return tallied === null || !this.#missing.has(tallied.id) || missing.includes(tallied)
      ? missing
      : [...missing, tallied];
  }

  /** Whether it is one of the runs. */
  isWanted(run: string): boolean {
    return this.#lists.has(run) || run === this.tallied?.id;
  }

  visitorOf(file: string): RecordVisitor {
    const event: RecordVisitor['event'] = (event, line, record) => {
      if (event.run === null || !this.isWanted(event.run)) return;
      if (event.run === this.tallied?.id && event.dialect === 'command') this.#commands.add(event);
      this.#add(event.run, () => toStep(event, file, line, record));
    };
    return { event };
  }

  /** Adds an event of a session log, of which everything that may be shown is known already. */
  addSessionEvent({ event, invoked: { kind, tool, item } }: SessionEvent, file: string, line: number): void {
    if (event.run === null || !this.isWanted(event.run)) return;
    // What the step is called says the tool, and nothing of what that was asked for.
    const use = tool === null || item === null ? null : { name: item, kind, outcome: event.outcome };
    this.#add(event.run, () => toSessionStep(event, file, line, use));
  }

  /** By the ids of the runs, newest first: those that are worth a page. */
  toReplays(): Map<string, Replay> {
    const replays = Array.from(this.#lists, ([id, list]): [string, Replay] => {
      const { steps, head } = list.toSteps();
      return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
    });
    return new Map(replays.filter(([, replay]) => isWorthAPage(replay)));
  }

  /** What was found of the run that is added up; null when there is none. */
  get lastCommandRun(): LastCommandRun | null {
    return this.tallied === null ? null : { run: this.tallied, commands: this.#commands };
  }

  #add(run: string, toStep: () => Step): void {
    const list = this.#lists.get(run);
    list?.add(toStep());
    if (run === this.tallied?.id) this.#tallied += 1;
    const count = list?.count ?? this.#tallied;
    if (count === (this.#events.get(run) ?? this.tallied?.events)) this.#missing.delete(run);
  }
}

/** Bytes of telemetry that are read again for the steps of runs; the first file is, however large. */
export const REPLAY_BYTES = 8 * 1024 * 1024;

/**
 * The files that can hold records of runs, newest first: those whose time meets that of a run. A run that goes on for months would have
 * all files read again: it is told as far back as the bytes reach.
 */
export function selectReplayFiles(
  files: readonly TelemetryEntry[],
  spans: ReadonlyMap<string, FileSpan>,
  runs: readonly Run[],
): TelemetryEntry[] {
  const times = toDisjoint(runs.flatMap(({ started, ended }) => toSpan(started, ended)));
  const candidates = files
    .flatMap((entry) => {
      const span = spans.get(entry.path);
      return span !== undefined && times.some((time) => time.first <= span.last && time.last >= span.first)
        ? [{ entry, span }]
        : [];
    })
    .sort((a, b) => b.span.last - a.span.last || byCodeUnits(b.entry.path, a.entry.path));
  let bytes = 0;
  const end = candidates.findIndex(({ entry }, index) => (bytes += entry.size ?? 0) > REPLAY_BYTES && index > 0);
  return candidates.slice(0, end === -1 ? candidates.length : end).map(({ entry }) => entry);
}

function toSpan(started: string | null, ended: string | null): FileSpan[] {
  return started === null || ended === null ? [] : [{ first: Date.parse(started), last: Date.parse(ended) }];
}

/** Runs overlap and follow each other closely: what is left are few spans. */
function toDisjoint(spans: readonly FileSpan[]): FileSpan[] {
  const disjoint: FileSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = disjoint.at(-1);
    if (last === undefined || span.first > last.last) disjoint.push(span);
    else if (span.last > last.last) disjoint.splice(-1, 1, { ...last, last: span.last });
  }
  return disjoint;
}
