import { createHash } from 'node:crypto';
import type { Access, Actor, RateResource } from './access.js';
import { ApiError, errorAnswer, json, serverError, type Answer } from './answer.js';
import { graphqlAnswer } from './graphql-endpoint.js';
import type { RepositoryStore } from './repository-store.js';
import { blobRoutes } from './rest-blobs.js';
import { commitRoutes } from './rest-commits.js';
import { compareRoutes } from './rest-compare.js';
import { contentRoutes } from './rest-contents.js';
import { refRoutes } from './rest-refs.js';
import { rateLimitAnswer, repositoryRoutes } from './rest-repository.js';
import { treeRoutes } from './rest-trees.js';
import { matchRoute, type Limits } from './router.js';

const ROUTES = [
  ...repositoryRoutes,
  ...refRoutes,
  ...commitRoutes,
  ...treeRoutes,
  ...blobRoutes,
  ...contentRoutes,
  ...compareRoutes,
];

export interface ApiRequest {
  readonly method: string;
  /** Address below the mount point, or "/graphql"; the path as sent, not decoded. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ApiSettings {
  readonly repositories: ReadonlyMap<string, RepositoryStore>;
  readonly access: Access;
  readonly limits: Limits;
  readonly now: () => Date;
  /** Addresses of the API and of the pages, without a final slash. */
  readonly baseUrls: () => { readonly api: string; readonly html: string };
}

/** Answers requests as api.github.com does: who asks, within which budget, for what, and may they? */
export class GithubApi {
  constructor(readonly settings: ApiSettings) {}

  async answer(request: ApiRequest): Promise<Answer> {
    const isGraphql = request.url.pathname === '/graphql';
    const docs = isGraphql ? 'graphql/guides/forming-calls-with-graphql#authentication' : 'rest';
    let actor: Actor | undefined;
    let answer: Answer;
    try {
      actor = this.settings.access.authenticate(header(request, 'authorization'));
      answer = isGraphql
        ? await graphqlAnswer(request.body, actor, (owner, name) => this.#find(`${owner}/${name}`))
        : this.#rest(request, actor);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      answer = errorAnswer(error, docs);
    }
    return { ...answer, headers: { ...commonHeaders(actor, isGraphql ? 'graphql' : 'core'), ...answer.headers } };
  }

  #rest(request: ApiRequest, actor: Actor): Answer {
    const { pathname } = request.url;
    if (pathname === '/rate_limit') return rateLimitAnswer(actor);
    actor.spend('core');
    const target = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/.*)?$/.exec(pathname);
    if (target === null) throw new ApiError(404, 'Not Found');
    const [, name = '', id, rest = ''] = target;
    const found = id === undefined ? this.#find(decodeURIComponent(name)) : this.#findById(Number(id));
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const matched = matchRoute(ROUTES, method, rest);
    if (found === undefined || matched === undefined) throw new ApiError(404, 'Not Found');
    const { repository } = found;
    try {
      if (actor.permissionFor(repository) === undefined) throw new ApiError(404, 'Not Found');
      if (found.renamed) return this.#redirect(request, repository, rest);
      if (method !== 'GET') actor.requireWrite(repository);
      if (matched.route.needsCommits && repository.isEmpty) throw new ApiError(409, 'Git Repository is empty.');
      if (Buffer.byteLength(request.body) > this.settings.limits.payloadBytes) return serverError();
      return withEtag(request, actor, matched.route.handle(this.#call(request, actor, repository, matched.params)));
    } catch (error) {
      if (error instanceof ApiError) return errorAnswer(error, matched.route.docs);
      throw error;
    }
  }

  #call(
    request: ApiRequest,
    actor: Actor,
    repository: RepositoryStore,
    params: Readonly<Record<string, string>>,
  ): Parameters<(typeof ROUTES)[number]['handle']>[0] {
    const { api, html } = this.settings.baseUrls();
    return {
      repository,
      actor,
      query: request.url.searchParams,
      accept: header(request, 'accept') ?? '',
      body: request.body,
      limits: this.settings.limits,
      now: this.settings.now,
      urls: { api: `${api}/repos/${repository.fullName}`, html: `${html}/${repository.fullName}` },
      param: (name) => params[name] ?? '',
    };
  }

  #redirect(request: ApiRequest, repository: RepositoryStore, rest: string): Answer {
    const url = `${this.settings.baseUrls().api}/repositories/${repository.databaseId}${rest}${request.url.search}`;
    const [status, message] = request.method === 'GET' ? [301, 'Moved Permanently'] : [307, 'Temporary Redirect'];
    const documentation = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';
    return json({ message, url, documentation_url: documentation }, status, { location: url });
  }

  #find(fullName: string): { repository: RepositoryStore; renamed: boolean } | undefined {
    const name = fullName.toLowerCase();
    const repository = this.settings.repositories.get(name);
    if (repository !== undefined) return { repository, renamed: false };
    for (const other of this.settings.repositories.values()) {
      if (other.settings.formerNames?.some((former) => former.toLowerCase() === name)) {
        return { repository: other, renamed: true };
      }
    }
    return undefined;
  }

  #findById(id: number): { repository: RepositoryStore; renamed: boolean } | undefined {
    for (const repository of this.settings.repositories.values()) {
      if (repository.databaseId === id) return { repository, renamed: false };
    }
    return undefined;
  }
}

function header(request: ApiRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function commonHeaders(actor: Actor | undefined, resource: RateResource): Record<string, string> {
  const headers: Record<string, string> = {
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
  };
  if (actor === undefined) return headers;
  const { limit, used, reset } = actor.rate(resource);
  return {
    ...headers,
    ...(actor.kind === 'classic' && { 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': '' }),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - used),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
}

/** What the client holds already is answered 304, and costs nothing. */
function withEtag(request: ApiRequest, actor: Actor, answer: Answer): Answer {
  if (request.method !== 'GET' || answer.status !== 200) return answer;
  const etag = `"${createHash('sha256').update(answer.bytes).digest('hex')}"`;
  if (header(request, 'if-none-match')?.replace(/^W\//, '') !== etag) {
    return { ...answer, headers: { ...answer.headers, etag: `W/${etag}` } };
  }
  actor.rate('core').used -= 1;
  return { status: 304, headers: { etag: `W/${etag}` }, bytes: new Uint8Array() };
}
