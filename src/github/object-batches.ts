import { z } from 'zod';
import { type ListedEntry, verifyLevel } from './git-listing.js';
import { blobId } from './git-objects.js';
import { BLOB_FIELDS, blobObject, type GitHubRepository, TREE_FIELDS, treeObject } from './github-repository.js';
import { ActionError } from '../base/action-error.js';
import { DeadlineError } from './bounded-fetch.js';

interface BatchLimits {
  /** Maximum number of items per batch. */
  readonly count: number;
  /** Maximum total weight of a batch; a heavier item is sent alone. */
  readonly weight: number;
  /** Maximum number of concurrent batches. */
  readonly parallel: number;
}

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects individual requests into batches. A full batch is sent at once. Any other waits until there are no further requests and no other
 * batch is in progress, because results usually lead to more requests.
 *
 * If a batch is too much for the server, it is halved, and later batches stay as small. An item that is too much on its own becomes null.
 * If even the smallest batch fails, all of it fails.
 */
export class BatchLoader<Item, Value> {
  readonly #queue: Waiting<Item, Value>[] = [];
  #most: number;
  #underWay = 0;
  #isScheduled = false;

  /**
   * @param send - Returns the values of a batch in its order; null for items without one.
   * @param isTooMuch - Whether the batch size may have caused a failure.
   */
  constructor(
    private readonly limits: BatchLimits,
    private readonly toWeight: (item: Item) => number,
    private readonly send: (items: readonly Item[]) => Promise<readonly (Value | null)[]>,
    private readonly isTooMuch: (error: unknown) => boolean,
  ) {
    this.#most = limits.count;
  }

  load(item: Item): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#pump(false);
    });
  }

  #pump(isSettled: boolean): void {
    while (this.#queue.length > 0 && this.#underWay < this.limits.parallel) {
      const { size, isFull } = this.#nextBatch();
      if (!isFull && !isSettled) return this.#schedule();
      if (!isFull && this.#underWay > 0) return;
      this.#underWay += 1;
      void this.#run(this.#queue.splice(0, size)).finally(() => {
        this.#underWay -= 1;
        this.#schedule();
      });
    }
  }

  /** Runs after all code that is ready to make requests has made them. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#pump(true);
    });
  }

  #nextBatch(): { size: number; isFull: boolean } {
    let size = 0;
    let weight = 0;
    for (const { item } of this.#queue) {
      weight += this.toWeight(item);
      if (size === this.#most || (size > 0 && weight > this.limits.weight)) return { size, isFull: true };
      size += 1;
    }
    return { size, isFull: size === this.#most };
  }

  async #run(batch: readonly Waiting<Item, Value>[]): Promise<void> {
    try {
      await this.#answer(batch, true);
    } catch (error) {
      for (const { reject } of batch) reject(error); // no effect on items that already have their value
    }
  }

  async #answer(batch: readonly Waiting<Item, Value>[], mayHalve: boolean): Promise<void> {
    try {
      const values = await this.send(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(values[index] ?? null);
    } catch (error) {
      if (!mayHalve || batch.length === 1 || !this.isTooMuch(error)) throw error;
      await this.#halve(batch);
    }
  }

  async #halve(batch: readonly Waiting<Item, Value>[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    this.#most = Math.min(this.#most, middle);
    const [first, second] = [batch.slice(0, middle), batch.slice(middle)];
    const failure = await this.#answer(first, true).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      await this.#answer(second, failure === null);
    } catch (error) {
      if (failure !== null || !this.isTooMuch(error)) throw error;
      for (const { resolve } of second) resolve(null);
    }
    if (failure === null) return;
    if (!this.isTooMuch(failure.error)) throw failure.error;
    for (const { resolve } of first) resolve(null);
  }
}

/** Reads one level of each tree with one query; null where the response is not exactly that tree. */
export async function queryLevels(
  repository: GitHubRepository,
  trees: readonly string[],
): Promise<(ListedEntry[] | null)[]> {
  const objects = await queryObjects(repository, 'listing trees', trees, TREE_FIELDS);
  return trees.map((id, index) => {
    const level = toLevel(objects[index]);
    return level?.id === id ? level.entries : null;
  });
}

