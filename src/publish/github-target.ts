import { z } from 'zod';
import { ActionError } from '../action-error.js';
import type { Log } from '../effects.js';
import type { Clock } from '../source/clock.js';
import { systemClock } from '../source/clock.js';
import { EMPTY_TREE } from '../source/git-tree.js';
import type { GitHubClient } from '../source/github-client.js';
import { GitHubRepository } from '../source/github-repository.js';
import { BranchHead } from './branch-head.js';
import type {
  InspectedTarget,
  PlanPublication,
  PublicationResult,
  PublicationTarget,
  PublishedSite,
  ReadPublished,
} from './publication-target.js';
import { createPublishedReader } from './published-text.js';
import { deriveTreeChanges } from './tree.js';
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
  readonly log: Log;
  readonly clock?: Clock;
}

/** The published state that an attempt builds on. */
interface Base {
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  readonly tree: string;
}

/**
 * A branch of a repository on GitHub. Publishing is compare-and-swap: one commit on the head that was read; when the
 * head has moved by then, everything is read and planned anew. Never forced.
 */
export class GitHubPublicationTarget implements PublicationTarget {
  readonly label: string;
  readonly #repository: GitHubRepository;
  readonly #head: BranchHead;
  readonly #upload: TreeUpload;
  readonly #clock: Clock;
  #base: Base | undefined;

  constructor(
    client: GitHubClient,
    private readonly options: GitHubTargetOptions,
  ) {
    this.label = `${options.repository}@${options.branch}`;
    this.#repository = new GitHubRepository(client, options.repository);
    this.#head = new BranchHead(this.#repository, options.branch);
    this.#upload = new TreeUpload(this.#repository);
    this.#clock = options.clock ?? systemClock;
  }

  /** @throws ActionError when the target does not exist, is archived, empty, or not to be pushed to with this token. */
  async inspect(): Promise<InspectedTarget> {
    const { tokenInput, permission } = this.#repository.client;
    const facts = await this.#repository.readFacts();
    if (facts.archived) throw new ActionError(`${facts.fullName} is archived: nothing can be published to it.`);
    if (facts.canPush === false) {
      throw new ActionError(`${tokenInput} cannot push to ${facts.fullName}.`, {
        hint: `Its user needs write access to the repository, and the token \`${permission}\`.`,
      });
    }
    const { site, read } = await this.#readBase();
    return { site, read, isPrivate: facts.private };
  }

  async publish(plan: PlanPublication): Promise<PublicationResult> {
    const ours = new Set<string | null>();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await this.#backOff(attempt);
      const base = await this.#readBase();
      const { site } = base;
      const publication = await plan(site, base.read);
      const changes = deriveTreeChanges(site, publication, this.options.directory);
      if (changes.tree === base.tree) {
        // A commit whose answer was lost may turn out to be the head after all.
        return { changed: ours.has(site.head), commit: site.head, tree: base.tree, attempts: attempt };
      }
      const tree = await this.#upload.createTree(site.head === null ? null : base.tree, site, changes);
      const commit = await this.#createCommit(tree, site.head, publication.message);
      ours.add(commit);
      if (await this.#head.move(site.head, commit)) return { changed: true, commit, tree, attempts: attempt };
    }
    throw new ActionError(
      `${this.label} kept moving: ${ATTEMPTS} attempts to publish were overtaken by other pushes.`,
      {
        hint: 'Run again, or let fewer workflows push to this branch at the same time.',
      },
    );
  }

  async #readBase(): Promise<Base> {
    const head = await this.#head.read();
    if (this.#base?.site.head === head) return this.#base; // a commit does not change
    const tree = head === null ? EMPTY_TREE : await this.#repository.readTreeId(head);
    const files = await this.#repository.readFiles(tree);
    const site = { head, files: new Map(files.map(({ path, id, mode }) => [path, { id, mode }])) };
    return (this.#base = { site, read: createPublishedReader(this.#repository, files), tree });
  }

  /** Author and committer are left to GitHub, which then signs the commit of an app. */
  async #createCommit(tree: string, parent: string | null, message: string): Promise<string> {
    const { sha } = await this.#repository.request('creating a commit', created, (octokit, repository) =>
      octokit.rest.git.createCommit({ ...repository, message, tree, parents: parent === null ? [] : [parent] }),
    );
    return sha;
  }

  async #backOff(attempt: number): Promise<void> {
    this.options.log.info(`${this.label} moved meanwhile: attempt ${attempt} of ${ATTEMPTS}.`);
    await this.#clock.sleep(this.#clock.random() * Math.min(MAX_BACKOFF_MS, 500 * 2 ** attempt));
  }
}
