import { z } from 'zod';
import { ActionError } from '../../base/action-error.js';
import type { NumberedEntry } from '../../registry/changelog.js';
import { parseJson } from '../../registry/json-document.js';
import { toTitle } from '../../registry/mutation.js';
import { toLine } from '../../report/markdown.js';
import { quote } from '../../settings/input-field.js';
import type { Checkout } from './infra-files.js';
import type { RegistryEffects } from './registry-effects.js';
import {
  checkCommits,
  type DefaultBranch,
  requireBranch,
  requireCleanTree,
  requireCommits,
  requireDefaultBranch,
  requireFeatureBranch,
} from './guards.js';
import { toSubject } from './subcommands.js';

/**
 * Makes a branch off the default branch and checks it out.
 * @throws ActionError when another branch is checked out, the tree is dirty, or the default branch is not that of origin.
 */
export async function createBranch(checkout: Checkout, name: string): Promise<void> {
  await requireCommits(checkout);
  const current = await requireBranch(checkout);
  const base = await requireDefaultBranch(checkout);
  if (current !== base.name) {
    throw new ActionError(`A new branch starts from ${base.name}, but ${current} is checked out.`, {
      hint: `Run "git switch ${base.name}" first.`,
    });
  }
  await requireCleanTree(checkout);
  const counts = await checkout.git('rev-list', '--left-right', '--count', `HEAD...${base.ref}`);
  if (!/^0\s+0\s*$/.test(counts)) {
    throw new ActionError(`${base.name} differs from origin.`, {
      hint: 'Run "git pull --ff-only". Move local commits to a branch.',
    });
  }
  if ((await checkout.ask('check-ref-format', '--branch', name)).status !== 0) {
    throw new ActionError(`${quote(name)} is not a valid branch name.`, {
      hint: 'Use a name such as infra/register-shop.',
    });
  }
  if ((await checkout.ask('rev-parse', '--verify', '--quiet', `refs/heads/${name}`)).status === 0) {
    throw new ActionError(`The branch ${name} already exists.`, { hint: 'Use a new branch for each change.' });
  }
  await checkout.git('switch', '--quiet', '--create', name);
}

/**
 * Pushes the branch and opens a pull request for its finalized changes.
 * @returns its address.
 */
export async function openPullRequest(checkout: Checkout): Promise<string> {
  const { branch, base, mutations } = await requireFinalized(checkout);
  await checkout.git('push', '--quiet', '--set-upstream', 'origin', `HEAD:refs/heads/${branch}`);
  const text = ['--title', toSubject(mutations), '--body', toBody(mutations)];
  return (await checkout.gh('pr', 'create', '--base', base.name, '--head', branch, ...text)).trim();
}

const pullRequestSchema = z.object({
  number: z.int().positive(),
  state: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
});

/**
 * Merges the pull request of the branch and deletes the branch, once somebody has typed the name of what is merged. GitHub decides
 * whether it may be merged.
 *
 * @param ask - Asks that; null when there is nobody to ask.
 * @returns its number.
 * @throws ActionError when it is not confirmed; then nothing is merged.
 */
export async function mergePullRequest(checkout: Checkout, ask: RegistryEffects['ask'] | 'unasked'): Promise<number> {
  const { branch, base, mutations } = await requireFinalized(checkout);
  if (ask === null) {
    throw new ActionError('Nothing is merged: there is no terminal to confirm it.', {
      hint: 'Add --yes to merge without being asked.',
    });
  }
  const fields = Object.keys(pullRequestSchema.shape).join(',');
  const answer = parseJson(await checkout.gh('pr', 'view', branch, '--json', fields), 'The output of gh pr view');
  const { data: pull } = pullRequestSchema.safeParse(answer);
  if (pull === undefined)
    throw new ActionError('The output of gh pr view has an unexpected format.', { cause: answer });
  const head = (await checkout.git('rev-parse', 'HEAD')).trim();
  const reason =
    pull.state !== 'OPEN'
      ? `is ${pull.state.toLowerCase()}`
      : pull.baseRefName !== base.name
        ? `goes into ${pull.baseRefName}, not ${base.name}`
        : pull.headRefOid !== head
          ? 'is at another commit than this checkout'
          : null;
  if (reason !== null) {
    throw new ActionError(`Pull request ${pull.number} is not merged: it ${reason}.`, {
      hint: 'Only the checked commit can be merged: pull or push the branch first, or open a new pull request.',
    });
  }
  if (ask !== 'unasked') {
    const name = toName(branch, mutations);
    const listed = mutations.map((mutation) => `  ${toTitle(mutation)}: ${toLine(mutation.reason)}\n`).join('');
    const typed = await ask(`Pull request ${pull.number} into ${base.name}:\n${listed}Type ${name} to merge it: `);
    if (typed.trim() !== name) {
      throw new ActionError(`Pull request ${pull.number} is not merged: ${name} was not typed.`, {
        hint: 'Run "registry merge" again, or add --yes to merge without being asked.',
      });
    }
  }
  const options = ['--squash', '--delete-branch', '--match-head-commit', head];
  await checkout.gh('pr', 'merge', String(pull.number), ...options);
  return pull.number;
}

/** What somebody types to merge: the repository that it is about; of several, or none, the branch. */
function toName(branch: string, mutations: readonly NumberedEntry['entry'][]): string {
  const names = new Set(mutations.map(({ owner, repo }) => `${owner}/${repo}`));
  const [only] = names;
  return only !== undefined && names.size === 1 ? only : branch;
}

interface FinalizedBranch {
  readonly branch: string;
  readonly base: DefaultBranch;
  readonly mutations: readonly NumberedEntry['entry'][];
}

/** @throws ActionError unless the branch holds finalized changes of the registry, all committed, and nothing else. */
async function requireFinalized(checkout: Checkout): Promise<FinalizedBranch> {
  await requireCommits(checkout);
  const branch = await requireFeatureBranch(checkout);
  await requireCleanTree(checkout);
  const base = await requireDefaultBranch(checkout);
  const report = await checkCommits(checkout, base.ref);
  if (report === null) {
    throw new ActionError(`${branch} does not change the registry.`, {
      hint: 'Change it, run "registry finalize" and commit.',
    });
  }
  await checkout.gh('--version');
  return { branch, base, mutations: report.added.map(({ entry }) => entry) };
}

function toBody(mutations: readonly NumberedEntry['entry'][]): string {
  return mutations.map((mutation) => `- ${toTitle(mutation)}: ${mutation.reason}`).join('\n');
}
