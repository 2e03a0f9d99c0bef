import { ActionError } from '../action-error.js';
import { ASSETS_DIRECTORY } from '../render/assets.js';
import type { GitHubClient } from '../source/github-client.js';
import { GitHubRepository } from '../source/github-repository.js';
import { ObjectReader } from '../source/object-reader.js';
import { lookUpRepository } from '../source/repository-lookup.js';
import { listPublishedDirectories, manifestPath } from './published-directory.js';
import { PublishedTree } from './published-tree.js';
import { toSitePath } from './site-path.js';
import type { SiteSnapshot } from './site-snapshot.js';

export interface GitHubSite {
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
    throw new ActionError(`There is nothing published at ${label}.`, {
      hint: `Check publish-repository and publish-branch; GitHub gives the same answer when ${client.tokenInput} lacks \`${client.permission}\`.`,
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
