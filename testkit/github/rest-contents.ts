import { MODE, type TreeEntry } from '../../src/github/git-objects.js';
import { type Answer, ApiError, json, raw, type Schemas, toBase64Lines } from './answer.js';
import { z } from 'zod';
import { requireRules } from './repository-store.js';
import { person, toAuthor, toGitCommit } from './rest-commits.js';
import { blobTooLarge, rawMediaType } from './rest-git-objects.js';
import { type Call, parseBody, type Route } from './router.js';
import { editTree, entryAt, objectTypeOf, TreeConflict } from './trees.js';

const fileRequest = z.object({
  message: z.string(),
  content: z.string(),
  sha: z.string().optional(),
  branch: z.string().optional(),
  author: person.optional(),
  committer: person.optional(),
});

export const contentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/contents/?{+path}',
    docs: 'rest/repos/contents#get-repository-content',
    needs: 'contents',
    handle(call) {
      const { repository, query } = call;
      const ref = query.get('ref') ?? repository.defaultBranch;
      if (repository.isEmpty) throw new ApiError(404, 'This repository is empty.');
      const tree = repository.findCommit(ref)?.tree;
      if (tree === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
      const path = call.param('path').replace(/\/$/, '');
      const entry = entryAt(repository.objects, tree, path);
      if (entry === undefined) throw new ApiError(404, 'Not Found');
      if (entry.mode === MODE.directory) return directoryAnswer(call, entry.id, path, ref);
      return fileAnswer(call, followLink(call, tree, path, entry), path, ref);
    },
  },
  {
    method: 'PUT',
    path: '/contents/{+path}',
    docs: 'rest/repos/contents#create-or-update-file-contents',
    needs: 'contents',
    handle: writeFile,
  },
];

/** Commits one file on a branch; what it replaces has to be named, so that nobody overwrites what they have not read. */
function writeFile(call: Call): Answer {
  const request = parseBody(call, fileRequest);
  const { repository } = call;
  const { objects, refs, defaultBranch, signed } = repository;
  const { branch = defaultBranch } = request;
  const path = call.param('path');
  const ref = `refs/heads/${branch}`;
  const parent = refs.get(ref);
  if (parent === undefined && !(repository.isEmpty && branch === defaultBranch)) {
    throw new ApiError(404, `Branch ${branch} not found`);
  }
  const base = parent === undefined ? undefined : objects.commit(parent)?.tree;
  const present = base === undefined ? undefined : entryAt(objects, base, path);
  if (present !== undefined && request.sha === undefined) {
    throw new ApiError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  }
  if (request.sha !== undefined && request.sha !== present?.id) {
    throw new ApiError(409, `${path} does not match ${request.sha}`);
  }
  if (!/^[A-Za-z0-9+/\s]*[=\s]*$/.test(request.content)) throw new ApiError(422, 'content is not valid Base64');
  const id = objects.writeBlob(Buffer.from(request.content, 'base64'));
  const tree = tryEdit(call, base, path, id);
  const committer = toAuthor(call, request.committer ?? request.author);
  const author = toAuthor(call, request.author ?? request.committer);
  const commit = { tree, parents: parent === undefined ? [] : [parent], author, committer, message: request.message };
  const commitId = objects.writeCommit(commit);
  requireRules(repository, { ref, id: commitId, isCreation: parent === undefined, isForced: false });
  if (call.actor.kind === 'installation' && !request.author && !request.committer) signed.add(commitId);
  refs.set(ref, commitId);
  const entry = { name: path, mode: MODE.file, id };
  const content = toContent(call, entry, path, branch);
  const made: Schemas['file-commit']['commit'] = toGitCommit(call, { id: commitId, ...commit });
  return json({ content, commit: made }, present === undefined ? 201 : 200);
}

function tryEdit({ repository }: Call, base: string | undefined, path: string, id: string): string {
  try {
    return editTree(repository.objects, base, new Map([[path, { mode: MODE.file, id }]]));
  } catch (error) {
    if (error instanceof TreeConflict) throw new ApiError(422, 'path contains a malformed path component');
    throw error;
  }
}

/** A link to a file in the same repository returns that file. */
function followLink({ repository: { objects } }: Call, tree: string, path: string, entry: TreeEntry): TreeEntry {
  const link = entry.mode === MODE.symlink ? objects.blob(entry.id) : undefined;
  if (link === undefined) return entry;
  const target = new URL(Buffer.from(link).toString(), `file:///${path}`).pathname;
  const found = entryAt(objects, tree, decodeURIComponent(target));
  return found !== undefined && objectTypeOf(found.mode) === 'blob' ? found : entry;
}

function directoryAnswer(call: Call, tree: string, directory: string, ref: string): Answer {
  const entries = (call.repository.objects.tree(tree) ?? []).slice(0, call.limits.contentEntries);
  const listing: Schemas['content-directory'] = entries.map((entry) =>
    toContent(call, entry, directory === '' ? entry.name : `${directory}/${entry.name}`, ref),
  );
  return json(listing);
}

function fileAnswer(call: Call, entry: TreeEntry, path: string, ref: string): Answer {
  const content = toContent(call, entry, path, ref);
  if (content.type !== 'file') return json(content);
  const bytes = call.repository.objects.blob(entry.id) ?? new Uint8Array();
  if (bytes.byteLength > call.limits.blobBytes) throw blobTooLarge();
  const mediaType = rawMediaType(call.accept);
  if (mediaType !== undefined) return raw(bytes, mediaType);
  const small = bytes.byteLength <= call.limits.contentBytes;
  const file: Schemas['content-file'] = {
    ...content,
    type: 'file',
    content: small ? toBase64Lines(bytes) : '',
    encoding: small ? 'base64' : 'none',
  };
  return json(file);
}

function toContent(
  { repository, urls }: Call,
  entry: TreeEntry,
  path: string,
  ref: string,
): Schemas['content-directory'][number] {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const type = objectTypeOf(entry.mode);
  const self = `${urls.api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = type === 'commit' ? null : `${urls.api}/git/${type}s/${entry.id}`;
  const html = type === 'commit' ? null : `${urls.html}/${type}/${ref}/${encoded}`;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: entry.id,
    size: repository.objects.blob(entry.id)?.byteLength ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${urls.html}/raw/${ref}/${encoded}` : null,
    type: contentType(entry),
    _links: { self, git, html },
  };
}

function contentType({ mode }: TreeEntry): Schemas['content-directory'][number]['type'] {
  if (mode === MODE.directory) return 'dir';
  if (mode === MODE.symlink) return 'symlink';
  return mode === MODE.submodule ? 'submodule' : 'file';
}
