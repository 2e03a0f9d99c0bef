import { ActionError } from '../base/action-error.js';
import { BatchLoader, queryLevels, queryTexts, readVerifiedBlob, toLevel, toText } from './object-batches.js';
import { type ListedEntry, type ListedFile, toSorted, verifyLevel, verifyListing } from './git-listing.js';
import { blobId, EMPTY_TREE, MODE } from './git-objects.js';
import type { GitHubRepository } from './github-repository.js';
import { GitHubRequestError } from './github-request-error.js';
import { Semaphore } from './request-policy.js';

const EMPTY_BLOB = blobId(new Uint8Array());
/** Aliases of one query, and bytes of the texts in its answer. */
const QUERY_ALIASES = 100;
const QUERY_BYTES = 2_000_000;
/** GraphQL cuts texts at 512,000 bytes: larger ones are read as they are. */
const TEXT_BYTES = 500_000;
/** Requests under way at a time, of each kind: enough to hide the latency, well below what GitHub calls too many. */
const PARALLEL = 4;
/** Listings that are read together with one that is asked for. */
const LISTED_AHEAD = 100;
/** Directories below one that are worth more than a request for the whole listing. */
const WALKED_DIRECTORIES = 50;

export interface BlobIdentity {
  readonly id: string;
  /** Bytes; null when not known. */
  readonly size: number | null;
}

/**
 * Reads trees and blobs of one repository by their ids, as few requests as possible for as many readers as there are. Whatever
 * is given out has the id that was asked for, wherever it came from.
 */
export class ObjectReader {
  readonly #levels: BatchLoader<string, ListedEntry[]>;
  readonly #texts: BatchLoader<BlobIdentity, Uint8Array>;
  readonly #knownLevels = new Map<string, Promise<ListedEntry[]>>();
  readonly #knownTexts = new Map<string, Uint8Array>();
  /** The entries of a level by name. */
  readonly #names = new WeakMap<ListedEntry[], ReadonlyMap<string, ListedEntry>>();
  readonly #expected = new Set<string>();
  readonly #ahead = new Map<string, Promise<ListedEntry[]>>();
  readonly #rawReads = new Semaphore(PARALLEL);

