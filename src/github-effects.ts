import type { Effects, Log } from './effects.js';
import { GitHubPublicationTarget } from './publish/github-target.js';
import { DirectoryPublicationTarget } from './publish/directory-target.js';
import type { Settings, Tokens } from './settings.js';
import { createReadClient, createWriteClient } from './source/github-client.js';
import { readGitHubRegistry } from './source/github-registry.js';
import { openGitHubTelemetry } from './source/github-telemetry-source.js';

/** One client a token: the first two cannot write, and the third is given to nothing but the target. */
export function createGitHubEffects(settings: Settings, tokens: Tokens, log: Log): Effects {
  const { target, server, registryRepository, registryPath, registryRef, telemetryRef } = settings;
  const shared = { apiUrl: server.apiUrl, log };
  const registry = createReadClient({ ...shared, token: tokens.registryToken, tokenInput: 'registry-token' });
  const telemetry = createReadClient({ ...shared, token: tokens.telemetryToken, tokenInput: 'telemetry-token' });
  return {
    log,
    readRegistry: () =>
      readGitHubRegistry(registry, {
        repository: registryRepository,
        path: registryPath,
        ref: registryRef ?? undefined,
      }),
    openTelemetry: async (telemetryRepository) => {
      const source = await openGitHubTelemetry(telemetry, telemetryRepository, telemetryRef ?? undefined);
      return { source, commit: source.commit, isPrivate: source.facts.private };
    },
    openTarget: async () => {
      if (target.kind === 'directory') {
        return { target: new DirectoryPublicationTarget(target.outputDirectory), isPrivate: null };
      }
      const client = createWriteClient({ ...shared, token: tokens.publishToken, tokenInput: 'publish-token' });
      const { publishRepository: repository, publishBranch: branch, publishDirectory: directory } = target;
      const opened = new GitHubPublicationTarget(client, { repository, branch, directory, log });
      const { facts } = await opened.inspect();
      return { target: opened, isPrivate: facts.private };
    },
  };
}
