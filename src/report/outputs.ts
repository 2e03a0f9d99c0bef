import type { DashboardFigures } from '../render/dashboard-figures.js';
import {
  figuresOf,
  type RepositoryResult,
  type RunResult,
  statusOf,
  toWorstFirst,
  worstStatus,
  worstVerdict,
} from './run-result.js';

/** GitHub takes outputs of 1 MB, in UTF-16, from a job; what goes beyond fails it. */
const MOST_CHARACTERS = 400_000;

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
  let left = MOST_CHARACTERS;
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
