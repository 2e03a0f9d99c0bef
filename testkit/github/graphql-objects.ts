import { MODE, type TreeEntry } from '../../src/github/git-objects.js';
import { nodeId } from './answer.js';
import { type Signature, toTimestamp } from './commit-object.js';
import type { RepositoryStore } from './repository-store.js';
import { entryAt, objectTypeOf } from './trees.js';

/** GitHub truncates the text of a blob at this many bytes. */
const TEXT_BYTES = 512_000;

/** A Git object in GraphQL. @param directory - Its path, either "" or ending in a slash. */
export function toGitObject(repository: RepositoryStore, id: string | undefined, directory = ''): object | null {
  if (id === undefined) return null;
  const { objects } = repository;
  const identity = { oid: id, abbreviatedOid: id.slice(0, 7), id: nodeId('O', `${repository.fullName}:${id}`) };

  const blob = objects.blob(id);
  if (blob !== undefined) return { __typename: 'Blob', ...identity, ...blobFields(blob) };

  const tree = objects.tree(id);
  if (tree !== undefined) {
    const entries = () => tree.map((entry) => toTreeEntry(repository, entry, directory + entry.name));
    return { __typename: 'Tree', ...identity, entries };
  }

  const commit = objects.commit(id);
  if (commit !== undefined) {
    const [headline = '', ...body] = commit.message.split('\n');
    return {
      __typename: 'Commit',
      ...identity,
      author: toGitActor(commit.author),
      committer: toGitActor(commit.committer),
      authoredDate: toTimestamp(commit.author),
      committedDate: toTimestamp(commit.committer),
      message: commit.message,
      messageHeadline: headline,
      messageBody: body.join('\n').trim(),
      tree: () => toGitObject(repository, commit.tree),
      file({ path }: { path: string }) {
        const entry = entryAt(objects, commit.tree, path);
        return entry === undefined ? null : toTreeEntry(repository, entry, path);
      },
    };
  }

  const tag = objects.tag(id);
  if (tag === undefined) return null;
  const target = () => toGitObject(repository, tag.object);
  const { name, message, tagger } = tag;
  return { __typename: 'Tag', ...identity, name, message, tagger: toGitActor(tagger), target };
}

/** GitHub's `text` is lossy: truncated, decoded with replacement characters, and null for binary content. */
function blobFields(bytes: Uint8Array) {
  const isBinary = bytes.subarray(0, 8000).includes(0);
  return {
    byteSize: bytes.byteLength,
    isBinary,
    isTruncated: bytes.byteLength > TEXT_BYTES,
    text: () => (isBinary ? null : Buffer.from(bytes.subarray(0, TEXT_BYTES)).toString('utf8')),
  };
}

function toTreeEntry(repository: RepositoryStore, entry: TreeEntry, path: string): object {
  const type = objectTypeOf(entry.mode);
  const dot = entry.name.lastIndexOf('.');
  return {
    name: entry.name,
    extension: dot < 0 ? '' : entry.name.slice(dot),
    path,
    mode: Number.parseInt(entry.mode, 8),
    oid: entry.id,
    type,
    size: repository.objects.blob(entry.id)?.byteLength ?? 0,
    object: () => (entry.mode === MODE.submodule ? null : toGitObject(repository, entry.id, `${path}/`)),
  };
}

function toGitActor(signature: Signature): object {
  return { name: signature.name, email: signature.email, date: toTimestamp(signature) };
}

export function toRef(repository: RepositoryStore, name: string): object | null {
  const candidates = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
  const full = candidates.find((candidate) => repository.refs.has(candidate));
  if (full === undefined) return null;
  const [, prefix = '', short = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(full) ?? [];
  return {
    id: nodeId('REF', `${repository.fullName}:${full}`),
    prefix,
    name: short,
    target: () => toGitObject(repository, repository.refs.get(full)),
  };
}

/** @param expression A revision, or "revision:path". */
export function toExpression(repository: RepositoryStore, expression: string): object | null {
  const colon = expression.indexOf(':');
  if (colon < 0) return toGitObject(repository, repository.resolve(expression));
  const path = expression.slice(colon + 1).replace(/\/$/, '');
  const tree = repository.findTree(expression.slice(0, colon));
  const entry = tree === undefined ? undefined : entryAt(repository.objects, tree, path);
  return toGitObject(repository, entry?.id, path === '' ? '' : `${path}/`);
}
