import { MODE } from '../../src/github/git-objects.js';
import { toSignature } from './commit-object.js';
import type { ObjectStore } from './object-store.js';
import type { RepositoryStore } from './repository-store.js';
import { editTree, objectTypeOf, type TreeChange, walkTree } from './tree-edit.js';

/** What a path is to hold: a file's bytes, where a link points, the commit of a submodule, or nothing any more. */
export type SeedFile = Uint8Array | { readonly symlink: string } | { readonly submodule: string } | null;

/** Commits changes on top of a branch, or as the first commit of a new one. Returns the commit's id. */
export function commitFiles(
  repository: RepositoryStore,
  branch: string,
  files: ReadonlyMap<string, SeedFile>,
  message: string,
  date: Date,
): string {
  const { objects, refs } = repository;
  const ref = `refs/heads/${branch}`;
  const parent = refs.get(ref);
  const base = parent === undefined ? undefined : objects.commit(parent)?.tree;
  const changes = new Map([...files].map(([path, file]) => [path, toChange(objects, file)]));
  const author = toSignature('Sample', 'sample@example.com', date.toISOString());
  const commit = objects.writeCommit({
    tree: editTree(objects, base, changes),
    parents: parent === undefined ? [] : [parent],
    author,
    committer: author,
    message,
  });
  refs.set(ref, commit);
  return commit;
}

/** Marks a revision with an annotated tag. Returns the tag's id. */
export function createTag(
  repository: RepositoryStore,
  name: string,
  revision: string,
  message: string,
  date: Date,
): string {
  const target = repository.findCommit(revision);
  if (target === undefined) throw new Error(`${repository.fullName} has no commit ${revision}.`);
  const tagger = toSignature('Sample', 'sample@example.com', date.toISOString());
  const id = repository.objects.writeTag({ object: target.id, type: 'commit', name, tagger, message });
  repository.refs.set(`refs/tags/${name}`, id);
  return id;
}

/** Bytes of every file at a revision by path; of a link, where it points. Nothing for a revision that is not there. */
export function readFiles(repository: RepositoryStore, revision: string): Map<string, Uint8Array> {
  const tree = repository.findTree(revision);
  const files = new Map<string, Uint8Array>();
  if (tree === undefined) return files;
  for (const { path, entry } of walkTree(repository.objects, tree)) {
    const bytes = objectTypeOf(entry.mode) === 'blob' ? repository.objects.blob(entry.id) : undefined;
    if (bytes !== undefined) files.set(path, bytes);
  }
  return files;
}

function toChange(objects: ObjectStore, file: SeedFile): TreeChange {
  if (file === null) return null;
  if (file instanceof Uint8Array) return { mode: MODE.file, id: objects.writeBlob(file) };
  if ('submodule' in file) return { mode: MODE.submodule, id: file.submodule };
  return { mode: MODE.symlink, id: objects.writeBlob(Buffer.from(file.symlink)) };
}
