import { toAuditSentence } from './audit.js';
import { counted, toLine, toNumber } from './plain-text.js';
import type { DashboardFigures } from '../render/dashboard-figures.js';
import { type RepositoryResult, type RunResult, toWorstFirst } from './run-result.js';

/** One line at the top of the run; to be emitted by a caller that escapes workflow commands. */
export interface Annotation {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten of each severity in a step; a report that is lost to a limit helps nobody. */
const MOST = 10;

/** Failed repositories first, then dashboards with errors or warnings, then what concerns the run; one each. */
export function toAnnotations(result: RunResult): Annotation[] {
  const all = [
    ...toWorstFirst(result.repositories).flatMap((repository) => [
      ...toAuditAnnotations(repository),
      ...toAnnotation(repository),
    ]),
    ...result.warnings.map((message) => toSafe('warning', 'Telemetry dashboards', message)),
  ];
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  const severity = rest.some((annotation) => annotation.severity === 'error') ? 'error' : 'warning';
  const message = `${toNumber(rest.length)} more findings are in the job summary and on the dashboards.`;
  return [...all.slice(0, MOST - 1), { severity, title: 'Telemetry dashboards', message }];
}

function toAuditAnnotations(result: RepositoryResult): Annotation[] {
  const { owner, name } = result.repository;
  const message = toAuditSentence(result);
  return message === null ? [] : [toSafe('warning', `${owner}/${name}: not append-only`, message)];
}

function toAnnotation(result: RepositoryResult): Annotation[] {
  const name = `${result.repository.owner}/${result.repository.name}`;
  if (result.outcome === 'disabled') return [];
  if (result.outcome === 'failed' || result.outcome === 'not-built') {
    const { message, hint } = result.error;
    const title = result.outcome === 'failed' ? `${name} failed` : `${name} was not built`;
    return [toSafe('error', title, hint === null ? message : `${message} ${hint}`)];
  }
  const { counts, diagnostics } = result.figures;
  if (counts.error + counts.warning === 0) return [];
  const [first] = diagnostics;
  const tally = `${counted(counts.error, 'error')} and ${counted(counts.warning, 'warning')} in the telemetry.`;
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
