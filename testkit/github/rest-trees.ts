import { z } from 'zod';
import { MODE } from '../../src/github/git-objects.js';
import { ApiError, json, type Schemas } from './answer.js';
import { toMode } from './object-store.js';
import { type Call, parseBody, type Route } from './router.js';
import { editTree, objectTypeOf, type TreeChange, TreeConflict, walkTree } from './tree-edit.js';

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
      // Asked for a commit or a branch, GitHub names the commit here, not the tree.
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
