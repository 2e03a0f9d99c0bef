import { addRecordCounts, createRecordCounts, type RecordCounts } from '../../records/record-counts.js';
import { isJsonFile, isReserved, type RepositoryName } from '../../records/repository-name.js';
import { parseTelemetryFile, type TelemetryFile } from '../../records/telemetry-file.js';
import { type CodeCount, type Finding, Findings, Recognition } from './findings.js';
import { findPrivateTexts } from './private-texts.js';
import { listWorkingTree, parseTelemetryPath, readTreeFile, type TreeFile } from './working-tree.js';

export interface CheckOptions {
  /** Files and directories. */
  readonly paths: readonly string[];
  /** Paths are relative to this directory; in a workflow, the checkout. */
  readonly directory: string;
  /** Whose telemetry it is. If not given, it follows from the layout of a telemetry repository. */
  readonly repository?: RepositoryName | undefined;
}

export interface CheckResult {
  /** Number of telemetry files checked. */
  readonly files: number;
  readonly records: RecordCounts;
  readonly counts: readonly CodeCount[];
  /** The findings that are kept. */
  readonly findings: readonly Finding[];
}

/**
 * Lints telemetry before it is merged. Reports what a build would find, by line, and problems that only a working tree shows. Reads nothing
 * but the working tree, one file at a time.
 * @throws ActionError when a path does not exist.
 */
export async function checkTelemetry({ paths, directory, repository }: CheckOptions): Promise<CheckResult> {
  const findings = new Findings();
  const recognition = new Recognition();
  const records = createRecordCounts();
  let files = 0;
  for (const file of await listWorkingTree(paths, directory)) {
    findings.begin(file.shown);
    const place = parseTelemetryPath(file.path);
    if (place !== null && isReserved(place.file)) {
      findings.add('reserved-directory', null, 'events/ is reserved; the file is not read.');
      continue;
    }
    if (!file.path.endsWith('.jsonl') || file.kind !== 'file') {
      if (place !== null) findings.add('ignored-file', null, toIgnored(file));
      continue;
    }
    files += 1;
    const isPlaced = place !== null && place.repositories.length > 0;
    if (!isPlaced && repository === undefined) findings.add('outside-layout', null, OUTSIDE);
    const spellings = recognition.begin(place);
    if (spellings !== null) findings.add('several-spellings', null, `The directories are ${spellings.join(', ')}.`);
    const bytes = await tryRead(file, findings);
    if (bytes === null) continue;
    const owners = repository === undefined ? (isPlaced ? place.repositories : null) : [repository];
    const { counts, diagnostics } = checkFile(isPlaced ? place.file : file.shown, bytes, owners, findings);
    addRecordCounts(records, counts);
    recognition.add(place, file.shown, counts, diagnostics);
  }
  for (const { code, file, line, message } of recognition.toDiagnostics()) {
    findings.begin(file ?? directory);
    findings.add(code, line, message);
  }
  return { files, records, counts: findings.toCounts(), findings: findings.kept };
}

const OUTSIDE = 'The file is not in telemetry/v1/repos/{owner_repo}/, so it is not read.';

function toIgnored({ path, kind }: TreeFile): string {
  if (kind === 'symlink') return 'The entry is a symbolic link, which is not followed.';
  return isJsonFile(path)
    ? 'The .json file is not read: records belong in a .jsonl file.'
    : 'The file is not a .jsonl file, so it is not read.';
}

async function tryRead(file: TreeFile, findings: Findings): Promise<Uint8Array | null> {
  try {
    return await readTreeFile(file);
  } catch {
    findings.add('unreadable-file', null, 'The file cannot be read.');
    return null;
  }
}

/** @param owners - Null when the owner is unknown, so that no record counts as foreign. */
function checkFile(
  path: string,
  bytes: Uint8Array,
  owners: readonly RepositoryName[] | null,
  findings: Findings,
): TelemetryFile {
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a) {
    findings.add('missing-final-newline', null, 'The file does not end with a newline.');
  }
  const carriageReturn = findCarriageReturn(bytes);
  if (carriageReturn !== null) findings.add('crlf-line-end', carriageReturn, 'The line ends with CRLF.');
  const reported = { 'secret-redacted': new Set<number>(), 'path-redacted': new Set<number>() };
  const parsed = parseTelemetryFile(path, bytes, owners ?? [], { event: () => {} }, (code, line, message) => {
    if (line !== null && (code === 'secret-redacted' || code === 'path-redacted')) reported[code].add(line);
    findings.add(code, line, message);
  });
  findPrivateTexts(bytes, ({ line, secret, path }) => {
    if (secret !== null && !reported['secret-redacted'].has(line)) findings.add('secret-in-record', line, secret);
    if (path !== null && !reported['path-redacted'].has(line)) findings.add('path-in-record', line, path);
  });
  return parsed;
}

/** Number of the first line that ends with CRLF; null when none does. */
function findCarriageReturn(bytes: Uint8Array): number | null {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\r\n');
  if (end === -1) return null;
  let line = 1;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}
