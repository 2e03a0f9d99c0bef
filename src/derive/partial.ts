import type { Diagnostic } from '../records/diagnostic.js';
import { createRecordCounts, RECORD_COUNTS, type RecordCounts } from '../records/record-counts.js';
import type { RepositoryName } from '../records/repository-name.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import { DIALECTS, type Dialect, type TelemetryEvent } from '../records/telemetry-event.js';
import { toDayNumber } from '../records/timestamp.js';
import { Latency } from './latency.js';
import { NameTable } from './name-table.js';
import { addOutcomeCounts, createOutcomeCounts, type OutcomeCounts } from './outcome-counts.js';
import { RunTable } from './run-table.js';

export interface DayPartial {
  events: number;
  actionsTaken: number;
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
}

export interface ActionPartial {
  count: number;
  failed: number;
  lastTime: number | null;
  readonly latency: Latency;
}

/** Days before the last one of which the events by action are kept: 30 days, and the 30 before them. */
export const ACTION_DAYS = 60;

/**
 * What is known of some files of one repository. A file's partial depends on that file alone; merging is commutative
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
  readonly actionNames = new NameTable();
  /** By the number of their names. */
  readonly actions: ActionPartial[] = [];
  /** Events by day number and action. Dropped for days that no window can reach any more. */
  readonly dayActions = new Map<number, Map<number, number>>();
  readonly runs = new RunTable(this.actionNames);
  readonly diagnostics: Diagnostic[] = [];
  #lastDayNumber = 0;
  #lastDay: DayPartial | undefined;

  addEvent(event: TelemetryEvent): void {
    this.dialects[event.dialect] += 1;
    this.outcomes[event.outcome] += 1;
    if (event.tookAction) this.actionsTaken += 1;

    const id = this.actionNames.idOf(event.action);
    const action = this.#action(id);
    action.count += 1;
    if (event.outcome === 'failed') action.failed += 1;
    if (event.durationMs !== null) action.latency.add(event.durationMs);

    if (event.time !== null) {
      this.firstTime = earliest(this.firstTime, event.time);
      this.lastTime = latest(this.lastTime, event.time);
      action.lastTime = latest(action.lastTime, event.time);
      const number = toDayNumber(event.time);
      const day = this.#day(number);
      day.events += 1;
      day.outcomes[event.outcome] += 1;
      this.countActions(number, id, 1);
      if (event.tookAction) day.actionsTaken += 1;
      if (event.durationMs !== null) day.latency.add(event.durationMs);
    }

    if (event.run !== null) this.runs.add(event.run, event, id);
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
    const ids = this.actionNames.merge(other.actionNames);
    for (const [id, action] of other.actions.entries()) {
      const into = this.#action(ids[id]!);
      into.count += action.count;
      into.failed += action.failed;
      if (action.lastTime !== null) into.lastTime = latest(into.lastTime, action.lastTime);
      into.latency.merge(action.latency);
    }
    for (const [number, actions] of other.dayActions) {
      for (const [id, count] of actions) this.countActions(number, ids[id]!, count);
    }
    this.runs.merge(other.runs, ids);
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
    this.#dropOldActions();
  }

  /** The last day only moves forward, so what is out of reach now stays so: dropping it does not depend on the order. */
  #dropOldActions(): void {
    if (this.lastTime === null) return;
    const first = toDayNumber(this.lastTime) - ACTION_DAYS + 1;
    for (const number of this.dayActions.keys()) if (number < first) this.dayActions.delete(number);
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

  #action(id: number): ActionPartial {
    return (this.actions[id] ??= { count: 0, failed: 0, lastTime: null, latency: new Latency() });
  }

  countActions(day: number, id: number, count: number): void {
    let actions = this.dayActions.get(day);
    if (actions === undefined) this.dayActions.set(day, (actions = new Map()));
    actions.set(id, (actions.get(id) ?? 0) + count);
  }
}

/** The partial of one daily file. */
export function derivePartial(path: string, bytes: Uint8Array, repository: RepositoryName): Partial {
  const partial = new Partial();
  const file = parseTelemetryFile(path, bytes, repository, (event) => partial.addEvent(event));
  partial.files = 1;
  partial.bytes = bytes.byteLength;
  Object.assign(partial.records, file.counts);
  partial.diagnostics.push(...file.diagnostics);
  return partial;
}

function earliest(a: number | null, b: number): number {
  return a === null || b < a ? b : a;
}

function latest(a: number | null, b: number): number {
  return a === null || b > a ? b : a;
}
