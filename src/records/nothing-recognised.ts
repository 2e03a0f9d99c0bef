import type { Diagnostic, DiagnosticCode } from './diagnostic.js';
import type { RecordCounts } from './record-counts.js';

/** Findings that say why a line or an object is no record of a known format. */
const REASONS: ReadonlySet<DiagnosticCode> = new Set([
  'unrecognised-record',
  'unsupported-schema-version',
  'malformed-line',
  'invalid-utf8',
  'oversized-line',
  'merge-conflict-marker',
  'truncated-last-line',
]);

/**
 * Telemetry of which nothing is recognised is an error, whatever the reason. It is not so when records were recognised that do not count:
 * those of other repositories, and those of private sessions. Nor when there is no line with anything on it.
 * @param findings - Those of all files, in any order.
 * @returns null when something is recognised, or there is nothing.
 */
export function diagnoseNothingRecognised(counts: RecordCounts, findings: Iterable<Diagnostic>): Diagnostic | null {
  const { lines, blank, parsed, unrecognised } = counts;
  if (lines === blank || parsed > unrecognised) return null;
  const first = findReason(findings);
  const count = parsed === 0 ? lines - blank : parsed;
  const what = toNone(count, parsed);
  return {
    code: 'nothing-recognised',
    file: first?.file ?? null,
    line: first?.line ?? null,
    count,
    message: first === null ? what : `${what} The first: ${first.message}`,
  };
}

/**
 * The finding that says best why nothing is recognised: that about an object, before that about a line that holds none; the first file by
 * name, and the first line of it. Null when no finding says why.
 */
export function findReason(findings: Iterable<Diagnostic>): Diagnostic | null {
  let first: Diagnostic | null = null;
  for (const finding of findings) {
    if (REASONS.has(finding.code) && (first === null || isBefore(finding, first))) first = finding;
  }
  return first;
}

function isBefore(a: Diagnostic, b: Diagnostic): boolean {
  const [rankA, rankB] = [toRank(a), toRank(b)];
  if (rankA !== rankB) return rankA < rankB;
  const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
  return fileA === fileB ? (a.line ?? 0) < (b.line ?? 0) : fileA < fileB;
}

function toRank({ code }: Diagnostic): number {
  return code === 'unrecognised-record' ? 0 : code === 'unsupported-schema-version' ? 1 : 2;
}

function toNone(count: number, parsed: number): string {
  if (parsed === 0)
    return count === 1 ? 'The only line holds no record.' : `None of the ${count} lines holds a record.`;
  return count === 1 ? 'The only record is in no known format.' : `None of the ${count} records is in a known format.`;
}
