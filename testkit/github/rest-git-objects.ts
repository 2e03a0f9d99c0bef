import { z } from 'zod';
import { ApiError, json, nodeId, raw, type Schemas, toBase64Lines } from './answer.js';
import { type Call, parseBody, type Route } from './router.js';
import { MODE } from '../../src/github/git-objects.js';
import { toMode } from './object-store.js';
import { editTree, objectTypeOf, type TreeChange, TreeConflict, walkTree } from './trees.js';

export const blobRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/git/blobs/{sha}',
    docs: 'rest/git/blobs#get-a-blob',
    needs: 'contents',
    needsCommits: true,
    handle({ repository, accept, limits, urls, param }) {
      const id = param('sha');
      if (!/^[0-9a-f]{40}$/.test(id)) {
        throw new ApiError(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
      }
      const bytes = repository.objects.blob(id);
      if (bytes === undefined) throw new ApiError(404, 'Not Found');
      if (bytes.byteLength > limits.blobBytes) throw blobTooLarge();
      const mediaType = rawMediaType(accept);
      if (mediaType !== undefined) return raw(bytes, mediaType);
      const blob: Schemas['blob'] = {
        sha: id,
        node_id: nodeId('B', id),
        size: bytes.byteLength,
        url: `${urls.api}/git/blobs/${id}`,
        content: toBase64Lines(bytes),
        encoding: 'base64',
      };
      return json(blob);
    },
  },
  {
    method: 'POST',
    path: '/git/blobs',
    docs: 'rest/git/blobs#create-a-blob',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { content, encoding } = parseBody(
        call,
        z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') }),
      );
      if (encoding === 'base64' && !/^[A-Za-z0-9+/\s]*[=\s]*$/.test(content)) {
        throw new ApiError(422, 'content is not valid Base64');
      }
      const id = call.repository.objects.writeBlob(Buffer.from(content, encoding));
      const url = `${call.urls.api}/git/blobs/${id}`;
      const blob: Schemas['short-blob'] = { sha: id, url };
      return json(blob, 201, { location: url });
    },
  },
];

/** The raw media type in an `Accept` header. */
export function rawMediaType(accept: string): string | undefined {
  return /application\/vnd\.github(?:\.v3)?\.raw(?:\+json)?/.exec(accept)?.[0];
}

export function blobTooLarge(): ApiError {
  return new ApiError(
    403,
    'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API, ' +
      'but you can always clone the repository via Git in order to obtain it.',
    { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] },
  );
}

const treeRequest = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string().optional(),
      mode: z.enum(['100644', '100755', '040000', '160000', '120000']).optional(),
      type: z.enum(['blob', 'tree', 'commit']).optional(),
      sha: z.string().nullable().optional(),
      content: z.string().optional(),
    }),
  ),
});
type TreeItem = z.infer<typeof treeRequest>['tree'][number];

export const treeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/git/trees/{+tree}',
    docs: 'rest/git/trees#get-a-tree',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const revision = call.param('tree');
      const tree = call.repository.findTree(revision);
      if (tree === undefined) throw new ApiError(404, 'Not Found');
      // For a commit or branch, GitHub returns the commit here, not the tree.
      const named = call.repository.resolve(revision) ?? tree;
      return json(toTree(call, tree, named, call.query.has('recursive')));
    },
  },
  {
    method: 'POST',
    path: '/git/trees',
    docs: 'rest/git/trees#create-a-tree',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { base_tree: base, tree: items } = parseBody(call, treeRequest);
      const { objects } = call.repository;
      if (items.length === 0) throw new ApiError(422, 'Invalid tree info');
      if (base !== undefined && objects.tree(base) === undefined) {
        throw new ApiError(422, 'base_tree is not a valid tree oid');
      }
      const changes = new Map(items.map((item) => [toPath(item), toChange(call, item)]));
      try {
        const id = editTree(objects, base, changes);
        return json(toTree(call, id, id, false), 201, { location: `${call.urls.api}/git/trees/${id}` });
      } catch (error) {
        if (error instanceof TreeConflict) throw new ApiError(422, 'GitRPC::BadObjectState');
        throw error;
      }
    },
  },
];

function toTree(call: Call, tree: string, named: string, recursive: boolean): Schemas['git-tree'] {
  const { repository, limits, urls } = call;
  const entries: Schemas['git-tree']['tree'] = [];
  let truncated = false;
  for (const { path, entry } of recursive ? walkTree(repository.objects, tree) : level(call, tree)) {
    if (entries.length === limits.treeEntries) {
      truncated = true;
      break;
    }
    const type = objectTypeOf(entry.mode);
    const size = type === 'blob' ? repository.objects.blob(entry.id)?.byteLength : undefined;
    entries.push({
      path,
      mode: entry.mode,
      type,
      sha: entry.id,
      ...(size !== undefined && { size }),
      ...(type !== 'commit' && { url: `${urls.api}/git/${type}s/${entry.id}` }),
    });
  }
  return { sha: named, url: `${urls.api}/git/trees/${named}`, tree: entries, truncated };
}

function level({ repository }: Call, tree: string) {
  return (repository.objects.tree(tree) ?? []).map((entry) => ({ path: entry.name, entry }));
}

function toPath({ path }: TreeItem): string {
  if (path === undefined || path === '') throw new ApiError(422, 'tree.path is missing');
  if (path.startsWith('/')) throw new ApiError(422, 'tree.path cannot start with a slash');
  if (path.split('/').some((name) => ['', '.', '..', '.git'].includes(name.toLowerCase()) || name.includes('\0'))) {
    throw new ApiError(422, 'tree.path contains a malformed path component');
  }
  return path;
}

function toChange({ repository }: Call, { mode: modeText, sha, content }: TreeItem): TreeChange {
  if ((sha === undefined) === (content === undefined)) {
    throw new ApiError(
      422,
      'Must supply either tree.sha or tree.content. Request will be rejected if both are present.',
    );
  }
  if (sha === null) return null;
  const mode = modeText === undefined ? undefined : toMode(modeText);
  if (mode === undefined) throw new ApiError(422, 'Must supply a valid tree.mode');
  if (sha === undefined) return { mode, id: repository.objects.writeBlob(Buffer.from(content ?? '')) };
  const type = objectTypeOf(mode);
  if (mode !== MODE.submodule && repository.objects.get(sha)?.type !== type) {
    throw new ApiError(422, `tree.sha ${sha} is not a valid ${type}`);
  }
  return { mode, id: sha };
}
