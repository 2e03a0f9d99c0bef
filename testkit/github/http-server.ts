import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, json } from './answer.js';
import type { ApiRequest } from './github-api.js';
import { type GraphqlRequest, parseGraphqlRequest } from './graphql-endpoint.js';

/** A fault in handling a request. */
export type FaultEffect =
  /** Not performed; returns this response. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Not performed; the connection is closed without a response. */
  | { readonly kind: 'cut' }
  /** Performed, but the connection breaks in the middle of the response body. */
  | { readonly kind: 'cut-body' }
  /** Performed, but returns this response, or closes the connection if there is none. */
  | { readonly kind: 'perform-then'; readonly answer?: Answer }
  /** Answered by a replica that has missed this many of the latest ref changes; for reads. */
  | { readonly kind: 'lag'; readonly missed: number }
  /** Performed and answered after a delay. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

export interface Fault {
  /** Defaults to all methods. */
  readonly method?: string;
  /** Matched against the decoded path with its query, without the mount prefix. */
  readonly path: RegExp;
  /** Matched against the request body. */
  readonly body?: RegExp;
  /** Number of requests it affects; 1 by default, Infinity for all. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** Pending faults; the first match applies. */
export class FaultQueue {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The effect on this request. Counts as one use of the fault. */
  take(method: string, path: string, body: string): FaultEffect | undefined {
    const hit = this.#pending.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method === undefined || fault.method === method) &&
        fault.path.test(path) &&
        (fault.body === undefined || fault.body.test(body)),
    );
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.fault.effect;
  }
}

/** A logged request. Never contains a token. */
export interface RequestRecord {
  readonly method: string;
  /** Decoded path and query, without the mount prefix. */
  readonly path: string;
  /** Label of the token; null without a token, "unknown" for an unknown one. */
  readonly token: string | null;
  /** Null while, or because, no response was sent. */
  status: number | null;
  readonly graphql?: GraphqlRequest;
  /** Body of a write: parsed JSON, or text. */
  readonly body?: unknown;
}

interface HttpSettings {
  /** Mount point of the REST API: "" as on github.com, or "/api/v3" as on GitHub Enterprise Server. */
  readonly prefix: string;
  readonly requests: RequestRecord[];
  readonly faults: FaultQueue;
  readonly answer: (request: ApiRequest) => Promise<Answer>;
  readonly tokenLabel: (authorization: string) => string;
  /** Called before a request is answered. */
  readonly before: (request: RequestRecord) => Promise<void>;
}

export function createHttpServer(settings: HttpSettings): Server {
  let count = 0;
  return createServer((incoming, response) => {
    count += 1;
    response.setHeader('x-github-request-id', `${count.toString(16).toUpperCase().padStart(4, '0')}:LOCAL`);
    respond(settings, incoming, response).catch((error: unknown) => {
      // A bug in this server, not a GitHub response: report it.
      const message = `Local GitHub failed: ${error instanceof Error ? error.message : String(error)}`;
      if (response.headersSent) response.destroy();
      else send(response, json({ message }, 500));
    });
  });
}

async function respond(settings: HttpSettings, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { method = 'GET', headers } = incoming;
  const header = (name: string) => headers[name]?.toString();
  const url = mountedUrl(settings.prefix, incoming.url ?? '/');
  if (url === undefined) return send(response, json({ message: 'Not Found', status: '404' }, 404));

  const { authorization } = headers;
  const record: RequestRecord = {
    method,
    path: decodePath(url.pathname + url.search),
    token: authorization === undefined ? null : settings.tokenLabel(authorization),
    status: null,
    ...(url.pathname === '/graphql' ? toGraphql(body) : body !== '' && { body: parseJson(body) }),
  };
  settings.requests.push(record);
  await settings.before(record);

  const effect = settings.faults.take(method, record.path, body);
  const perform = (missed = 0) => settings.answer({ method, url, header, body, missed });
  const answer = await applyFault(effect, perform);
  if (answer === undefined) {
    response.destroy();
    return;
  }
  record.status = answer.status;
  if (effect?.kind === 'cut-body') sendHalf(response, answer);
  else send(response, answer);
}

/** The response to send; undefined to close the connection instead. */
async function applyFault(
  effect: FaultEffect | undefined,
  perform: (missed?: number) => Promise<Answer>,
): Promise<Answer | undefined> {
  switch (effect?.kind) {
    case 'answer':
      return effect.answer;
    case 'cut':
      return undefined;
    case 'perform-then':
      await perform();
      return effect.answer;
    case 'lag':
      return perform(effect.missed);
    case 'delay':
      await delay(effect.milliseconds);
      return perform();
    default:
      return perform();
  }
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-length': answer.bytes.byteLength, ...answer.headers });
  response.end(answer.bytes);
}

function sendHalf(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-length': answer.bytes.byteLength, ...answer.headers });
  response.write(answer.bytes.subarray(0, answer.bytes.byteLength >> 1), () => response.destroy());
}

/** The URL below the mount prefix. GitHub Enterprise Server serves GraphQL next to the REST API, not below it. */
function mountedUrl(prefix: string, target: string): URL | undefined {
  const graphqlPath = `${prefix.replace(/\/v3$/, '')}/graphql`;
  const url = new URL(target, 'http://localhost');
  if (url.pathname === graphqlPath) url.pathname = '/graphql';
  else if (url.pathname.startsWith(`${prefix}/`)) url.pathname = url.pathname.slice(prefix.length);
  else return undefined;
  return url;
}

function toGraphql(body: string): { graphql?: GraphqlRequest } {
  const graphql = parseGraphqlRequest(body);
  return graphql === undefined ? {} : { graphql };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
