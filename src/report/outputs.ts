import type { DashboardFigures } from '../render/dashboard-figures.js';
import { figuresOf, type RepositoryResult, type RunResult, statusOf, worstStatus } from './run-result.js';

/** The outputs by their names in action.yml. What does not apply is empty. */
export function toOutputs(result: RunResult): Record<string, string> {
  const { publication, pageUrl, repositories } = result;
  return {
    changed: String(publication?.changed ?? false),
    'commit-sha': publication?.commit ?? '',
    'page-url': pageUrl ?? '',
    status: worstStatus(repositories),
    repositories: JSON.stringify(repositories.map(toOutput)),
  };
}

function toOutput(result: RepositoryResult) {
  const { owner, name, key } = result.repository;
  const figures = figuresOf(result);
  return {
    key,
    repository: `${owner}/${name}`,
    status: statusOf(result),
    published: result.published,
    counts: figures && toOutputCounts(figures),
    reason: reasonOf(result),
  };
}

function toOutputCounts({ records, runs, counts }: DashboardFigures) {
  return { records, runs, ...counts };
}

function reasonOf(result: RepositoryResult): string | null {
  if (result.outcome === 'disabled') return 'disabled in the registry';
  if (result.outcome === 'unchanged') return null;
  return result.outcome === 'built' ? result.reason : result.error.message;
}
