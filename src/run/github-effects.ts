import { CacheKey } from '../cache/cache-key.js';
import { DirectoryAggregateCache } from '../cache/directory-aggregate-cache.js';
import type { AggregateCache } from '../derive/aggregate/aggregate-data.js';
import type { ParallelDeriving } from '../derive/aggregate/derived-files.js';
import { ActionError } from '../base/action-error.js';
import type { Effects, VerificationEffects } from './effects.js';
import type { Log } from '../base/log.js';
import { DirectoryPublicationTarget } from '../publish/directory-target.js';
import { readGitHubSite } from '../publish/published-branch.js';
import { GitHubPublicationTarget } from '../publish/github-target.js';
import { createLiveSite } from '../publish/live-site.js';
import type { PublicationTarget } from '../publish/publication-target.js';
import type { Secrets, Settings } from '../settings/settings.js';
import { isSameName, ownerOf } from '../settings/github-name.js';
import type { StageName } from '../settings/stage.js';
import { createReadClient, createWriteClient, type GitHubClientOptions } from '../github/github-client.js';
import { readGitHubRegistry } from '../source/registry-text.js';
import { type GitHubTelemetrySource, openGitHubTelemetry } from '../source/github-telemetry-source.js';
import { readPushEvent, readTouchedDirectories } from '../source/push-event.js';
import { toPushWarnings } from '../github/repository-lookup.js';

/** How clients wait; they have defaults. */
type Waiting = Pick<GitHubClientOptions, 'clock' | 'deadlines'>;

/** One client per token: the first two are read-only, and only the target gets the third. */
export function createGitHubEffects(
  settings: Settings,
  secrets: Secrets,
  log: Log,
  threads?: ParallelDeriving,
  waiting: Waiting = {},
): Effects {
  const { server, registryRepository, registryPath, registryRef, telemetryRef } = settings;
  const shared = { apiUrl: server.apiUrl, log, ...waiting };
  const registry = createReadClient({ ...shared, token: secrets.registryToken, tokenInput: 'registry-token' });
  const telemetry = createReadClient({ ...shared, token: secrets.telemetryToken, tokenInput: 'telemetry-token' });
  return {
    log,
    readRegistry: () =>
      readGitHubRegistry(registry, { repository: registryRepository, path: registryPath, ref: registryRef }),
    readTouched: async (telemetryRepository) => {
      const push = settings.pushEventPath === null ? null : await readPushEvent(settings.pushEventPath);
      return push && readTouchedDirectories(telemetry, push, telemetryRepository, telemetryRef);
    },
    openTelemetry: async (telemetryRepository) => {
      const source = await openGitHubTelemetry(telemetry, telemetryRepository, telemetryRef);
      const { commit, facts } = source;
      return { source, commit, isPrivate: facts.private, ...toPushWarnings(telemetry, facts) };
    },
    partials: createCache(settings, secrets, log),
    threads,
    target: createTarget(settings, secrets, log, waiting),
    live: settings.target.kind === 'repository' ? createLiveSite() : undefined,
  };
}

function createCache({ cacheDirectory }: Settings, { cacheKey }: Secrets, log: Log): AggregateCache | undefined {
  if (cacheDirectory === null) return undefined;
  return new DirectoryAggregateCache(cacheDirectory, log, cacheKey === null ? null : new CacheKey(cacheKey));
}

/** Effects of the stage `verify`: it reads what is published, and telemetry at the published commits. */
export function createVerificationEffects(settings: Settings, secrets: Secrets, log: Log): VerificationEffects {
  const { server, target, owner } = settings;
  const shared = { apiUrl: server.apiUrl, log };
  const telemetry = createReadClient({ ...shared, token: secrets.telemetryToken, tokenInput: 'telemetry-token' });
  const published = createReadClient({ ...shared, token: secrets.publishToken, tokenInput: 'publish-token' });
  const sources = new Map<string, Promise<GitHubTelemetrySource>>();
  return {
    log,
    readSite: () => {
      if (target.kind === 'directory') throw new ActionError('Use the command line to verify a directory.');
      const { publishRepository: repository, publishBranch: branch, publishDirectory: directory } = target;
      return readGitHubSite(published, { repository, branch, directory });
    },
    openTrees: async (registered, directories) => {
      const { telemetryRepository: repository } = registered;
      if (!isSameName(ownerOf(repository), owner)) {
        throw new ActionError(`Its manifest names ${repository}, which is not a telemetry repository of ${owner}.`);
      }
      const source = sources.get(repository) ?? openGitHubTelemetry(telemetry, repository);
      sources.set(repository, source);
      return (await source).openTrees(registered, directories);
    },
  };
}

/** The other stages read the target with a client that cannot write. */
const WRITING: readonly StageName[] = ['all', 'publish'];

function createTarget(
  { target, server, staging }: Settings,
  secrets: Secrets,
  log: Log,
  waiting: Waiting,
): PublicationTarget {
  if (target.kind === 'directory') return new DirectoryPublicationTarget(target.outputDirectory);
  const token = { token: secrets.publishToken, tokenInput: 'publish-token' } as const;
  const createClient = WRITING.includes(staging.stage) ? createWriteClient : createReadClient;
  const client = createClient({ ...token, apiUrl: server.apiUrl, log, ...waiting });
  const {
    publishRepository: repository,
    publishBranch: branch,
    publishDirectory: directory,
    publishHistory: history,
  } = target;
  return new GitHubPublicationTarget(client, { repository, branch, directory, history, log });
}
