import type { Diagnostic } from '../records/diagnostic.js';
import { createRecordCounts, RECORD_COUNTS, type RecordCounts } from '../records/record-counts.js';
import type { RepositoryName } from '../records/repository-name.js';
import type { VisitEvent } from '../records/record-account.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import { DIALECTS, type Dialect, type TelemetryEvent } from '../records/telemetry-event.js';
import { toDayNumber } from '../records/timestamp.js';
import { SWEPT_DAYS } from './action-days.js';
import { ActionTable } from './action-table.js';
import { Commands } from './commands/commands.js';
import { Latency } from './latency.js';
import { addOutcomeCounts, createOutcomeCounts, type OutcomeCounts } from './outcome-counts.js';
import type { FileSpan } from './replay/file-selection.js';
import { RunTable } from './run-table.js';
import { Usage } from './usage/usage.js';

export interface DayPartial {
  events: number;
  actionsTaken: number;
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
}

/**
 * What is known of some files of one repository. A file's share depends on that file alone; merging is commutative
 * and associative, so any order and any grouping of files give the same result (invariant 5).
 */
export class Partial {
  files = 0;
  bytes = 0;
  actionsTaken = 0;
  firstTime: number | null = null;
  lastTime: number | null = null;
  readonly records: RecordCounts = createRecordCounts();
  readonly dialects: Record<Dialect, number> = { decision: 0, engine: 0, agent: 0, command: 0, transcript: 0 };
  readonly outcomes = createOutcomeCounts();
  /** By day number. */
  readonly days = new Map<number, DayPartial>();
  readonly actions: ActionTable = new ActionTable((toNew) => this.runs.renumberActions(toNew));
  readonly runs = new RunTable(this.actions.names);
  readonly commands = new Commands();
  readonly usage = new Usage();
  readonly diagnostics: Diagnostic[] = [];
  #lastDayNumber = 0;
  #lastDay: DayPartial | undefined;

  /**
   * Adds a daily file. Adding files to one partial, one after the other, gives what merging the partials of each gives.
   * @param path - Below the repository's telemetry directory.
   * @param repository - Whose telemetry it is: other repositories' records are not counted.
   * @param visit - Is told of each event too.
   * @returns when the file's records were made; null when none has a valid time stamp.
   */
  addFile(path: string, bytes: Uint8Array, repository: RepositoryName, visit?: VisitEvent): FileSpan | null {
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const file = parseTelemetryFile(path, bytes, repository, (event, line, record) => {
      this.#addEvent(event);
      if (event.time !== null && event.time < first) first = event.time;
      if (event.time !== null && event.time > last) last = event.time;
      visit?.(event, line, record);
    });
    this.files += 1;
    this.bytes += bytes.byteLength;
    for (const key of RECORD_COUNTS) this.records[key] += file.counts[key];
    for (const diagnostic of file.diagnostics) this.diagnostics.push(diagnostic);
    this.#dropOldDays();
    return last < first ? null : { first, last };
  }

  #addEvent(event: TelemetryEvent): void {
    this.dialects[event.dialect] += 1;
    this.outcomes[event.outcome] += 1;
    if (event.tookAction) this.actionsTaken += 1;

    if (event.time !== null) {
      this.firstTime = earliest(this.firstTime, event.time);
      this.lastTime = latest(this.lastTime, event.time);
      const number = toDayNumber(event.time);
      const day = this.#day(number);
      day.events += 1;
      day.outcomes[event.outcome] += 1;
      if (event.tookAction) day.actionsTaken += 1;
      if (event.durationMs !== null) day.latency.add(event.durationMs);
    }

    const action = this.actions.add(event);
    if (this.actions.days.size > 2 * SWEPT_DAYS) this.#dropOldDays();
    if (event.run !== null) this.runs.add(event.run, event, action);
    if (event.dialect === 'command') this.commands.add(event);
    if (event.transcript !== undefined) this.usage.add(event, event.transcript);
  }

  /** When the first and the last record were made; null when none has a valid time stamp. */
  get span(): FileSpan | null {
    return this.firstTime === null || this.lastTime === null ? null : { first: this.firstTime, last: this.lastTime };
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Partial): void {
    this.files += other.files;
    this.bytes += other.bytes;
    this.actionsTaken += other.actionsTaken;
    if (other.firstTime !== null) this.firstTime = earliest(this.firstTime, other.firstTime);
    if (other.lastTime !== null) this.lastTime = latest(this.lastTime, other.lastTime);
    for (const key of RECORD_COUNTS) this.records[key] += other.records[key];
    for (const dialect of DIALECTS) this.dialects[dialect] += other.dialects[dialect];
    addOutcomeCounts(this.outcomes, other.outcomes);
    for (const [number, day] of other.days) {
      const into = this.#day(number);
      into.events += day.events;
      into.actionsTaken += day.actionsTaken;
      addOutcomeCounts(into.outcomes, day.outcomes);
      into.latency.merge(day.latency);
    }
    const ids = this.actions.merge(other.actions);
    this.runs.merge(other.runs, ids);
    this.commands.merge(other.commands);
    this.usage.merge(other.usage);
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
    this.#dropOldDays();
  }

  /**
   * Drops what is beyond the bounds, which is the same in whatever order it came. To be called before what was added up is looked at:
   * while things are added, some more is kept, so that it need not be done for each file.
   */
  bound(): void {
    this.actions.bound();
    this.#dropOldDays();
  }

  #dropOldDays(): void {
    if (this.lastTime === null) return;
    const last = toDayNumber(this.lastTime);
    this.actions.days.dropOld(last);
    this.usage.dropOldDays(last);
  }

  /** Remembers the last one: the events of a file are nearly all of one day. */
  #day(number: number): DayPartial {
    if (number === this.#lastDayNumber && this.#lastDay !== undefined) return this.#lastDay;
    let day = this.days.get(number);
    if (day === undefined) {
      day = { events: 0, actionsTaken: 0, outcomes: createOutcomeCounts(), latency: new Latency() };
      this.days.set(number, day);
    }
    this.#lastDayNumber = number;
    this.#lastDay = day;
    return day;
  }
}

function earliest(a: number | null, b: number): number {
  return a === null || b < a ? b : a;
}

function latest(a: number | null, b: number): number {
  return a === null || b > a ? b : a;
}
