import { ActionError } from '../base/action-error.js';
import type { GitHubClient } from './github-client.js';
import { type RequestFailure, toRateLimitWait, toRequestFailure, toSeconds } from './request-failure.js';

/** A request that GitHub refused or that never reached it, explained for the operator. */
export class GitHubRequestError extends ActionError {
  override readonly name = 'GitHubRequestError';
  /** HTTP status; null when there was no response, so that nobody knows whether the request was carried out. */
  readonly status: number | null;
  /** GitHub's message, in one line. */
  readonly detail: string;
  /** Whether the response missed a deadline. */
  readonly isLate: boolean;
  /** Whether GitHub refused it only because of the number of requests. */
  readonly isRateLimit: boolean;

  constructor(message: string, hint: string, failure: RequestFailure, cause: unknown) {
    super(message, { hint, cause });
    this.status = failure.status;
    this.detail = failure.detail;
    this.isLate = failure.isLate === true;
    this.isRateLimit = toRateLimitWait(failure, 0) !== null;
  }
}

/**
 * Explains a failed request by naming token, repository and permission. Returns any other error unchanged.
 *
 * @param doing what was attempted, as in "reading the branch main".
 */
export function toGitHubRequestError(error: unknown, client: GitHubClient, repository: string, doing: string): unknown {
  const failure = toRequestFailure(error);
  if (failure === null) return error;
  const { message, hint } = explain(failure, client, repository);
  return new GitHubRequestError(`${message}, when ${doing}.`, hint, failure, error);
}

/** For a private repository that the token cannot see, GitHub answers 404 instead of 403. */
function explain(failure: RequestFailure, client: GitHubClient, repository: string): { message: string; hint: string } {
  const { status, detail } = failure;
  const { tokenInput, permission } = client;
  const cannot = `${tokenInput} cannot ${permission === 'contents: read' ? 'read' : 'write to'} ${repository}`;
  if (toRateLimitWait(failure, 0) !== null) {
    return {
      message: `GitHub's rate limit for ${tokenInput} is exceeded${untilReset(failure)}`,
      hint: 'Run again later, or use a token with a higher limit, such as a GitHub App token.',
    };
  }
  if (status === 401) {
    return {
      message: `GitHub does not accept ${tokenInput} for ${repository} (401: ${detail})`,
      hint: 'The token is expired, revoked, mistyped, or for another GitHub server.',
    };
  }
  if (status === 403 && failure.headers['x-github-sso'] !== undefined) {
    return {
      message: `${cannot} (403: single sign-on)`,
      hint: `Authorize the token for SAML single sign-on with the organization of ${repository}.`,
    };
  }
  if (status === 403) {
    return { message: `${cannot} (403: ${detail})`, hint: toPermissionHint(client, repository) };
  }
  if (status === 404) {
    return {
      message: `${cannot} (404)`,
      hint: `It does not exist, or the token lacks \`${permission}\` on ${repository}; GitHub does not say which.`,
    };
  }
  if (status === null || status >= 500) {
    return {
      message: `The GitHub request for ${repository} failed (${status === null ? detail : `${status}: ${detail}`})`,
      hint: 'Usually temporary: run again. If it persists, check githubstatus.com, the proxy and the API URL.',
    };
  }
  return {
    message: `GitHub refused a request about ${repository} with ${tokenInput} (${status}: ${detail})`,
    hint: 'See the reason in parentheses.',
  };
}

function toPermissionHint({ permission, reportsRole }: GitHubClient, repository: string): string {
  const grant = `The token needs \`${permission}\` on ${repository}.`;
  return reportsRole
    ? grant
    : `${grant} For the workflow's own token, grant it under \`permissions:\` in the workflow.`;
}

function untilReset({ headers }: RequestFailure): string {
  const reset = toSeconds(headers['x-ratelimit-reset']);
  if (headers['retry-after'] !== undefined) return ` for another ${headers['retry-after']} seconds`;
  return reset === null ? '' : ` until ${new Date(reset * 1000).toISOString().replace('.000Z', 'Z')}`;
}
