import type { GitHub } from '@actions/github/lib/utils';
import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import type { Log } from '../base/log.js';
import type { Clock } from '../base/clock.js';
import type { RateQuota } from './rate-quota.js';
import { type DeadlineError, type Deadlines, withDeadlines } from './bounded-fetch.js';
import {
  BrokenAnswerError,
  type RequestFailure,
  toOneLine,
  toRateLimitWait,
  toRequestFailure,
  toSeconds,
} from './request-failure.js';

export type Octokit = InstanceType<typeof GitHub>;

const MAX_RETRIES = 4;
/**
 * Maximum time that a request spends waiting before retries, missed deadlines included. A longer rate limit fails the run with a message
 * that says when it ends.
 */
const MAX_WAIT_MS = 5 * 60_000;
/** How long to send nothing to a server that has answered no request during the retries of one. */
const DEAF_MS = 60_000;
/** GitHub asks for one second between writes, and allows 80 per minute. */
const WRITE_SPACING_MS = 1000;
/** Writes that may be sent without a pause: those of a small publication. The faster it is, the fewer runs overtake it. */
const WRITE_BURST = 4;

interface RequestPolicy {
  readonly log: Log;
  readonly clock: Clock;
  /** Receives the rate limit headers of every response. */
  readonly quota: RateQuota;
  readonly deadlines: Deadlines;
}

/**
 * Retries requests after temporary failures (a rate limit, a 5xx, a broken connection) a limited number of times, waiting as long as GitHub
 * asks for. Never retries a refusal (401, 403, 404, 409, 422). A request with `request: { retryServerErrors: false }` is not retried if it
 * may have been carried out; with `'when-asked'`, it is only retried when the response says when.
 *
 * Octokit's throttling and retry plugins are not used. Throttling spaces GraphQL queries one second apart as if they were writes, which
 * takes minutes for an organisation. Retry repeats a 409, ignores Retry-After on a 5xx, and cannot exclude the one request that must not be
 * sent twice. Neither detects a truncated JSON response.
 */
export function retryRequests(octokit: Octokit, { log, clock, quota, deadlines }: RequestPolicy): void {
  let answeredAt = -Infinity;
  let deafUntil = -Infinity;
  octokit.hook.wrap('request', async (request, options) => {
    const name = `${options.method} ${options.url}`;
    const { fetch = globalThis.fetch } = options.request;
    const begin = clock.now();
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      if (clock.now() < deafUntil) throw tooLate(`${name} was not sent: GitHub did not answer the requests before it`);
      const sent = clock.now();
      let late: DeadlineError | undefined;
      // Mutates the options because Octokit's later hooks read the original object.
      options.request = { ...options.request, fetch: withDeadlines(fetch, deadlines, (error) => (late = error)) };
      try {
        const response = await request(options);
        if (late !== undefined) throw late;
        answeredAt = clock.now();
        deafUntil = -Infinity;
        const headers = toTexts(response.headers);
        quota.observe(headers);
        assertUsable(response, headers);
        return response;
      } catch (error) {
        // Octokit treats a refusal by the read-only guard as a failed connection.
        if (error instanceof Error && error.cause instanceof ActionError) throw error.cause;
        const isStopped = options.request.signal?.aborted === true;
        const failure = isStopped ? null : late ? tooLate(late.message).failure : toRequestFailure(error);
        if (failure !== null && failure.status !== null) answeredAt = clock.now();
        waited += clock.now() - sent;
        const wait = failure && toWait(failure, attempt, clock, options.request['retryServerErrors']);
        if (failure === null || wait === null || attempt > MAX_RETRIES || waited + wait > MAX_WAIT_MS) {
          if (isStopped || late === undefined) throw error;
          if (answeredAt < begin) deafUntil = clock.now() + DEAF_MS;
          throw tooLate(`${name}: ${late.message}; ${toAttempts(attempt, clock.now() - begin)}`);
        }
        const seconds = Math.ceil(wait / 1000);
        log.info(`${name}: ${toReason(failure)}; trying again in ${seconds} s (${attempt} of ${MAX_RETRIES}).`);
        await clock.sleep(wait);
        waited += wait;
      }
    }
  });
}

