import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import type { GitHubRepository } from '../github/github-repository.js';
import { GitHubRequestError } from '../github/github-request-error.js';

const refSchema = z.object({ object: z.object({ sha: z.string() }) });
const refsSchema = z.array(refSchema.extend({ ref: z.string() }));
const comparisonSchema = z.object({ status: z.string() });
const updatedSchema = z.object({ updateRefs: z.object({}) });

/** GitHub's only way to replace history on condition that the branch has not moved: REST's `force` overwrites any head. */
const UPDATE_REFS = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

/** Refusals that mean someone else updated the branch first, as worded by REST, GraphQL and the underlying Git. */
const MOVED =
  /not a fast.forward|reference already exists|reference does not exist|reference cannot be updated|object does not exist|cannot lock ref|is at [0-9a-f]+ but expected|but it did not\. Pull/i;

/** The head of the publish branch. It moves only from the commit that was read. */
export class BranchHead {
  constructor(
    private readonly repository: GitHubRepository,
    readonly branch: string,
  ) {}

  /**
   * @returns null when the branch is confirmed not to exist.
   * @throws ActionError when GitHub does not say, or when the repository has no commits yet.
   */
  async read(): Promise<string | null> {
    try {
      const { object } = await this.repository.request(
        `reading the branch ${this.branch}`,
        refSchema,
        (octokit, target) => octokit.rest.git.getRef({ ...target, ref: `heads/${this.branch}` }),
      );
      return object.sha;
    } catch (error) {
      if (!(error instanceof GitHubRequestError)) throw error;
      if (error.status === 409) throw this.emptyRepository(error);
      if (error.status !== 404) throw error;
      return this.#readListed();
    }
  }

  /**
   * Moves the branch from one commit to a descendant of it, or creates it.
   * @returns false when the branch has moved since, so nothing was done.
   * @throws ActionError when GitHub refuses for another reason.
   */
  async move(from: string | null, to: string): Promise<boolean> {
    const moving = this.repository.request(`moving the branch ${this.branch}`, refSchema, (octokit, target) => {
      // No retries: if the answer is lost, `#settle` finds out whether the update happened.
      const request = { retryServerErrors: false };
      return from === null
        ? octokit.rest.git.createRef({ ...target, ref: `refs/heads/${this.branch}`, sha: to, request })
        : octokit.rest.git.updateRef({ ...target, ref: `heads/${this.branch}`, sha: to, force: false, request });
    });
    return this.#settle(moving, from, to);
  }

  /**
   * Replaces a commit with one that need not descend from it, provided that the branch still points to the old one.
   * @param repositoryId GitHub's node id of the repository.
   * @returns and throws like `move`.
   */
  async replace(repositoryId: string, from: string, to: string): Promise<boolean> {
    const update = { name: `refs/heads/${this.branch}`, beforeOid: from, afterOid: to, force: true };
    const input = { repositoryId, refUpdates: [update] };
    const doing = `replacing the branch ${this.branch}`;
    return this.#settle(this.repository.mutate(doing, updatedSchema, UPDATE_REFS, { input }), from, to);
  }

