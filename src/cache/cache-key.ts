import { createHmac, timingSafeEqual } from 'node:crypto';
import { ActionError } from '../base/action-error.js';

/** What is authenticated. A tag of one kind is invalid for the others. */
export type AuthenticatedKind = 'cache entry' | 'archive' | 'plan';

const LABEL = '\ntelemetry-dashboard-hmac-sha256 ';
const TAG_LENGTH = 64;
const SEAL_LENGTH = LABEL.length + TAG_LENGTH + 1;
const SEAL = new RegExp(`^${LABEL}([0-9a-f]{${TAG_LENGTH}})\n$`);

/** Computes a tag (64 hex digits) from chunks of data. */
export interface TagStream {
  update(data: string | Uint8Array): unknown;
  end(): string;
}

/**
 * The secret of the input `cache-key`. Its HMAC-SHA-256 tags show that this action's own jobs wrote the data. The secret is never exposed
 * except through tags.
 */
export class CacheKey {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  createTag(kind: AuthenticatedKind): TagStream {
    const hmac = createHmac('sha256', this.#secret).update(`telemetry-dashboard-action ${kind}\0`);
    return { update: (data) => hmac.update(data), end: () => hmac.digest('hex') };
  }

  toTag(kind: AuthenticatedKind, data: string | Uint8Array): string {
    const tag = this.createTag(kind);
    tag.update(data);
    return tag.end();
  }

  isTag(tag: string, kind: AuthenticatedKind, data: string | Uint8Array): boolean {
    const [given, expected] = [Buffer.from(tag), Buffer.from(this.toTag(kind, data))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/** Passes on the parts of a file for another job and, with a key, appends a line that authenticates it. */
export async function* seal(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  kind: AuthenticatedKind,
  key: CacheKey | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  const tag = key?.createTag(kind);
  for await (const part of parts) {
    tag?.update(part);
    yield part;
  }
  if (tag !== undefined) yield Buffer.from(`${LABEL}${tag.end()}\n`);
}

/**
 * The file without that line.
 * @param file - For messages.
 * @throws ActionError when there is a key but no valid line for this key and file, or a line but no key.
 */
export function unseal(bytes: Uint8Array, kind: AuthenticatedKind, key: CacheKey | null, file: string): Uint8Array {
  const start = Math.max(0, bytes.byteLength - SEAL_LENGTH);
  const tag = SEAL.exec(Buffer.from(bytes.subarray(start)).toString('latin1'))?.[1];
  const content = tag === undefined ? bytes : bytes.subarray(0, start);
  if (key === null && tag !== undefined) {
    throw new ActionError(`${file} was written with a cache-key, but this job has none.`, { hint: SAME_KEY });
  }
  if (key !== null && (tag === undefined || !key.isTag(tag, kind, content))) {
    throw new ActionError(`${file} was not written with this cache-key and is not used.`, { hint: SAME_KEY });
  }
  return content;
}

const SAME_KEY =
  'Use the same cache-key in the stages plan, build and publish. If they already do, somebody else wrote this file.';
