import { MODE, type TreeEntry } from '../../src/github/git-objects.js';
import type { ObjectStore } from './object-store.js';

export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  /** Blob id after the change; before it for a removed file. */
  readonly id: string;
  readonly additions: number;
  readonly deletions: number;
  readonly previousPath?: string;
}

/** Files that differ between two trees, by path. Only a file moved without any change counts as renamed. */
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

/** Lines between the common start and the common end: a true difference, though not always the smallest. */
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
