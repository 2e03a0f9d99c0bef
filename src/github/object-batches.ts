import { z } from 'zod';
import { type ListedEntry, verifyLevel } from './git-listing.js';
import { blobId } from './git-objects.js';
import { BLOB_FIELDS, blobObject, type GitHubRepository, TREE_FIELDS, treeObject } from './github-repository.js';
import { ActionError } from '../base/action-error.js';
import { DeadlineError } from './bounded-fetch.js';

interface BatchLimits {
  /** Most items of one batch. */
  readonly count: number;
  /** Most that the items of one batch weigh together; a heavier item goes alone. */
  readonly weight: number;
  /** Most batches under way at a time. */
  readonly parallel: number;
}

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked for one by one into batches. A full batch goes at once; one that is not waits until nothing else is
 * asked for and no other is under way, since what comes back usually leads to the next questions.
 *
 * A batch that is too much for the server is halved, and later ones stay as small. One item that is too much on its own
 * becomes null; when nothing works, not even the smallest batch, all of it fails.
 */
export class BatchLoader<Item, Value> {
  readonly #queue: Waiting<Item, Value>[] = [];
  #most: number;
  #underWay = 0;
  #isScheduled = false;

  /**
   * @param send answers the items of one batch, in their order; null for what it has no answer to.
   * @param isTooMuch whether a failure may be one of the batch's size.
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

  /** After everything that is ready to ask has asked. */
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
      for (const { reject } of batch) reject(error); // of no effect for those that have their answer
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

/** One level of each tree by its id, with one query; null for one that is not exactly the tree. */
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

/** The bytes of blobs by their ids, with one query; null for one that GraphQL cuts, alters or does not show. */
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

/** A level of a tree as GraphQL gives it; null when it is none, or not the one that it says. */
export function toLevel(object: unknown): { id: string; entries: ListedEntry[] } | null {
  const { oid, entries } = treeObject.safeParse(object).data ?? {};
  if (oid === undefined || entries == null) return null;
  try {
    verifyLevel(oid, entries);
    return { id: oid, entries };
  } catch {
    return null; // to be read, and judged, in another way
  }
}

/** A text as GraphQL gives it; null when it is none, or not exactly the blob that it says. */
export function toText(object: unknown): { id: string; bytes: Uint8Array } | null {
  const { oid, text } = blobObject.safeParse(object).data ?? {};
  if (oid === undefined || text == null) return null;
  const bytes = Buffer.from(text);
  return blobId(bytes) === oid ? { id: oid, bytes } : null;
}

/** A single object is asked for again when the server fails; more of them had better be asked for in smaller numbers. */
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

/** What was read is, again and again, not the object that Git names. */
export class BlobMismatchError extends Error {
  override readonly name = 'BlobMismatchError';
}

/**
 * Reads a blob and checks that it is the object that its id names; a broken or wrong answer is read again.
 *
 * @param open begins the read; its own errors are not retried here.
 * @throws BlobMismatchError when the content is wrong each time; ActionError when it cannot be read to its end.
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

/** @returns null when there are more bytes than there should be; the rest is not waited for. */
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
