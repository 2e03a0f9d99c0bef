import type { DiagnosticLog } from './diagnostic-log.js';
import { DetailInspector } from './detail-sink.js';
import type { Dialect, EventSink, ReportProblem } from './dialect.js';
import { createGuard, DIALECTS } from './dialects.js';
import { SeenRecords, toEventFingerprint, toSessionFingerprint } from './seen-records.js';
import { registerKeys } from './json/json-keys.js';
import { type JsonTape, ROOT } from './json/json-tape.js';
import { describeUnrecognised } from './unrecognised.js';
import { TextPublisher } from './published-text.js';
import type { RecordCounts } from './record-counts.js';
import { compareDays } from './timestamp.js';
import type { IsForeign } from './repository-name.js';
import type { SessionRecord, TelemetryEvent } from './telemetry-event.js';

/** Receives the events and session records of the records that count. */
export interface RecordVisitor {
  /**
   * @param line - 1-based number of the line with the event's record.
   * @param record - The unredacted record, valid only until the visit ends.
   */
  event(event: TelemetryEvent, line: number, record: JsonTape): void;
  /** A record of a session log; whether it counts is known only once the whole repository was read. */
  session?(record: SessionRecord, line: number): void;
}

/** The file whose records are classified, and where the results go. */
export interface RecordContext {
  readonly bytes: Uint8Array;
  /** Number of the day in the file's name; null without one. */
  readonly fileDay: number | null;
  readonly isForeign: IsForeign;
  readonly counts: RecordCounts;
  /** Number of records that count, by dialect. */
  readonly dialects: Map<string, number>;
  readonly log: DiagnosticLog;
  readonly visitor: RecordVisitor;
}

const { schema_version: SCHEMA_VERSION } = registerKeys('schema_version');

const GUARDED = DIALECTS.map((dialect) => ({
  ...dialect,
  findMissing: createGuard(dialect.schema),
  minorVersions: `${dialect.majorVersion}.`,
}));

function recognise(record: JsonTape): (typeof GUARDED)[number] | undefined {
  for (const dialect of GUARDED) if (dialect.recognises(record)) return dialect;
  return undefined;
}

/** Decides what each record of one file counts as, and passes on the contents of those that count. */
export class RecordClassifier {
  readonly #context: RecordContext;
  readonly #seen: SeenRecords;
  /** Line to which current findings belong. */
  #line = 0;
  readonly #read = new ReadRecord();
  readonly #inspector: DetailInspector;

  constructor(context: RecordContext) {
    this.#context = context;
    this.#seen = new SeenRecords(context.bytes);
    this.#inspector = new DetailInspector(
      new TextPublisher((code, message) => this.#context.log.add(code, this.#line, message)),
    );
  }

  /** @param start - Start, in the file, of the bytes that identify duplicates; `end` is their end. */
  add(record: JsonTape, line: number, start: number, end: number): void {
    this.#line = line;
    const { counts, dialects, log, isForeign } = this.#context;
    counts.parsed += 1;
    const dialect = recognise(record);
    if (dialect === undefined) {
      this.#addUnrecognised('unrecognised-record', () => describeUnrecognised(record));
      return;
    }
    if (dialect.findMissing(record) !== null) {
      this.#addUnrecognised('unrecognised-record', () => describeUnrecognised(record, dialect.name));
      return;
    }
    const unknownVersion = findUnknownVersion(record, dialect);
    if (unknownVersion !== null) {
      this.#addUnrecognised('unsupported-schema-version', unknownVersion);
      return;
    }
    if (isForeign(dialect.repositoryOf?.(record) ?? null)) {
      counts.foreign += 1;
      log.add('foreign-record', line, 'The record names another repository.');
      return;
    }
    this.#read.begin(record);
    dialect.read(record, this.#read);
    if (this.#isDuplicate(dialect, start, end)) {
      counts.duplicate += 1;
      log.add('duplicate-record', line, 'The record is identical to an earlier one of this file.');
      return;
    }
    counts.counted += 1;
    dialects.set(dialect.name, (dialects.get(dialect.name) ?? 0) + 1);
    this.#handOn(dialect, record);
  }

  #addUnrecognised(code: 'unrecognised-record' | 'unsupported-schema-version', message: string | (() => string)): void {
    this.#context.counts.unrecognised += 1;
    this.#context.log.add(code, this.#line, message);
  }

