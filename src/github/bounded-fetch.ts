import { ActionError } from '../base/action-error.js';

type Fetch = typeof globalThis.fetch;

/** How long to wait for a response, in milliseconds. */
export interface Deadlines {
  /** From sending the request to the first byte of the response. GitHub itself gives up after ten seconds. */
  readonly firstByteMs: number;
  /** Between two chunks of the response. */
  readonly silenceMs: number;
  /** For the whole response. GitHub's largest blobs, 100 MB, need 340 kB/s to meet it. */
  readonly totalMs: number;
}

export const DEADLINES: Deadlines = { firstByteMs: 30_000, silenceMs: 30_000, totalMs: 5 * 60_000 };

/**
 * Assumed upload rate in bytes per second, by which longer requests extend the deadlines: `fetch` does not report when a request was sent.
 */
const MIN_UPLOAD_RATE = 125_000;
/** Timers run in steps of at most this length. However long the process is busy without looking at the network, that counts as one step. */
const MAX_STEP_MS = 1000;

/** The response did not arrive, or not in time. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  /** @param isFinal - Whether a retry would take just as long. */
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

/**
 * A `fetch` that gives up when a response does not start, stalls or takes too long overall. Its promise or the body then rejects with a
 * `DeadlineError`.
 * @param onMissed - Also receives the error, because Octokit treats a failing body as empty.
 */
export function withDeadlines(
  fetch: Fetch,
  { firstByteMs, silenceMs, totalMs }: Deadlines,
  onMissed: (error: DeadlineError) => void,
): Fetch {
  return async (input, init) => {
    const controller = new AbortController();
    const miss = (message: string, isFinal = false) => {
      const error = new DeadlineError(message, isFinal);
      onMissed(error);
      controller.abort(error);
    };
    const uploadMs = toUploadMs(init?.body);
    const [firstMs, wholeMs] = [firstByteMs + uploadMs, totalMs + uploadMs];
    const stopWhole = startTimer(wholeMs, () => miss(`the answer was not complete after ${toSeconds(wholeMs)}`, true));
    const stopFirst = startTimer(firstMs, () => miss(`no answer within ${toSeconds(firstMs)}`));
    try {
      const signal = init?.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
      const response = await fetch(input, { ...init, signal });
      if (response.body === null) stopWhole();
      return response.body === null ? response : withBody(response, watch(response.body));
    } catch (error) {
      stopWhole();
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      stopFirst();
    }

    /** Time in which nobody reads does not count as silence. */
    function watch(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
      const reader = body.getReader();
      return new ReadableStream<Uint8Array>(
        {
          async pull(stream) {
            const stopSilence = startTimer(silenceMs, () =>
              miss(`the answer broke off: no data for ${toSeconds(silenceMs)}`),
            );
            try {
              const { done, value } = await reader.read();
              if (!done) return stream.enqueue(value);
              stopWhole();
              stream.close();
            } catch (error) {
              stopWhole();
              throw controller.signal.aborted ? controller.signal.reason : error;
            } finally {
              stopSilence();
            }
          },
          cancel(reason) {
            stopWhole();
            return reader.cancel(reason);
          },
        },
        { highWaterMark: 0 },
      );
    }
  };
}

/** The response with another body. The `Response` constructor cannot set the URL. */
function withBody(response: Response, body: ReadableStream<Uint8Array>): Response {
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(body, { status, statusText, headers: [...headers] }), 'url', {
    value: url,
  });
}

function toUploadMs(body: unknown): number {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : 0;
  return Math.floor(bytes / MIN_UPLOAD_RATE) * 1000;
}

/**
 * Calls `onEnd` after the given time. Does not keep the process alive.
 * @returns a function that stops the timer.
 */
function startTimer(milliseconds: number, onEnd: () => void): () => void {
  let left = milliseconds;
  let timer: NodeJS.Timeout;
  const step = () => {
    const length = Math.min(left, MAX_STEP_MS);
    timer = setTimeout(() => {
      left -= length;
      if (left > 0) step();
      else onEnd();
    }, length);
    timer.unref();
  };
  step();
  return () => clearTimeout(timer);
}

function toSeconds(milliseconds: number): string {
  return `${milliseconds / 1000} seconds`;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;

/**
 * A `fetch` that follows redirects, which GitHub sends after a rename. Nothing confidential goes to another host: reads lose their token,
 * and requests with a body are refused.
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
      // As in browsers; 307 and 308 keep the method and the body.
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

const hint = 'Check that the API URL points to GitHub, not to a proxy or a login page.';

function refusal(method: string, from: URL, to: URL): ActionError {
  return new ActionError(
    `${from.host} redirected ${method} ${from.pathname} to another host, ${to.protocol}//${to.host}. The request was not sent there.`,
    { hint },
  );
}
