import type { Diagnostic } from '../../records/diagnostic.js';
import { createRecordCounts, RECORD_COUNTS, type RecordCounts } from '../../records/record-counts.js';
import { DIALECT_NAMES } from '../../records/dialects.js';
import type { JsonTape } from '../../records/json/json-tape.js';
import type { DialectName, TelemetryEvent } from '../../records/telemetry-event.js';
import { toDayNumber } from '../../records/timestamp.js';
import { ActionTable } from '../actions/action-table.js';
import { AgentFigures } from '../agents/agent-figures.js';
import { Commands } from '../commands/commands.js';
import { Latency } from '../latency/latency.js';
import { addOutcomeCounts, createOutcomeCounts, type OutcomeCounts } from './comparison.js';
import type { FileSpan } from '../runs/interval.js';
import { RunTable } from '../runs/run-table.js';

export interface DayAggregate {
  events: number;
  actionsTaken: number;
  /** Events that do not say whether anything was changed. */
  actionsNotRecorded: number;
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
}

/** What events add up to, mergeable in any order. */
export class EventAggregate {
  files = 0;
  bytes = 0;
  actionsTaken = 0;
  /** Events that do not say whether anything was changed. */
  actionsNotRecorded = 0;
  firstTime: number | null = null;
  lastTime: number | null = null;
  readonly records: RecordCounts = createRecordCounts();
  /** Records by dialect. */
  readonly dialects: Record<DialectName, number> = Object.fromEntries(DIALECT_NAMES.map((name) => [name, 0]));
  readonly outcomes = createOutcomeCounts();
  /** By day number; a day without events has records that tell of none. */
  readonly days = new Map<number, DayAggregate>();
  readonly actions: ActionTable = new ActionTable((toNew) => this.runs.renumberActions(toNew));
  readonly runs = new RunTable(this.actions.names);
  readonly commands = new Commands();
  readonly agents = new AgentFigures();
  readonly diagnostics: Diagnostic[] = [];
  #lastDayNumber = 0;
  #lastDay: DayAggregate | undefined;

  addRecords(dialect: DialectName, records: number): void {
    this.dialects[dialect] = (this.dialects[dialect] ?? 0) + records;
  }

  /** @param record - Of which it was read; undefined when the event says all that may be shown. */
  addEvent(event: TelemetryEvent, record?: JsonTape): void {
    this.outcomes[event.outcome] += 1;
    if (event.tookAction === true) this.actionsTaken += 1;
    else if (event.tookAction === null) this.actionsNotRecorded += 1;

    if (event.time !== null) {
      const day = this.addTime(event.time);
      day.events += 1;
      day.outcomes[event.outcome] += 1;
      if (event.tookAction === true) day.actionsTaken += 1;
      else if (event.tookAction === null) day.actionsNotRecorded += 1;
      if (event.durationMs !== null) day.latency.add(event.durationMs);
    }

    const action = this.actions.add(event);
    if (event.run !== null) this.runs.add(event.run, event, action, record);
    if (event.dialect === 'command') this.commands.add(event);
    if (event.tags !== undefined || event.measures !== undefined) this.agents.add(event);
  }

  /** There was a record at a time. @returns its day. */
  addTime(time: number): DayAggregate {
    this.firstTime = earliest(this.firstTime, time);
    this.lastTime = latest(this.lastTime, time);
    return this.#day(toDayNumber(time));
  }

  /** When the first and the last record were made; null when none has a valid timestamp. */
  get span(): FileSpan | null {
    return this.firstTime === null || this.lastTime === null ? null : { first: this.firstTime, last: this.lastTime };
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: EventAggregate): void {
    this.files += other.files;
    this.bytes += other.bytes;
    this.actionsTaken += other.actionsTaken;
    this.actionsNotRecorded += other.actionsNotRecorded;
    if (other.firstTime !== null) this.firstTime = earliest(this.firstTime, other.firstTime);
    if (other.lastTime !== null) this.lastTime = latest(this.lastTime, other.lastTime);
    for (const key of RECORD_COUNTS) this.records[key] += other.records[key];
    for (const dialect of DIALECT_NAMES) this.addRecords(dialect, other.dialects[dialect] ?? 0);
    addOutcomeCounts(this.outcomes, other.outcomes);
    for (const [number, day] of other.days) {
      const into = this.#day(number);
      into.events += day.events;
      into.actionsTaken += day.actionsTaken;
      into.actionsNotRecorded += day.actionsNotRecorded;
      addOutcomeCounts(into.outcomes, day.outcomes);
      into.latency.merge(day.latency);
    }
    const ids = this.actions.merge(other.actions);
    this.runs.merge(other.runs, ids);
    this.commands.merge(other.commands);
    this.agents.merge(other.agents);
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
  }

  /**
   * Drops what is beyond the bounds, which is the same in whatever order it came. To be called before what was added up is looked at:
   * while things are added, some more is kept, so that it need not be done for each file.
   */
  bound(): void {
    this.actions.bound();
  }

  /** Remembers the last one: the events of a file are nearly all of one day. */
  #day(number: number): DayAggregate {
    if (number === this.#lastDayNumber && this.#lastDay !== undefined) return this.#lastDay;
    let day = this.days.get(number);
    if (day === undefined) {
      const [outcomes, latency] = [createOutcomeCounts(), new Latency()];
      this.days.set(number, (day = { events: 0, actionsTaken: 0, actionsNotRecorded: 0, outcomes, latency }));
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
