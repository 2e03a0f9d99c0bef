import { z } from 'zod';
import { echo } from '../redaction/echo.js';

/** Why a request to GitHub brought no usable answer. */
export interface RequestFailure {
  /** HTTP status; null when the connection failed, or broke before the answer was complete. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** What GitHub, or the network, said; one line, at most 300 characters. */
  readonly detail: string;
  /** Whether the answer was given up on, since it did not come in time. */
  readonly isLate?: boolean;
}

/** An answer that arrived, but not whole, or that only reports a failure. */
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

/** Octokit's RequestError: an answer of 400 and above, or (without a response) a failed connection. */
const requestError = z.object({
  name: z.literal('HttpError'),
  status: z.int(),
  message: z.string(),
  response: z.object({ headers }).optional(),
});

/** Octokit's GraphqlResponseError: an answer of 200 that holds errors. */
const graphqlError = z.object({
  name: z.literal('GraphqlResponseError'),
  message: z.string(),
  headers,
  errors: z.array(z.object({ type: z.string().optional() })).min(1),
});

/** What the types of GraphQL errors are in REST. */
const GRAPHQL_STATUS = new Map([
  ['NOT_FOUND', 404],
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
]);

/** What went wrong with a request; null for an error that is not about a request. */
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
 * How long GitHub asks to wait because of a rate limit, in milliseconds; null when there is none. Retry-After counts
 * first, then the reset time; a secondary limit that names neither asks for a minute (GitHub's best practices).
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
