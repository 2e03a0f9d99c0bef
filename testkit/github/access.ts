import { createHash } from 'node:crypto';
import { type Answer, ApiError } from './answer.js';
import type { RepositoryStore } from './repository-store.js';

/** In ascending order. `metadata` alone shows that a repository exists, but not its contents. */
export const PERMISSIONS = ['metadata', 'read', 'write', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface TokenSettings {
  /** The token's name in the request log. The token itself is never logged. */
  readonly label?: string;
  /** Permissions by `owner/name`. Every token can read public repositories. */
  readonly access: Readonly<Record<string, Permission>>;
  readonly expired?: boolean;
  /** Requests per hour by kind; 5000 by default. */
  readonly rateLimit?: Partial<Readonly<Record<RateResource, number>>>;
}

type RateResource = 'core' | 'graphql';

/** The budget of one hour. `reset` is in seconds since the epoch. */
interface RateWindow {
  limit: number;
  used: number;
  reset: number;
}

/** Kinds of tokens, by prefix. GitHub's error messages depend on the kind. */
type TokenKind = 'classic' | 'fine-grained' | 'installation' | 'none';

/** The sender of a request: the holder of a token, or an anonymous client. */
export class Actor {
  readonly #windows: Record<RateResource, RateWindow>;
  readonly #access: ReadonlyMap<string, Permission>;

  constructor(
    readonly label: string | null,
    readonly kind: TokenKind,
    readonly settings: TokenSettings,
  ) {
    const { access, rateLimit = {} } = settings;
    this.#access = new Map(Object.entries(access).map(([name, permission]) => [name.toLowerCase(), permission]));
    const window = (limit: number): RateWindow => ({ limit, used: 0, reset: 0 });
    this.#windows = { core: window(rateLimit.core ?? 5000), graphql: window(rateLimit.graphql ?? 5000) };
  }

  permissionFor(repository: RepositoryStore): Permission | undefined {
    return this.#access.get(repository.fullName.toLowerCase()) ?? (repository.settings.private ? undefined : 'read');
  }

  /** Role of the token's user, as GitHub reports it; null for an app's token, which has no user. */
  roleIn(repository: RepositoryStore): Permission | null {
    if (this.kind === 'installation') return null;
    const permission = this.permissionFor(repository) ?? null;
    return permission === 'metadata' ? 'read' : permission;
  }

  /** The current budget. Uses the real clock, because clients wait by theirs. */
  rate(resource: RateResource): RateWindow {
    const window = this.#windows[resource];
    const now = Math.floor(Date.now() / 1000);
    if (now >= window.reset) Object.assign(window, { used: 0, reset: now + 3600 });
    return window;
  }

  /** @throws ApiError 403 when the budget is used up. */
  spend(resource: RateResource): void {
    const window = this.rate(resource);
    if (window.used >= window.limit) {
      throw new ApiError(403, `API rate limit exceeded for ${this.#owner()}.`, {
        docs: 'rest/overview/rate-limits-for-the-rest-api',
      });
    }
    window.used += 1;
  }

  refund(resource: RateResource): void {
    this.#windows[resource].used -= 1;
  }

  /** @throws ApiError 404 for a repository that the token must not see. */
  requireSight(repository: RepositoryStore): void {
    if (this.permissionFor(repository) === undefined) throw new ApiError(404, 'Not Found');
  }

  /** @throws ApiError 403 for a token that may not read the contents. */
  requireRead(repository: RepositoryStore): void {
    if (this.permissionFor(repository) === 'metadata') throw this.#notAccessible();
  }

  /** @throws ApiError with GitHub's wording for this kind of token. */
  requireWrite(repository: RepositoryStore): void {
    const permission = this.permissionFor(repository);
    if (permission !== 'write' && permission !== 'admin') {
      if (this.kind === 'none') throw new ApiError(401, 'Requires authentication');
      if (this.kind === 'classic') throw new ApiError(404, 'Not Found');
      throw this.#notAccessible();
    }
    if (repository.settings.archived) throw new ApiError(403, 'Repository was archived so is read-only.');
  }

  #notAccessible(): ApiError {
    const holder = this.kind === 'installation' ? 'integration' : 'personal access token';
    return new ApiError(403, `Resource not accessible by ${holder}`);
  }

  #owner(): string {
    if (this.kind === 'none') return '127.0.0.1';
    return this.kind === 'installation' ? 'installation ID 1' : 'user ID 1';
  }
}

/** Looks up actors by token. */
export class Access {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #nobody = new Actor(null, 'none', { access: {}, rateLimit: { core: 60, graphql: 0 } });

  constructor(tokens: Readonly<Record<string, TokenSettings>>) {
    this.#actors = new Map(
      Object.entries(tokens).map(([text, settings], index) => [
        text,
        new Actor(settings.label ?? `token-${index + 1}`, kindOf(text), settings),
      ]),
    );
  }

  /** @throws ApiError 401 for an unknown or expired token. */
  authenticate(authorization: string | undefined): Actor {
    if (authorization === undefined) return this.#nobody;
    const actor = this.find(authorization);
    if (actor === undefined || actor.settings.expired) throw new ApiError(401, 'Bad credentials', { docs: 'rest' });
    return actor;
  }

  find(authorization: string): Actor | undefined {
    return this.#actors.get(authorization.replace(/^(bearer|token) +/i, ''));
  }
}

function kindOf(token: string): TokenKind {
  if (token.startsWith('ghp_')) return 'classic';
  return token.startsWith('github_pat_') ? 'fine-grained' : 'installation';
}

/** Headers of all GitHub responses; with the budget only if the actor is known. */
export function commonHeaders(actor: Actor | undefined, resource: RateResource): Record<string, string> {
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

/**
 * Adds an ETag and caching headers to successful responses, as GitHub does for reads and writes alike. A matching ETag becomes a 304, which
 * does not count against the budget.
 * @param ifNoneMatch - For reads only.
 */
export function withEtag(answer: Answer, ifNoneMatch: string | undefined, actor: Actor): Answer {
  if (answer.status !== 200 && answer.status !== 201) return answer;
  const etag = `"${createHash('sha256').update(answer.bytes).digest('hex')}"`;
  const audience = actor.kind === 'none' ? 'public' : 'private';
  const caching = { 'cache-control': `${audience}, max-age=60, s-maxage=60`, etag: `W/${etag}` };
  if (ifNoneMatch?.replace(/^W\//, '') !== etag) return { ...answer, headers: { ...answer.headers, ...caching } };
  actor.refund('core');
  return { status: 304, headers: caching, bytes: new Uint8Array() };
}