  #handOn(dialect: Dialect, record: JsonTape): void {
    const { log, visitor } = this.#context;
    const { events, sessionRecord, problems } = this.#read;
    for (const { code, message } of problems) log.add(code, this.#line, message);
    for (let index = 0; index < events.length; index += 1) {
      const believed = this.#withBelievedTime(events[index]!, index > 0);
      this.#inspector.inspect(dialect, record, believed);
      visitor.event(believed, this.#line, record);
    }
    if (sessionRecord === null) return;
    visitor.session?.(this.#withBelievedTime(sessionRecord, this.#read.isTimeless), this.#line);
  }

  #isDuplicate({ hasIdentity }: Dialect, start: number, end: number): boolean {
    if (!this.#seen.add(this.#read.toFingerprint(end - start), start, end)) return false;
    if (hasIdentity) return true;
    this.#context.log.add(
      'identical-records',
      this.#line,
      'The command record is identical to an earlier one of this file.',
    );
    return false;
  }

  /** @param isSilent - Whether a missing time is normal or was already reported, so that nothing is reported now. */
  #withBelievedTime<Timed extends { readonly time: number | null }>(timed: Timed, isSilent: boolean): Timed {
    if (timed.time === null) {
      if (isSilent) return timed;
      this.#context.log.add('invalid-timestamp', this.#line, 'The record has no valid timestamp and counts on no day.');
      return timed;
    }
    const finding = compareDays(timed.time, this.#context.fileDay);
    if (finding !== null && !isSilent) this.#context.log.add(finding.code, this.#line, finding.message);
    return finding?.code === 'implausible-timestamp' ? { ...timed, time: null } : timed;
  }
}

interface Problem {
  readonly code: Parameters<ReportProblem>[0];
  readonly message: string;
}

/** What a dialect reads from one record. Its problems are reported only if the record counts. */
class ReadRecord extends TextPublisher implements EventSink {
  readonly events: TelemetryEvent[] = [];
  readonly problems: Problem[] = [];
  sessionRecord: SessionRecord | null = null;
  isTimeless = false;

  constructor() {
    super((code, message) => this.problems.push({ code, message }));
  }

  begin(record: JsonTape): void {
    this.record = record;
    if (this.events.length > 0) this.events.length = 0;
    if (this.problems.length > 0) this.problems.length = 0;
    this.sessionRecord = null;
  }

  event(event: TelemetryEvent): void {
    this.events.push(event);
  }

  session(record: SessionRecord, isTimeless: boolean): void {
    this.sessionRecord = record;
    this.isTimeless = isTimeless;
  }

  /** @param length - Bytes of the record. */
  toFingerprint(length: number): number {
    const [event] = this.events;
    if (event !== undefined) return toEventFingerprint(event, length);
    return this.sessionRecord === null ? length : toSessionFingerprint(this.sessionRecord, length);
  }
}

/** @returns what is wrong with the version of a record; null when the version is supported. */
function findUnknownVersion(
  record: JsonTape,
  { majorVersion, minorVersions }: (typeof GUARDED)[number],
): string | null {
  if (majorVersion === null) return null;
  const version = record.wordAt(ROOT, SCHEMA_VERSION) ?? '';
  if (version === majorVersion || version.startsWith(minorVersions)) return null;
  return `schema_version is ${toVersionLabel(version)}; this builder reads ${majorVersion}.x.`;
}

/** A version in publishable form: telemetry is untrusted, so only what looks like a version is repeated. */
function toVersionLabel(version: string): string {
  return /^[0-9A-Za-z.-]{1,16}$/.test(version) ? version : 'not a version';
}