/** Reads blobs with one query; null for blobs that GraphQL truncates, alters or does not return. */
export async function queryTexts(
  repository: GitHubRepository,
  blobs: readonly string[],
): Promise<(Uint8Array | null)[]> {
  const objects = await queryObjects(repository, 'reading blobs', blobs, BLOB_FIELDS);
  return blobs.map((id, index) => {
    const text = toText(objects[index]);
    return text?.id === id ? text.bytes : null;
  });
}

/** One level of a tree from a GraphQL response; null when it is not a tree or does not match its id. */
export function toLevel(object: unknown): { id: string; entries: ListedEntry[] } | null {
  const { oid, entries } = treeObject.safeParse(object).data ?? {};
  if (oid === undefined || entries == null) return null;
  try {
    verifyLevel(oid, entries);
    return { id: oid, entries };
  } catch {
    return null; // read and verified in another way
  }
}

/** A text from a GraphQL response; null when it is not text or does not match its id. */
export function toText(object: unknown): { id: string; bytes: Uint8Array } | null {
  const { oid, text } = blobObject.safeParse(object).data ?? {};
  if (oid === undefined || text == null) return null;
  const bytes = Buffer.from(text);
  return blobId(bytes) === oid ? { id: oid, bytes } : null;
}

/** A query for a single object is retried when the server fails; larger queries are halved instead. */
async function queryObjects(
  repository: GitHubRepository,
  doing: string,
  ids: readonly string[],
  fields: string,
): Promise<unknown[]> {
  const selection = ids.map((id, index) => `o${index}: object(oid: "${id}") { ${fields} }`).join(' ');
  const repeat = ids.length === 1 ? 'always' : 'when-asked';
  const answer = await repository.query(doing, z.record(z.string(), z.unknown()), selection, { repeat });
  return ids.map((_, index) => answer[`o${index}`]);
}

const READS = 3;

/** The content repeatedly did not match the Git object id. */
export class BlobMismatchError extends Error {
  override readonly name = 'BlobMismatchError';
}

/**
 * Reads a blob and verifies its id. Retries after a broken or wrong response.
 *
 * @param open - Starts the read. Its own errors are not retried here.
 * @throws BlobMismatchError when the content is wrong each time; ActionError when it cannot be read completely.
 */
export async function readVerifiedBlob(
  blob: { readonly id: string; readonly size: number | null },
  open: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<Uint8Array> {
  let cut: unknown;
  let read = 0;
  do {
    read += 1;
    const stream = await open();
    try {
      const bytes = await collect(stream, blob.size ?? Infinity);
      if (bytes !== null && blobId(bytes) === blob.id) return bytes;
      cut = null;
    } catch (error) {
      cut = error;
    }
  } while (read < READS && !(cut instanceof DeadlineError && cut.isFinal));
  if (cut === null) throw new BlobMismatchError(`The bytes read are not those of the Git object ${blob.id}.`);
  if (cut instanceof DeadlineError) {
    const times = read === 1 ? '' : ` (${read} times)`;
    throw new ActionError(`The Git object ${blob.id} could not be read: ${cut.message}${times}.`, {
      hint: 'Usually temporary: run again. If it persists, check githubstatus.com, the proxy and the API URL.',
      cause: cut,
    });
  }
  throw new ActionError(`The connection broke ${READS} times while reading the Git object ${blob.id}.`, {
    hint: 'Usually temporary: run again.',
    cause: cut,
  });
}

/** @returns null when there are more bytes than expected; the rest is not read. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > limit) return null;
  }
  return Buffer.concat(chunks, length);
}