  constructor(private readonly repository: GitHubRepository) {
    const limits = { count: QUERY_ALIASES, weight: QUERY_BYTES, parallel: PARALLEL };
    const isTooMuch = (error: unknown) =>
      error instanceof GitHubRequestError && !error.isLate && (error.status === null || error.status >= 500);
    this.#levels = new BatchLoader(
      limits,
      () => 0,
      (trees) => queryLevels(repository, trees),
      isTooMuch,
    );
    this.#texts = new BatchLoader(
      limits,
      ({ size }) => size ?? 0,
      (blobs) =>
        queryTexts(
          repository,
          blobs.map(({ id }) => id),
        ),
      isTooMuch,
    );
  }

  /** Remembers what another query brought along: a level of a tree, or a text. What is not the object that it says is ignored. */
  remember(object: unknown): void {
    const level = toLevel(object);
    if (level !== null) this.#knownLevels.set(level.id, Promise.resolve(level.entries));
    const text = toText(object);
    if (text !== null) this.#knownTexts.set(text.id, text.bytes);
  }

  /** Says which trees will be listed whole next, so that they can be read together. */
  expect(trees: Iterable<string>): void {
    for (const tree of trees) this.#expected.add(tree);
  }

  /** One level of a tree: files and directories. It is read once and kept. */
  async readLevel(tree: string): Promise<ListedEntry[]> {
    if (tree === EMPTY_TREE) return [];
    const known = this.#knownLevels.get(tree) ?? this.#readLevel(tree);
    this.#knownLevels.set(tree, known);
    known.catch(() => this.#knownLevels.delete(tree)); // the next one may be luckier
    return known;
  }

  /**
   * Walks to what stands at a path.
   * @returns null when nothing does; no link is followed.
   */
  async find(tree: string, path: readonly string[]): Promise<ListedEntry | null> {
    let entry: ListedEntry = { path: '', mode: MODE.directory, id: tree, size: null };
    for (const name of path) {
      const level = entry.mode === MODE.directory ? await this.readLevel(entry.id) : [];
      const next = this.#namesOf(level).get(name);
      if (next === undefined) return null;
      entry = next;
    }
    return entry;
  }

  /** The manifests of all dashboards are looked for in one level. */
  #namesOf(level: ListedEntry[]): ReadonlyMap<string, ListedEntry> {
    let names = this.#names.get(level);
    if (names === undefined) this.#names.set(level, (names = new Map(level.map((entry) => [entry.path, entry]))));
    return names;
  }

  /** Every file below a tree, at any depth, sorted by path. */
  async readFiles(tree: string): Promise<ListedFile[]> {
    if (tree === EMPTY_TREE) return [];
    const level = await (this.#knownLevels.get(tree) ?? this.#takeAhead(tree));
    const directories = level.filter(({ mode }) => mode === MODE.directory);
    if (directories.length > WALKED_DIRECTORIES) {
      const { truncated, entries } = await this.repository.listTree(tree, true);
      if (!truncated) return verifyListing(tree, entries);
    }
    const below = await Promise.all(
      directories.map(async ({ path, id }) =>
        (await this.readFiles(id)).map((file) => ({ ...file, path: `${path}/${file.path}` })),
      ),
    );
    return toSorted([...level.filter(({ mode }) => mode !== MODE.directory), ...below.flat()]);
  }

  /**
   * @throws BlobMismatchError when the content is wrong each time, GitHubRequestError or ActionError when it cannot be read.
   */
  async readBlob(blob: BlobIdentity, signal?: AbortSignal): Promise<Uint8Array> {
    const known = blob.id === EMPTY_BLOB ? Buffer.alloc(0) : this.#knownTexts.get(blob.id);
    if (known !== undefined) return known;
    const isSmall = blob.size !== null && blob.size <= TEXT_BYTES;
    const text = isSmall ? await this.#texts.load(blob) : null;
    return text ?? this.#readRaw(blob, signal);
  }

  /** How many requests the blobs will take about, by kind. */
  costOf(blobs: readonly BlobIdentity[]): { core: number; graphql: number } {
    const small = blobs.filter(({ size }) => size !== null && size <= TEXT_BYTES);
    const bytes = small.reduce((sum, { size }) => sum + (size ?? 0), 0);
    return { core: blobs.length - small.length, graphql: Math.max(small.length / QUERY_ALIASES, bytes / QUERY_BYTES) };
  }

  #takeAhead(tree: string): Promise<ListedEntry[]> {
    const taken = this.#ahead.get(tree) ?? this.#readLevel(tree);
    if (!this.#ahead.delete(tree)) this.#listAhead(tree);
    return taken;
  }

  #listAhead(asked: string): void {
    this.#expected.delete(asked);
    for (const tree of this.#expected) {
      if (this.#ahead.size >= LISTED_AHEAD - 1) return;
      this.#expected.delete(tree);
      const level = this.#readLevel(tree);
      level.catch(() => {}); // for whoever asks for it
      this.#ahead.set(tree, level);
    }
  }

  async #readLevel(tree: string): Promise<ListedEntry[]> {
    const level = await this.#levels.load(tree);
    if (level !== null) return level;
    const { truncated, entries } = await this.repository.listTree(tree, false);
    if (truncated) {
      throw new ActionError(`A directory of ${this.repository.fullName} has more entries than GitHub can list.`);
    }
    verifyLevel(tree, entries);
    return entries;
  }

  async #readRaw(blob: BlobIdentity, signal?: AbortSignal): Promise<Uint8Array> {
    await this.#rawReads.acquire(1);
    try {
      signal?.throwIfAborted();
      return await readVerifiedBlob(blob, () => this.repository.openBlob(blob.id, signal));
    } finally {
      this.#rawReads.release(1);
    }
  }
}
