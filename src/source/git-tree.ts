import type { Mode } from './git-object.js';
import { MODE, treeId } from './git-object.js';

/** A tree without entries: what Git takes for "nothing at all". */
export const EMPTY_TREE = treeId([]);

/** A file, symbolic link or submodule of a tree. */
export interface TreeFile {
  readonly id: string;
  readonly mode: Mode;
}

type Directory = Map<string, TreeFile | Directory>;

/**
 * Git tree id of a set of files by path ("/" between names). Directories that hold nothing do not exist for Git.
 * No path may be a directory of another.
 */
export function toTreeId(files: Iterable<readonly [string, TreeFile]>): string {
  const root: Directory = new Map();
  for (const [path, file] of files) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let directory = root;
    for (const name of names) {
      let child = directory.get(name);
      if (!(child instanceof Map)) directory.set(name, (child = new Map()));
      directory = child;
    }
    directory.set(last, file);
  }
  return toDirectoryId(root);
}

function toDirectoryId(directory: Directory): string {
  return treeId(
    Array.from(directory, ([name, child]) =>
      child instanceof Map ? { name, mode: MODE.directory, id: toDirectoryId(child) } : { name, ...child },
    ),
  );
}
