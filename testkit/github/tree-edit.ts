import { MODE, type Mode, type TreeEntry } from '../../src/github/git-objects.js';
import type { ObjectStore } from './object-store.js';

/** What a path is to hold; null removes it. */
export type TreeChange = { readonly mode: Mode; readonly id: string } | null;

/** A change that the base tree does not allow: nothing to remove, or a file where a directory stands. */
export class TreeConflict extends Error {
  override readonly name = 'TreeConflict';
}

/**
 * Writes the tree that results from changing paths of a base tree; directories left empty vanish, as in Git.
 * Removals come first, so a file may give way to a directory in one call.
 * @throws TreeConflict
 */
export function editTree(
  objects: ObjectStore,
  base: string | undefined,
  changes: ReadonlyMap<string, TreeChange>,
): string {
  return editLevel(objects, base, [...changes]) ?? objects.writeTree([]);
}

type Edit = readonly [path: string, change: TreeChange];

function editLevel(objects: ObjectStore, base: string | undefined, edits: readonly Edit[]): string | undefined {
  const level = new Map((base === undefined ? [] : (objects.tree(base) ?? [])).map((entry) => [entry.name, entry]));
  const direct = edits.filter(([path]) => !path.includes('/'));

  for (const [name, change] of direct) {
    if (change === null && !level.delete(name)) throw new TreeConflict(`There is no "${name}" to remove.`);
  }
  for (const [name, change] of direct) if (change?.mode === MODE.directory) put(level, { name, ...change });
  for (const [name, inner] of byDirectory(edits)) {
    const existing = level.get(name);
    if (existing !== undefined && existing.mode !== MODE.directory) throw new TreeConflict(`"${name}" is a file.`);
    const id = editLevel(objects, existing?.id, inner);
    if (id === undefined) level.delete(name);
    else level.set(name, { name, mode: MODE.directory, id });
  }
  for (const [name, change] of direct) {
    if (change !== null && change.mode !== MODE.directory) put(level, { name, ...change });
  }
  return level.size === 0 ? undefined : objects.writeTree([...level.values()]);
}

function put(level: Map<string, TreeEntry>, entry: TreeEntry): void {
  const existing = level.get(entry.name);
  if (existing !== undefined && (existing.mode === MODE.directory) !== (entry.mode === MODE.directory)) {
    throw new TreeConflict(`"${entry.name}" is both a file and a directory.`);
  }
  level.set(entry.name, entry);
}

function byDirectory(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const [path, change] of edits) {
    const slash = path.indexOf('/');
    if (slash < 0) continue;
    const name = path.slice(0, slash);
    const group = groups.get(name) ?? [];
    group.push([path.slice(slash + 1), change]);
    groups.set(name, group);
  }
  return groups;
}

export interface TreePath {
  readonly path: string;
  readonly entry: TreeEntry;
}

/** Every entry below a tree, directories before what they hold. */
export function* walkTree(objects: ObjectStore, tree: string, directory = ''): Generator<TreePath> {
  for (const entry of objects.tree(tree) ?? []) {
    const path = directory + entry.name;
    yield { path, entry };
    if (entry.mode === MODE.directory) yield* walkTree(objects, entry.id, `${path}/`);
  }
}

/** The entry at a path; the tree itself for an empty path. */
export function entryAt(objects: ObjectStore, tree: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry = { name: '', mode: MODE.directory, id: tree };
  for (const name of path.split('/').filter((segment) => segment !== '')) {
    const next = entry.mode === MODE.directory && objects.tree(entry.id)?.find((child) => child.name === name);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}

export function objectTypeOf(mode: Mode): 'blob' | 'tree' | 'commit' {
  if (mode === MODE.directory) return 'tree';
  return mode === MODE.submodule ? 'commit' : 'blob';
}
