import { z } from 'zod';
import { echo } from '../redaction/echo.js';

/** Why a request to GitHub returned no usable response. */
export interface RequestFailure {
  /** HTTP status; null when the connection failed, or broke before the response was complete. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Message from GitHub or the network; one line, at most 300 characters. */
  readonly detail: string;
  /** Whether the response missed a deadline. */
  readonly isLate?: boolean;
}

/** A response that is incomplete or only reports a failure. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
  constructor(readonly failure: RequestFailure) {
    super(failure.detail);
  }
}

const header = z.union([z.string(), z.number()]).transform(String);
const headers = z.record(z.string(), z.unknown()).transform((all) => {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    const parsed = header.safeParse(value);
    if (parsed.success) known[name.toLowerCase()] = parsed.data;
  }
  return known;
});

/** Octokit's RequestError: a status of 400 or higher or, without a response, a failed connection. */
const requestError = z.object({
  name: z.literal('HttpError'),
  status: z.int(),
  message: z.string(),
  response: z.object({ headers }).optional(),
});

/** Octokit's GraphqlResponseError: a response with status 200 that contains errors. */
const graphqlError = z.object({
  name: z.literal('GraphqlResponseError'),
  message: z.string(),
  headers,
  errors: z.array(z.object({ type: z.string().optional() })).min(1),
});

/** REST status by GraphQL error type. */
const GRAPHQL_STATUS = new Map([
  ['NOT_FOUND', 404],
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
]);

/** Describes a failed request; null for other errors. */
export function toRequestFailure(error: unknown): RequestFailure | null {
  if (error instanceof BrokenAnswerError) return error.failure;
  const request = requestError.safeParse(error);
  if (request.success) {
    const { status, message, response } = request.data;
    return { status: response ? status : null, headers: response?.headers ?? {}, detail: toOneLine(message) };
  }
  const graphql = graphqlError.safeParse(error);
  if (!graphql.success) return null;
  const { message, headers: known, errors } = graphql.data;
  return { status: GRAPHQL_STATUS.get(errors[0]?.type ?? '') ?? 200, headers: known, detail: toOneLine(message) };
}

/**
 * How long GitHub asks to wait because of a rate limit, in milliseconds; null when there is none. Retry-After takes precedence over the
 * reset time. A secondary limit without either means one minute (GitHub's best practices).
 */
export function toRateLimitWait(failure: RequestFailure, now: number): number | null {
  if (failure.status !== 403 && failure.status !== 429) return null;
  const retryAfter = toSeconds(failure.headers['retry-after']);
  if (retryAfter !== null) return retryAfter * 1000;
  const reset = toSeconds(failure.headers['x-ratelimit-reset']);
  if (failure.headers['x-ratelimit-remaining'] === '0' && reset !== null) return Math.max(0, reset * 1000 - now) + 1000;
  const isLimit =
    failure.status === 429 || /secondary rate limit|abuse detection|rate limit exceeded/i.test(failure.detail);
  return isLimit ? 60_000 : null;
}

export function toSeconds(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : null;
}

export function toOneLine(text: string): string {
  const line = echo(text.replace(/ - https:\/\/\S+$/, '')) // Octokit's link to the documentation
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
