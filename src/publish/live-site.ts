import type { Log } from '../base/log.js';
import { blobId } from '../github/git-objects.js';
import { type Clock, systemClock } from '../base/clock.js';

/** The site as visitors see it, and a clock to wait with. */
export interface LiveSite {
  /**
   * Fetches a URL as a visitor without credentials.
   * @param mostBytes - Larger responses count as nothing.
   * @returns null when there is no such response, for any reason.
   */
  read(url: string, mostBytes: number): Promise<Uint8Array | null>;
  readonly clock: Clock;
}

/** A published file that should appear on the live site. */
export interface AwaitedFile {
  readonly url: string;
  /** Git object id of its bytes. */
  readonly id: string;
}

export interface SiteWait {
  readonly url: string;
  /** Whether the published file appeared. */
  readonly isLive: boolean;
  /** How long it took, or how long the run waited. */
  readonly seconds: number;
}

const EVERY_MS = 5000;
const REQUEST_MS = 10_000;
/** A manifest lists every telemetry file, at a few hundred bytes each. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Polls the live site until it shows a published file, for at most `seconds`. Each request has its own URL so that no cache answers it. */
export async function awaitSite(
  { url, id }: AwaitedFile,
  seconds: number,
  { read, clock }: LiveSite,
  log: Log,
): Promise<SiteWait> {
  const start = clock.now();
  const end = start + seconds * 1000;
  for (let look = 1; ; look += 1) {
    const bytes = await read(`${url}?${new URLSearchParams({ published: id, look: String(look) })}`, MAX_BYTES);
    const isLive = bytes !== null && blobId(bytes) === id;
    const now = clock.now();
    if (isLive || now >= end) return { url, isLive, seconds: Math.round((now - start) / 1000) };
    if (look === 1) log.info(`Waiting up to ${seconds} seconds until ${url} is up to date.`);
    await clock.sleep(Math.min(EVERY_MS, end - now));
  }
}

/** Reads the site over HTTP without a token, so a site that needs one looks absent. */
export function createLiveSite(fetch: typeof globalThis.fetch = globalThis.fetch): LiveSite {
  return {
    clock: systemClock,
    async read(url, mostBytes) {
      try {
        const headers = { 'cache-control': 'no-cache', 'user-agent': 'telemetry-dashboard-action' };
        const response = await fetch(url, { headers, signal: AbortSignal.timeout(REQUEST_MS) });
        return response.ok && response.body !== null ? await readUpTo(response.body, mostBytes) : null;
      } catch {
        return null; // missing, not deployed yet or not public: the caller treats them alike
      }
    },
  };
}

/** @returns null when the body is larger. */
async function readUpTo(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
