import type { z } from 'zod';
import { ActionError } from '../action-error.js';
import type { ListedEntry, ListedFile } from './git-listing.js';
import { toSorted, verifyLevel, verifyListing } from './git-listing.js';
import { MODE } from './git-object.js';
import { EMPTY_TREE } from './git-tree.js';
import { byteStream, commitSchema, objectId, repositorySchema, treeSchema } from './github-answers.js';
import type { GitHubClient, Octokit } from './github-client.js';
import { GitHubRequestError, toGitHubRequestError } from './github-request-error.js';

export interface RepositoryFacts {
  readonly id: number;
  /** `owner/name` as GitHub spells it. */
  readonly fullName: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly defaultBranch: string;
  /** Whether the token's user may push; null when GitHub does not say (see `GitHubClient.reportsRole`). */
  readonly canPush: boolean | null;
}

type Coordinates = { readonly owner: string; readonly repo: string };

/** A repository on GitHub through one token: thin calls whose answers are checked and whose failures are explained. */
export class GitHubRepository {
  readonly #coordinates: Coordinates;

  /** @param fullName `owner/name`. */
  constructor(
    readonly client: GitHubClient,
    readonly fullName: string,
  ) {
    const [owner = '', repo = ''] = fullName.split('/');
    this.#coordinates = { owner, repo };
  }

  /**
   * Sends one request.
   * @throws GitHubRequestError when it fails; ActionError when the answer is not what GitHub documents.
   */
  async request<T>(
    doing: string,
    schema: z.ZodType<T>,
    send: (octokit: Octokit, coordinates: Coordinates) => Promise<{ readonly data: unknown }>,
  ): Promise<T> {
    let data: unknown;
    try {
      ({ data } = await send(this.client.octokit, this.#coordinates));
    } catch (error) {
      throw toGitHubRequestError(error, this.client, this.fullName, doing);
    }
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new ActionError(`GitHub's answer about ${this.fullName} is not what its API describes, when ${doing}.`, {
      hint: 'Check that the API URL leads to GitHub, not to a proxy or a login page.',
      cause: parsed.error,
    });
  }

  /** @throws ActionError also when GitHub redirects to a repository of another name: the configured one is meant. */
  async readFacts(): Promise<RepositoryFacts> {
    const facts = await this.request('looking the repository up', repositorySchema, (octokit, repository) =>
      octokit.rest.repos.get(repository),
    );
    if (facts.full_name.toLowerCase() !== this.fullName.toLowerCase()) {
      throw new ActionError(`${this.fullName} is now called ${facts.full_name}.`, {
        hint: 'A renamed or transferred repository is not followed: name it as it is called now.',
      });
    }
    return {
      id: facts.id,
      fullName: facts.full_name,
      private: facts.private,
      archived: facts.archived,
      defaultBranch: facts.default_branch,
      canPush: this.client.reportsRole ? (facts.permissions?.push ?? null) : null,
    };
  }

  /**
   * The commit that a branch, tag, full ref or commit id names now.
   * @returns null when the repository has no commits at all.
   */
  async readCommitId(ref: string): Promise<string | null> {
    try {
      return await this.request(`resolving "${ref}"`, objectId, (octokit, repository) =>
        octokit.rest.repos.getCommit({
          ...repository,
          ref: ref.replace(/^refs\//, ''),
          headers: { accept: 'application/vnd.github.sha' },
        }),
      );
    } catch (error) {
      if (!(error instanceof GitHubRequestError)) throw error;
      if (error.status === 409) return null;
      if (error.status !== 404 && error.status !== 422) throw error;
      throw new ActionError(`"${ref}" names no branch, tag or commit of ${this.fullName}.`, {
        hint: `Check the ref; GitHub gives the same answer when ${this.client.tokenInput} lacks \`${this.client.permission}\`.`,
        cause: error,
      });
    }
  }

  /** Id of the tree of a commit. */
  async readTreeId(commit: string): Promise<string> {
    const { tree } = await this.request(`reading commit ${commit}`, commitSchema, (octokit, repository) =>
      octokit.rest.git.getCommit({ ...repository, commit_sha: commit }),
    );
    return tree.sha;
  }

  /** One level of a tree, verified: files and directories. */
  async readLevel(tree: string): Promise<ListedEntry[]> {
    if (tree === EMPTY_TREE) return [];
    const { truncated, entries } = await this.#readTree(tree, false);
    if (truncated) throw new ActionError(`A directory of ${this.fullName} has more entries than GitHub lists.`);
    verifyLevel(tree, entries);
    return entries;
  }

  /**
   * One level of a directory of a commit, walked to from the root.
   * @returns null when there is no such directory; a link or a submodule of that name is none.
   */
  async readDirectory(commit: string, names: readonly string[]): Promise<ListedEntry[] | null> {
    let level = await this.readLevel(await this.readTreeId(commit));
    for (const name of names) {
      const directory = level.find(({ path, mode }) => path === name && mode === MODE.directory);
      if (directory === undefined) return null;
      level = await this.readLevel(directory.id);
    }
    return level;
  }

  /** Every file below a tree, verified, sorted by path. A listing that GitHub cuts is read directory by directory. */
  async readFiles(tree: string): Promise<ListedFile[]> {
    if (tree === EMPTY_TREE) return [];
    const { truncated, entries } = await this.#readTree(tree, true);
    if (!truncated) return verifyListing(tree, entries);
    const files: ListedFile[] = [];
    for (const entry of await this.readLevel(tree)) {
      if (entry.mode !== MODE.directory) files.push(entry);
      else
        for (const file of await this.readFiles(entry.id)) files.push({ ...file, path: `${entry.path}/${file.path}` });
    }
    return toSorted(files);
  }

  /** The raw bytes of a blob, as they arrive. */
  async openBlob(id: string, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    return this.request(`reading blob ${id}`, byteStream, (octokit, repository) =>
      octokit.rest.git.getBlob({
        ...repository,
        file_sha: id,
        headers: { accept: 'application/vnd.github.raw+json' },
        request: { parseSuccessResponseBody: false, ...(signal && { signal }) },
      }),
    );
  }

  async #readTree(tree: string, recursive: boolean): Promise<{ truncated: boolean; entries: ListedEntry[] }> {
    const answer = await this.request(`listing tree ${tree}`, treeSchema, (octokit, repository) =>
      octokit.rest.git.getTree({ ...repository, tree_sha: tree, ...(recursive && { recursive: '1' }) }),
    );
    const entries = answer.tree.map(({ path, mode, sha, size }) => ({ path, mode, id: sha, size: size ?? null }));
    return { truncated: answer.truncated, entries };
  }
}
