import type { components } from '@octokit/openapi-types';

/** GitHub's own types of REST API responses. */
export type Schemas = components['schemas'];

/** An HTTP response without the common headers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    bytes: Buffer.from(JSON.stringify(value)),
  };
}

/** A raw media type with GitHub's headers, which name a charset for any bytes. */
export function raw(bytes: Uint8Array, mediaType: string): Answer {
  const [, parameter = '', json = ''] = /github(?:\.v3)?\.(\w+)(\+json)?$/.exec(mediaType) ?? [];
  const headers = {
    'content-type': `${mediaType}; charset=utf-8`,
    'x-github-media-type': `github.v3; param=${parameter}${json && '; format=json'}`,
  };
  return { status: 200, headers, bytes };
}

/** An error thrown by handlers. Becomes GitHub's `{message, documentation_url, status}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
    readonly details: { readonly errors?: Schemas['validation-error']['errors']; readonly docs?: string } = {},
  ) {
    super(message);
  }
}

/** @param docs - Path of the call's page on docs.github.com. */
export function errorAnswer(error: ApiError, docs: string): Answer {
  const { errors, docs: ownDocs = docs } = error.details;
  return json(
    {
      message: error.message,
      ...(errors && { errors }),
      documentation_url: `https://docs.github.com/${ownDocs}`,
      status: String(error.status),
    },
    error.status,
  );
}

/** GitHub's response when content is created too fast. */
export function secondaryRateLimit(retryAfterSeconds: number): Answer {
  return json(
    {
      message:
        'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. ' +
        'Please retry your request again later.',
      documentation_url:
        'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      status: '403',
    },
    403,
    { 'retry-after': String(retryAfterSeconds) },
  );
}

/** GitHub's response when a request takes too long or is too large. */
export function serverError(status: 500 | 502 | 503 | 504 = 502): Answer {
  return json({ message: 'Server Error' }, status);
}

/** Base64 in lines of 60 characters, each ending in a newline. */
export function toBase64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,60}/g) ?? []
  )
    .map((line) => `${line}\n`)
    .join('');
}

/** Opaque global id, as in GraphQL and `node_id`. */
export function nodeId(kind: string, id: string): string {
  return `${kind}_${Buffer.from(id).toString('base64url')}`;
}
