import { ActionError } from '../base/action-error.js';
import { type Mode, MODE, type TreeEntry, treeId } from './git-objects.js';

/** A file, symbolic link or submodule below a tree, at any depth. */
export interface ListedFile {
  /** Path below the tree, with "/" between names. */
  readonly path: string;
  readonly mode: Mode;
  readonly id: string;
  /** Bytes; null for a submodule. */
  readonly size: number | null;
}

/** An entry of GitHub's listing, which also includes directories. */
export type ListedEntry = ListedFile;

/** Recomputes the id of one level of a tree. @throws ActionError when it does not match. */
export function verifyLevel(tree: string, entries: readonly ListedEntry[]): void {
  if (treeId(entries.map(({ path, mode, id }) => ({ name: path, mode, id }))) !== tree) throw notThatTree(tree);
}

/**
 * Recomputes the id of every directory of a recursive listing, including the tree itself, to detect entries that were lost, added or
 * changed in transit.
 *
 * @returns the files, without the directories, sorted by path (code units).
 * @throws ActionError when an id does not match.
 */
export function verifyListing(tree: string, entries: readonly ListedEntry[]): ListedFile[] {
  const expected = new Map([['', tree]]);
  const levels = new Map<string, TreeEntry[]>();
  for (const { path, mode, id } of entries) {
    const slash = path.lastIndexOf('/');
    const parent = slash < 0 ? '' : path.slice(0, slash);
    const level = levels.get(parent) ?? [];
    level.push({ name: path.slice(slash + 1), mode, id });
    levels.set(parent, level);
    if (mode === MODE.directory) expected.set(path, id);
  }
  const isWhole =
    Array.from(levels.keys()).every((path) => expected.has(path)) &&
    Array.from(expected).every(([path, id]) => treeId(levels.get(path) ?? []) === id);
  if (!isWhole) throw notThatTree(tree);
  return toSorted(entries.filter(({ mode }) => mode !== MODE.directory));
}

function notThatTree(tree: string): ActionError {
  return new ActionError(`The listing of the Git tree ${tree} is wrong: entries are missing or changed.`, {
    hint: 'Run again. If it persists, the repository or the connection is damaged.',
  });
}

export function toSorted(files: ListedFile[]): ListedFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
