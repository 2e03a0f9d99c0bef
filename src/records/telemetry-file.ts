import { DiagnosticLog, type VisitFinding } from './diagnostic-log.js';
import type { Diagnostic } from './diagnostic.js';
import type { ReportProblem } from './dialects/fields.js';
import type { TranscriptRecord } from './dialects/transcript.js';
import { TranscriptPairing } from './dialects/transcript-pairing.js';
import { reportFreeText } from './free-text.js';
import { JsonTape } from './json/json-tape.js';
import { scanObject } from './json/scan-object.js';
import { skipSpace } from './json/scan-value.js';
import { recoverObjects, type LineObject } from './line-objects.js';
import { forEachLine, LINE_LIMIT_BYTES, type Line } from './lines.js';
import { isEvent, recogniseRecord } from './recognise.js';
import { redactEvent } from './redacted-event.js';
import { createRecordCounts, type RecordCounts } from './record-counts.js';
import { compareDays } from './record-day.js';
import { createForeignTest, type IsForeign, type RepositoryName } from './repository-name.js';
import { SeenRecords } from './seen-records.js';
import type { TelemetryEvent } from './telemetry-event.js';
import { parseFileDay } from './timestamp.js';

/**
 * @param line - 1-based number of the line that holds the event's record.
 * @param record - The record as it stands there, nothing of it redacted, which may be looked at until the visit ends; null for
 * transcripts, of which nothing else is wanted.
 */
export type VisitEvent = (event: TelemetryEvent, line: number, record: JsonTape | null) => void;

export interface TelemetryFile {
  readonly counts: RecordCounts;
  readonly diagnostics: readonly Diagnostic[];
}

const NEWLINE = 0x0a;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
const CONFLICT_MARKER = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/;

/**
 * Reads one daily file: calls `visit` for each event that counts, in file order but for transcript records that use tools, which
 * come at the end. Never throws on what the bytes hold;
 * every line and every record is accounted for.
 * @param path - Below the repository's telemetry directory; names the file in diagnostics, and its day.
 * @param repository - Whose directory it is: a record naming another one is foreign.
 */
export function parseTelemetryFile(
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName | readonly RepositoryName[],
  visit: VisitEvent,
  visitFinding?: VisitFinding,
): TelemetryFile {
  const repositories = Array.isArray(repository) ? repository : [repository];
  const file = new FileParser(path, bytes, createForeignTest(repositories), visit, visitFinding);
  if (isLfsPointer(bytes)) file.log.add('lfs-pointer', 1, 'The file is a Git LFS pointer; its telemetry was not read.');
  else file.parse();
  file.finish();
  return { counts: file.counts, diagnostics: file.log.toDiagnostics() };
}

function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}

class FileParser {
  readonly log: DiagnosticLog;
  readonly counts: RecordCounts = createRecordCounts();
  readonly #fileDay: number | null;
  readonly #isForeign: IsForeign;
  readonly #visit: VisitEvent;
  readonly #seen: SeenRecords;
  readonly #transcripts: TranscriptPairing;
  /** The record that is being read. */
  readonly #record = new JsonTape();
  /** Where what is found now is reported. */
  #line = 0;

  constructor(
    path: string,
    private readonly bytes: Uint8Array,
    isForeign: IsForeign,
    visit: VisitEvent,
    visitFinding?: VisitFinding,
  ) {
    this.#seen = new SeenRecords(bytes);
    this.log = new DiagnosticLog(path, visitFinding);
    this.#fileDay = parseFileDay(path);
    this.#isForeign = isForeign;
    this.#visit = visit;
    this.#transcripts = new TranscriptPairing((event, line) => this.#emit(event, line, null));
  }

  parse(): void {
    forEachLine(
      this.bytes,
      (line) => this.#parseLine(line),
      (start, number) => this.#takeLine(start, number),
    );
  }

  finish(): void {
    this.#transcripts.finish();
  }

  /** A line that holds one record and nothing else, as nearly all do: read where it stands. */
  #takeLine(start: number, number: number): number {
    const { bytes } = this;
    const end = scanObject(this.#record, bytes, start);
    if (end === -1) return -1;
    const stop = skipSpace(bytes, end);
    if (stop < bytes.length && bytes[stop] !== NEWLINE) return -1;
    this.#line = number;
    this.counts.lines += 1;
    this.#parseRecord(start, end);
    return stop;
  }

