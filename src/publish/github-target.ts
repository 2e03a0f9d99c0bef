import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import type { Log } from '../base/log.js';
import { type Clock, systemClock } from '../base/clock.js';
import type { GitHubClient } from '../github/github-client.js';
import { GitHubRepository } from '../github/github-repository.js';
import { readRepositoryIds } from '../github/repository-lookup.js';
import { BranchHead } from './branch-head.js';
import type { InspectedTarget, PlanPublication, PublicationResult, PublicationTarget } from './publication-target.js';
import { PublishedBranch, type PublishedState } from './published-branch.js';
import { deriveTreeChanges, toSitePath, type TreeChanges } from './tree.js';
import { TreeUpload } from './tree-upload.js';

const ATTEMPTS = 10;
const MAX_BACKOFF_MS = 20_000;

const created = z.object({ sha: z.string() });

export interface GitHubTargetOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** Publish directory; empty for the root. */
  readonly directory: string;
  /** Whether to keep the branch's earlier commits; the default is `keep`. */
  readonly history?: 'keep' | 'squash';
  readonly log: Log;
  readonly clock?: Clock;
}

interface Attempt {
  readonly base: PublishedState;
  readonly changes: TreeChanges;
  readonly message: string;
}

/**
 * A branch of a GitHub repository. Publishing is compare-and-swap: it adds one commit to the head that was read, and if the head has moved
 * by then, everything is read and planned again. The same holds with squashed history: the new commit has no parent, but replaces only the
 * commit that it was planned on.
 */
export class GitHubPublicationTarget implements PublicationTarget {
  readonly label: string;
  readonly #repository: GitHubRepository;
  readonly #head: BranchHead;
  readonly #branch: PublishedBranch;
  readonly #upload: TreeUpload;
  readonly #clock: Clock;
  /** The last head that this run saw or created; null when there was no branch so far. */
  #lastHead: string | null = null;

  constructor(
    client: GitHubClient,
    private readonly options: GitHubTargetOptions,
  ) {
    this.label = `${options.repository}@${options.branch}`;
    this.#repository = new GitHubRepository(client, options.repository);
    this.#head = new BranchHead(this.#repository, options.branch);
    this.#branch = new PublishedBranch(this.#repository, this.#head, options.directory);
    this.#upload = new TreeUpload(this.#repository);
    this.#clock = options.clock ?? systemClock;
  }

  /** @throws ActionError when the target does not exist, is archived or empty, or this token may not push to it. */
  async inspect(keys: readonly string[]): Promise<InspectedTarget> {
    const { tokenInput, permission } = this.#repository.client;
    const { facts, state } = await this.#branch.open(keys);
    if (facts.archived) throw new ActionError(`${facts.fullName} is archived, so nothing can be published to it.`);
    if (facts.canPush === false && permission === 'contents: write') {
      throw new ActionError(`${tokenInput} cannot push to ${facts.fullName}.`, {
        hint: `Its user needs write access to the repository, and the token needs \`${permission}\`.`,
      });
    }
    if (facts.empty) throw this.#head.emptyRepository();
    this.#lastHead = state.contents.head;
    return { site: state.site, read: state.contents.read, isPrivate: facts.private };
  }

  async findAlias(names: readonly string[]): Promise<string | null> {
    const ids = await readRepositoryIds(this.#repository, [this.#repository.fullName, ...names]);
    const own = ids.get(this.#repository.fullName);
    return names.find((name) => own !== undefined && ids.get(name) === own) ?? null;
  }

  async publish(plan: PlanPublication): Promise<PublicationResult> {
    const ours = new Set<string | null>();
    const warnings = new Set<string>();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await this.#backOff(attempt);
      const prepared = await this.#prepare(plan, attempt === 1);
      if (prepared === null) continue;
      const { base, changes, message } = prepared;
      const { head, tree: before } = base.contents;
      if (head === null && this.#lastHead !== null) warnings.add(this.#toDeletionWarning(this.#lastHead));
      else this.#lastHead = head;
      if (changes.tree === before) {
        // A commit whose response was lost may be the head after all.
        return { changed: ours.has(head), commit: head, tree: before, attempts: attempt, warnings: [...warnings] };
      }
      const tree = await this.#upload.createTree(head === null ? null : before, base.site, changes);
      const isReplaced = this.options.history === 'squash';
      const commit = await this.#createCommit(tree, isReplaced ? null : head, message);
      ours.add(commit);
      const isMoved =
        isReplaced && head !== null && base.repositoryId !== null
          ? await this.#head.replace(base.repositoryId, head, commit)
          : await this.#head.move(head, commit);
      if (isMoved) {
        this.#branch.forget();
        this.#lastHead = commit;
        return { changed: true, commit, tree, attempts: attempt, warnings: [...warnings] };
      }
    }
    throw new ActionError(`${this.label} kept changing: other pushes overtook ${ATTEMPTS} attempts to publish.`, {
      hint: 'Run again, or have fewer workflows push to this branch at the same time.',
    });
  }

  /**
   * If the first attempt changes nothing, the inspected state is enough. Before any write, the head is read again.
   * @returns null when GitHub names a head whose commit it does not show yet.
   */
  async #prepare(plan: PlanPublication, isFirst: boolean): Promise<Attempt | null> {
    const inspected = this.#branch.last;
    if (inspected !== undefined && isFirst) {
      const attempt = await this.#plan(plan, inspected);
      if (attempt.changes.tree === inspected.contents.tree) return attempt;
      if ((await this.#branch.read()) === inspected) return attempt;
    }
    const base = await this.#branch.read();
    return base && this.#plan(plan, base);
  }

  async #plan(plan: PlanPublication, base: PublishedState): Promise<Attempt> {
    const { contents, site } = base;
    const { directory } = this.options;
    const publication = await plan(site, contents.read);
    const owned = [...publication.directories.keys(), ...publication.removed];
    const whole = await contents.listWhole(
      site,
      owned.map((key) => toSitePath(directory, key)),
    );
    const changes = deriveTreeChanges(whole, publication, directory);
    return { base: { ...base, site: whole }, changes, message: publication.message };
  }

  /** GitHub sets author and committer, and then signs the commits of an app. */
  async #createCommit(tree: string, parent: string | null, message: string): Promise<string> {
    const { sha } = await this.#repository.request('creating a commit', created, (octokit, repository) =>
      octokit.rest.git.createCommit({ ...repository, message, tree, parents: parent === null ? [] : [parent] }),
    );
    return sha;
  }

  #toDeletionWarning(head: string): string {
    const { repository, branch } = this.options;
    return (
      `The branch ${branch} of ${repository} was deleted during this run, at commit ${head}. The run created it again with the ` +
      'dashboards that it published; all other files on it are lost. To restore files, in a clone of ' +
      `${repository}: git fetch origin ${branch} ${head}, git switch ${branch}, git checkout ${head} -- <files>, then commit and ` +
      'push. GitHub keeps that commit for a limited time. The next run publishes the dashboards that are missing now.'
    );
  }

  async #backOff(attempt: number): Promise<void> {
    this.options.log.info(`${this.label} was updated in the meantime: attempt ${attempt} of ${ATTEMPTS}.`);
    await this.#clock.sleep(this.#clock.random() * Math.min(MAX_BACKOFF_MS, 500 * 2 ** attempt));
  }
}
