import { blobId } from '../../../src/github/git-objects.js';
import { bytes, createClient, files, refusal, SITE, SITE_REPO, SITE_TOKENS, withGitHub } from './client.js';

const settings = {
  repositories: [SITE],
  tokens: SITE_TOKENS,
  now: () => new Date('2026-02-15T10:20:30.987Z'),
};

test('publishes blob, tree, commit and ref, and refuses what is not a fast forward', async () => {
  await withGitHub(settings, async (github, url) => {
    const first = github.commitFiles('acme/site', 'gh-pages', files({ CNAME: 'acme.test', 'a/old.txt': '1' }), 'seed');
    const { git } = createClient(url, 'ghs_writer').rest;

    const ref = await git.getRef({ ...SITE_REPO, ref: 'heads/gh-pages' });
    expect(ref.data.object).toMatchObject({ sha: first, type: 'commit' });
    const head = await git.getCommit({ ...SITE_REPO, commit_sha: first });
    const content = Buffer.from([0, 255, 128, 10]);
    const blob = await git.createBlob({ ...SITE_REPO, content: content.toString('base64'), encoding: 'base64' });
    expect(blob).toMatchObject({ status: 201, data: { sha: blobId(content) } });

    const tree = await git.createTree({
      ...SITE_REPO,
      base_tree: head.data.tree.sha,
      tree: [
        { path: 'a/b/new.bin', mode: '100644', type: 'blob', sha: blob.data.sha },
        { path: 'a/ü.html', mode: '100644', type: 'blob', content: '<p>ü' },
        { path: 'a/old.txt', mode: '100644', type: 'blob', sha: null },
      ],
    });
    const commit = await git.createCommit({ ...SITE_REPO, message: 'Publish', tree: tree.data.sha, parents: [first] });
    expect(commit.data).toMatchObject({
      committer: { name: 'github-actions[bot]', date: '2026-02-15T10:20:30Z' },
      verification: { verified: true },
    });

    await git.updateRef({ ...SITE_REPO, ref: 'heads/gh-pages', sha: commit.data.sha, force: false });
    expect(github.head('acme/site', 'gh-pages')).toBe(commit.data.sha);
    expect(github.treeId('acme/site', 'gh-pages')).toBe(tree.data.sha);
    expect(github.readTree('acme/site', 'gh-pages')).toEqual(
      new Map([
        ['CNAME', bytes('acme.test')],
        ['a/b/new.bin', content],
        ['a/ü.html', bytes('<p>ü')],
      ]),
    );

    const sibling = await git.createCommit({ ...SITE_REPO, message: 'Late', tree: tree.data.sha, parents: [first] });
    const late = { ...SITE_REPO, ref: 'heads/gh-pages', sha: sibling.data.sha };
    expect(await refusal(git.updateRef(late))).toEqual({ status: 422, message: 'Update is not a fast forward' });
    expect(github.head('acme/site', 'gh-pages')).toBe(commit.data.sha);
    await git.updateRef({ ...late, force: true });
    expect(github.head('acme/site', 'gh-pages')).toBe(sibling.data.sha);
  });
});

test('creates a branch once, and lists refs by prefix', async () => {
  await withGitHub(settings, async (github, url) => {
    const sha = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'seed');
    const { git } = createClient(url, 'ghs_writer').rest;
    const request = { ...SITE_REPO, ref: 'refs/heads/gh-pages', sha };

    expect((await git.createRef(request)).status).toBe(201);
    expect(await refusal(git.createRef(request))).toEqual({ status: 422, message: 'Reference already exists' });
    const nowhere = { ...request, ref: 'refs/heads/x', sha: '0'.repeat(40) };
    expect(await refusal(git.createRef(nowhere))).toEqual({ status: 422, message: 'Object does not exist' });
    const absent = { ...SITE_REPO, ref: 'heads/absent', sha };
    expect(await refusal(git.updateRef(absent))).toEqual({ status: 422, message: 'Reference does not exist' });
    expect((await refusal(git.getRef({ ...SITE_REPO, ref: 'heads/gh' }))).status).toBe(404);
    const matching = await git.listMatchingRefs({ ...SITE_REPO, ref: 'heads/gh' });
    expect(matching.data.map(({ ref }) => ref)).toEqual(['refs/heads/gh-pages']);
  });
});

test.each([
  [{ path: 'absent', mode: '100644', sha: null }, 'GitRPC::BadObjectState'],
  [{ path: 'dir', mode: '100644', content: 'a file' }, 'GitRPC::BadObjectState'],
  [{ path: 'file/below', mode: '100644', content: '' }, 'GitRPC::BadObjectState'],
  [{ path: '/a', mode: '100644', content: '' }, 'tree.path cannot start with a slash'],
  [{ path: 'a/../b', mode: '100644', content: '' }, 'tree.path contains a malformed path component'],
  [{ path: 'a', mode: '100644', sha: '1'.repeat(40) }, `tree.sha ${'1'.repeat(40)} is not a valid blob`],
  [
    { path: 'a', mode: '100644' },
    'Must supply either tree.sha or tree.content. Request will be rejected if both are present.',
  ],
] as const)('refuses the tree entry %j', async (entry, message) => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ file: '1', 'dir/a': '2' }), 'seed');
    const tree = { ...SITE_REPO, base_tree: github.treeId('acme/site', 'main') ?? '', tree: [entry] };
    const request = createClient(url, 'ghs_writer').request('POST /repos/{owner}/{repo}/git/trees', tree);
    expect(await refusal(request)).toEqual({ status: 422, message });
  });
});

