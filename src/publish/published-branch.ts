import { ASSETS_DIRECTORY } from '../render/assets.js';
import { EMPTY_TREE } from '../source/git-tree.js';
import type { GitHubRepository } from '../source/github-repository.js';
import { ObjectReader } from '../source/object-reader.js';
import { lookUpRepository, type FoundRepository, type RepositoryFacts } from '../source/repository-lookup.js';
import type { BranchHead } from './branch-head.js';
import type { PublishedSite } from './publication-target.js';
import { PublishedTree } from './published-tree.js';
import { toLeadingPaths, toSitePath } from './site-path.js';

/** Directories that the first query brings along, each with its manifest. */
const LOOKED_INTO = 45;

/** What was published when the branch was read, which an attempt builds on. */
export interface PublishedState {
  /** GitHub's node id of the repository; null as long as nothing was asked about it. */
  readonly repositoryId: string | null;
  readonly contents: PublishedTree;
  readonly site: PublishedSite;
}

/** The branch that is published to, as it was read last; a commit does not change, so only another head is read anew. */
export class PublishedBranch {
  readonly #objects: ObjectReader;
  #keys: readonly string[] = [];
  #last: PublishedState | undefined;

  /** @param directory - Publish directory; empty for the root. */
  constructor(
    private readonly repository: GitHubRepository,
    private readonly head: BranchHead,
    private readonly directory: string,
  ) {
    this.#objects = new ObjectReader(repository);
  }

  /** The state that is known; none before the first look, and after a publication. */
  get last(): PublishedState | undefined {
    return this.#last;
  }

  /**
   * Looks at the repository and the branch in one query.
   * @param keys - Directories below the publish directory that are looked into, now and whenever the branch is read.
   * @throws ActionError when there is no such repository, or it cannot be read.
   */
  async open(keys: readonly string[]): Promise<{ readonly facts: RepositoryFacts; readonly state: PublishedState }> {
    this.#keys = keys;
    const ahead = keys.slice(0, LOOKED_INTO).map((key) => toSitePath(this.directory, key));
    const { facts, commit } = await lookUpRepository(this.repository, this.#objects, {
      revision: `refs/heads/${this.head.branch}`,
      directories: [...this.#shared(), ...ahead],
      files: ahead.map((directory) => `${directory}/manifest.json`),
    });
    return { facts, state: await this.#toState(facts.id, commit) };
  }

  /**
   * What is published now.
   * @returns null when GitHub names a head whose commit it does not show yet.
   */
  async read(): Promise<PublishedState | null> {
    const head = await this.head.read();
    if (this.#last?.contents.head === head) return this.#last;
    if (head === null) return this.#toState(null, null);
    const lookup = { revision: head, directories: this.#shared() };
    const { facts, commit } = await lookUpRepository(this.repository, this.#objects, lookup);
    // Reads may lag behind each other. Without its commit the branch would look empty, which it is not.
    return commit && this.#toState(facts.id, commit);
  }

  /** After a publication of ours nothing that was read is true any more. */
  forget(): void {
    this.#last = undefined;
  }

  async #toState(repositoryId: string | null, commit: FoundRepository['commit']): Promise<PublishedState> {
    const contents = new PublishedTree(this.#objects, commit?.id ?? null, commit?.tree ?? EMPTY_TREE);
    const keys = this.#keys.map((key) => toSitePath(this.directory, key));
    return (this.#last = { repositoryId, contents, site: await contents.list([...this.#shared(), ...keys]) });
  }

  /** Directories that single files of a publication stand in, and those on the way to them. */
  #shared(): string[] {
    return toLeadingPaths(toSitePath(this.directory, ASSETS_DIRECTORY));
  }
}
