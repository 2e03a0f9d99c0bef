import type { z } from 'zod';
import type { Actor } from './access.js';
import { type Answer, ApiError } from './answer.js';
import type { RepositoryStore } from './repository-store.js';

/** Sizes at which GitHub's responses change. Tests use smaller ones. */
export interface Limits {
  /** Entries of a recursive tree; with more it is `truncated`. */
  readonly treeEntries: number;
  /** Bytes of the largest blob that GitHub returns. */
  readonly blobBytes: number;
  /** Bytes of the largest file that the contents API returns as JSON. */
  readonly contentBytes: number;
  /** Entries at which the contents API truncates a directory. */
  readonly contentEntries: number;
  /** Bytes of the largest request body; larger ones cause a 502. */
  readonly payloadBytes: number;
  /** Maximum number of files in a comparison. */
  readonly comparedFiles: number;
}

export const GITHUB_LIMITS: Limits = {
  treeEntries: 100_000,
  blobBytes: 100 * 1024 * 1024,
  contentBytes: 1024 * 1024,
  contentEntries: 1000,
  payloadBytes: 40 * 1024 * 1024,
  comparedFiles: 300,
};

/** A request as handlers see it. */
export interface Call {
  readonly repository: RepositoryStore;
  readonly actor: Actor;
  readonly query: URLSearchParams;
  /** Value of the `Accept` header. */
  readonly accept: string;
  readonly body: string;
  readonly limits: Limits;
  readonly now: () => Date;
  /** API and web URL of the repository, without a trailing slash. */
  readonly urls: { readonly api: string; readonly html: string };
  /** Decoded path parameter. */
  param(name: string): string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Path below the repository: `{x}` is one segment, `{+x}` is the rest. */
  readonly path: string;
  /** Page on docs.github.com that errors refer to. */
  readonly docs: string;
  /** Permission required to read; every token has metadata. */
  readonly needs: 'metadata' | 'contents';
  /** Whether it returns 409 while the repository has no commits. */
  readonly needsCommits?: boolean;
  handle(call: Call): Answer;
}

export interface MatchedRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** @param path - Undecoded path below the repository, because clients may or may not encode the slashes of a ref. */
export function matchRoute(routes: readonly Route[], method: string, path: string): MatchedRoute | undefined {
  for (const route of routes) {
    const groups = route.method === method ? patternOf(route.path).exec(path) : null;
    if (groups === null) continue;
    const params = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decode(value)]);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ApiError(400, 'Bad Request');
  }
}

const patterns = new Map<string, RegExp>();

function patternOf(template: string): RegExp {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const source = template.replace(/\{(\+?)(\w+)\}/g, (_, rest: string, name: string) =>
    rest ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
  );
  const pattern = new RegExp(`^${source}$`);
  patterns.set(template, pattern);
  return pattern;
}

/**
 * Parses the JSON body of a request.
 * @throws ApiError 400 or 422, with GitHub's wording.
 */
export function parseBody<T>(call: Call, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(call.body);
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError(400, 'Body should be a JSON object');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    return issue.code === 'invalid_type' && path.length === 1 && !Object.hasOwn(value, path[0] ?? '')
      ? `"${path[0]}" wasn't supplied.`
      : `For 'properties/${path.join('/')}', ${issue.message}.`;
  });
  throw new ApiError(422, `Invalid request.\n\n${reasons.join('\n')}`);
}
