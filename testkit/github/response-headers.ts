import { createHash } from 'node:crypto';
import type { Actor, RateResource } from './access.js';
import type { Answer } from './answer.js';

/** Headers that every answer of GitHub carries; the budget only when it is known whose. */
export function commonHeaders(actor: Actor | undefined, resource: RateResource): Record<string, string> {
  const headers: Record<string, string> = {
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
  };
  if (actor === undefined) return headers;
  const { limit, used, reset } = actor.rate(resource);
  return {
    ...headers,
    ...(actor.kind === 'classic' && { 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': '' }),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - used),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
}

/**
 * Tags what succeeds, and says how long it is good for, as GitHub does for reads and writes alike. What a reader holds already becomes
 * 304, which costs nothing.
 * @param ifNoneMatch - Of a read only.
 */
export function withEtag(answer: Answer, ifNoneMatch: string | undefined, actor: Actor): Answer {
  if (answer.status !== 200 && answer.status !== 201) return answer;
  const etag = `"${createHash('sha256').update(answer.bytes).digest('hex')}"`;
  const audience = actor.kind === 'none' ? 'public' : 'private';
  const caching = { 'cache-control': `${audience}, max-age=60, s-maxage=60`, etag: `W/${etag}` };
  if (ifNoneMatch?.replace(/^W\//, '') !== etag) return { ...answer, headers: { ...answer.headers, ...caching } };
  actor.refund('core');
  return { status: 304, headers: caching, bytes: new Uint8Array() };
}
