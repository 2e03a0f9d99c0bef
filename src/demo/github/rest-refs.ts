import { z } from 'zod';
import { ApiError, json, nodeId, type Schemas } from './answer.js';
import { parseBody, type Call, type Route } from './router.js';

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
      requireRules(call, ref, sha);
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
      if (!force && !repository.isAncestor(current, sha)) throw new ApiError(422, 'Update is not a fast forward');
      requireRules(call, name, sha);
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

function requireRules({ repository }: Call, ref: string, id: string): void {
  const branch = ref.replace(/^refs\/heads\//, '');
  switch (repository.settings.rules?.[branch]) {
    case 'pull-request':
      throw ruleViolation('Changes must be made through a pull request.');
    case 'signed-commits':
      if (!repository.signed.has(id)) throw ruleViolation('Commits must have verified signatures.');
      return;
    case 'protected':
      throw new ApiError(403, `Protected branch update failed for ${ref}.`, {
        docs: 'articles/about-protected-branches',
      });
    case undefined:
      return;
  }
}

function ruleViolation(rule: string): ApiError {
  return new ApiError(422, `Repository rule violations found\n\n${rule}\n\n`);
}
