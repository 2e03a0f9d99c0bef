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

/** Directories that the first query includes, each with its manifest. */
const LOOKED_INTO = 45;

/** The published state when the branch was read, on which an attempt builds. */
export interface PublishedState {
  /** GitHub's node id of the repository; null when the repository was not queried. */
  readonly repositoryId: string | null;
  readonly contents: PublishedTree;
  readonly site: PublishedSite;
}

/** The publish branch as last read. Commits do not change, so only a new head is read again. */
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

  /** Undefined before the first read and after a publication. */
  get last(): PublishedState | undefined {
    return this.#last;
  }

  /**
   * Reads the repository and the branch in one query.
   * @param keys - Directories below the publish directory to open, now and on every later read.
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
   * Reads the current state of the branch.
   * @returns null when GitHub names a head whose commit it does not show yet.
   */
  async read(): Promise<PublishedState | null> {
    const head = await this.head.read();
    if (this.#last?.contents.head === head) return this.#last;
    if (head === null) return this.#toState(null, null);
    const lookup = { revision: head, directories: this.#shared() };
    const { facts, commit } = await lookUpRepository(this.repository, this.#objects, lookup);
    // GitHub's replicas can lag. Without its commit, the branch would wrongly look empty.
    return commit && this.#toState(facts.id, commit);
  }

  /** After this run has published, the state that was read is outdated. */
  forget(): void {
    this.#last = undefined;
  }

  async #toState(repositoryId: string | null, commit: FoundRepository['commit']): Promise<PublishedState> {
    const contents = new PublishedTree(this.#objects, commit?.id ?? null, commit?.tree ?? EMPTY_TREE);
    const keys = this.#keys.map((key) => toSitePath(this.directory, key));
    return (this.#last = { repositoryId, contents, site: await contents.list([...this.#shared(), ...keys]) });
  }

  /** Directories that hold single files of a publication, and their parents. */
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
 * Reads what a branch holds now: every file in directories with a manifest, and no files of other directories.
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

/** What is published, with every file in this action's directories listed. Read-only. */
export interface SiteSnapshot {
  /** `owner/name@branch` or a directory, for messages. */
  readonly label: string;
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  /** Publish directory; empty for the root. */
  readonly directory: string;
}
