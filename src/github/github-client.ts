import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { ActionError } from '../base/action-error.js';
import type { Log } from '../base/log.js';
import { type Clock, systemClock } from '../base/clock.js';
import { RateQuota } from './rate-quota.js';
import { createReadOnlyFetch } from './read-only-guard.js';
import { DEADLINES, type Deadlines, followRedirects } from './bounded-fetch.js';
import { type Octokit, retryRequests, spaceWrites } from './request-policy.js';

/** Inputs that contain tokens. */
export type TokenInput = 'telemetry-token' | 'registry-token' | 'publish-token';

/** Access to GitHub with one token. */
export interface GitHubClient {
  readonly octokit: Octokit;
  /** The input that the token came from, for messages. */
  readonly tokenInput: TokenInput;
  /** The permission that the token needs, as workflows and token settings spell it. */
  readonly permission: 'contents: read' | 'contents: write';
  /**
   * False for tokens of GitHub Apps, including GITHUB_TOKEN. GitHub reports a user's role in a repository, and answers "no push" for every
   * token without a user.
   */
  readonly reportsRole: boolean;
  /** `classic` also covers OAuth tokens: their scopes do not separate reading from writing. */
  readonly kind: 'classic' | 'other';
  /** The token's remaining requests in this hour. */
  readonly quota: RateQuota;
}

export interface GitHubClientOptions {
  readonly token: string;
  readonly tokenInput: TokenInput;
  /** Base URL of the REST API, such as `https://api.github.com` or `https://ghes.example/api/v3`. */
  readonly apiUrl: string;
  readonly log: Log;
  /** Replaces the platform's `fetch`; for a GitHub at another address, such as the demo's. */
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  /** How long to wait for responses; defaults to `DEADLINES`. */
  readonly deadlines?: Deadlines;
}

/** A client that cannot write: see `createReadOnlyFetch`. */
export function createReadClient(options: GitHubClientOptions): GitHubClient {
  const fetch = createReadOnlyFetch(options.fetch ?? platformFetch(options.apiUrl), graphqlUrl(options.apiUrl));
  return createClient(options, fetch, 'contents: read');
}

/** The client of the publication target, and the only one that may write. */
export function createWriteClient(options: GitHubClientOptions): GitHubClient {
  const client = createClient(options, options.fetch ?? platformFetch(options.apiUrl), 'contents: write');
  spaceWrites(client.octokit, options.clock ?? systemClock);
  return client;
}

function createClient(
  { token, tokenInput, apiUrl, log, clock = systemClock, deadlines = DEADLINES }: GitHubClientOptions,
  fetch: typeof globalThis.fetch,
  permission: GitHubClient['permission'],
): GitHubClient {
  if (token === '')
    throw new ActionError(`${tokenInput} is empty.`, { hint: `Set it to a token with \`${permission}\`.` });
  const quiet = { debug: () => {}, info: () => {}, warn: log.debug, error: log.debug };
  const octokit = new GitHub(
    getOctokitOptions(token, {
      baseUrl: apiUrl.replace(/(?<!\/)\/+$/, ''),
      log: quiet,
      request: { fetch: followRedirects(fetch), log: quiet },
    }),
  );
  const quota = new RateQuota(tokenInput);
  retryRequests(octokit, { log, clock, quota, deadlines });
  const kind = /^gh[po]_/.test(token) ? 'classic' : 'other';
  return { octokit, tokenInput, permission, reportsRole: !token.startsWith('ghs_'), kind, quota };
}

/**
 * The `fetch` of @actions/github uses the runner's proxy. It chooses the proxy once, for GITHUB_API_URL, so it only serves that address.
 */
function platformFetch(apiUrl: string): typeof globalThis.fetch {
  const proxied: unknown = defaults.request?.fetch;
  return apiUrl === defaults.baseUrl && typeof proxied === 'function'
    ? async (input, init) => proxied(input, init)
    : globalThis.fetch;
}

/** As in @octokit/graphql: GitHub Enterprise Server serves GraphQL next to `/api/v3`, not below it. */
function graphqlUrl(apiUrl: string): string {
  const base = apiUrl.replace(/(?<!\/)\/+$/, '');
  return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
}
