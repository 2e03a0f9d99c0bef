import { ActionError } from '../action-error.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { toTelemetryEntry } from './git-listing.js';
import { MODE } from './git-object.js';
import type { GitHubClient } from './github-client.js';
import type { RepositoryFacts } from './github-repository.js';
import { GitHubRepository } from './github-repository.js';
import { GitHubRequestError } from './github-request-error.js';
import { readAhead } from './read-ahead.js';
import { OwnEntries } from './own-entries.js';
import type { TelemetryContent, TelemetryDirectory, TelemetryEntry, TelemetrySource } from './telemetry-source.js';
import { telemetryDirectory } from './telemetry-source.js';
import { BlobMismatchError, readVerifiedBlob } from './verified-blob.js';

/** Reads under way at a time: enough to hide the latency, well below what GitHub calls too many. */
const READ_AHEAD = { count: 6, bytes: 32 * 1024 * 1024 };

/**
 * Opens the telemetry repository at the commit that `ref` names now; everything read later is of that commit.
 *
 * @param fullName `owner/name`.
 * @param ref branch, tag, full ref or commit id; the default branch without one.
 * @throws ActionError when the repository or the ref does not exist or cannot be read.
 */
export async function openGitHubTelemetry(
  client: GitHubClient,
  fullName: string,
  ref?: string,
): Promise<GitHubTelemetrySource> {
  const repository = new GitHubRepository(client, fullName);
  const facts = await repository.readFacts();
  const commit = await repository.readCommitId(ref ?? `heads/${facts.defaultBranch}`);
  return new GitHubTelemetrySource(repository, facts, commit);
}

/** Telemetry in a repository on GitHub, at one pinned commit. */
export class GitHubTelemetrySource implements TelemetrySource {
  #directories: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(
    private readonly repository: GitHubRepository,
    readonly facts: RepositoryFacts,
    /** The pinned commit; null when the telemetry repository is empty. */
    readonly commit: string | null,
  ) {}

  async open(registered: RegisteredRepository): Promise<TelemetryDirectory | null> {
    if (registered.telemetryRepository.toLowerCase() !== this.repository.fullName.toLowerCase()) {
      throw new ActionError(`The telemetry of ${registered.key} is not in ${this.repository.fullName}.`);
    }
    const parent = telemetryDirectory(registered).split('/').slice(0, -1);
    this.#directories ??= this.#listDirectories(parent);
    const tree = (await this.#directories).get(registered.key);
    if (tree === undefined) return null;
    const entries = (await this.repository.readFiles(tree)).map(toTelemetryEntry);
    const own = new OwnEntries(entries);
    return {
      tree,
      entries,
      read: (files) =>
        readAhead(
          own.check(files),
          READ_AHEAD,
          ({ size }) => size ?? 0,
          (file, signal) => this.#read(file, signal),
        ),
    };
  }

  /** Tree ids of the directories directly below `path` by name: walked to once for all repositories of the run. */
  async #listDirectories(path: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const level = this.commit === null ? null : await this.repository.readDirectory(this.commit, path);
    const directories = level?.filter(({ mode }) => mode === MODE.directory) ?? [];
    return new Map(directories.map(({ path: name, id }) => [name, id]));
  }

  /**
   * Only what is wrong with this very blob is a finding about the telemetry. A lost permission, an exhausted limit or a
   * broken connection is not: it stops the repository, or the page would show less than there is.
   */
  async #read(entry: TelemetryEntry, signal: AbortSignal): Promise<TelemetryContent> {
    try {
      return { entry, bytes: await readVerifiedBlob(entry, () => this.repository.openBlob(entry.id, signal)) };
    } catch (error) {
      const isTooLarge =
        error instanceof GitHubRequestError && error.status === 403 && /too[_ ]large/i.test(error.detail);
      if (error instanceof BlobMismatchError || isTooLarge) return { entry, error };
      throw error;
    }
  }
}
