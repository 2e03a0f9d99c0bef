import { z } from 'zod';
import { ActionError } from '../action-error.js';
import type { GitHubRepository } from '../source/github-repository.js';
import { GitHubRequestError } from '../source/github-request-error.js';

const refSchema = z.object({ object: z.object({ sha: z.string() }) });
const refsSchema = z.array(z.object({ ref: z.string() }));
const comparisonSchema = z.object({ status: z.string() });

/** Refusals that mean "somebody else was faster". */
const MOVED =
  /not a fast.forward|reference already exists|reference does not exist|reference cannot be updated|object does not exist|is at [0-9a-f]+ but expected/i;
/** Refusals that no new attempt can change. */
const RULE = /rule violation|protected branch|protected ref|repository rule|hook declined|required status/i;

/** The head of the branch that is published to: read, and moved only from where it was read. */
export class BranchHead {
  constructor(
    private readonly repository: GitHubRepository,
    private readonly branch: string,
  ) {}

  /**
   * @returns null when the branch is confirmed not to exist.
   * @throws ActionError when that cannot be known, or when the repository has no commit yet.
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
      await this.#confirmMissing();
      return null;
    }
  }

  /**
   * Moves the branch from one commit to the next, or creates it.
   * @returns false when it is elsewhere by now, and nothing was done.
   * @throws ActionError when GitHub refuses for another reason.
   */
  async move(from: string | null, to: string): Promise<boolean> {
    try {
      await this.repository.request(`moving the branch ${this.branch}`, refSchema, (octokit, target) => {
        // Sent once: whether an attempt without an answer was carried out is found out below.
        const request = { retryServerErrors: false };
        return from === null
          ? octokit.rest.git.createRef({ ...target, ref: `refs/heads/${this.branch}`, sha: to, request })
          : octokit.rest.git.updateRef({ ...target, ref: `heads/${this.branch}`, sha: to, force: false, request });
      });
      return true;
    } catch (error) {
      if (!(error instanceof GitHubRequestError)) throw error;
      if (error.status === null || error.status >= 500) return this.#holds(to);
      if (RULE.test(error.detail)) throw this.#refused(error);
      if (error.status === 409 || (error.status === 422 && MOVED.test(error.detail))) return false;
      throw error;
    }
  }

  /** Whether the branch is at the commit, or has moved on from it. */
  async #holds(commit: string): Promise<boolean> {
    const head = await this.read();
    if (head === null || head === commit) return head === commit;
    const { status } = await this.repository.request('comparing commits', comparisonSchema, (octokit, target) =>
      octokit.rest.repos.compareCommitsWithBasehead({ ...target, basehead: `${commit}...${head}`, per_page: 1 }),
    );
    return status === 'ahead';
  }

  /** A 404 can hide a missing permission; a list of refs that does not name the branch cannot. */
  async #confirmMissing(): Promise<void> {
    const ref = `heads/${this.branch}`;
    const refs = await this.repository.request(`looking for the branch ${this.branch}`, refsSchema, (octokit, target) =>
      octokit.rest.git.listMatchingRefs({ ...target, ref }),
    );
    if (refs.some((found) => found.ref === `refs/${ref}`)) {
      throw new ActionError(
        `GitHub lists the branch ${this.branch} of ${this.repository.fullName}, but does not show it.`,
        {
          hint: 'Usually passing: run again.',
        },
      );
    }
  }

  /** Not bootstrapped through the Contents API: that would commit to the default branch, which is not ours. */
  emptyRepository(cause?: GitHubRequestError): ActionError {
    return new ActionError(
      `${this.repository.fullName} is empty, and GitHub cannot store anything in it before a first commit.`,
      {
        hint: 'Create an initial commit (for instance a README) on its default branch, then run again.',
        ...(cause && { cause }),
      },
    );
  }

  #refused(cause: GitHubRequestError): ActionError {
    return new ActionError(
      `A rule of ${this.repository.fullName} does not let ${this.repository.client.tokenInput} push to ${this.branch} (${cause.detail}).`,
      {
        hint: `Let the token's owner bypass the rule or branch protection for ${this.branch}, or publish to another publish-branch.`,
        cause,
      },
    );
  }
}
