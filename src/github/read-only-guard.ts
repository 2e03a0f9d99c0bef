import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { isQueryDocument } from './graphql-document.js';

type Fetch = typeof globalThis.fetch;

/** The body that Octokit sends to the GraphQL endpoint. Batches and persisted queries (by hash) are rejected. */
const graphqlBody = z.strictObject({
  query: z.string(),
  variables: z.unknown().optional(),
  operationName: z.string().nullish(),
});

/**
 * A `fetch` that can only read: GET, HEAD, and GraphQL documents that contain only queries. Everything else is refused before it leaves the
 * process, regardless of what the token allows (`spec/1 §9`).
 *
 * @param graphqlUrl - The only URL that accepts POST.
 */
export function createReadOnlyFetch(fetch: Fetch, graphqlUrl: string): Fetch {
  return async (input, init) => {
    const method = (init?.method ?? 'GET').toUpperCase();
    const isRead =
      method === 'GET' || method === 'HEAD' || (method === 'POST' && isQuery(input, init?.body, graphqlUrl));
    if (typeof input !== 'string' || !isRead) {
      throw new ActionError(
        `Refused to send ${method} ${describe(input)}: access to the telemetry and the registry is read-only.`,
        {
          hint: 'This is a bug in the action. Nothing was sent. Please report it.',
        },
      );
    }
    return fetch(input, init);
  };
}

function isQuery(url: unknown, body: unknown, graphqlUrl: string): boolean {
  if (url !== graphqlUrl || typeof body !== 'string') return false;
  try {
    const parsed = graphqlBody.safeParse(JSON.parse(body));
    return parsed.success && isQueryDocument(parsed.data.query);
  } catch {
    return false; // not JSON, so not a recognisable query
  }
}

/** Path of the request, without the query string, which must not appear in messages. */
function describe(input: unknown): string {
  return typeof input === 'string' && URL.canParse(input) ? new URL(input).pathname : 'a request';
}
