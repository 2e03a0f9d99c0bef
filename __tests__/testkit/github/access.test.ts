import { createClient, files, refusal, SITE, SITE_REPO, SITE_TOKENS, withGitHub } from './client.js';

const PRIVATE = { owner: 'acme', name: 'secret', private: true };
const tokens = {
  ...SITE_TOKENS,
  ghs_other: { access: {} },
  ghs_old: { label: 'old', access: {}, expired: true },
  ghp_pusher: { access: { 'acme/site': 'write' } },
  ghp_classic: { access: { 'acme/site': 'read' } },
  github_pat_narrow: { access: { 'acme/site': 'metadata' } },
  github_pat_fine: { access: { 'acme/site': 'read', 'ACME/Secret': 'read' } },
} as const;
const settings = { repositories: [SITE, PRIVATE], tokens };

test.each([
  ['ghs_reader', 403, 'Resource not accessible by integration'],
  ['github_pat_fine', 403, 'Resource not accessible by personal access token'],
  ['ghp_classic', 404, 'Not Found'],
  [undefined, 401, 'Requires authentication'],
  ['ghs_old', 401, 'Bad credentials'],
  ['ghs_unheard_of', 401, 'Bad credentials'],
])('a write with the token %s is refused with %i', async (token, status, message) => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const objects = [...github.repository('acme/site').objects].length;
    const { git } = createClient(url, token).rest;
    expect(await refusal(git.createBlob({ ...SITE_REPO, content: 'new' }))).toEqual({ status, message });
    expect([...github.repository('acme/site').objects]).toHaveLength(objects);
  });
});

test('a private repository is not found without access, and an archived one takes no writes', async () => {
  const repositories = [{ ...SITE, archived: true }, PRIVATE];
  await withGitHub({ ...settings, repositories }, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const secret = { owner: 'acme', repo: 'secret' };
    const get = (token: string) => createClient(url, token).rest.repos.get(secret);
    expect(await refusal(get('ghs_other'))).toEqual({ status: 404, message: 'Not Found' });
    expect((await get('github_pat_fine')).data).toMatchObject({
      private: true,
      visibility: 'private',
      permissions: { pull: true, push: false },
    });
    const blob = createClient(url, 'ghs_writer').rest.git.createBlob({ ...SITE_REPO, content: '' });
    expect(await refusal(blob)).toEqual({ status: 403, message: 'Repository was archived so is read-only.' });
  });
});

test('a token with metadata alone sees that a repository is there, and nothing in it', async () => {
  const metadata = { ghs_meta: { access: { 'acme/secret': 'metadata' } } } as const;
  await withGitHub({ ...settings, tokens: metadata }, async (github, url) => {
    github.commitFiles('acme/secret', 'main', files({ a: '1' }), 'm');
    const client = createClient(url, 'ghs_meta');
    const secret = { owner: 'acme', repo: 'secret' };
    expect((await client.rest.repos.get(secret)).data.full_name).toBe('acme/secret');
    expect(await refusal(client.rest.git.getRef({ ...secret, ref: 'heads/main' }))).toEqual({
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const query = '{ repository(owner: "acme", name: "secret") { name object(expression: "main") { oid } } }';
    await expect(client.graphql(query)).rejects.toMatchObject({
      data: { repository: { name: 'secret', object: null } },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'object'] }],
    });
  });
});

test('an address outside of the API, or one that cannot be decoded, is refused', async () => {
  await withGitHub(settings, async (_, url) => {
    const status = async (path: string, method = 'GET') => (await fetch(url + path, { method })).status;
    expect(await status('/')).toBe(404);
    expect(await status('/repos/acme/site/unheard-of')).toBe(404);
    expect(await status('/repos/acme/site/git/ref/%zz')).toBe(400);
    expect(await status('/repos/acme/site', 'HEAD')).toBe(200);
  });
});

test('says what the user of a token may do, and nothing of an app', async () => {
  await withGitHub(settings, async (_, url) => {
    const repository = async (token: string) => createClient(url, token).rest.repos.get(SITE_REPO);
    const classic = await repository('ghp_classic');
    expect(classic.data.permissions).toMatchObject({ push: false, pull: true });
    expect(classic.headers['x-oauth-scopes']).toBe('repo');
    expect((await repository('ghp_pusher')).data.permissions).toMatchObject({ push: true, admin: false });
    const app = await repository('ghs_writer');
    expect(app.data.permissions).toMatchObject({ push: false, pull: false });
    expect(app.headers['x-oauth-scopes']).toBeUndefined();
    const viewer = (token: string) =>
      createClient(url, token).graphql('{ repository(owner: "acme", name: "site") { viewerPermission } }');
    expect(await viewer('ghp_pusher')).toEqual({ repository: { viewerPermission: 'WRITE' } });
    expect(await viewer('github_pat_narrow')).toEqual({ repository: { viewerPermission: 'READ' } });
    expect(await viewer('ghs_writer')).toEqual({ repository: { viewerPermission: null } });
  });
});

test('counts requests against the hourly limit and refuses beyond it', async () => {
  const limited = { t: { access: {}, rateLimit: { core: 2 } } };
  await withGitHub({ ...settings, tokens: limited }, async (_, url) => {
    const { repos, rateLimit } = createClient(url, 't').rest;
    const { headers } = await repos.get(SITE_REPO);
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' });
    await repos.get(SITE_REPO);
    await expect(repos.get(SITE_REPO)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('API rate limit exceeded'),
      response: { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-resource': 'core' } },
    });
    const { resources } = (await rateLimit.get()).data;
    expect(resources.core).toMatchObject({ limit: 2, used: 2, remaining: 0 });
    expect(resources.graphql).toMatchObject({ limit: 5000, remaining: 5000 });
    expect(resources.core.reset).toBeGreaterThan(Date.now() / 1000);
  });
});

test('redirects requests for a former name', async () => {
  const repositories = [{ ...SITE, formerNames: ['acme/old-site'] }];
  await withGitHub({ ...settings, repositories }, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const bare = await fetch(`${url}/repos/Acme/Old-Site?x=1`, { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([301, `${url}/repositories/1001?x=1`]);
    const former = { owner: 'acme', repo: 'old-site' };
    const { repos, git } = createClient(url, 'ghs_writer').rest;
    expect((await repos.get(former)).data.full_name).toBe('acme/site');
    expect((await git.createBlob({ ...former, content: '' })).status).toBe(201);
    expect(github.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 301',
      'GET 301',
      'GET 200',
      'POST 307',
      'POST 201',
    ]);
  });
});

test('the log names tokens by their label and keeps what was written', async () => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    await createClient(url, 'ghs_writer').rest.git.createBlob({ ...SITE_REPO, content: 'x' });
    await refusal(createClient(url, 'ghs_unheard_of').rest.git.getRef({ ...SITE_REPO, ref: 'heads/main' }));
    await createClient(url).rest.repos.get(SITE_REPO);
    expect(github.requests).toEqual([
      {
        method: 'POST',
        path: '/repos/acme/site/git/blobs',
        token: 'writer',
        status: 201,
        body: { content: 'x' },
      },
      { method: 'GET', path: '/repos/acme/site/git/ref/heads/main', token: 'unknown', status: 401 },
      { method: 'GET', path: '/repos/acme/site', token: null, status: 200 },
    ]);
    expect(JSON.stringify(github.requests)).not.toContain('ghs_');
  });
});
