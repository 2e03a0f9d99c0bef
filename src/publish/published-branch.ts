import { ASSETS_DIRECTORY } from '../render/assets.js';
import { EMPTY_TREE } from '../github/git-objects.js';
import { GitHubRepository } from '../github/github-repository.js';
import { ObjectReader } from '../github/object-reader.js';
import { type FoundRepository, lookUpRepository, type RepositoryFacts } from '../github/repository-lookup.js';
import type { BranchHead } from './branch-head.js';
import type { PublishedSite, ReadPublished } from './publication-target.js';
import { listPublishedDirectories, manifestPath, PublishedTree } from './published-directory.js';
import { toLeadingPaths, toSitePath } from './tree.js';
import { ActionError } from '../base/action-error.js';
import type { GitHubClient } from '../github/github-client.js';

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

interface GitHubSite {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** Publish directory; empty for the root. */
  readonly directory: string;
}

/**
 * Reads the listings of what is published on a branch now: of the directories that hold a manifest every file, of others nothing.
 * @throws ActionError when there is no such branch, or it cannot be read.
 */
export async function readGitHubSite(
  client: GitHubClient,
  { repository: fullName, branch, directory }: GitHubSite,
): Promise<SiteSnapshot> {
  const label = `${fullName}@${branch}`;
  const repository = new GitHubRepository(client, fullName);
  const objects = new ObjectReader(repository);
  const { commit } = await lookUpRepository(repository, objects, { revision: `refs/heads/${branch}` });
  if (commit === null) {
    throw new ActionError(`Nothing is published at ${label}.`, {
      hint: `Check publish-repository and publish-branch. GitHub also answers this way when ${client.tokenInput} lacks \`${client.permission}\`.`,
    });
  }
  const tree = new PublishedTree(objects, commit.id, commit.tree);
  const top = await tree.list([directory]);
  const directories = listPublishedDirectories(top, directory).map((name) => toSitePath(directory, name));
  const opened = await tree.list([directory, ...directories]);
  const ours = directories.filter((path) => opened.files.has(manifestPath(path, '')));
  const site = await tree.listWhole(opened, [...ours, toSitePath(directory, ASSETS_DIRECTORY)]);
  return { label, site, read: tree.read, directory };
}

/** What is published, with every file of our directories open; only to be looked at. */
export interface SiteSnapshot {
  /** `owner/name@branch` or a directory, for messages. */
  readonly label: string;
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  /** Publish directory; empty for the root. */
  readonly directory: string;
}
