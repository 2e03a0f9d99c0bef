import { createRecordCounts, RECORD_COUNTS, type RecordCounts } from '../records/record-counts.js';
import type { RepositoryName } from '../records/repository-name.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import { Findings, type CodeCount, type Finding } from './findings.js';
import { findPrivateTexts } from './private-texts.js';
import { parseTelemetryPath } from './telemetry-path.js';
import { listWorkingTree, readTreeFile, type TreeFile } from './working-tree.js';

export interface CheckOptions {
  /** Files and directories. */
  readonly paths: readonly string[];
  /** What paths are relative to; in a workflow, the checkout. */
  readonly directory: string;
  /** Whose telemetry it is; without one, directories in the layout of a telemetry repository say so. */
  readonly repository?: RepositoryName | undefined;
}

export interface CheckResult {
  /** Telemetry files that were looked at. */
  readonly files: number;
  readonly records: RecordCounts;
  readonly counts: readonly CodeCount[];
  /** Those of all findings that are kept. */
  readonly findings: readonly Finding[];
}

/**
 * Lints telemetry before it is merged: what a build would find, each finding on its line, and what only a working tree shows.
 * Reads the working tree and nothing else. Holds one file at a time.
 * @throws ActionError when there is no such path.
 */
export async function checkTelemetry({ paths, directory, repository }: CheckOptions): Promise<CheckResult> {
  const findings = new Findings();
  const records = createRecordCounts();
  let files = 0;
  for (const file of await listWorkingTree(paths, directory)) {
    findings.begin(file.shown);
    const place = parseTelemetryPath(file.path);
    const isTelemetry = file.path.endsWith('.jsonl') && file.kind === 'file';
    if (!isTelemetry) {
      if (place !== null) findings.add('ignored-file', null, IGNORED[file.kind]);
      continue;
    }
    files += 1;
    if (place === null && repository === undefined) findings.add('outside-layout', null, OUTSIDE);
    const bytes = await tryRead(file, findings);
    if (bytes === null) continue;
    const owners = repository === undefined ? (place?.repositories ?? null) : [repository];
    addCounts(records, checkFile(place?.file ?? file.shown, bytes, owners, findings));
  }
  return { files, records, counts: findings.toCounts(), findings: findings.kept };
}

const OUTSIDE = 'The file is not below telemetry/v1/repos/{owner_repo}/, where telemetry is looked for.';
const IGNORED: Readonly<Record<TreeFile['kind'], string>> = {
  file: 'The file is not a .jsonl file; it is not read.',
  symlink: 'The entry is a symbolic link; it is not followed.',
};

async function tryRead(file: TreeFile, findings: Findings): Promise<Uint8Array | null> {
  try {
    return await readTreeFile(file);
  } catch {
    findings.add('unreadable-file', null, 'The file cannot be read.');
    return null;
  }
}

/** @param owners - Null when it is not known whose telemetry it is: then no record is foreign. */
function checkFile(
  path: string,
  bytes: Uint8Array,
  owners: readonly RepositoryName[] | null,
  findings: Findings,
): RecordCounts {
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a) {
    findings.add('missing-final-newline', null, 'The file does not end with a newline.');
  }
  const carriageReturn = findCarriageReturn(bytes);
  if (carriageReturn !== null) findings.add('crlf-line-end', carriageReturn, 'The line ends with CRLF.');
  const reported = { 'secret-redacted': new Set<number>(), 'path-redacted': new Set<number>() };
  const { counts } = parseTelemetryFile(path, bytes, owners ?? [], { event: () => {} }, (code, line, message) => {
    if (line !== null && (code === 'secret-redacted' || code === 'path-redacted')) reported[code].add(line);
    findings.add(code, line, message);
  });
  findPrivateTexts(bytes, ({ line, secret, path }) => {
    if (secret !== null && !reported['secret-redacted'].has(line)) findings.add('secret-in-record', line, secret);
    if (path !== null && !reported['path-redacted'].has(line)) findings.add('path-in-record', line, path);
  });
  return counts;
}

/** Number of the first line that ends with CRLF; null when none does. */
function findCarriageReturn(bytes: Uint8Array): number | null {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\r\n');
  if (end === -1) return null;
  let line = 1;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

function addCounts(into: RecordCounts, from: RecordCounts): void {
  for (const key of RECORD_COUNTS) into[key] += from[key];
}
