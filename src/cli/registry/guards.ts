import { ActionError } from '../../base/action-error.js';
import { CHANGELOG_PATH, toLines } from '../../registry/changelog.js';
import { REGISTRY_PATH } from '../../registry/registry.js';
import { type Checkout, readCommittedFiles, toPaths } from './infra-files.js';
import { type ChangeReport, checkChange } from '../../registry/check-change.js';

const MAX_LIST_LENGTH = 5;

export interface DefaultBranch {
  readonly name: string;
  /** What it is compared with: the branch of origin as last fetched, or the local one without an origin. */
  readonly ref: string;
}

export async function hasCommits({ ask }: Checkout): Promise<boolean> {
  return (await ask('rev-parse', '--verify', '--quiet', 'HEAD')).status === 0;
}

/** @throws ActionError before the first commit. */
export async function requireCommits(checkout: Checkout): Promise<void> {
  if (await hasCommits(checkout)) return;
  throw new ActionError('The repository has no commits yet.', {
    hint: 'Run "registry init" and commit the empty registry first.',
  });
}

/**
 * @returns the name of the branch that is checked out.
 * @throws ActionError on a detached head.
 */
export async function requireBranch({ ask }: Checkout): Promise<string> {
  const { status, stdout } = await ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (status === 0) return stdout.trim();
  throw new ActionError('HEAD is detached: no branch is checked out.', {
    hint: 'Switch to a branch, create one with "registry branch <name>", or finish the rebase in progress.',
  });
}

/**
 * All changes go through pull requests (`spec/2 §6`).
 * @returns the name of the branch that is checked out.
 * @throws ActionError when it is the default branch.
 */
export async function requireFeatureBranch(checkout: Checkout): Promise<string> {
  const branch = await requireBranch(checkout);
  const { names, known } = await findDefaultBranches(checkout);
  if (!names.includes(branch)) return branch;
  const why = known
    ? 'it is the default branch of origin'
    : 'without origin/HEAD, init.defaultBranch, main and master count as default';
  throw new ActionError(`The registry cannot be changed on ${branch} (${why}): changes go through pull requests.`, {
    hint: 'Create a branch with "registry branch <name>".',
  });
}

/** @throws ActionError when it cannot be known. */
export async function requireDefaultBranch(checkout: Checkout): Promise<DefaultBranch> {
  const [name] = (await findDefaultBranches(checkout)).names;
  if (name === undefined) throw unknownDefault();
  const remote = `refs/remotes/origin/${name}`;
  const isRemote = await exists(checkout, remote);
  return { name, ref: isRemote ? remote : `refs/heads/${name}` };
}

/**
 * Branches that count as default: that of origin when it is known, else every one that may be it.
 * @throws ActionError when no such branch exists: then the branch that is checked out may be the default one.
 */
async function findDefaultBranches(checkout: Checkout): Promise<{ names: string[]; known: boolean }> {
  const head = await checkout.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (head.status === 0) return { names: [head.stdout.trim().replace(/^origin\//, '')], known: true };
  const configured = (await checkout.ask('config', '--get', 'init.defaultBranch')).stdout.trim();
  const candidates = [...new Set([configured, 'main', 'master'])].filter((name) => name !== '');
  const toRefs = (name: string) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`];
  const listed = await checkout.git('for-each-ref', '--format=%(refname)', ...candidates.flatMap(toRefs));
  const refs = new Set(listed.split('\n'));
  const existing = candidates.filter((name) => toRefs(name).some((ref) => refs.has(ref)));
  if (existing.length === 0) throw unknownDefault();
  return { names: existing, known: false };
}

function unknownDefault(): ActionError {
  return new ActionError('The default branch is unknown: there is no origin/HEAD, main or master.', {
    hint: 'Run "git remote set-head origin --auto", or set init.defaultBranch for this repository.',
  });
}

/** How many lines at the start of a changelog are those of the default branch; none while it is not known which that is. */
export async function countMergedLines(checkout: Checkout, changelog: string): Promise<number> {
  const { names } = await findDefaultBranches(checkout).catch((error: unknown) => {
    if (error instanceof ActionError) return { names: [] };
    throw error;
  });
  if (names[0] === undefined) return 0;
  const { ref } = await requireDefaultBranch(checkout);
  const merged = toLines((await readCommittedFiles(checkout, ref)).changelog ?? '');
  const differing = toLines(changelog).findIndex((line, index) => line !== merged[index]);
  return differing < 0 ? merged.length : differing;
}

async function exists({ ask }: Checkout, ref: string): Promise<boolean> {
  return (await ask('rev-parse', '--verify', '--quiet', ref)).status === 0;
}

/** Paths with changes that are not committed: staged, unstaged and untracked, all but ignored ones. */
async function readChangedPaths({ git }: Checkout): Promise<string[]> {
  const entries = toPaths(await git('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'));
  return entries.map((entry) => entry.slice('XY '.length));
}

/** @throws ActionError when anything is not committed. */
export async function requireCleanTree(checkout: Checkout): Promise<void> {
  const paths = await readChangedPaths(checkout);
  if (paths.length === 0) return;
  const isOurs = paths.every((path) => path === REGISTRY_PATH || path === CHANGELOG_PATH);
  throw new ActionError(`The working tree is not clean: ${toList(paths)}.`, {
    hint: isOurs
      ? 'A commit has one change: run "registry finalize" and commit the pending change first.'
      : 'Commit, remove or ignore the files that do not belong to the change.',
  });
}

function toList(paths: readonly string[]): string {
  const more = paths.length > MAX_LIST_LENGTH ? ` and ${paths.length - MAX_LIST_LENGTH} more` : '';
  return `${paths.slice(0, MAX_LIST_LENGTH).join(', ')}${more}`;
}

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
    throw new ActionError(`Files other than the registry and its changelog are changed: ${toList(others)}.`, {
      hint: 'Commit, remove or ignore the files that do not belong to the change.',
    });
  }
  const present = await checkout.git('ls-files', '-z', '--cached', '--others', '--', ...OURS);
  const paths = [...new Set(toPaths(present))];
  if (paths.length > 0) await checkout.git('add', '--', ...paths);
  try {
    return await checkIndex(checkout);
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
  return checkIndex(checkout);
}

async function checkIndex(checkout: Checkout): Promise<ChangeReport> {
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
    throw new ActionError(`The branch has no common history with ${base}.`, {
      hint: 'Fetch it first. A shallow clone does not contain it (set fetch-depth: 0).',
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
    throw new ActionError(`Files other than the registry and its changelog are ${verb}: ${toList(others)}.`, {
      hint: 'A branch and its pull request contain one change of the registry and nothing else.',
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
      hint: 'Undo it with "git restore --staged --worktree infra" and make the change with the registry commands.',
    });
  }
  return report;
}

/** Before the first commit there is nothing to branch off from: the empty registry may be the first one of `main`. */
async function requireWorkBranch(checkout: Checkout): Promise<void> {
  await ((await hasCommits(checkout)) ? requireFeatureBranch(checkout) : requireBranch(checkout));
}
