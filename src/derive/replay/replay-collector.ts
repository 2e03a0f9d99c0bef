import type { RecordVisitor } from '../../records/record-classifier.js';
import { Commands } from '../commands/commands.js';
import type { LastCommandRun } from '../commands/commands-artifact.js';
import type { Run } from '../runs/run.js';
import type { SelectedDay } from '../days/select-days.js';
import { allotSteps, isWorthSteps, type Replay, type Step, StepList, toSessionStep, toStep } from './replay.js';
import type { SessionEvent } from '../sessions/session-event.js';
import type { TelemetryEntry } from '../../source/telemetry-source.js';
import { byCodeUnits } from '../../base/text.js';
import type { FileSpan } from '../runs/interval.js';

/** Stands for the run that is added up, among the days of whose runs files are read. */
const TALLIED = '';

/**
 * Collects the steps of the runs of some days from the files that they may be in, and from session logs, in any order; and what the
 * command records of one run add up to.
 */
export class ReplayCollector {
  readonly #lists: Map<string, StepList>;
  readonly #events: ReadonlyMap<string, number>;
  /** By run: its day. */
  readonly #days: ReadonlyMap<string, string>;
  /** Runs of which not all events are there. */
  readonly #missing: Set<string>;
  /** How many events are there of `tallied`. */
  #tallied = 0;
  readonly #commands = new Commands();

  /** @param tallied - The run whose command records are added up; it may be among the runs of a day. */
  constructor(
    private readonly days: readonly SelectedDay[],
    private readonly tallied: Run | null = null,
  ) {
    const runs = days.flatMap(({ replayed }) => replayed);
    const allotted = days.flatMap(({ replayed }) => [...allotSteps(replayed)]);
    this.#lists = new Map(allotted.map(([id, most]) => [id, new StepList(most)]));
    this.#events = new Map(runs.map(({ id, events }) => [id, events]));
    this.#days = new Map(days.flatMap(({ day, replayed }) => replayed.map(({ id }) => [id, day] as const)));
    this.#missing = new Set([...this.#lists.keys()].filter((id) => this.#events.get(id) !== 0));
  }

  /** Whether all events of all runs are there, so that no further file can hold one. */
  get isComplete(): boolean {
    return this.#missing.size === 0 && this.#isTallied;
  }

  /** The runs of which files have to be read, by day. */
  get missing(): ReadonlyMap<string, readonly Run[]> {
    const { tallied } = this;
    const missing = new Map<string, readonly Run[]>(
      this.days
        .map(({ day, replayed }) => [day, replayed.filter(({ id }) => this.#missing.has(id))] as const)
        .filter(([, runs]) => runs.length > 0),
    );
    return tallied === null || this.#isTallied ? missing : missing.set(TALLIED, [tallied]);
  }

  /** What is known of a day before files are read: the steps of its runs that session logs tell. */
  stepsOf({ replayed }: SelectedDay): readonly (readonly Step[])[] {
    return replayed.map(({ id }) => this.#lists.get(id)?.toSteps().steps ?? []);
  }

  /** Gives up on the runs of a day: their steps are not asked for. */
  skip({ replayed }: SelectedDay): void {
    for (const { id } of replayed) {
      this.#lists.delete(id);
      this.#missing.delete(id);
    }
  }

  /** Whether it is one of the runs. */
  isWanted(run: string): boolean {
    return this.#lists.has(run) || run === this.tallied?.id;
  }

  /** @param days - Of whose runs the file may give steps; what a day shows must not depend on what is read for others. */
  visitorOf(file: string, days: ReadonlySet<string>): RecordVisitor {
    const event: RecordVisitor['event'] = (event, line, record) => {
      if (event.run === null) return;
      if (event.run === this.tallied?.id && days.has(TALLIED)) {
        this.#tallied += 1;
        if (event.dialect === 'command') this.#commands.add(event);
      }
      const day = this.#days.get(event.run);
      if (day !== undefined && days.has(day) && this.#lists.has(event.run))
        this.#add(event.run, toStep(event, file, line, record));
    };
    return { event };
  }

  /** Adds an event of a session log, of which everything that may be shown is known already. */
  addSessionEvent({ event, invoked: { kind, tool, item } }: SessionEvent, file: string, line: number): void {
    if (event.run === null || !this.isWanted(event.run)) return;
    if (event.run === this.tallied?.id) this.#tallied += 1;
    if (!this.#lists.has(event.run)) return;
    // What the step is called says the tool, and nothing of what that was asked for.
    const use = tool === null || item === null ? null : { name: item, kind, outcome: event.outcome };
    this.#add(event.run, toSessionStep(event, file, line, use));
  }

  /** By the ids of the runs: those whose steps say more than their rows. */
  toReplays(): Map<string, Replay> {
    const replays = Array.from(this.#lists, ([id, list]): [string, Replay] => {
      const { steps, head } = list.toSteps();
      return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
    });
    return new Map(replays.filter(([, replay]) => isWorthSteps(replay)));
  }

  /** What was found of the run that is added up; null when there is none. */
  get lastCommandRun(): LastCommandRun | null {
    return this.tallied === null ? null : { run: this.tallied, commands: this.#commands };
  }

  get #isTallied(): boolean {
    return this.tallied === null || this.#tallied >= this.tallied.events;
  }

  #add(run: string, step: Step): void {
    const list = this.#lists.get(run)!;
    list.add(step);
    if (list.count === this.#events.get(run)) this.#missing.delete(run);
  }
}

/** Bytes of telemetry that are read again for the runs of one day; the first file is, however large. */
export const REPLAY_BYTES = 4 * 1024 * 1024;

/** A file to read again, and the days whose runs may be in it. */
export interface ReplayFile {
  readonly entry: TelemetryEntry;
  readonly days: ReadonlySet<string>;
}

/**
 * The files that can hold records of runs, newest first: for each day those whose time meets that of one of its runs. A run that goes on
 * for months would have all files read again: it is told as far back as the bytes reach.
 * @param missing - Runs by day.
 */
export function selectReplayFiles(
  files: readonly TelemetryEntry[],
  spans: ReadonlyMap<string, FileSpan>,
  missing: ReadonlyMap<string, readonly Run[]>,
): ReplayFile[] {
  const candidates = files
    .flatMap((entry) => {
      const span = spans.get(entry.path);
      return span === undefined ? [] : [{ entry, span, days: new Set<string>() }];
    })
    .sort((a, b) => b.span.last - a.span.last || byCodeUnits(b.entry.path, a.entry.path));
  for (const [day, runs] of missing) {
    const times = toDisjoint(runs.flatMap(({ started, ended }) => toSpan(started, ended)));
    let bytes = 0;
    for (const { entry, span, days } of candidates) {
      if (!times.some((time) => time.first <= span.last && time.last >= span.first)) continue;
      const isFirst = bytes === 0;
      bytes += entry.size ?? 0;
      if (bytes > REPLAY_BYTES && !isFirst) break;
      days.add(day);
    }
  }
  return candidates.filter(({ days }) => days.size > 0);
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
