import { ActionError } from '../action-error.js';

type Fetch = typeof globalThis.fetch;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;

/**
 * A `fetch` that follows redirects as GitHub sends them after a renaming. What a request holds does not go to another host: reading requests
 * go there without their token, and requests with a body not at all.
 */
export function followRedirects(fetch: Fetch): Fetch {
  return async (input, init = {}) => {
    if (typeof input !== 'string') throw new TypeError('Only the text of a URL can be followed.');
    let url = input;
    let method = (init.method ?? 'GET').toUpperCase();
    let body = init.body;
    const headers = new Headers(init.headers);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await fetch(url, {
        ...init,
        method,
        body: body ?? null,
        headers: Object.fromEntries(headers),
        redirect: 'manual',
      });
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null || !URL.canParse(location, url)) return response;
      await response.body?.cancel();
      const [from, to] = [new URL(url), new URL(location, url)];
      const isReading = method === 'GET' || method === 'HEAD';
      if (from.origin !== to.origin) {
        if (!isReading) throw refusal(method, from, to);
        headers.delete('authorization');
      }
      // As browsers do it; 307 and 308 keep the method and the body.
      if (!isReading && (response.status === 303 || (method === 'POST' && response.status < 303))) {
        method = 'GET';
        body = null;
        for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name);
      }
      url = to.href;
    }
    throw new ActionError(`${method} ${new URL(input).pathname} was redirected more than ${MAX_REDIRECTS} times.`, {
      hint,
    });
  };
}

const hint = 'Check that the API URL leads to GitHub, not to a proxy or a login page.';

function refusal(method: string, from: URL, to: URL): ActionError {
  return new ActionError(
    `${from.host} redirected ${method} ${from.pathname} to another host, ${to.protocol}//${to.host}: what the request holds was not sent there.`,
    { hint },
  );
}
