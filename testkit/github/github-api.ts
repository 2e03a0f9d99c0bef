import { type Access, type Actor, commonHeaders, withEtag } from './access.js';
import { type Answer, ApiError, errorAnswer, json, serverError } from './answer.js';
import { graphqlAnswer } from './graphql-endpoint.js';
import type { Repositories, RepositoryStore } from './repository-store.js';
import { blobRoutes, treeRoutes } from './rest-git-objects.js';
import { commitRoutes, compareRoutes } from './rest-commits.js';
import { contentRoutes } from './rest-contents.js';
import { rateLimitAnswer, refRoutes, repositoryRoutes } from './rest-repository.js';
import { type Call, type Limits, type MatchedRoute, matchRoute, type Route } from './router.js';

/** All supported calls below a repository. */
export const ROUTES: readonly Route[] = [
  repositoryRoutes,
  refRoutes,
  commitRoutes,
  treeRoutes,
  blobRoutes,
  contentRoutes,
  compareRoutes,
].flat();

export interface ApiRequest {
  readonly method: string;
  /** URL below the mount point, or "/graphql"; its path is not decoded. */
  readonly url: URL;
  /** Value of a header by its lowercase name. */
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  /** Number of the latest ref changes that a read does not see yet. */
  readonly missed: number;
}

export interface ApiSettings {
  readonly repositories: Repositories;
  readonly access: Access;
  readonly limits: Limits;
  readonly now: () => Date;
  /** Base URLs of the API and of the web pages, without a trailing slash. */
  readonly baseUrls: () => { readonly api: string; readonly html: string };
}

/** Answers requests like api.github.com: authenticates, counts against the budget, finds the route, and checks permissions. */
export class GithubApi {
  constructor(readonly settings: ApiSettings) {}

  async answer(request: ApiRequest): Promise<Answer> {
    const { access, repositories } = this.settings;
    const isGraphql = request.url.pathname === '/graphql';
    let actor: Actor | undefined;
    let answer: Answer;
    try {
      actor = access.authenticate(request.header('authorization'));
      answer = isGraphql
        ? await graphqlAnswer(request.body, { actor, repositories, missed: request.missed })
        : this.#rest(request, actor);
    } catch (error) {
      const docs = isGraphql ? 'graphql/guides/forming-calls-with-graphql#authentication' : 'rest';
      answer = toErrorAnswer(error, docs);
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
    const { repositories } = this.settings;
    const found = id === undefined ? repositories.find(name) : repositories.findById(Number(id));
    const matched = matchRoute(ROUTES, request.method === 'HEAD' ? 'GET' : request.method, rest);
    if (found === undefined || matched === undefined) throw new ApiError(404, 'Not Found');
    try {
      actor.requireSight(found.repository);
      if (found.renamed) return this.#redirect(request, found.repository, rest);
      const lags = request.missed > 0 && matched.route.method === 'GET';
      return this.#perform(request, actor, lags ? found.repository.replica(request.missed) : found.repository, matched);
    } catch (error) {
      return toErrorAnswer(error, matched.route.docs);
    }
  }

  #perform(request: ApiRequest, actor: Actor, repository: RepositoryStore, { route, params }: MatchedRoute): Answer {
    if (route.method !== 'GET') actor.requireWrite(repository);
    else if (route.needs === 'contents') actor.requireRead(repository);
    if (route.needsCommits && repository.isEmpty) throw new ApiError(409, 'Git Repository is empty.');
    if (Buffer.byteLength(request.body) > this.settings.limits.payloadBytes) return serverError();
    const { api, html } = this.settings.baseUrls();
    const call: Call = {
      repository,
      actor,
      query: request.url.searchParams,
      accept: request.header('accept') ?? '',
      body: request.body,
      limits: this.settings.limits,
      now: this.settings.now,
      urls: { api: `${api}/repos/${repository.fullName}`, html: `${html}/${repository.fullName}` },
      param: (name) => params[name] ?? '',
    };
    const answer = route.handle(call);
    return withEtag(answer, route.method === 'GET' ? request.header('if-none-match') : undefined, actor);
  }

  #redirect(request: ApiRequest, repository: RepositoryStore, rest: string): Answer {
    const url = `${this.settings.baseUrls().api}/repositories/${repository.databaseId}${rest}${request.url.search}`;
    const status = request.method === 'GET' ? 301 : 307; // the message is "Moved Permanently" in both cases
    const documentation = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';
    return json({ message: 'Moved Permanently', url, documentation_url: documentation }, status, { location: url });
  }
}

function toErrorAnswer(error: unknown, docs: string): Answer {
  if (error instanceof ApiError) return errorAnswer(error, docs);
  throw error;
}
