import { DirectoryPartialCache } from './cache/directory-partial-cache.js';
import type { StartPartial } from './derive/start-partial.js';
import type { Effects, Log } from './effects.js';
import { DirectoryPublicationTarget } from './publish/directory-target.js';
import { GitHubPublicationTarget } from './publish/github-target.js';
import type { PublicationTarget } from './publish/publication-target.js';
import type { Settings, Tokens } from './settings.js';
import type { StageName } from './settings/stage.js';
import { createReadClient, createWriteClient } from './source/github-client.js';
import { readGitHubRegistry } from './source/github-registry.js';
import { openGitHubTelemetry } from './source/github-telemetry-source.js';
import { readPushEvent, readTouchedDirectories } from './source/push-event.js';
import { toPushWarnings } from './source/token-posture.js';

/** One client a token: the first two cannot write, and the third is given to nothing but the target. */
export function createGitHubEffects(
  settings: Settings,
  tokens: Tokens,
  log: Log,
  startPartial?: StartPartial,
): Effects {
  const { server, registryRepository, registryPath, registryRef, telemetryRef } = settings;
  const shared = { apiUrl: server.apiUrl, log };
  const registry = createReadClient({ ...shared, token: tokens.registryToken, tokenInput: 'registry-token' });
  const telemetry = createReadClient({ ...shared, token: tokens.telemetryToken, tokenInput: 'telemetry-token' });
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
    partials: settings.cacheDirectory === null ? undefined : new DirectoryPartialCache(settings.cacheDirectory, log),
    startPartial,
    target: createTarget(settings, tokens, log),
  };
}

/** The other stages look at what is published, and could not change it if they tried. */
const WRITING: readonly StageName[] = ['all', 'publish'];

function createTarget({ target, server, staging }: Settings, tokens: Tokens, log: Log): PublicationTarget {
  if (target.kind === 'directory') return new DirectoryPublicationTarget(target.outputDirectory);
  const token = { token: tokens.publishToken, tokenInput: 'publish-token' } as const;
  const createClient = WRITING.includes(staging.stage) ? createWriteClient : createReadClient;
  const client = createClient({ ...token, apiUrl: server.apiUrl, log });
  const {
    publishRepository: repository,
    publishBranch: branch,
    publishDirectory: directory,
    publishHistory: history,
  } = target;
  return new GitHubPublicationTarget(client, { repository, branch, directory, history, log });
}
