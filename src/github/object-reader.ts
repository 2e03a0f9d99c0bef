import { ActionError } from '../base/action-error.js';
import { BatchLoader, queryLevels, queryTexts, readVerifiedBlob, toLevel, toText } from './object-batches.js';
import { type ListedEntry, type ListedFile, toSorted, verifyLevel, verifyListing } from './git-listing.js';
import { blobId, EMPTY_TREE, MODE } from './git-objects.js';
import type { GitHubRepository } from './github-repository.js';
import { GitHubRequestError } from './github-request-error.js';
import { Semaphore } from './request-policy.js';

const EMPTY_BLOB = blobId(new Uint8Array());
/** Aliases per query, and bytes of text in its response. */
const QUERY_ALIASES = 100;
const QUERY_BYTES = 2_000_000;
/** GraphQL truncates texts at 512,000 bytes, so larger ones are read as raw blobs. */
const TEXT_BYTES = 500_000;
/** Concurrent requests of each kind: enough to hide latency, well below GitHub's limit. */
const PARALLEL = 4;
/** Expected listings that are read together with the requested one. */
const LISTED_AHEAD = 100;
/** With more subdirectories than this, a single recursive listing costs less. */
const WALKED_DIRECTORIES = 50;

export interface BlobIdentity {
  readonly id: string;
  /** Bytes; null when unknown. */
  readonly size: number | null;
}

/**
 * Reads trees and blobs of one repository by id, with as few requests as possible for all concurrent readers. Everything it returns has
 * been verified against the requested id.
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

  /** Caches a tree level or text that another query returned. Ignores objects that do not match their id. */
  remember(object: unknown): void {
    const level = toLevel(object);
    if (level !== null) this.#knownLevels.set(level.id, Promise.resolve(level.entries));
    const text = toText(object);
    if (text !== null) this.#knownTexts.set(text.id, text.bytes);
  }

  /** Announces which trees will be listed in full next, so that they can be read together. */
  expect(trees: Iterable<string>): void {
    for (const tree of trees) this.#expected.add(tree);
  }

  /** One level of a tree: files and directories. Cached. */
  async readLevel(tree: string): Promise<ListedEntry[]> {
    if (tree === EMPTY_TREE) return [];
    const known = this.#knownLevels.get(tree) ?? this.#readLevel(tree);
    this.#knownLevels.set(tree, known);
    known.catch(() => this.#knownLevels.delete(tree)); // a later attempt may succeed
    return known;
  }

  /**
   * Finds the entry at a path.
   * @returns null when there is none; does not follow links.
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

  /** Indexed because the manifests of all dashboards are looked up in one level. */
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

  /** Estimated number of requests for the blobs, by kind. */
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
      level.catch(() => {}); // thrown to whoever awaits it
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
