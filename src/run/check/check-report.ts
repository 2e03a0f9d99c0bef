import { formatCount, formatQuantity } from '../../base/format.js';
import type { Annotation } from '../../report/annotations.js';
import { toCode, toLine, toLink, toProse, toTable } from '../../report/markdown.js';
import type { Report } from '../../report/report.js';
import { DIAGNOSTIC_CATALOGUE, type Severity } from '../../records/diagnostic.js';
import { toFormatsLine } from '../../records/unrecognised.js';
import type { FailOn } from '../../settings/settings.js';
import type { CheckResult } from './check-telemetry.js';
import { type Finding, SEVERITIES } from './findings.js';

/** GitHub shows at most ten annotations of each severity per step. */
const MAX_ANNOTATIONS = 10;

const TO_ANNOTATION: Readonly<Record<Severity, Annotation['severity']>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};
const FAILING: Readonly<Record<FailOn['severity'], readonly Severity[]>> = {
  never: [],
  error: ['error'],
  warning: ['error', 'warning'],
};

/**
 * The report of the stage `check`.
 * @param formatsUrl - Where the record formats are documented; null when unknown.
 */
export function toCheckReport(
  result: CheckResult,
  failOn: FailOn['severity'],
  formatsUrl: string | null = null,
): Report {
  return {
    annotations: SEVERITIES.flatMap((severity) => toAnnotations(result, severity)),
    outputs: { status: toStatus(result) },
    summary: renderCheckSummary(result, formatsUrl),
    failure: toCheckFailure(result, failOn),
  };
}

/** Why the check fails; null when it passes. */
export function toCheckFailure({ counts }: CheckResult, failOn: FailOn['severity']): string | null {
  const failing = counts.filter(({ severity }) => FAILING[failOn].includes(severity));
  if (failing.length === 0) return null;
  const total = failing.reduce((sum, { count }) => sum + count, 0);
  const many = failOn === 'error' ? 'errors' : 'errors or warnings';
  const found = total === 1 ? `is 1 ${failing[0]?.severity}` : `are ${formatCount(total)} ${many}`;
  return `fail-on is ${failOn}, and there ${found} in the telemetry.`;
}

/** `path:line: severity code message`, readable by people and editors. */
export function toFindingLine({ file, line, severity, code, message }: Finding): string {
  const place = line === null ? toLine(file) : `${toLine(file)}:${line}`;
  return `${place}: ${severity} ${code} ${toLine(message)}`;
}

/** The last lines of output: what was checked, and the count of each finding. */
export function toTotals({ files, records, counts, findings }: CheckResult): string[] {
  const found = counts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(found > findings.length
      ? [`… and ${formatQuantity(found - findings.length, 'more finding')} of these codes.`]
      : []),
    ...(isNothingRecognised(counts) ? [`Record formats: ${toFormatsLine()}`] : []),
    ...counts.map(
      ({ code, severity, count, files }) =>
        `${severity.padEnd(7)} ${formatCount(count).padStart(9)}  ${code}, in ${formatQuantity(files, 'file')}`,
    ),
    `${formatQuantity(files, 'file')}, ${formatQuantity(records.lines, 'line')}, ${formatQuantity(records.parsed, 'record')}: ${
      found === 0 ? 'nothing to report.' : `${formatQuantity(found, 'finding')}.`
    }`,
  ];
}

/** Shows the first finding of each code and file before second ones, so that none hides another. */
function toAnnotations({ findings, counts }: CheckResult, severity: Severity): Annotation[] {
  const kept = findings.filter((finding) => finding.severity === severity);
  const found = counts.reduce((sum, count) => sum + (count.severity === severity ? count.count : 0), 0);
  const most = found > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS;
  const shown = toFirstOnesFirst(kept).slice(0, most);
  const annotations = shown.map(toAnnotation);
  if (found === shown.length) return annotations;
  const message = `${formatCount(found - shown.length)} more of this severity. See the job summary.`;
  return [...annotations, { severity: TO_ANNOTATION[severity], title: 'Telemetry check', message }];
}

function toFirstOnesFirst(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings
    .map((finding) => {
      const key = `${finding.code} ${finding.file}`;
      const rank = seen.get(key) ?? 0;
      seen.set(key, rank + 1);
      return { finding, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);
}

function toAnnotation({ code, severity, file, line, message }: Finding): Annotation {
  return {
    severity: TO_ANNOTATION[severity],
    title: code,
    message: toLine(`${message} ${DIAGNOSTIC_CATALOGUE[code].remedy}`),
    file,
    ...(line !== null && { line }),
  };
}

function toStatus({ counts }: CheckResult): string {
  const worst = SEVERITIES.find((severity) => counts.some((count) => count.severity === severity));
  return worst === 'error' || worst === 'warning' ? worst : 'healthy';
}

function renderCheckSummary({ files, records, counts, findings }: CheckResult, formatsUrl: string | null): string {
  const rows = counts.map(({ code, severity, count, files: inFiles }) => [
    severity,
    code,
    formatCount(count),
    formatCount(inFiles),
    toProse(DIAGNOSTIC_CATALOGUE[code].remedy),
  ]);
  const looked = `${formatQuantity(files, 'file')}, ${formatQuantity(records.lines, 'line')}, ${formatQuantity(records.parsed, 'record')}`;
  const found =
    rows.length === 0 ? 'Nothing to report.' : toTable(['Severity', 'Code', 'Found', 'Files', 'Remedy'], rows);
  const unrecognised = findings.filter(({ code }) => code === 'nothing-recognised').map(toUnrecognised);
  const formats = formatsUrl === null ? toProse(toFormatsLine()) : toLink(formatsUrl);
  const sections = [
    '# Telemetry check',
    `${looked}.`,
    found,
    ...(unrecognised.length === 0 ? [] : [unrecognised.join('\n'), `Record formats: ${formats}`]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function toUnrecognised({ file, line, message }: Finding): string {
  return `- ${toCode(line === null ? file : `${file}:${line}`)}: ${toProse(message)}`;
}

function isNothingRecognised(counts: CheckResult['counts']): boolean {
  return counts.some(({ code }) => code === 'nothing-recognised');
}
