import { ActionError } from '../../action-error.js';
import { CHANGELOG_PATH } from '../../registry/changelog.js';
import { checkChange, type ChangeReport } from '../../registry/check-change.js';
import { REGISTRY_PATH } from '../../registry/registry-document.js';
import { toPaths, type Checkout } from './checkout.js';
import { hasCommits, readChangedPaths, requireBranch, requireFeatureBranch, toList } from './guards.js';
import { readCommittedFiles } from './infra-files.js';

const OURS: readonly string[] = [REGISTRY_PATH, CHANGELOG_PATH];

/*
 * The gate before a pull request: it lets mutations of the registry through, and nothing beside them (`spec/2 §6`).
 */

/**
 * Stages the registry and the changelog, and checks what is staged; staged no longer when it is refused.
 * @throws ActionError with the place of every problem.
 */
export async function finalize(checkout: Checkout): Promise<ChangeReport> {
  await requireWorkBranch(checkout);
  const others = (await readChangedPaths(checkout)).filter((path) => !OURS.includes(path));
  if (others.length > 0 && (await hasCommits(checkout))) {
    throw new ActionError(`Other files are changed beside the registry and its changelog: ${toList(others)}.`, {
      hint: 'Commit, remove or ignore what does not belong to the change.',
    });
  }
  const present = await checkout.git('ls-files', '-z', '--cached', '--others', '--', ...OURS);
  const paths = [...new Set(toPaths(present))];
  if (paths.length > 0) await checkout.git('add', '--', ...paths);
  try {
    return await checkStaged(checkout);
  } catch (error) {
    if (paths.length > 0) await checkout.git('reset', '--quiet', '--', ...paths);
    throw error;
  }
}

/**
 * Checks what is staged against the last commit, as a commit would record it.
 * @throws ActionError with the place of every problem.
 */
export async function checkStaged(checkout: Checkout): Promise<ChangeReport> {
  await requireWorkBranch(checkout);
  const staged = toPaths(await checkout.git('diff', '--cached', '--name-only', '-z', '--no-renames'));
  const last = (await hasCommits(checkout)) ? 'HEAD' : null;
  return check(checkout, last, '', staged, 'staged');
}

/**
 * Checks the commits of the branch that is checked out against the commit at which it left another one.
 * @returns null when they change neither file.
 * @throws ActionError with the place of every problem.
 */
export async function checkCommits(checkout: Checkout, base: string): Promise<ChangeReport | null> {
  const { status, stdout } = await checkout.ask('merge-base', '--', base, 'HEAD');
  if (status !== 0) {
    throw new ActionError(`${base} is not a commit that the branch has history with.`, {
      hint: 'Fetch it first; a shallow clone does not hold it (fetch-depth: 0).',
    });
  }
  const left = stdout.trim();
  const changed = toPaths(await checkout.git('diff', '--name-only', '-z', '--no-renames', left, 'HEAD'));
  if (!changed.some((path) => OURS.includes(path))) return null;
  return check(checkout, left, 'HEAD', changed, 'changed');
}

async function check(
  checkout: Checkout,
  before: string | null,
  after: string,
  paths: readonly string[],
  verb: 'staged' | 'changed',
): Promise<ChangeReport> {
  const others = paths.filter((path) => !OURS.includes(path));
  if (others.length > 0) {
    throw new ActionError(`Other files are ${verb} beside the registry and its changelog: ${toList(others)}.`, {
      hint: 'A change of the registry stands alone: one change, one branch, one pull request.',
    });
  }
  if (paths.length === 0) {
    throw new ActionError(`Nothing is ${verb}.`, { hint: 'Change the registry first: "registry register --help".' });
  }
  const report = checkChange(await readCommittedFiles(checkout, before), await readCommittedFiles(checkout, after));
  const missing = report.warnings.length > 0 ? [] : OURS.filter((path) => !paths.includes(path));
  const problems = [...report.problems, ...missing.map((path) => `${path} is not ${verb}.`)];
  if (problems.length > 0) {
    throw new ActionError(`The change is refused:\n${problems.join('\n')}`, {
      hint: 'Undo it ("git restore --staged --worktree infra") and repeat it with the commands that change the registry.',
    });
  }
  return report;
}

/** Before the first commit there is nothing to branch off from: the empty registry may be the first one of `main`. */
async function requireWorkBranch(checkout: Checkout): Promise<void> {
  await ((await hasCommits(checkout)) ? requireFeatureBranch(checkout) : requireBranch(checkout));
}
