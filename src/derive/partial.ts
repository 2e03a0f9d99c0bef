import type { Diagnostic } from '../records/diagnostic.js';
import { parseTelemetryFile, type RecordCounts, type RepositoryName } from '../records/telemetry-file.js';
import { DIALECTS, OUTCOMES, type Dialect, type Outcome, type TelemetryEvent } from '../records/telemetry-event.js';
import { toDayNumber } from '../records/timestamp.js';
import { Latency } from './latency.js';
import { RunPartial } from './run-partial.js';

export type OutcomeCounts = Record<Outcome, number>;

export function createOutcomeCounts(): OutcomeCounts {
  return { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 0 };
}

export interface DayPartial {
  events: number;
  actionsTaken: number;
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
  /** Events by action. Dropped from days that no window can reach any more. */
  readonly actions: Map<string, number>;
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
  readonly records: RecordCounts = {
    lines: 0,
    blank: 0,
    malformed: 0,
    recovered: 0,
    parsed: 0,
    counted: 0,
    duplicate: 0,
    foreign: 0,
    unrecognised: 0,
  };
  readonly dialects: Record<Dialect, number> = { decision: 0, engine: 0, agent: 0, command: 0, transcript: 0 };
  readonly outcomes = createOutcomeCounts();
  /** By day number. */
  readonly days = new Map<number, DayPartial>();
  readonly actions = new Map<string, ActionPartial>();
  readonly runs = new Map<string, RunPartial>();
  readonly diagnostics: Diagnostic[] = [];
  #lastDayNumber = 0;
  #lastDay: DayPartial | undefined;

  addEvent(event: TelemetryEvent): void {
    this.dialects[event.dialect] += 1;
    this.outcomes[event.outcome] += 1;
    if (event.tookAction) this.actionsTaken += 1;

    const action = this.#action(event.action);
    action.count += 1;
    if (event.outcome === 'failed') action.failed += 1;
    if (event.durationMs !== null) action.latency.add(event.durationMs);

    if (event.time !== null) {
      this.firstTime = earliest(this.firstTime, event.time);
      this.lastTime = latest(this.lastTime, event.time);
      action.lastTime = latest(action.lastTime, event.time);
      const day = this.#day(toDayNumber(event.time));
      day.events += 1;
      day.outcomes[event.outcome] += 1;
      day.actions.set(event.action, (day.actions.get(event.action) ?? 0) + 1);
      if (event.tookAction) day.actionsTaken += 1;
      if (event.durationMs !== null) day.latency.add(event.durationMs);
    }

    if (event.run !== null) this.#run(event.run).add(event);
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
    addOutcomes(this.outcomes, other.outcomes);
    for (const [number, day] of other.days) {
      const into = this.#day(number);
      into.events += day.events;
      into.actionsTaken += day.actionsTaken;
      addOutcomes(into.outcomes, day.outcomes);
      into.latency.merge(day.latency);
      for (const [action, count] of day.actions) into.actions.set(action, (into.actions.get(action) ?? 0) + count);
    }
    for (const [name, action] of other.actions) {
      const into = this.#action(name);
      into.count += action.count;
      into.failed += action.failed;
      if (action.lastTime !== null) into.lastTime = latest(into.lastTime, action.lastTime);
      into.latency.merge(action.latency);
    }
    for (const [id, run] of other.runs) this.#run(id).merge(run);
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
    this.#dropOldActions();
  }

  /** The last day only moves forward, so what is out of reach now stays so: dropping it does not depend on the order. */
  #dropOldActions(): void {
    if (this.lastTime === null) return;
    const first = toDayNumber(this.lastTime) - ACTION_DAYS + 1;
    for (const [number, day] of this.days) if (number < first) day.actions.clear();
  }

  /** Remembers the last one: the events of a file are nearly all of one day. */
  #day(number: number): DayPartial {
    if (number === this.#lastDayNumber && this.#lastDay !== undefined) return this.#lastDay;
    let day = this.days.get(number);
    if (day === undefined) {
      day = { events: 0, actionsTaken: 0, outcomes: createOutcomeCounts(), latency: new Latency(), actions: new Map() };
      this.days.set(number, day);
    }
    this.#lastDayNumber = number;
    this.#lastDay = day;
    return day;
  }

  #action(name: string): ActionPartial {
    let action = this.actions.get(name);
    if (action === undefined) {
      action = { count: 0, failed: 0, lastTime: null, latency: new Latency() };
      this.actions.set(name, action);
    }
    return action;
  }

  #run(id: string): RunPartial {
    let run = this.runs.get(id);
    if (run === undefined) {
      run = new RunPartial();
      this.runs.set(id, run);
    }
    return run;
  }
}

const RECORD_COUNTS = [
  'lines',
  'blank',
  'malformed',
  'recovered',
  'parsed',
  'counted',
  'duplicate',
  'foreign',
  'unrecognised',
] as const;

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

function addOutcomes(into: OutcomeCounts, from: Readonly<OutcomeCounts>): void {
  for (const outcome of OUTCOMES) into[outcome] += from[outcome];
}

function earliest(a: number | null, b: number): number {
  return a === null || b < a ? b : a;
}

function latest(a: number | null, b: number): number {
  return a === null || b > a ? b : a;
}
