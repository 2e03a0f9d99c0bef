import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { ActionError } from '../base/action-error.js';
import { MODE } from '../github/git-objects.js';
import type { GitHubClient } from '../github/github-client.js';
import { GitHubRepository } from '../github/github-repository.js';
import { ObjectReader } from '../github/object-reader.js';
import { lookUpRepository, requireCommit, toPushWarnings } from '../github/repository-lookup.js';

/** Location of the registry: the inputs `registry-repository`, `registry-path` and `registry-ref`. */
interface RegistryLocation {
  /** `owner/name`. */
  readonly repository: string;
  readonly path: string;
  /** Branch, tag, full ref or commit id; defaults to the default branch. */
  readonly ref?: string | null;
}

/** Reads the registry from its GitHub repository, verified like telemetry. Usually takes one request. */
export async function readGitHubRegistry(client: GitHubClient, location: RegistryLocation): Promise<RegistryText> {
  const { ref = null } = location;
  const repository = new GitHubRepository(client, location.repository);
  const objects = new ObjectReader(repository);
  const names = location.path.split('/').filter((name) => name !== '');
  const found = await lookUpRepository(repository, objects, {
    revision: ref,
    directories: names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/')),
    files: [names.join('/')],
  });
  const origin = `${location.repository}:${location.path}@${ref ?? found.facts.defaultBranch ?? 'HEAD'}`;

  const commit = requireCommit(found, ref, repository);
  const file = commit && (await objects.find(commit.tree, names));
  if (file === null || (file.mode !== MODE.file && file.mode !== MODE.executable)) {
    const problem = file === null ? 'There is no file' : 'There is a directory or a link';
    throw new ActionError(`${problem} at ${origin}, so there is no registry.`, { hint });
  }
  const bytes = await objects.readBlob(file);
  if (!isUtf8(bytes)) throw new ActionError(`The registry at ${origin} is not UTF-8 text.`, { hint });
  return { text: Buffer.from(bytes).toString('utf8'), origin, ...toPushWarnings(client, found.facts) };
}

const hint = 'Check registry-repository, registry-path and registry-ref.';

/** The registry as read, before it is parsed. */
export interface RegistryText {
  readonly text: string;
  /** Where it was read from: `owner/name:path@ref` or a file name. For messages. */
  readonly origin: string;
  /** Whether nobody has registered what it says: a preview of a repository that is only named. Then no context is shown. */
  readonly isAssumed?: boolean;
  /** Warnings about how it was read. */
  readonly warnings?: readonly string[];
}

/** Reads the registry from a local file. */
export async function readRegistryFile(file: string): Promise<RegistryText> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ActionError(`Cannot read the registry ${file}.`, { hint: 'Check the path.', cause: error });
  });
  if (!isUtf8(bytes)) throw new ActionError(`The registry ${file} is not UTF-8 text.`);
  return { text: bytes.toString('utf8'), origin: file };
}
