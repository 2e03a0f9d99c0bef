import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { EMPTY_TREE, MODE } from '../github/git-objects.js';
import type { GitHubRepository } from '../github/github-repository.js';
import type { PublishedSite } from './publication-target.js';
import type { NewFile, TreeChanges } from './tree.js';

/** Bytes of JSON per request; GitHub answers 502 to slightly larger trees. */
const REQUEST_BYTES = 2_000_000;
const REQUEST_ENTRIES = 2000;
/** Bytes of an entry in addition to its path and content. */
const ENTRY_BYTES = 100;

const created = z.object({ sha: z.string() });

interface UploadEntry {
  readonly path: string;
  readonly mode: typeof MODE.file;
  readonly type: 'blob';
  readonly content?: string;
  readonly sha?: string | null;
}

/**
 * Creates trees on GitHub. Contents go inline with the first tree that uses them, because GitHub asks for at most one write per second.
 * Contents that the target holds already, wherever, and those of repeated attempts are referred to by id.
 */
export class TreeUpload {
  /** Ids of objects that the target has. */
  readonly #held = new Set<string>();

  constructor(private readonly repository: GitHubRepository) {}

  /**
   * @param base - Tree that the changes apply to; null when there is none.
   * @throws ActionError when GitHub's tree is not the expected one.
   */
  async createTree(base: string | null, site: PublishedSite, changes: TreeChanges): Promise<string> {
    for (const { id } of site.files.values()) this.#held.add(id);
    await this.#uploadBlobs(changes);
    let tree = base === EMPTY_TREE ? null : base;
    for (const batch of toBatches(changes, this.#held)) {
      const onto = tree;
      const { sha } = await this.repository.request('creating a tree', created, (octokit, repository) =>
        octokit.rest.git.createTree({ ...repository, ...(onto !== null && { base_tree: onto }), tree: batch }),
      );
      tree = sha;
    }
    if (tree !== changes.tree) {
      throw new ActionError(
        `GitHub created the tree ${tree}, but ${changes.tree} was expected. Nothing was published.`,
        {
          hint: `Please report this with the parent commit: ${site.head ?? 'none'}.`,
        },
      );
    }
    for (const { id } of changes.writes.values()) this.#held.add(id);
    return tree;
  }

  /** Binary and very large contents cannot go inline, so they are uploaded as separate blobs. */
  async #uploadBlobs({ writes }: TreeChanges): Promise<void> {
    for (const { id, bytes } of writes.values()) {
      if (this.#held.has(id) || toInline(bytes) !== null) continue;
      const { sha } = await this.repository.request('uploading a file', created, (octokit, repository) =>
        octokit.rest.git.createBlob({
          ...repository,
          content: Buffer.from(bytes).toString('base64'),
          encoding: 'base64',
        }),
      );
      if (sha !== id) throw new ActionError(`GitHub stored a file as ${sha}, but ${id} was expected.`);
      this.#held.add(id);
    }
  }
}

/** Splits the entries into requests, in order. Each request builds on the tree of the previous one. */
function toBatches({ deletions, writes, replacesKind }: TreeChanges, held: ReadonlySet<string>): UploadEntry[][] {
  const blob = { mode: MODE.file, type: 'blob' } as const;
  const batches: UploadEntry[][] = [];
  let room = 0;
  let batch: UploadEntry[] | null = null;
  const add = (entry: UploadEntry) => {
    const size = ENTRY_BYTES + toJsonSize(entry.path) + toJsonSize(entry.content ?? '');
    if (batch === null || size > room || batch.length >= REQUEST_ENTRIES) {
      batches.push((batch = []));
      room = REQUEST_BYTES;
    }
    batch.push(entry);
    room -= size;
  };
  for (const path of deletions) add({ path, ...blob, sha: null });
  if (replacesKind) batch = null;
  for (const [path, file] of writes) add({ path, ...blob, ...toContent(file, held) });
  return batches;
}

function toContent({ id, bytes }: NewFile, held: ReadonlySet<string>): Pick<UploadEntry, 'content' | 'sha'> {
  const inline = held.has(id) ? null : toInline(bytes);
  return inline === null ? { sha: id } : { content: inline };
}

/** The text of a file as a JSON string; null when its bytes are not text or would take more than half a request. */
function toInline(bytes: Uint8Array): string | null {
  if (bytes.byteLength > REQUEST_BYTES || bytes.includes(0) || !isUtf8(bytes)) return null;
  const text = Buffer.from(bytes).toString('utf8');
  return toJsonSize(text) > REQUEST_BYTES / 2 ? null : text;
}

function toJsonSize(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
