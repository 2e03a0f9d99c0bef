import { createHash } from 'node:crypto';

/** File modes that Git stores in a tree. */
export const MODE = {
  file: '100644',
  executable: '100755',
  symlink: '120000',
  submodule: '160000',
  directory: '040000',
} as const;
export type Mode = (typeof MODE)[keyof typeof MODE];

/** An entry of one level of a tree: `name` contains no slash, `id` is 40 hex digits. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: Mode;
  readonly id: string;
}

/** Id of a Git object: the SHA-1 of its type, size and bytes. */
function objectId(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
}

/** Id of a file's content, like `git hash-object`. */
export function blobId(bytes: Uint8Array): string {
  return objectId('blob', bytes);
}

/** The bytes of a tree object; entries in any order. Git sorts by bytes, directories as if their name ended in "/". */
export function treeBytes(entries: readonly TreeEntry[]): Buffer {
  const sortable = entries.map((entry) => ({
    entry,
    key: Buffer.from(entry.mode === MODE.directory ? `${entry.name}/` : entry.name),
  }));
  sortable.sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    sortable.map(({ entry }) =>
      Buffer.concat([Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]),
    ),
  );
}

/** Id of one level of a tree. The empty tree is 4b825dc642cb6eb9a060e54bf8d69288fbee4904. */
export function treeId(entries: readonly TreeEntry[]): string {
  return objectId('tree', treeBytes(entries));
}

/** A tree without entries, which Git uses for "nothing". */
export const EMPTY_TREE = treeId([]);

/** A file, symbolic link or submodule of a tree. */
export interface TreeFile {
  readonly id: string;
  readonly mode: Mode;
}

type Directory = Map<string, TreeFile | Directory>;

/** Git tree id of files by path ("/" between names). Git does not store empty directories. No path may be a parent of another. */
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
