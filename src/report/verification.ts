import { formatCount, formatQuantity } from '../base/format.js';
import type { Annotation } from './annotations.js';
import { toCode, toLine, toProse, toTable } from './markdown.js';
import type { Report } from './report.js';

/** A file that differs from the rebuilt one, or exists on one side only. */
export interface FileDifference {
  readonly path: string;
  readonly difference: 'changed' | 'missing' | 'extra';
}

export type VerifiedDashboard = { readonly key: string } & (
  | { readonly outcome: 'verified' }
  | { readonly outcome: 'different'; readonly files: readonly FileDifference[] }
  /** Published by another version, and only that version can rebuild it. */
  | { readonly outcome: 'other-version'; readonly version: string }
  /** Its telemetry is no longer available, or was not completely read when it was published. */
  | { readonly outcome: 'unverifiable'; readonly reason: string }
);

/** Result of rebuilding what is published. */
export interface Verification {
  /** What was verified: the target, for messages. */
  readonly label: string;
  readonly dashboards: readonly VerifiedDashboard[];
  /** Shared files that differ from those of this version. */
  readonly assets: readonly FileDifference[];
}

const MAX_FILES = 10;
const MAX_ROWS = 50;
const MAX_ANNOTATIONS = 9;

export function toVerificationReport(verification: Verification): Report {
  const failure = toVerificationFailure(verification);
  return {
    annotations: toAnnotations(verification),
    outputs: {
      status: failure === null ? 'verified' : 'failed',
      repositories: JSON.stringify(
        verification.dashboards.map((dashboard) => ({
          key: dashboard.key,
          status: dashboard.outcome,
          reason: dashboard.outcome === 'verified' ? null : toSentence(dashboard),
        })),
      ),
    },
    summary: renderVerification(verification),
    failure,
  };
}

/** Why a site does not count as verified. Only dashboards rebuilt to the same bytes do. */
export function toVerificationFailure({ label, dashboards, assets }: Verification): string | null {
  const count = (outcome: VerifiedDashboard['outcome']) =>
    dashboards.filter((dashboard) => dashboard.outcome === outcome).length;
  const [different, other, unverifiable] = [count('different'), count('other-version'), count('unverifiable')];
  const all = formatQuantity(dashboards.length, 'dashboard');
  const problems = [
    ...(different > 0 ? [`${formatCount(different)} of ${all} differ from the telemetry.`] : []),
    ...(assets.length > 0 ? [`Shared files differ from those of this version: ${toList(assets)}.`] : []),
    ...(unverifiable > 0 ? [`${formatCount(unverifiable)} of ${all} cannot be verified.`] : []),
    ...(other > 0 ? [`${formatCount(other)} of ${all} cannot be verified by this version.`] : []),
  ];
  return problems.length === 0 ? null : `${label}: ${problems.join(' ')}`;
}

/** The outcome for a dashboard, as a sentence. */
export function toSentence(dashboard: VerifiedDashboard): string {
  switch (dashboard.outcome) {
    case 'verified':
      return 'The published files match the telemetry.';
    case 'different':
      return `Differs from the telemetry: ${toList(dashboard.files)}.`;
    case 'other-version':
      return `Published by version ${toLine(dashboard.version)}, so it cannot be verified by this version.`;
    case 'unverifiable':
      return `Cannot be verified: ${toLine(dashboard.reason)}`;
  }
}

function toAnnotations({ dashboards }: Verification): Annotation[] {
  const found = dashboards.filter(({ outcome }) => outcome !== 'verified');
  const annotations = found.slice(0, MAX_ANNOTATIONS).map((dashboard): Annotation => {
    const severity = dashboard.outcome === 'different' ? 'error' : 'warning';
    return { severity, title: `${toLine(dashboard.key)}: ${dashboard.outcome}`, message: toSentence(dashboard) };
  });
  const more = found.length - annotations.length;
  if (more <= 0) return annotations;
  const message = `${formatQuantity(more, 'more dashboard')}: see the job summary.`;
  return [...annotations, { severity: 'warning', title: 'Telemetry dashboards', message }];
}

function renderVerification({ label, dashboards, assets }: Verification): string {
  const failing = dashboards.filter(({ outcome }) => outcome !== 'verified');
  const rows = failing.slice(0, MAX_ROWS).map((found) => [toCode(found.key), toProse(toSentence(found))]);
  const sections = [
    `## Verification of ${toCode(label)}`,
    `**${formatQuantity(dashboards.length - failing.length, 'dashboard')} of ${formatCount(dashboards.length)}** rebuilt and ` +
      'identical to the published files.',
    rows.length === 0 ? '' : toTable(['Dashboard', 'Finding'], rows),
    failing.length > rows.length ? `…and ${formatCount(failing.length - rows.length)} more.` : '',
    assets.length === 0 ? '' : `Shared files: ${toProse(toList(assets))}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function toList(files: readonly FileDifference[]): string {
  const names = files.slice(0, MAX_FILES).map(({ path, difference }) => `${toLine(path)} (${difference})`);
  const more = files.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
}
