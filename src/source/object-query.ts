import { z } from 'zod';
import { verifyLevel, type ListedEntry } from './git-listing.js';
import { blobId } from './git-object.js';
import { BLOB_FIELDS, blobObject, TREE_FIELDS, treeObject } from './github-answers.js';
import type { GitHubRepository } from './github-repository.js';

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
