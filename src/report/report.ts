import { type Annotation, toAnnotations } from './annotations.js';
import { renderJobSummary } from './job-summary.js';
import {
  auditOf,
  figuresOf,
  type RepositoryResult,
  type ResultStatus,
  type RunResult,
  statusOf,
  toWorstFirst,
  worstStatus,
  worstVerdict,
} from './run-result.js';
import type { FailOn } from '../settings/settings.js';
import { formatQuantity } from '../base/format.js';
import type { DashboardFigures } from '../render/manifest-schema.js';

/** What a stage tells the runner. */
export interface Report {
  readonly annotations: readonly Annotation[];
  /** By their names in action.yml. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** Why the step fails; null when it does not. */
  readonly failure: string | null;
}

export function toRunReport(result: RunResult, failOn: FailOn): Report {
  return {
    annotations: toAnnotations(result),
    outputs: toOutputs(result),
    summary: renderJobSummary(result),
    failure: toExit(result, failOn),
  };
}

/** Of a stage that only prepares: what failed in it fails the stage that is to publish it. */
export function toShardReport(result: RunResult): Report {
  return { ...toRunReport(result, 'never'), failure: null };
}

const FAILING: Record<FailOn, readonly ResultStatus[]> = {
  never: [],
  error: ['error'],
  warning: ['error', 'warning'],
};

const MAX_NAMES = 10;

/**
 * Why the run ends in failure; null when it does not. A repository that failed or was not built always fails the run;
 * `failOn` says whether diagnostics of telemetry do so too. What could be published is published all the same.
 */
export function toExit({ repositories }: RunResult, failOn: FailOn): string | null {
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
  const isBad = (result: RepositoryResult) =>
    FAILING[failOn].includes(statusOf(result)) || (failOn === 'warning' && auditOf(result).length > 0);
  const bad = namesWhere(isBad);
  if (bad.length === 0) return null;
  const what = failOn === 'error' ? 'errors' : 'errors or warnings';
  return `fail-on is ${failOn}, and there are ${what} in the telemetry of ${toList(bad)}.`;
}

function toList(names: readonly string[]): string {
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}

/** GitHub takes outputs of 1 MB, in UTF-16, from a job; what goes beyond fails it. */
const MAX_CHARACTERS = 400_000;

/** The outputs by their names in action.yml. What does not apply is empty. */
export function toOutputs(result: RunResult): Record<string, string> {
  const { publication, pageUrl, dashboardUrl, repositories } = result;
  return {
    changed: String(publication?.changed ?? false),
    'commit-sha': publication?.commit ?? '',
    'page-url': pageUrl ?? '',
    'dashboard-url': dashboardUrl ?? '',
    status: worstStatus(repositories),
    automation: worstVerdict(repositories),
    repositories: renderRepositories(repositories),
  };
}

/** All repositories; the worst ones, when all would be too much, still in the order of the run. */
function renderRepositories(repositories: readonly RepositoryResult[]): string {
  const texts = new Map<RepositoryResult, string>();
  let left = MAX_CHARACTERS;
  for (const result of toWorstFirst(repositories)) {
    const text = JSON.stringify(toOutput(result));
    left -= text.length + 1;
    if (left < 0) break;
    texts.set(result, text);
  }
  return `[${repositories.flatMap((result) => texts.get(result) ?? []).join(',')}]`;
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

/** Without telemetry nothing is known of the automation. */
function toAutomation({ status, automation }: DashboardFigures) {
  if (status === 'no-telemetry') return null;
  const { verdict, of, total, known, failed } = automation;
  return { verdict, of, total, known, failed };
}

function reasonOf(result: RepositoryResult): string | null {
  if (result.outcome === 'disabled') return 'disabled in the registry';
  if (result.outcome === 'unchanged') return null;
  return result.outcome === 'built' ? result.reason : result.error.message;
}
