import { isUtf8 } from 'node:buffer';
import { ActionError } from '../action-error.js';
import type { RegistryText } from '../effects.js';
import { MODE } from './git-object.js';
import type { GitHubClient } from './github-client.js';
import { GitHubRepository } from './github-repository.js';
import { readVerifiedBlob } from './verified-blob.js';

/** Where the registry is: the inputs `registry-repository`, `registry-path` and `registry-ref`. */
export interface RegistryLocation {
  /** `owner/name`. */
  readonly repository: string;
  /** Path of the file in the repository. */
  readonly path: string;
  /** Branch, tag, full ref or commit id; the default branch when absent. */
  readonly ref?: string | undefined;
}

/** Reads the registry from its repository on GitHub, verified like the telemetry. */
export async function readGitHubRegistry(client: GitHubClient, location: RegistryLocation): Promise<RegistryText> {
  const repository = new GitHubRepository(client, location.repository);
  const { defaultBranch } = await repository.readFacts();
  const origin = `${location.repository}:${location.path}@${location.ref ?? defaultBranch}`;
  const names = location.path.split('/').filter((name) => name !== '');
  const fileName = names.pop();

  const commit = await repository.readCommitId(location.ref ?? `heads/${defaultBranch}`);
  const level = commit === null ? null : await repository.readDirectory(commit, names);
  const file = level?.find(({ path }) => path === fileName);
  if (file === undefined || (file.mode !== MODE.file && file.mode !== MODE.executable)) {
    const found = file === undefined ? 'There is no file' : 'What there is is not a file';
    throw new ActionError(`${found} at ${origin}, so there is no registry.`, { hint });
  }
  const bytes = await readVerifiedBlob(file, () => repository.openBlob(file.id));
  if (!isUtf8(bytes)) throw new ActionError(`The registry at ${origin} is not UTF-8 text.`, { hint });
  return { text: Buffer.from(bytes).toString('utf8'), origin };
}

const hint = 'Check registry-repository, registry-path and registry-ref.';
