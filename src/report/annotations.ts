import { formatCount, formatQuantity } from '../base/format.js';
import { toLine } from './markdown.js';
import type { DashboardFigures } from '../render/manifest-schema.js';
import { auditOf, figuresOf, type RepositoryResult, type RunResult, statusOf, toWorstFirst } from './run-result.js';
import type { AuditFinding } from '../derive/artifacts/audit.js';

/** An annotation of the run. The caller that prints it escapes workflow commands. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Where it is shown: a file of the checkout, and a line in it. */
  readonly file?: string;
  readonly line?: number;
}

/** GitHub shows at most ten of each severity per step. */
const MAX = 10;

/** In order: failed repositories, missing or rewritten telemetry, dashboards with errors or warnings, and the run's warnings. */
export function toAnnotations(result: RunResult): Annotation[] {
  const repositories = toWorstFirst(result.repositories);
  const all = [
    ...repositories.flatMap(toFailureAnnotations),
    ...toMostLostFirst(repositories).flatMap(toAuditAnnotations),
    ...repositories.flatMap(toDiagnosticAnnotations),
    ...result.warnings.map((message) => toSafe('warning', 'Telemetry dashboards', message)),
  ];
  if (all.length <= MAX) return all;
  const rest = all.slice(MAX - 1);
  const severity = rest.some((annotation) => annotation.severity === 'error') ? 'error' : 'warning';
  const message = `${formatCount(rest.length)} more findings. See the job summary and the dashboards.`;
  return [...all.slice(0, MAX - 1), { severity, title: 'Telemetry dashboards', message }];
}

function toAuditAnnotations(result: RepositoryResult): Annotation[] {
  const { owner, name } = result.repository;
  const message = toAuditSentence(result);
  return message === null ? [] : [toSafe('warning', `${owner}/${name}: not append-only`, message)];
}

function toFailureAnnotations(result: RepositoryResult): Annotation[] {
  if (!('error' in result)) return [];
  const name = `${result.repository.owner}/${result.repository.name}`;
  const { message, hint } = result.error;
  const title = result.outcome === 'failed' ? `${name} failed` : `${name} was not built`;
  return [toSafe('error', title, hint === undefined ? message : `${message} ${hint}`)];
}

function toDiagnosticAnnotations(result: RepositoryResult): Annotation[] {
  const figures = figuresOf(result);
  if (figures === null) return [];
  const name = `${result.repository.owner}/${result.repository.name}`;
  const { counts, diagnostics } = figures;
  if (counts.error + counts.warning === 0) return [];
  const [first] = diagnostics;
  const tally = `${formatQuantity(counts.error, 'error')} and ${formatQuantity(counts.warning, 'warning')} in the telemetry.`;
  const message = first ? `${tally} First: ${toText(first)}` : tally;
  return [toSafe(counts.error > 0 ? 'error' : 'warning', `${name}: diagnostics`, message)];
}

function toText({ code, file, line, message }: DashboardFigures['diagnostics'][number]): string {
  const place = file === null ? '' : ` (${line === null ? file : `${file}:${line}`})`;
  return `${code}${place}: ${message}`;
}

function toSafe(severity: Annotation['severity'], title: string, message: string): Annotation {
  return { severity, title: toLine(title), message: toLine(message) };
}

const DEEDS: Record<AuditFinding['code'], string> = {
  'file-rewritten': 'rewritten',
  'file-shrunk': 'truncated',
  'file-vanished': 'gone',
};

/** One sentence about changes to the telemetry that appending cannot explain; null when there are none. */
export function toAuditSentence(result: RepositoryResult): string | null {
  const audit = auditOf(result);
  const [first] = audit;
  if (first === undefined) return null;
  if (
    audit.every(({ current }) => current === null) &&
    'figures' in result &&
    result.figures.status === 'no-telemetry'
  ) {
    const files = formatQuantity(audit.length, 'published file is', 'published files are');
    return `The telemetry is gone: ${files} missing, and the dashboard says so.`;
  }
  const files = formatQuantity(audit.length, 'file was', 'files were');
  return `${files} changed other than by appending since the previous publication. First: ${toAuditText(first)}`;
}

/** Repositories with such changes, those without any telemetry left first. */
export function toMostLostFirst(results: readonly RepositoryResult[]): RepositoryResult[] {
  const audited = results.filter((result) => auditOf(result).length > 0);
  const isGone = (result: RepositoryResult) => statusOf(result) === 'no-telemetry';
  return [...audited.filter(isGone), ...audited.filter((result) => !isGone(result))];
}

export function toAuditText({ code, file, previous, current }: AuditFinding): string {
  const now = current === null ? '' : `, now ${current.blob} of ${formatQuantity(current.size, 'byte')}`;
  return `${file} is ${DEEDS[code]}; it was ${previous.blob} of ${formatQuantity(previous.size, 'byte')}${now}.`;
}
