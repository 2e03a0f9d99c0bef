import { type Actor, type Permission, PERMISSIONS } from './access.js';
import { type Answer, json, nodeId, type Schemas } from './answer.js';
import type { Call, Route } from './router.js';

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '',
    docs: 'rest/repos/repos#get-a-repository',
    needs: 'metadata',
    handle: (call) => json(toRepository(call)),
  },
];

/** `GET /rate_limit`, which itself costs nothing. */
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

/** The fields that clients read; GitHub's answer has some eighty more, most of them URLs and counts. */
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