/** Allows a short burst of requests that write, then one per second. */
export function spaceWrites(octokit: Octokit, clock: Clock): void {
  /** When the writes so far would have ended if each had taken a second. */
  let spent = 0;
  octokit.hook.before('request', async ({ method, url, query }) => {
    const isRead = url.endsWith('/graphql') ? !String(query).startsWith('mutation') : /^(?:GET|HEAD)$/.test(method);
    if (isRead) return;
    const now = clock.now();
    spent = Math.max(now, spent) + WRITE_SPACING_MS;
    const early = spent - now - WRITE_BURST * WRITE_SPACING_MS;
    if (early > 0) await clock.sleep(early);
  });
}

/** Milliseconds before a retry; null when a retry cannot help or might carry out the request twice. */
function toWait(failure: RequestFailure, attempt: number, clock: Clock, retryServerErrors: unknown): number | null {
  const limit = toRateLimitWait(failure, clock.now());
  if (limit !== null) return limit;
  if ((failure.status !== null && failure.status < 500) || retryServerErrors === false) return null;
  const asked = toSeconds(failure.headers['retry-after']);
  if (asked !== null) return asked * 1000;
  const pause = 1000 * 2 ** (attempt - 1) * (1 + clock.random() / 2);
  // GitHub aborts overly large queries long before these deadlines.
  if (failure.isLate) return pause;
  return retryServerErrors === 'when-asked' ? null : pause;
}

function tooLate(detail: string): BrokenAnswerError {
  return new BrokenAnswerError({ status: null, headers: {}, detail, isLate: true });
}

function toAttempts(attempts: number, milliseconds: number): string {
  const count = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  return `${count} in ${Math.round(milliseconds / 1000)} seconds`;
}

function toReason(failure: RequestFailure): string {
  if (failure.isLate) return failure.detail;
  return failure.status === null ? `no answer (${failure.detail})` : `GitHub answered ${failure.status}`;
}

const graphqlErrors = z.object({
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).min(1),
});

/** Errors that a smaller query would have avoided. */
const TOO_MUCH = /^(?:RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED)$/;
const CRASH = /^(?:Something went wrong while executing your query|Timeout on validation of query)/;

interface Answer {
  readonly url: string;
  readonly status: number;
  readonly data: unknown;
}

/** Octokit returns a truncated JSON body as text. GraphQL reports rate limits and crashes with status 200. */
function assertUsable({ url, status, data }: Answer, headers: Readonly<Record<string, string>>): void {
  if (status < 300 && typeof data === 'string' && /^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw new BrokenAnswerError({ status: null, headers, detail: 'the answer was cut off' });
  }
  const errors = url.endsWith('/graphql') ? graphqlErrors.safeParse(data) : null;
  for (const { type, message } of errors?.data?.errors ?? []) {
    const detail = toOneLine(message);
    if (type === 'RATE_LIMITED') throw new BrokenAnswerError({ status: 403, headers, detail });
    if (TOO_MUCH.test(type ?? '') || CRASH.test(message)) throw new BrokenAnswerError({ status: 502, headers, detail });
  }
}

function toTexts(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Limits what all callers hold together: bytes or requests. First come, first served. */
export class Semaphore {
  #used = 0;
  readonly #waiting: { readonly amount: number; readonly grant: () => void }[] = [];

  constructor(private readonly most: number) {}

  /** Waits until the amount fits. An amount above the limit is granted when nothing else is held. */
  acquire(amount: number): Promise<void> {
    return new Promise((grant) => {
      this.#waiting.push({ amount, grant });
      this.#grant();
    });
  }

  release(amount: number): void {
    this.#used -= amount;
    this.#grant();
  }

  #grant(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#used > 0 && this.#used + next.amount > this.most) return;
      this.#waiting.shift();
      this.#used += next.amount;
      next.grant();
    }
  }
}