  /** Whether the branch was updated, even if the request failed. */
  async #settle(update: Promise<unknown>, from: string | null, to: string): Promise<boolean> {
    try {
      await update;
      return true;
    } catch (error) {
      if (!(error instanceof GitHubRequestError)) throw error;
      const { status, detail } = error;
      if (status === null || status >= 500) return this.#holds(to);
      const rule = toBranchRule(detail, this.branch);
      if (rule !== null) throw this.#refused(rule, error);
      if (error.isRateLimit || status === 401 || status === 403 || status === 404) throw error;
      if (status === 409 || MOVED.test(detail)) return false;
      // Unknown wording: the position of the branch tells what happened.
      const head = await this.read();
      if (head === from) throw error;
      return head === to;
    }
  }

  /** Whether the branch points to the commit or to a descendant of it. */
  async #holds(commit: string): Promise<boolean> {
    const head = await this.read();
    if (head === null || head === commit) return head === commit;
    try {
      const { status } = await this.repository.request('comparing commits', comparisonSchema, (octokit, target) =>
        octokit.rest.repos.compareCommitsWithBasehead({ ...target, basehead: `${commit}...${head}`, per_page: 1 }),
      );
      return status === 'ahead';
    } catch (error) {
      // Someone replaced the history that may have contained the commit, so read the branch again.
      if (error instanceof GitHubRequestError && error.status === 404) return false;
      throw error;
    }
  }

  /**
   * A 404 can mean a missing permission or a replica that does not know the branch yet. Listing refs fails in the first case, and may find
   * the branch in the second.
   */
  async #readListed(): Promise<string | null> {
    const ref = `heads/${this.branch}`;
    const refs = await this.repository.request(`looking for the branch ${this.branch}`, refsSchema, (octokit, target) =>
      octokit.rest.git.listMatchingRefs({ ...target, ref }),
    );
    return refs.find((found) => found.ref === `refs/${ref}`)?.object.sha ?? null;
  }

  /** Not bootstrapped through the Contents API: that would commit to the default branch, which does not belong to this action. */
  emptyRepository(cause?: GitHubRequestError): ActionError {
    return new ActionError(
      `${this.repository.fullName} is empty, and GitHub cannot store anything in it before the first commit.`,
      {
        hint: 'Create an initial commit (for instance a README) on its default branch, then run again.',
        ...(cause && { cause }),
      },
    );
  }

  #refused({ name, hint }: BranchRule, cause: GitHubRequestError): ActionError {
    const { fullName, client } = this.repository;
    return new ActionError(
      `A rule of ${fullName} does not let ${client.tokenInput} push to ${this.branch}: "${name}" (${cause.detail}).`,
      { hint, cause },
    );
  }
}

/** A branch rule by which GitHub refused an update. */
interface BranchRule {
  /** As named in the repository's settings. */
  readonly name: string;
  /** What the user can do about it. */
  readonly hint: string;
}

/** Matched against GitHub's message. The first match wins, so the general rules come last. */
const RULES: readonly (readonly [says: RegExp, name: string, remedy?: string])[] = [
  [/through a pull request|approving review|review is required|code owner/i, 'Require a pull request before merging'],
  [
    /verified signatures?|must be signed/i,
    'Require signed commits',
    "GitHub signs commits made with a GitHub App token or the workflow's own token, but not with a personal access token: set publish-token to one of those",
  ],
  [/status checks?|required workflow/i, 'Require status checks to pass'],
  [/merge queue/i, 'Require merge queue'],
  [/linear history|merge commits/i, 'Require linear history'],
  [/deployments? to|deployed to/i, 'Require deployments to succeed'],
  [
    /force.push|non.fast.forward updates/i,
    'Block force pushes',
    'Squashing replaces the earlier commits: set publish-history: keep',
  ],
  [/creations being restricted/i, 'Restrict creations', 'Create the branch once by hand'],
  [/deletions being restricted|cannot delete/i, 'Restrict deletions'],
  [/cannot update this protected ref/i, 'Restrict updates'],
  [
    /secret detected|cannot contain secrets|push protection/i,
    'Push protection',
    'GitHub takes something in the published files for a secret: revoke it and remove it from the telemetry',
  ],
  [/protected branch|protected ref|not authorized to push/i, 'Branch protection'],
  [/rule violation|repository rule|hook declined/i, 'Ruleset'],
];

/** @returns null when GitHub's message is not about a rule. */
export function toBranchRule(detail: string, branch: string): BranchRule | null {
  const found = RULES.find(([says]) => says.test(detail));
  if (found === undefined) return null;
  const [, name, remedy] = found;
  const exempt = `let the token's owner bypass the rule for ${branch} (Settings → Rules or Branches), or publish to another publish-branch.`;
  return { name, hint: remedy === undefined ? capitalise(exempt) : `${remedy}; or ${exempt}` };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
