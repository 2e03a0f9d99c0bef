import { ActionError } from '../base/action-error.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { DirectoryNames, OwnEntries, toDirectoryPath, toTelemetryEntries } from './directory-listing.js';
import { MODE } from '../github/git-objects.js';
import type { GitHubClient } from '../github/github-client.js';
import { GitHubRepository } from '../github/github-repository.js';
import { GitHubRequestError } from '../github/github-request-error.js';
import { ObjectReader } from '../github/object-reader.js';
import { Semaphore } from '../github/request-policy.js';
import { readAhead } from './read-ahead.js';
import { lookUpRepository, type RepositoryFacts, requireCommit } from '../github/repository-lookup.js';
import {
  type DirectoryIdentity,
  TELEMETRY_ROOT,
  type TelemetryContent,
  type TelemetryDirectory,
  type TelemetryEntry,
  type TelemetrySource,
  toEntryPrefix,
} from './telemetry-source.js';
import { BlobMismatchError } from '../github/object-batches.js';

/** Files that one repository requests ahead: enough to fill batches. The byte limit is shared by all repositories. */
const FILES_AHEAD = 300;
const BYTES_AHEAD = 32 * 1024 * 1024;

/**
 * Opens the telemetry repository at the commit that `ref` points to now. All later reads use that commit. Normally takes one request.
 *
 * @param fullName `owner/name`.
 * @param ref branch, tag, full ref or commit id; the default branch when null.
 * @throws ActionError when the repository or the ref does not exist or cannot be read.
 */
export async function openGitHubTelemetry(
  client: GitHubClient,
  fullName: string,
  ref: string | null = null,
): Promise<GitHubTelemetrySource> {
  const repository = new GitHubRepository(client, fullName);
  const objects = new ObjectReader(repository);
  const names = TELEMETRY_ROOT.split('/');
  const found = await lookUpRepository(repository, objects, {
    revision: ref,
    directories: names.map((_, index) => names.slice(0, index + 1).join('/')),
  });
  const commit = requireCommit(found, ref, repository);
  const root = commit && (await objects.find(commit.tree, names));
  const level = root?.mode === MODE.directory ? await objects.readLevel(root.id) : [];
  const directories = level.filter(({ mode }) => mode === MODE.directory).map(({ path, id }) => [path, id] as const);
  return new GitHubTelemetrySource(repository, objects, found.facts, commit?.id ?? null, new Map(directories));
}

/** Telemetry in a GitHub repository, at one pinned commit. */
export class GitHubTelemetrySource implements TelemetrySource {
  readonly #budget = new Semaphore(BYTES_AHEAD);
  readonly #names: DirectoryNames;

  constructor(
    private readonly repository: GitHubRepository,
    private readonly objects: ObjectReader,
    readonly facts: RepositoryFacts,
    /** The pinned commit; null when the telemetry repository is empty. */
    readonly commit: string | null,
    /** Tree ids of all telemetry directories, by name. */
    private readonly trees: ReadonlyMap<string, string>,
  ) {
    this.#names = new DirectoryNames(trees.keys());
  }

  listNames(): Promise<readonly string[]> {
    return Promise.resolve(this.#names.names);
  }

  async identify(registered: RegisteredRepository): Promise<readonly DirectoryIdentity[]> {
    if (registered.telemetryRepository.toLowerCase() !== this.repository.fullName.toLowerCase()) {
      throw new ActionError(`The telemetry of ${registered.key} is not in ${this.repository.fullName}.`);
    }
    return this.#identify(registered);
  }

  expect(repositories: readonly RegisteredRepository[]): void {
    this.objects.expect(repositories.flatMap((registered) => this.#identify(registered).map(({ tree }) => tree)));
  }

  /** Reading throws QuotaError before the first file when the rate limit does not leave enough requests for all files. */
  async open(registered: RegisteredRepository): Promise<TelemetryDirectory | null> {
    const directories = await this.identify(registered);
    return directories.length === 0 ? null : this.openTrees(registered, directories);
  }

  /** Like `open`, for trees from another time, as long as GitHub keeps them. */
  async openTrees(
    registered: RegisteredRepository,
    directories: readonly DirectoryIdentity[],
  ): Promise<TelemetryDirectory> {
    const listings = directories.map(async ({ directory, tree }) => ({
      prefix: toEntryPrefix(registered, directory),
      files: await this.objects.readFiles(tree),
    }));
    const entries = toTelemetryEntries(await Promise.all(listings));
    const own = new OwnEntries(entries);
    return {
      directories,
      entries,
      read: (files) => {
        const wanted = own.check(files);
        this.repository.client.quota.reserve(this.objects.costOf(wanted), `Reading ${registered.key}`);
        return readAhead(
          wanted,
          { count: FILES_AHEAD, budget: this.#budget },
          ({ size }) => size ?? 0,
          (file, signal) => this.#read(file, signal),
        );
      },
    };
  }

  #identify(registered: RegisteredRepository): DirectoryIdentity[] {
    return this.#names
      .namesOf(registered)
      .map((name) => ({ directory: toDirectoryPath(name), tree: this.trees.get(name)! }));
  }

  /**
   * Only a defect of this blob is a finding about the telemetry. A lost permission, an exhausted limit or a broken connection stops the
   * repository; otherwise its page would silently miss data.
   */
  async #read(entry: TelemetryEntry, signal: AbortSignal): Promise<TelemetryContent> {
    try {
      return { entry, bytes: await this.objects.readBlob(entry, signal) };
    } catch (error) {
      const isTooLarge =
        error instanceof GitHubRequestError && error.status === 403 && /too[_ ]large/i.test(error.detail);
      if (error instanceof BlobMismatchError || isTooLarge) return { entry, error };
      throw error;
    }
  }
}