test('lets a file give way to a directory, and back, when the removal is in the same tree', async () => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ file: '1', 'dir/a': '2' }), 'seed');
    const { git } = createClient(url, 'ghs_writer').rest;
    const { data } = await git.createTree({
      ...SITE_REPO,
      base_tree: github.treeId('acme/site', 'main') ?? '',
      tree: [
        { path: 'file/below', mode: '100644', content: 'x' },
        { path: 'file', mode: '100644', sha: null },
        { path: 'dir', mode: '100644', content: 'y' },
        { path: 'dir/a', mode: '100644', sha: null },
      ],
    });
    const listing = await git.getTree({ ...SITE_REPO, tree_sha: data.sha, recursive: '1' });
    expect(listing.data.tree.map(({ path, type }) => `${type} ${path}`)).toEqual([
      'blob dir',
      'tree file',
      'blob file/below',
    ]);
  });
});

test('checks what a commit is made of', async () => {
  await withGitHub(settings, async (github, url) => {
    const head = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'seed');
    const tree = github.treeId('acme/site', 'main') ?? '';
    const { git } = createClient(url, 'ghs_writer').rest;
    const commit = { ...SITE_REPO, message: 'm' };
    expect(await refusal(git.createCommit({ ...commit, tree: '1'.repeat(40) }))).toEqual({
      status: 422,
      message: 'Tree SHA does not exist',
    });
    expect((await refusal(git.createCommit({ ...commit, tree: head }))).message).toBe('Tree SHA is not a tree object');
    expect(await refusal(git.createCommit({ ...commit, tree, parents: [tree] }))).toEqual({
      status: 422,
      message: 'Parent SHA does not exist or is not a commit object',
    });
    const author = { name: 'A <b>\n', email: 'a@acme.test', date: '2026-01-01T01:00:00+02:00' };
    const { data } = await git.createCommit({ ...commit, tree, parents: [head], author });
    expect(data).toMatchObject({
      author: { name: 'A b', email: 'a@acme.test', date: '2025-12-31T23:00:00Z' },
      verification: { verified: false },
    });
  });
});

test.each([
  ['pull-request', 422, 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n'],
  ['signed-commits', 422, 'Repository rule violations found\n\nCommits must have verified signatures.\n\n'],
  ['protected', 403, 'Protected branch update failed for refs/heads/main.'],
] as const)('a branch under the rule %s refuses the update', async (rule, status, message) => {
  await withGitHub({ ...settings, repositories: [{ ...SITE, rules: { main: rule } }] }, async (github, url) => {
    const head = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'seed');
    const tree = github.treeId('acme/site', 'main') ?? '';
    const { git } = createClient(url, 'ghs_writer').rest;
    const author = { name: 'A', email: 'a@acme.test' };
    const commit = { ...SITE_REPO, message: 'm', tree, parents: [head] };
    const { data } = await git.createCommit({ ...commit, author });
    const update = { ...SITE_REPO, ref: 'heads/main', sha: data.sha };
    expect(await refusal(git.updateRef(update))).toEqual({ status, message });

    const signed = await git.createCommit(commit);
    const allowed = git.updateRef({ ...update, sha: signed.data.sha });
    await (rule === 'signed-commits' ? expect(allowed).resolves : expect(allowed).rejects).toBeDefined();
  });
});

test('an empty repository answers 409, or 404 where it has contents', async () => {
  await withGitHub(settings, async (_, url) => {
    const { git, repos } = createClient(url, 'ghs_writer').rest;
    const empty = { status: 409, message: 'Git Repository is empty.' };
    expect(await refusal(git.getRef({ ...SITE_REPO, ref: 'heads/main' }))).toEqual(empty);
    expect(await refusal(git.createBlob({ ...SITE_REPO, content: '' }))).toEqual(empty);
    expect(await refusal(git.createTree({ ...SITE_REPO, tree: [] }))).toEqual(empty);
    expect(await refusal(repos.getCommit({ ...SITE_REPO, ref: 'main' }))).toEqual(empty);
    expect(await refusal(repos.getContent({ ...SITE_REPO, path: 'a' }))).toEqual({
      status: 404,
      message: 'This repository is empty.',
    });
    expect((await repos.get(SITE_REPO)).data.default_branch).toBe('main');
  });
});

test('a payload beyond the limit is answered 502', async () => {
  await withGitHub({ ...settings, limits: { payloadBytes: 200 } }, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'seed');
    const { git } = createClient(url, 'ghs_writer').rest;
    const tree = [{ path: 'a', mode: '100644' as const, content: 'x'.repeat(300) }];
    expect(await refusal(git.createTree({ ...SITE_REPO, tree }))).toEqual({ status: 502, message: 'Server Error' });
  });
});

test.each([
  ['not JSON', '{', 400, 'Problems parsing JSON'],
  ['no object', '[]', 400, 'Body should be a JSON object'],
  ['a missing field', '{"ref":"refs/heads/x"}', 422, 'Invalid request.\n\n"sha" wasn\'t supplied.'],
])('a body that is %s is refused', async (_, body, status, message) => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'seed');
    const headers = { authorization: 'Bearer ghs_writer' };
    const response = await fetch(`${url}/repos/acme/site/git/refs`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      message,
      documentation_url: 'https://docs.github.com/rest/git/refs#create-a-reference',
      status: String(status),
    });
  });
});
