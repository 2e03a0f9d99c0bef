import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { RepositoryStore } from './repository-store.js';
import { MODE } from '../../src/github/git-objects.js';
import { toSignature } from './commit-object.js';
import type { ObjectStore } from './object-store.js';
import { editTree, objectTypeOf, type TreeChange, walkTree } from './trees.js';

/** Writes a repository as a bare Git repository with loose objects, for `git clone` and `git fsck`. */
export async function exportRepository(repository: RepositoryStore, directory: string): Promise<void> {
  await write(join(directory, 'HEAD'), `ref: refs/heads/${repository.defaultBranch}\n`);
  await write(join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  for (const folder of ['objects', 'refs']) await mkdir(join(directory, folder), { recursive: true });
  for (const [id, { type, bytes }] of repository.objects) {
    const object = Buffer.concat([Buffer.from(`${type} ${bytes.byteLength}\0`), bytes]);
    await write(join(directory, 'objects', id.slice(0, 2), id.slice(2)), deflateSync(object, { level: 1 }));
  }
  for (const [name, id] of repository.refs) await write(join(directory, name), `${id}\n`);
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** New content for a path: a file's bytes, a link's target, a submodule's commit, or null to delete it. */
export type SeedFile = Uint8Array | { readonly symlink: string } | { readonly submodule: string } | null;

/** Commits changes to a branch, or as the first commit of a new one. Returns the commit's id. */
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

/** Creates an annotated tag for a revision. Returns the tag's id. */
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

/** Bytes of all files at a revision, by path; for links, their target. Empty for an unknown revision. */
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