  #parseLine(line: Line): void {
    this.#line = line.number;
    this.counts.lines += 1;
    if (line.oversized) {
      this.counts.malformed += 1;
      this.log.add('oversized-line', line.number, `The line is longer than ${LINE_LIMIT_BYTES} bytes.`);
      return;
    }
    if (line.text.trim() === '') {
      this.counts.blank += 1;
      return;
    }
    if (!line.valid) this.log.add('invalid-utf8', line.number, 'The line holds bytes that are not valid UTF-8.');
    const bytes = line.valid ? this.bytes.subarray(line.start, line.end) : Buffer.from(line.text);
    const { objects, remainder } = recoverObjects(this.#record, bytes);
    if (objects.length === 0) {
      this.#countMalformed(line);
      return;
    }
    if (remainder) this.log.add('partial-line', line.number, 'Bytes beside the records on this line were not read.');
    if (objects.length > 1) {
      this.counts.recovered += objects.length - 1;
      this.log.add('concatenated-records', line.number, `${objects.length} records stand on this line.`);
    }
    this.#parseRecords(line, bytes, objects);
  }

  /** One finding says why; invalid UTF-8 has been reported already. */
  #countMalformed(line: Line): void {
    this.counts.malformed += 1;
    if (CONFLICT_MARKER.test(line.text)) {
      this.log.add('merge-conflict-marker', line.number, 'A merge-conflict marker was committed.');
    } else if (!line.terminated) {
      this.log.add('truncated-last-line', line.number, 'The last line was cut off before its record was complete.');
    } else if (line.valid) {
      this.log.add('malformed-line', line.number, 'The line holds no complete JSON object.');
    }
  }

  /**
   * The bytes of a record on a line that is valid UTF-8 are its own. On another line its text does not say where they are: the
   * line's stand for them, from the first for the first record, the second for the second, so that no two of a line are the same.
   */
  #parseRecords(line: Line, bytes: Uint8Array, objects: readonly LineObject[]): void {
    for (const [index, { start, end }] of objects.entries()) {
      scanObject(this.#record, bytes, start);
      if (line.valid) this.#parseRecord(line.start + start, line.start + end);
      else this.#parseRecord(line.start + index, line.end);
    }
  }

  readonly #reportProblem: ReportProblem = (code, message) => this.log.add(code, this.#line, message);

  /** @param start - Where the bytes begin in the file that make two records the same; `end` is where they end. */
  #parseRecord(start: number, end: number): void {
    this.counts.parsed += 1;
    const record = this.#record;
    const event = recogniseRecord(record, this.#reportProblem);
    if (!isEvent(event)) {
      this.counts.unrecognised += 1;
      this.log.add(event.code, this.#line, event.message);
    } else if (this.#isForeign(event.repository)) {
      this.counts.foreign += 1;
      this.log.add('foreign-record', this.#line, 'The record names another repository.');
    } else if (this.#isDuplicate(event, start, end)) {
      this.counts.duplicate += 1;
      this.log.add('duplicate-record', this.#line, 'The record is identical to an earlier one of this file.');
    } else {
      this.counts.counted += 1;
      const believed = this.#withBelievedTime(event);
      if ('line' in believed) this.#transcripts.add(believed, this.#line, this.#reportProblem);
      else this.#emit(believed, this.#line, record);
    }
  }

  /** Nobody sees an event that is not redacted. What only brings uses and results together, such as their ids, is gone by now. */
  #emit(event: TelemetryEvent, line: number, record: JsonTape | null): void {
    this.#line = line;
    if (record !== null) reportFreeText(event.dialect, record, this.#reportProblem);
    this.#visit(redactEvent(event, this.#reportProblem), line, record);
  }

  /** Command records have no identity of their own and a clock of one second: identical ones can both be true. */
  #isDuplicate(event: TelemetryEvent, start: number, end: number): boolean {
    if (!this.#seen.add(event, start, end)) return false;
    if (event.dialect !== 'command') return true;
    this.log.add('identical-records', this.#line, 'The command record is identical to an earlier one of this file.');
    return false;
  }

  #withBelievedTime<Event extends TelemetryEvent | TranscriptRecord>(event: Event): Event {
    if (event.time === null) {
      if ('line' in event && event.line.isTimeless) return event;
      this.log.add('invalid-timestamp', this.#line, 'The record has no valid time stamp, and belongs to no day.');
      return event;
    }
    const finding = compareDays(event.time, this.#fileDay);
    if (finding !== null) this.log.add(finding.code, this.#line, finding.message);
    return finding?.code === 'implausible-timestamp' ? { ...event, time: null } : event;
  }
}
