import { DiagnosticLog, type VisitFinding } from './diagnostic-log.js';
import type { Diagnostic } from './diagnostic.js';
import { JsonTape } from './json/json-tape.js';
import { scanObject, skipSpace } from './json/scan-object.js';
import { forEachLine, type Line, MAX_LINE_BYTES, type LineObject, recoverObjects } from './lines.js';
import { RecordClassifier, type RecordVisitor } from './record-classifier.js';
import { createRecordCounts, type RecordCounts } from './record-counts.js';
import { createForeignTest, type IsForeign, type RepositoryName } from './repository-name.js';
import { parseFileDay } from './timestamp.js';

export interface TelemetryFile {
  readonly counts: RecordCounts;
  /** Number of records that count, by dialect. */
  readonly dialects: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

const NEWLINE = 0x0a;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
const CONFLICT_MARKER = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/;

/**
 * Reads one daily file and passes the contents of each record that counts to the visitor, in file order. Never throws because of
 * the file's content; every line and every record is accounted for.
 * @param path - Path below the repository's telemetry directory; diagnostics name it, and it contains the file's day.
 * @param repository - Repository that the directory belongs to: a record that names another one is foreign.
 */
export function parseTelemetryFile(
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName | readonly RepositoryName[],
  visitor: RecordVisitor,
  visitFinding?: VisitFinding,
): TelemetryFile {
  const repositories = Array.isArray(repository) ? repository : [repository];
  // A buffer is the fastest to make strings from.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = new FileParser(path, buffer, createForeignTest(repositories), visitor, visitFinding);
  if (isLfsPointer(bytes)) file.log.add('lfs-pointer', 1, 'The file is a Git LFS pointer; its telemetry was not read.');
  else file.parse();
  return { counts: file.counts, dialects: file.dialects, diagnostics: file.log.toDiagnostics() };
}

function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}

class FileParser {
  readonly log: DiagnosticLog;
  readonly counts: RecordCounts = createRecordCounts();
  readonly dialects = new Map<string, number>();
  readonly #classifier: RecordClassifier;
  /** The record that is being read. */
  readonly #record = new JsonTape();

  constructor(
    path: string,
    private readonly bytes: Buffer,
    isForeign: IsForeign,
    visitor: RecordVisitor,
    visitFinding?: VisitFinding,
  ) {
    this.log = new DiagnosticLog(path, visitFinding);
    // Set once, before the first record, because changed bytes make V8 recompile the scan.
    this.#record.setBytes(bytes);
    const { counts, dialects, log } = this;
    this.#classifier = new RecordClassifier({
      bytes,
      fileDay: parseFileDay(path),
      isForeign,
      counts,
      dialects,
      log,
      visitor,
    });
  }

  parse(): void {
    forEachLine(
      this.bytes,
      (line) => this.#parseLine(line),
      (start, number) => this.#takeLine(start, number),
    );
  }

  /** Reads a line with exactly one record in place; nearly all lines are like this. */
  #takeLine(start: number, number: number): number {
    const { bytes } = this;
    const end = scanObject(this.#record, bytes, start);
    if (end === -1) return -1;
    const stop = skipSpace(bytes, end);
    if (stop < bytes.length && bytes[stop] !== NEWLINE) return -1;
    this.counts.lines += 1;
    this.#classifier.add(this.#record, number, start, end);
    return stop;
  }

  #parseLine(line: Line): void {
    this.counts.lines += 1;
    if (line.oversized) {
      this.counts.malformed += 1;
      this.log.add('oversized-line', line.number, `The line is longer than ${MAX_LINE_BYTES} bytes.`);
      return;
    }
    if (line.text.trim() === '') {
      this.counts.blank += 1;
      return;
    }
    if (!line.valid) this.log.add('invalid-utf8', line.number, 'The line contains bytes that are not valid UTF-8.');
    const bytes = line.valid ? this.bytes.subarray(line.start, line.end) : Buffer.from(line.text);
    const { objects, remainder } = recoverObjects(this.#record, bytes);
    if (objects.length === 0) {
      this.#countMalformed(line);
      return;
    }
    if (remainder) this.log.add('partial-line', line.number, 'Other bytes on the line of the records were not read.');
    if (objects.length > 1) {
      this.counts.recovered += objects.length - 1;
      this.log.add('concatenated-records', line.number, `The line contains ${objects.length} records.`);
    }
    this.#parseRecords(line, bytes, objects);
  }

  /** Reports one finding that says why; invalid UTF-8 was already reported. */
  #countMalformed(line: Line): void {
    this.counts.malformed += 1;
    if (CONFLICT_MARKER.test(line.text)) {
      this.log.add('merge-conflict-marker', line.number, 'A merge-conflict marker was committed.');
    } else if (!line.terminated) {
      this.log.add('truncated-last-line', line.number, 'The last line ends before its record is complete.');
    } else if (line.valid) {
      this.log.add('malformed-line', line.number, 'The line contains no complete JSON object.');
    }
  }

  /**
   * On a line that is valid UTF-8, a record is identified by its own bytes. On other lines their position is unknown, so the
   * line's bytes are used instead: from the first byte for the first record, from the second for the second, so that no two
   * records of a line are the same.
   */
  #parseRecords(line: Line, bytes: Buffer, objects: readonly LineObject[]): void {
    for (const [index, { start, end }] of objects.entries()) {
      scanObject(this.#record, bytes, start);
      if (line.valid) this.#classifier.add(this.#record, line.number, line.start + start, line.start + end);
      else this.#classifier.add(this.#record, line.number, line.start + index, line.end);
    }
  }
}
