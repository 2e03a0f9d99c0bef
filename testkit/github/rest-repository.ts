import { z } from 'zod';
import { type Answer, ApiError, json, nodeId, type Schemas } from './answer.js';
import { requireRules } from './repository-store.js';
import { type Call, parseBody, type Route } from './router.js';
import { type Actor, type Permission, PERMISSIONS } from './access.js';

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

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '',
    docs: 'rest/repos/repos#get-a-repository',
    needs: 'metadata',
    handle: (call) => json(toRepository(call)),
  },
];

/** `GET /rate_limit`, which does not count against the budget. */
export function rateLimitAnswer(actor: Actor): Answer {
  const window = (resource: 'core' | 'graphql'): Schemas['rate-limit'] => {
    const { limit, used, reset } = actor.rate(resource);
    return { limit, used, remaining: limit - used, reset };
  };
  const core = window('core');
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  const overview: Schemas['rate-limit-overview'] = {
    resources: { core, graphql: window('graphql'), search },
    rate: core,
  };
  return json(overview);
}

/** The fields that clients read. GitHub's response has about eighty more, mostly URLs and counts. */
type Repository = Pick<
  Schemas['full-repository'],
  | 'id'
  | 'node_id'
  | 'name'
  | 'full_name'
  | 'owner'
  | 'private'
  | 'visibility'
  | 'html_url'
  | 'description'
  | 'fork'
  | 'url'
  | 'archived'
  | 'disabled'
  | 'default_branch'
  | 'has_pages'
  | 'permissions'
>;

function toRepository({ repository, actor, urls }: Call): Repository {
  const { name, owner, archived = false } = repository.settings;
  const isPrivate = repository.settings.private ?? false;
  const role = actor.roleIn(repository);
  const atLeast = (permission: Permission) =>
    role !== null && PERMISSIONS.indexOf(role) >= PERMISSIONS.indexOf(permission);
  const admin = atLeast('admin');
  const push = atLeast('write');
  return {
    id: repository.databaseId,
    node_id: nodeId('R', repository.fullName),
    name,
    full_name: repository.fullName,
    owner: toOwner(owner, urls),
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    html_url: urls.html,
    description: null,
    fork: false,
    url: urls.api,
    archived,
    disabled: false,
    default_branch: repository.defaultBranch,
    has_pages: repository.refs.has('refs/heads/gh-pages'),
    permissions: { admin, maintain: admin, push, triage: push, pull: atLeast('read') },
  };
}

function toOwner(login: string, urls: Call['urls']): Schemas['simple-user'] {
  const api = `${urls.api.slice(0, urls.api.indexOf('/repos/'))}/users/${login}`;
  const html = urls.html.slice(0, urls.html.lastIndexOf('/'));
  return {
    login,
    id: 1,
    node_id: nodeId('O', login),
    avatar_url: `${html}.png`,
    gravatar_id: '',
    url: api,
    html_url: html,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: 'Organization',
    site_admin: false,
  };
}
