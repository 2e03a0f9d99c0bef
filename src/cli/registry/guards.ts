import { ActionError } from '../../action-error.js';
import { CHANGELOG_PATH } from '../../registry/changelog.js';
import { REGISTRY_PATH } from '../../registry/registry-document.js';
import { toPaths, type Checkout } from './checkout.js';

const LONGEST_LIST = 5;

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
    hint: 'Check a branch out ("registry branch <name>" makes one), or end the rebase that is under way.',
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
  throw new ActionError(`The registry is never changed on ${branch} (${why}): changes go through pull requests.`, {
    hint: 'Make a branch with "registry branch <name>".',
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
  const existing: string[] = [];
  for (const name of candidates) {
    const refs = [`refs/remotes/origin/${name}`, `refs/heads/${name}`];
    const found = await Promise.all(refs.map((ref) => exists(checkout, ref)));
    if (found.includes(true)) existing.push(name);
  }
  if (existing.length === 0) throw unknownDefault();
  return { names: existing, known: false };
}

function unknownDefault(): ActionError {
  return new ActionError(
    'It is not known which branch is the default one: there is neither origin/HEAD, main nor master.',
    {
      hint: 'Run "git remote set-head origin --auto", or set init.defaultBranch for this repository.',
    },
  );
}

async function exists({ ask }: Checkout, ref: string): Promise<boolean> {
  return (await ask('rev-parse', '--verify', '--quiet', ref)).status === 0;
}

/** Paths with changes that are not committed: staged, unstaged and untracked, all but ignored ones. */
export async function readChangedPaths({ git }: Checkout): Promise<string[]> {
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
      ? 'One mutation a commit: run "registry finalize" and commit the change that is there first.'
      : 'Commit, remove or ignore what does not belong to the change.',
  });
}

export function toList(paths: readonly string[]): string {
  const more = paths.length > LONGEST_LIST ? ` and ${paths.length - LONGEST_LIST} more` : '';
  return `${paths.slice(0, LONGEST_LIST).join(', ')}${more}`;
}
