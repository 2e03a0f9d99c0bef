import { formatQuantity } from '../format.js';
import type { AuditFinding } from '../derive/audit.js';
import { auditOf, statusOf, type RepositoryResult } from './run-result.js';

const DEEDS: Record<AuditFinding['code'], string> = {
  'file-rewritten': 'rewritten',
  'file-shrunk': 'cut short',
  'file-vanished': 'gone',
};

/** What the telemetry did that appending cannot do, in one sentence; null when it did nothing of the kind. */
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
    return `The telemetry has vanished: ${files} gone, and the dashboard says that there is none.`;
  }
  const files = formatQuantity(audit.length, 'file was', 'files were');
  return `${files} not only appended to since the previous publication. First: ${toAuditText(first)}`;
}

/** Repositories whose telemetry did so, those first of whose telemetry nothing is left. */
export function toMostLostFirst(results: readonly RepositoryResult[]): RepositoryResult[] {
  const audited = results.filter((result) => auditOf(result).length > 0);
  const isGone = (result: RepositoryResult) => statusOf(result) === 'no-telemetry';
  return [...audited.filter(isGone), ...audited.filter((result) => !isGone(result))];
}

export function toAuditText({ code, file, previous, current }: AuditFinding): string {
  const now = current === null ? '' : `, now ${current.blob} of ${formatQuantity(current.size, 'byte')}`;
  return `${file} is ${DEEDS[code]}; it was ${previous.blob} of ${formatQuantity(previous.size, 'byte')}${now}.`;
}
