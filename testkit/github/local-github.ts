import { setTimeout as delay } from 'node:timers/promises';
import { Access, type TokenSettings } from './access.js';
import { createHttpServer, FaultQueue, type RequestRecord } from './http-server.js';
import { commitFiles, createTag, exportRepository, readFiles, type SeedFile } from './git-export.js';
import { GithubApi } from './github-api.js';
import { Repositories, type RepositorySettings, type RepositoryStore } from './repository-store.js';
import { GITHUB_LIMITS, type Limits } from './router.js';
import { entryAt } from './trees.js';

export interface LocalGitHubSettings {
  readonly repositories: readonly RepositorySettings[];
  /** By token. Its prefix (`ghs_`, `ghp_`, `github_pat_`) determines its kind. */
  readonly tokens?: Readonly<Record<string, TokenSettings>>;
  /** Clock for commits; rate limits use the real one. */
  readonly now?: () => Date;
  /** "/api/v3" for GitHub Enterprise Server, with GraphQL at "/api/graphql". */
  readonly prefix?: '' | '/api/v3';
  readonly limits?: Partial<Limits>;
}

/** A GitHub on the loopback interface, with real Git objects, GitHub's responses, and faults on demand. */
export interface LocalGitHub {
  /** All requests, in order of arrival. */
  readonly requests: RequestRecord[];
  readonly faults: FaultQueue;
  /** Delay before every response, in milliseconds. */
  latencyMs: number;
  /** Called before a request is answered, so that tests can act between two requests of a client. */
  onRequest: ((request: RequestRecord) => void | Promise<void>) | undefined;
  /** @returns Base URL of the REST API. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
  /** @param fullName `owner/name`. @throws Error when there is no such repository. */
  repository(fullName: string): RepositoryStore;
  /** Commits to a branch, and creates the branch if needed. @returns The commit's id. */
  commitFiles(fullName: string, branch: string, files: ReadonlyMap<string, SeedFile>, message: string): string;
  /** Creates an annotated tag. @returns The tag's id. */
  createTag(fullName: string, name: string, revision: string, message: string): string;
  /** Bytes of all files of a branch, by path. */
  readTree(fullName: string, branch: string): Map<string, Uint8Array>;
  /** Commit id of a branch. */
  head(fullName: string, branch: string): string | undefined;
  /** Tree id of a branch's directory; defaults to the root. */
  treeId(fullName: string, branch: string, directory?: string): string | undefined;
  /** Writes a repository as a bare Git repository. */
  exportTo(directory: string, fullName: string): Promise<void>;
}

export function createLocalGitHub(settings: LocalGitHubSettings): LocalGitHub {
  const { now = () => new Date(), prefix = '' } = settings;
  const access = new Access(settings.tokens ?? {});
  const repositories = new Repositories(settings.repositories);
  const repository = (fullName: string): RepositoryStore => {
    const found = repositories.find(fullName);
    if (found === undefined) throw new Error(`There is no repository ${fullName}.`);
    return found.repository;
  };

  const requests: RequestRecord[] = [];
  const faults = new FaultQueue();
  let origin = '';
  const api = new GithubApi({
    repositories,
    access,
    limits: { ...GITHUB_LIMITS, ...settings.limits },
    now,
    baseUrls: () => ({ api: origin + prefix, html: prefix === '' ? 'https://github.com' : origin }),
  });
  const server = createHttpServer({
    prefix,
    requests,
    faults,
    answer: (request) => api.answer(request),
    tokenLabel: (authorization) => access.find(authorization)?.label ?? 'unknown',
    async before(request) {
      await github.onRequest?.(request);
      if (github.latencyMs > 0) await delay(github.latencyMs);
    },
  });

  const github: LocalGitHub = {
    requests,
    faults,
    latencyMs: 0,
    onRequest: undefined,
    async listen(port = 0) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, '127.0.0.1', resolve);
      });
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      origin = `http://127.0.0.1:${address.port}`;
      return origin + prefix;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    repository,
    commitFiles: (fullName, branch, files, message) => commitFiles(repository(fullName), branch, files, message, now()),
    createTag: (fullName, name, revision, message) => createTag(repository(fullName), name, revision, message, now()),
    readTree: (fullName, branch) => readFiles(repository(fullName), `refs/heads/${branch}`),
    head: (fullName, branch) => repository(fullName).refs.get(`refs/heads/${branch}`),
    treeId(fullName, branch, directory = '') {
      const store = repository(fullName);
      const tree = store.findTree(`refs/heads/${branch}`);
      return tree === undefined ? undefined : entryAt(store.objects, tree, directory)?.id;
    },
    exportTo: (directory, fullName) => exportRepository(repository(fullName), directory),
  };
  return github;
}
