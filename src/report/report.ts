import { type Annotation, toAnnotations } from './annotations.js';
import { renderJobSummary } from './job-summary.js';
import {
  auditOf,
  figuresOf,
  needsAttention,
  overdueOf,
  type RepositoryResult,
  type ResultStatus,
  type RunResult,
  statusOf,
  type Today,
  toWorstFirst,
  worstStatus,
  worstVerdict,
} from './run-result.js';
import type { FailOn } from '../settings/settings.js';
import { formatQuantity } from '../base/format.js';
import type { DashboardFigures } from '../render/manifest-schema.js';

/** The output of a stage to the runner. */
export interface Report {
  readonly annotations: readonly Annotation[];
  /** By name in action.yml. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** Why the step fails; null when it succeeds. */
  readonly failure: string | null;
}

export function toRunReport(result: RunResult, failOn: FailOn, today: Today): Report {
  return {
    annotations: toAnnotations(result),
    outputs: toOutputs(result, today),
    summary: renderJobSummary(result, today),
    failure: toExit(result, failOn, today),
  };
}

/** For the stage `build`: its failures fail the stage `publish` instead. */
export function toShardReport(result: RunResult, today: Today): Report {
  return { ...toRunReport(result, { severity: 'never', attention: false }, today), failure: null };
}

const FAILING: Record<FailOn['severity'], readonly ResultStatus[]> = {
  never: [],
  error: ['error'],
  warning: ['error', 'warning'],
};

const MAX_NAMES = 10;

/**
 * Why the run fails; null when it succeeds. A repository that failed or was not built always fails the run; `failOn` decides about
 * diagnostics and attention. Either way, everything that can be published is published.
 */
export function toExit({ repositories }: RunResult, { severity, attention }: FailOn, today: Today): string | null {
  const namesWhere = (test: (result: RepositoryResult) => boolean) =>
    toWorstFirst(repositories)
      .filter(test)
      .map(({ repository }) => `${repository.owner}/${repository.name}`);
  const namesOf = (status: ResultStatus) => namesWhere((result) => statusOf(result) === status);
  const all = formatQuantity(repositories.length, 'repository', 'repositories');
  const [failed, notBuilt] = [namesOf('failed'), namesOf('not-built')];
  const problems = [
    ...(failed.length > 0 ? [`${failed.length} of ${all} failed: ${toList(failed)}.`] : []),
    ...(notBuilt.length > 0 ? [`${notBuilt.length} of ${all} not built: ${toList(notBuilt)}.`] : []),
  ];
  if (problems.length > 0) return problems.join(' ');
  const bad = namesWhere(
    (result) => FAILING[severity].includes(statusOf(result)) || (severity === 'warning' && auditOf(result).length > 0),
  );
  const urgent = attention ? namesWhere((result) => needsAttention(result, today)) : [];
  const what = severity === 'error' ? 'errors' : 'errors or warnings';
  const reasons = [
    ...(bad.length > 0 ? [`fail-on is ${severity}, and there are ${what} in the telemetry of ${toList(bad)}.`] : []),
    ...(urgent.length > 0 ? [`fail-on has attention, which is needed by ${toList(urgent)}.`] : []),
  ];
  return reasons.length === 0 ? null : reasons.join(' ');
}

function toList(names: readonly string[]): string {
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}

/** GitHub limits a job's outputs to 1 MB in UTF-16 and fails the job beyond that, so each output has a share. */
const MAX_CHARACTERS = { repositories: 400_000, attentionJson: 80_000, attention: 30_000 } as const;

/** The outputs by name in action.yml. Empty if they do not apply. */
export function toOutputs(result: RunResult, today: Today): Record<string, string> {
  const urgent = toWorstFirst(result.repositories).filter((repository) => needsAttention(repository, today));
  const { publication, pageUrl, dashboardUrl, repositories } = result;
  return {
    changed: String(publication?.changed ?? false),
    'commit-sha': publication?.commit ?? '',
    'page-url': pageUrl ?? '',
    'dashboard-url': dashboardUrl ?? '',
    status: worstStatus(repositories),
    automation: worstVerdict(repositories),
    attention: takeBounded(
      urgent.map(({ repository: { owner, name } }) => `${owner}/${name}`),
      MAX_CHARACTERS.attention,
    ).join(','),
    'attention-json': renderBounded(urgent, MAX_CHARACTERS.attentionJson, (repository) =>
      toAttentionOutput(repository, today),
    ),
    repositories: renderBounded(repositories, MAX_CHARACTERS.repositories, toOutput),
  };
}

/**
 * A JSON array with an object per repository, in the order of the run. If it would be too long, only the worst repositories are included.
 */
function renderBounded(
  repositories: readonly RepositoryResult[],
  most: number,
  toObject: (result: RepositoryResult) => object,
): string {
  const byUrgency = toWorstFirst(repositories);
  const texts = takeBounded(
    byUrgency.map((result) => JSON.stringify(toObject(result))),
    most,
  );
  const kept = new Map(texts.map((text, index) => [byUrgency[index], text]));
  return `[${repositories.flatMap((result) => kept.get(result) ?? []).join(',')}]`;
}

/** The first texts that together have at most `most` characters, counting a comma after each. */
function takeBounded(texts: readonly string[], most: number): string[] {
  let left = most;
  const beyond = texts.findIndex((text) => (left -= text.length + 1) < 0);
  return texts.slice(0, beyond === -1 ? texts.length : beyond);
}

/** Only unresolved items: nobody has to act on the others. */
function toAttentionOutput(result: RepositoryResult, today: Today) {
  const { owner, name, key } = result.repository;
  const items = figuresOf(result)?.attention.items ?? [];
  return {
    key,
    repository: `${owner}/${name}`,
    overdue: overdueOf(result, today),
    items: items
      .filter(({ until }) => until === null)
      .map(({ kind, action, since, runs }) => ({ kind, action, since, runs })),
  };
}

function toOutput(result: RepositoryResult) {
  const { owner, name, key } = result.repository;
  const figures = figuresOf(result);
  return {
    key,
    repository: `${owner}/${name}`,
    status: statusOf(result),
    automation: figures && toAutomation(figures),
    published: result.published,
    counts: figures && toOutputCounts(figures),
    reason: reasonOf(result),
  };
}

function toOutputCounts({ records, runs, actions_taken: taken, counts }: DashboardFigures) {
  return { records, runs, actions_taken: taken.count, actions_not_recorded: taken.not_recorded, ...counts };
}

/** Null without telemetry, when nothing is known about the automation. */
function toAutomation({ status, automation }: DashboardFigures) {
  if (status === 'no-telemetry') return null;
  const { verdict, attention, of, total, known, failed } = automation;
  return { verdict, ...attention, of, total, known, failed };
}

function reasonOf(result: RepositoryResult): string | null {
  if (result.outcome === 'disabled') return 'disabled in the registry';
  if (result.outcome === 'unchanged') return null;
  return result.outcome === 'built' ? result.reason : result.error.message;
}
