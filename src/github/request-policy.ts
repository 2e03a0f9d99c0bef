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
/** Longest time that one request may spend waiting, also for answers that do not come, before it is sent again; a longer rate limit fails the run, and its message says until when. */
const MAX_WAIT_MS = 5 * 60_000;
/** For how long nothing is sent to a server that has answered no request at all while one was tried again and again. */
const DEAF_MS = 60_000;
/** GitHub asks whoever writes a lot for a second between writes, and allows 80 a minute. */
const WRITE_SPACING_MS = 1000;
/** Writes that may follow each other at once: those of one small publication. The less time it takes, the fewer are overtaken. */
const WRITE_BURST = 4;

interface RequestPolicy {
  readonly log: Log;
  readonly clock: Clock;
  /** Is told of what each answer says about the rate limit. */
  readonly quota: RateQuota;
  readonly deadlines: Deadlines;
}

/**
 * Repeats requests that failed for a passing reason (a rate limit, a 5xx, a broken connection) a bounded number of times,
 * waiting as long as GitHub asks for. A refusal (401, 403, 404, 409, 422) is never repeated. A request
 * with `request: { retryServerErrors: false }` is not repeated when it may have been carried out; with `'when-asked'`, only
 * when the answer says after how long.
 *
 * The throttling and retry plugins of Octokit are not used. Throttling sends GraphQL queries a second apart, as if they were
 * writes: minutes for an organisation. Retry repeats a 409, waits as long as it likes after a 5xx whatever Retry-After says,
 * and cannot leave out the one request that must not be sent twice. Neither notices a JSON answer that was cut off.
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
      // Set, not handed on: the hooks of Octokit that come after this one look at the options that they were given first.
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
        // Octokit takes the refusal of the read-only guard for a failed connection.
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

/** Leaves a second between the beginnings of requests that write, as soon as there are more than a few of them. */
export function spaceWrites(octokit: Octokit, clock: Clock): void {
  /** When the writes so far would have ended, had each taken its second. */
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

/** Milliseconds until the request may be repeated; null when repeating it cannot help, or might do it twice. */
function toWait(failure: RequestFailure, attempt: number, clock: Clock, retryServerErrors: unknown): number | null {
  const limit = toRateLimitWait(failure, clock.now());
  if (limit !== null) return limit;
  if ((failure.status !== null && failure.status < 500) || retryServerErrors === false) return null;
  const asked = toSeconds(failure.headers['retry-after']);
  if (asked !== null) return asked * 1000;
  const pause = 1000 * 2 ** (attempt - 1) * (1 + clock.random() / 2);
  // GitHub itself ends what is too much for it, long before a deadline of ours.
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

/** Answers that a smaller query would not have got. */
const TOO_MUCH = /^(?:RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED)$/;
const CRASH = /^(?:Something went wrong while executing your query|Timeout on validation of query)/;

interface Answer {
  readonly url: string;
  readonly status: number;
  readonly data: unknown;
}

/** Octokit gives a JSON body that was cut off as text, and GraphQL reports its rate limit and its crashes with 200. */
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

/** How much may be held at a time, by everybody together: bytes, or requests. It is given out in the order of asking. */
export class Semaphore {
  #used = 0;
  readonly #waiting: { readonly amount: number; readonly grant: () => void }[] = [];

  constructor(private readonly most: number) {}

  /** Waits until the amount fits; more than the whole budget fits when nothing else is held. */
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
