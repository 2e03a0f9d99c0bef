import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { ActionError } from '../base/action-error.js';
import type { Log } from '../base/log.js';
import { type Clock, systemClock } from '../base/clock.js';
import { RateQuota } from './rate-quota.js';
import { createReadOnlyFetch } from './read-only-guard.js';
import { DEADLINES, type Deadlines, followRedirects } from './bounded-fetch.js';
import { type Octokit, retryRequests, spaceWrites } from './request-policy.js';

/** Names of the inputs that hold tokens. */
export type TokenInput = 'telemetry-token' | 'registry-token' | 'publish-token';

/** One token's way to GitHub. */
export interface GitHubClient {
  readonly octokit: Octokit;
  /** The input that the token came from, for messages. */
  readonly tokenInput: TokenInput;
  /** What the token is used for, and so needs: the permission's name as workflows and token pages spell it. */
  readonly permission: 'contents: read' | 'contents: write';
  /**
   * False for tokens of GitHub Apps, GITHUB_TOKEN among them: GitHub describes a user's role with a repository, and
   * says "no push" for every token that has no user.
   */
  readonly reportsRole: boolean;
  /** A classic token, or an OAuth one: it has scopes, which know no reading apart from writing. */
  readonly kind: 'classic' | 'other';
  /** What is left of the token's requests in this hour. */
  readonly quota: RateQuota;
}

export interface GitHubClientOptions {
  readonly token: string;
  readonly tokenInput: TokenInput;
  /** Base URL of the REST API, such as `https://api.github.com` or `https://ghes.example/api/v3`. */
  readonly apiUrl: string;
  readonly log: Log;
  /** Instead of the platform's; for GitHub at an address of its own, such as the demo's. */
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  /** How long answers are waited for; `DEADLINES` unless told. */
  readonly deadlines?: Deadlines;
}

/** A client that cannot write: see `createReadOnlyFetch`. */
export function createReadClient(options: GitHubClientOptions): GitHubClient {
  const fetch = createReadOnlyFetch(options.fetch ?? platformFetch(options.apiUrl), graphqlUrl(options.apiUrl));
  return createClient(options, fetch, 'contents: read');
}

/** The client of the publication target; the only one that may write. */
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
 * The fetch of @actions/github goes through the runner's proxy. It decides that once, for GITHUB_API_URL, so it serves
 * that address only.
 */
function platformFetch(apiUrl: string): typeof globalThis.fetch {
  const proxied: unknown = defaults.request?.fetch;
  return apiUrl === defaults.baseUrl && typeof proxied === 'function'
    ? async (input, init) => proxied(input, init)
    : globalThis.fetch;
}

/** As @octokit/graphql derives it: GitHub Enterprise Server serves GraphQL beside `/api/v3`, not below it. */
function graphqlUrl(apiUrl: string): string {
  const base = apiUrl.replace(/(?<!\/)\/+$/, '');
  return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
}
