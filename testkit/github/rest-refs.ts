import { z } from 'zod';
import { ApiError, json, nodeId, type Schemas } from './answer.js';
import { requireRules } from './branch-rules.js';
import { type Call, parseBody, type Route } from './router.js';

export const refRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/git/ref/{+ref}',
    docs: 'rest/git/refs#get-a-reference',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const name = `refs/${call.param('ref')}`;
      const id = call.repository.refs.get(name);
      if (id === undefined) throw new ApiError(404, 'Not Found');
      return json(toRef(call, name, id));
    },
  },
  {
    method: 'GET',
    path: '/git/matching-refs/{+ref}',
    docs: 'rest/git/refs#list-matching-references',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const prefix = `refs/${call.param('ref')}`;
      const refs = [...call.repository.refs].filter(([name]) => name.startsWith(prefix));
      return json(refs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, id]) => toRef(call, name, id)));
    },
  },
  {
    method: 'POST',
    path: '/git/refs',
    docs: 'rest/git/refs#create-a-reference',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { ref, sha } = parseBody(call, z.object({ ref: z.string(), sha: z.string() }));
      if (!/^refs\/[^/]+\/[^~^:?*[\\\s]+$/.test(ref)) throw new ApiError(422, 'Reference name is invalid');
      requireObject(call, sha);
      if (call.repository.refs.has(ref)) throw new ApiError(422, 'Reference already exists');
      requireRules(call.repository, { ref, id: sha, isCreation: true, isForced: false });
      call.repository.refs.set(ref, sha);
      return json(toRef(call, ref, sha), 201, { location: `${call.urls.api}/git/${ref}` });
    },
  },
  {
    method: 'PATCH',
    path: '/git/refs/{+ref}',
    docs: 'rest/git/refs#update-a-reference',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { sha, force } = parseBody(call, z.object({ sha: z.string(), force: z.boolean().default(false) }));
      const { repository } = call;
      const name = `refs/${call.param('ref')}`;
      const current = repository.refs.get(name);
      if (current === undefined) throw new ApiError(422, 'Reference does not exist');
      requireObject(call, sha);
      const isForced = !repository.isAncestor(current, sha);
      if (isForced && !force) throw new ApiError(422, 'Update is not a fast forward');
      requireRules(repository, { ref: name, id: sha, isCreation: false, isForced });
      repository.refs.set(name, sha);
      return json(toRef(call, name, sha));
    },
  },
];

function toRef({ repository, urls }: Call, ref: string, id: string): Schemas['git-ref'] {
  const type = repository.objects.get(id)?.type ?? 'commit';
  return {
    ref,
    node_id: nodeId('REF', `${repository.fullName}:${ref}`),
    url: `${urls.api}/git/${ref}`,
    object: { sha: id, type, url: `${urls.api}/git/${type}s/${id}` },
  };
}

function requireObject({ repository }: Call, id: string): void {
  if (repository.objects.get(id) === undefined) throw new ApiError(422, 'Object does not exist');
}
