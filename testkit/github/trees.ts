import { MODE, type Mode, type TreeEntry } from '../../src/github/git-objects.js';
import type { ObjectStore } from './object-store.js';

export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  /** Blob id after the change; for a removed file, before it. */
  readonly id: string;
  readonly additions: number;
  readonly deletions: number;
  readonly previousPath?: string;
}

/** Files that differ between two trees, by path. Only a file moved without changes counts as renamed. */
export function diffTrees(objects: ObjectStore, before: string | undefined, after: string): FileChange[] {
  const changes: FileChange[] = [];
  collect(objects, before, after, '', changes);
  return joinRenames(changes).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function collect(
  objects: ObjectStore,
  before: string | undefined,
  after: string | undefined,
  directory: string,
  changes: FileChange[],
): void {
  if (before === after) return;
  const old = new Map((before === undefined ? [] : (objects.tree(before) ?? [])).map((entry) => [entry.name, entry]));
  const now = new Map((after === undefined ? [] : (objects.tree(after) ?? [])).map((entry) => [entry.name, entry]));
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const was = old.get(name);
    const is = now.get(name);
    const path = directory + name;
    collect(objects, directoryId(was), directoryId(is), `${path}/`, changes);
    const wasFile = fileId(was);
    const isFile = fileId(is);
    if (wasFile === isFile && was?.mode === is?.mode) continue;
    const id = isFile ?? wasFile;
    if (id === undefined) continue;
    const status = wasFile === undefined ? 'added' : isFile === undefined ? 'removed' : 'modified';
    changes.push({ path, status, id, ...countLines(text(objects, wasFile), text(objects, isFile)) });
  }
}

const directoryId = (entry: TreeEntry | undefined) => (entry?.mode === MODE.directory ? entry.id : undefined);
const fileId = (entry: TreeEntry | undefined) => (entry?.mode === MODE.directory ? undefined : entry?.id);

function text(objects: ObjectStore, id: string | undefined): string[] {
  const bytes = id === undefined ? undefined : objects.blob(id);
  if (bytes === undefined || bytes.byteLength === 0) return [];
  return Buffer.from(bytes).toString('latin1').replace(/\n$/, '').split('\n');
}

/** Counts lines between the common start and the common end: a valid difference, but not always the smallest. */
function countLines(before: readonly string[], after: readonly string[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { additions: after.length - start - end, deletions: before.length - start - end };
}

function joinRenames(changes: readonly FileChange[]): FileChange[] {
  const removed = new Map(changes.filter(({ status }) => status === 'removed').map((change) => [change.id, change]));
  const joined = changes.map((change) => {
    const from = change.status === 'added' ? removed.get(change.id) : undefined;
    if (from === undefined) return change;
    removed.delete(change.id);
    return { ...change, status: 'renamed' as const, additions: 0, deletions: 0, previousPath: from.path };
  });
  const moved = new Set(joined.map(({ previousPath }) => previousPath));
  return joined.filter(({ status, path }) => status !== 'removed' || !moved.has(path));
}

/** New entry at a path; null removes it. */
export type TreeChange = { readonly mode: Mode; readonly id: string } | null;

/** A change that conflicts with the base tree: nothing to remove, or a file in place of a directory. */
export class TreeConflict extends Error {
  override readonly name = 'TreeConflict';
}

/**
 * Writes the tree that results from changing paths of a base tree. Directories that become empty disappear, as in Git. Removals come first,
 * so a directory can replace a file in one call.
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

interface TreePath {
  readonly path: string;
  readonly entry: TreeEntry;
}

/** All entries below a tree; directories come before their contents. */
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
