import type { DiagnosticLog } from './diagnostic-log.js';
import type { ReportProblem } from './dialects/fields.js';
import { toSessionRecord } from './dialects/transcript-session.js';
import type { SessionRecord } from './session-record.js';
import type { TranscriptRecord } from './dialects/transcript.js';
import { reportFreeText } from './free-text.js';
import type { JsonTape } from './json/json-tape.js';
import { isEvent, recogniseRecord } from './recognise.js';
import type { RecordCounts } from './record-counts.js';
import { compareDays } from './record-day.js';
import { redactEvent } from './redacted-event.js';
import type { IsForeign } from './repository-name.js';
import { SeenRecords } from './seen-records.js';
import type { TelemetryEvent } from './telemetry-event.js';

/**
 * @param line - 1-based number of the line that holds the event's record.
 * @param record - The record as it stands there, nothing of it redacted, which may be looked at until the visit ends; null for
 * transcripts, of which nothing else is wanted.
 */
export type VisitEvent = (event: TelemetryEvent, line: number, record: JsonTape | null) => void;

/** @param line - 1-based number of the line that holds the record. */
export type VisitSession = (record: SessionRecord, line: number) => void;

/** The file whose records are accounted for, and who is told what. */
export interface RecordContext {
  readonly bytes: Uint8Array;
  /** Number of the day that the file is named for; null when it is named for none. */
  readonly fileDay: number | null;
  readonly isForeign: IsForeign;
  readonly counts: RecordCounts;
  readonly log: DiagnosticLog;
  readonly visit: VisitEvent;
  readonly visitSession: VisitSession;
}

/** Decides what each record of one file counts as, and hands on the events of those that count. */
export class RecordAccount {
  readonly #context: RecordContext;
  readonly #seen: SeenRecords;
  /** Where what is found now is reported. */
  #line = 0;
  readonly #reportProblem: ReportProblem = (code, message) => this.#context.log.add(code, this.#line, message);

  constructor(context: RecordContext) {
    this.#context = context;
    this.#seen = new SeenRecords(context.bytes);
  }

  /** @param start - Where the bytes begin in the file that make two records the same; `end` is where they end. */
  add(record: JsonTape, line: number, start: number, end: number): void {
    this.#line = line;
    const { counts, log, isForeign } = this.#context;
    counts.parsed += 1;
    const event = recogniseRecord(record, this.#reportProblem);
    if (!isEvent(event)) {
      counts.unrecognised += 1;
      log.add(event.code, line, event.message);
    } else if (isForeign(event.repository)) {
      counts.foreign += 1;
      log.add('foreign-record', line, 'The record names another repository.');
    } else if (this.#isDuplicate(event, start, end)) {
      counts.duplicate += 1;
      log.add('duplicate-record', line, 'The record is identical to an earlier one of this file.');
    } else {
      counts.counted += 1;
      const believed = this.#withBelievedTime(event);
      if ('line' in believed) this.#emitSession(believed, line, record);
      else this.#emit(believed, line, record);
    }
  }

  /** Nobody sees an event that is not redacted. What only brings uses and results together, such as their ids, is gone by now. */
  #emit(event: TelemetryEvent, line: number, record: JsonTape | null): void {
    this.#line = line;
    if (record !== null) reportFreeText(event.dialect, record, this.#reportProblem);
    this.#context.visit(redactEvent(event, this.#reportProblem), line, record);
  }

  #emitSession(event: TranscriptRecord, line: number, record: JsonTape): void {
    const { line: told, ...rest } = event;
    const redacted = redactEvent(rest, this.#reportProblem);
    this.#context.visitSession(toSessionRecord({ ...redacted, line: told }, record), line);
  }

  /** Command records have no identity of their own and a clock of one second: identical ones can both be true. */
  #isDuplicate(event: TelemetryEvent, start: number, end: number): boolean {
    if (!this.#seen.add(event, start, end)) return false;
    if (event.dialect !== 'command') return true;
    this.#context.log.add(
      'identical-records',
      this.#line,
      'The command record is identical to an earlier one of this file.',
    );
    return false;
  }

  #withBelievedTime<Event extends TelemetryEvent | TranscriptRecord>(event: Event): Event {
    if (event.time === null) {
      if ('line' in event && event.line.isTimeless) return event;
      this.#context.log.add(
        'invalid-timestamp',
        this.#line,
        'The record has no valid time stamp, and belongs to no day.',
      );
      return event;
    }
    const finding = compareDays(event.time, this.#context.fileDay);
    if (finding !== null) this.#context.log.add(finding.code, this.#line, finding.message);
    return finding?.code === 'implausible-timestamp' ? { ...event, time: null } : event;
  }
}
