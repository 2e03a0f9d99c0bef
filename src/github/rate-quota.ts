import { ActionError } from '../base/action-error.js';
import { toSeconds } from './request-failure.js';

/** GitHub counts requests per hour separately for its REST (`core`) and GraphQL APIs. */
export const RATE_RESOURCES = ['core', 'graphql'] as const;
export type RateResource = (typeof RATE_RESOURCES)[number];

/** Requests by kind; a share of a batch is a fraction. */
export type RequestCost = Readonly<Record<RateResource, number>>;

/** Requests set aside for everything but reading files: listing, and publishing with the same token. */
const MARGIN = 25;

/** The token's remaining requests in this hour are not enough for what has to be read. */
export class QuotaError extends ActionError {
  override readonly name = 'QuotaError';
}

/** A token's remaining requests in this hour, from response headers. */
export class RateQuota {
  readonly #remaining = new Map<string, { readonly left: number; readonly reset: number | null }>();
  readonly #unreserved = new Map<RateResource, number>();

  /** @param tokenInput - Input that the token came from, for messages. */
  constructor(private readonly tokenInput: string) {}

  /** Records the rate limit headers of a response. */
  observe(headers: Readonly<Record<string, string>>): void {
    const left = toSeconds(headers['x-ratelimit-remaining']);
    if (left === null) return;
    this.#remaining.set(headers['x-ratelimit-resource'] ?? 'core', {
      left,
      reset: toSeconds(headers['x-ratelimit-reset']),
    });
  }

  /**
   * Reserves requests. A kind without a limit, or whose limit is still unknown, is not restricted.
   * @throws QuotaError when more are needed than are left; then nothing is reserved.
   */
  reserve(cost: RequestCost, purpose: string): void {
    for (const resource of RATE_RESOURCES) {
      const known = this.#remaining.get(resource);
      if (known === undefined || cost[resource] === 0) continue;
      const left = this.#unreserved.get(resource) ?? known.left - MARGIN;
      if (cost[resource] > left) throw this.#exceeded(resource, cost[resource], Math.max(0, Math.floor(left)), purpose);
    }
    for (const resource of RATE_RESOURCES) {
      const known = this.#remaining.get(resource);
      if (known === undefined) continue;
      this.#unreserved.set(resource, (this.#unreserved.get(resource) ?? known.left - MARGIN) - cost[resource]);
    }
  }

  #exceeded(resource: RateResource, needed: number, left: number, purpose: string): QuotaError {
    const reset = this.#remaining.get(resource)?.reset ?? null;
    const kind = resource === 'core' ? 'REST' : 'GraphQL';
    const until = reset === null ? '' : ` until ${new Date(reset * 1000).toISOString().replace('.000Z', 'Z')}`;
    return new QuotaError(
      `${purpose} needs about ${Math.ceil(needed)} ${kind} requests, but GitHub leaves ${this.tokenInput} ${left}${until}.`,
      {
        hint: 'The next run continues from there. A token with a higher limit, such as a GitHub App token, reads more per run.',
      },
    );
  }
}
