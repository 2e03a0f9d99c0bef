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

/** Represents `tallied`, the run whose command records are added up, among the days that files are read for. */
const TALLIED = '';

/**
 * Collects the steps of some days' runs, in any order, from the files that may contain them and from session logs. It also adds
 * up the command records of one run.
 */
export class ReplayCollector {
  readonly #lists: Map<string, StepList>;
  readonly #events: ReadonlyMap<string, number>;
  /** Day of each run. */
  readonly #days: ReadonlyMap<string, string>;
  /** Runs whose events are not yet complete. */
  readonly #missing: Set<string>;
  /** Number of events of `tallied` so far. */
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

  /** Whether all events of all runs were collected, so that no further file can contain one. */
  get isComplete(): boolean {
    return this.#missing.size === 0 && this.#isTallied;
  }

  /** The runs for which files still have to be read, by day. */
  get missing(): ReadonlyMap<string, readonly Run[]> {
    const { tallied } = this;
    const missing = new Map<string, readonly Run[]>(
      this.days
        .map(({ day, replayed }) => [day, replayed.filter(({ id }) => this.#missing.has(id))] as const)
        .filter(([, runs]) => runs.length > 0),
    );
    return tallied === null || this.#isTallied ? missing : missing.set(TALLIED, [tallied]);
  }

  /** Steps of a day's runs that are known before files are read: those from session logs. */
  stepsOf({ replayed }: SelectedDay): readonly (readonly Step[])[] {
    return replayed.map(({ id }) => this.#lists.get(id)?.toSteps().steps ?? []);
  }

  /** Drops the runs of a day: their steps are not needed. */
  skip({ replayed }: SelectedDay): void {
    for (const { id } of replayed) {
      this.#lists.delete(id);
      this.#missing.delete(id);
    }
  }

  /** Whether the run is one of those collected. */
  isWanted(run: string): boolean {
    return this.#lists.has(run) || run === this.tallied?.id;
  }

  /** @param days - Days to whose runs the file may add steps; a day must not depend on files that are read for other days. */
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

  /** Adds an event of a session log, which already contains everything that may be shown. */
  addSessionEvent({ event, invoked: { kind, tool, item } }: SessionEvent, file: string, line: number): void {
    if (event.run === null || !this.isWanted(event.run)) return;
    if (event.run === this.tallied?.id) this.#tallied += 1;
    if (!this.#lists.has(event.run)) return;
    // The step's name says the tool, but not the item that it was used for.
    const use = tool === null || item === null ? null : { name: item, kind, outcome: event.outcome };
    this.#add(event.run, toSessionStep(event, file, line, use));
  }

  /** Replays by run id, for runs whose steps say more than their rows. */
  toReplays(): Map<string, Replay> {
    const replays = Array.from(this.#lists, ([id, list]): [string, Replay] => {
      const { steps, head } = list.toSteps();
      return [id, { steps, left: { count: (this.#events.get(id) ?? 0) - steps.length, after: head } }];
    });
    return new Map(replays.filter(([, replay]) => isWorthSteps(replay)));
  }

  /** The figures of `tallied`; null when there is no such run. */
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

/** Maximum bytes of telemetry that are read again for the runs of one day; the first file is always read, whatever its size. */
export const REPLAY_BYTES = 4 * 1024 * 1024;

/** A file to read again, and the days whose runs may be in it. */
export interface ReplayFile {
  readonly entry: TelemetryEntry;
  readonly days: ReadonlySet<string>;
}

/**
 * The files that can contain records of runs, newest first: for each day, those whose time span overlaps one of its runs. A run
 * that lasts for months would need all files, so it is shown only as far back as `REPLAY_BYTES` allow.
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

/** Merges overlapping spans. Runs often overlap, so few spans remain. */
function toDisjoint(spans: readonly FileSpan[]): FileSpan[] {
  const disjoint: FileSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = disjoint.at(-1);
    if (last === undefined || span.first > last.last) disjoint.push(span);
    else if (span.last > last.last) disjoint.splice(-1, 1, { ...last, last: span.last });
  }
  return disjoint;
}
