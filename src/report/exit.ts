import { formatQuantity } from '../format.js';
import type { FailOn } from '../settings.js';
import {
  auditOf,
  type RepositoryResult,
  type ResultStatus,
  type RunResult,
  statusOf,
  toWorstFirst,
} from './run-result.js';

const FAILING: Record<FailOn, readonly ResultStatus[]> = {
  never: [],
  error: ['error'],
  warning: ['error', 'warning'],
};

const MOST_NAMES = 10;

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
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}
