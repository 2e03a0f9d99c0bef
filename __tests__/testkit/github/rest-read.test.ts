import fc from 'fast-check';
import { blobId } from '../../../src/github/git-objects.js';
import type { SeedFile } from '../../../testkit/github/git-export.js';
import { bytes, createClient, files, refusal, SITE, SITE_REPO, SITE_TOKENS, withGitHub } from './client.js';

const settings = { repositories: [SITE], tokens: SITE_TOKENS, now: () => new Date('2026-02-15T10:20:30Z') };
const raw = { mediaType: { format: 'raw' }, request: { parseSuccessResponseBody: false } };

async function collect(body: unknown): Promise<Buffer> {
  return Buffer.from(await new Response(body as ReadableStream).arrayBuffer());
}

test('gives the exact bytes of any blob, raw or as base64, under its Git id', async () => {
  await withGitHub({ ...settings, tokens: { t: { access: {} } } }, async (github, url) => {
    const { git, repos } = createClient(url, 't').rest;
    const anyBytes = fc.uint8Array({ maxLength: 5000 });
    await fc.assert(
      fc.asyncProperty(anyBytes, async (content) => {
        github.commitFiles('acme/site', 'main', new Map([['f', content]]), 'm');
        const id = blobId(content);
        const blob = await git.getBlob({ ...SITE_REPO, file_sha: id });
        expect(blob.data).toMatchObject({ sha: id, size: content.byteLength, encoding: 'base64' });
        expect(Buffer.from(blob.data.content, 'base64')).toEqual(Buffer.from(content));
        const rawBlob = await git.getBlob({ ...SITE_REPO, file_sha: id, ...raw });
        expect(await collect(rawBlob.data)).toEqual(Buffer.from(content));
        const rawFile = await repos.getContent({ ...SITE_REPO, path: 'f', ...raw });
        expect(await collect(rawFile.data)).toEqual(Buffer.from(content));
      }),
      { numRuns: 40 },
    );
  });
});

test('breaks base64 into lines, as GitHub does', async () => {
  await withGitHub(settings, async (github, url) => {
    const content = Buffer.alloc(50, 'x');
    github.commitFiles('acme/site', 'main', new Map([['f', content]]), 'm');
    const { git } = createClient(url, 'ghs_reader').rest;
    const { data } = await git.getBlob({ ...SITE_REPO, file_sha: blobId(content) });
    expect(data.content).toBe(`${'eHh4'.repeat(15)}\neHh4eHg=\n`);
  });
});

test('refuses blobs that are too large, absent or misnamed', async () => {
  await withGitHub({ ...settings, limits: { blobBytes: 4 } }, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ fits: '1234', large: '12345' }), 'm');
    const { git } = createClient(url, 'ghs_reader').rest;
    const blob = (file_sha: string) => git.getBlob({ ...SITE_REPO, file_sha });
    expect((await blob(blobId(bytes('1234')))).data.size).toBe(4);
    await expect(blob(blobId(bytes('12345')))).rejects.toMatchObject({
      status: 403,
      response: { data: { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] } },
    });
    expect(await refusal(blob(blobId(bytes('other'))))).toEqual({ status: 404, message: 'Not Found' });
    expect((await refusal(blob('main'))).status).toBe(422);
  });
});

test('lists trees of one level and of all, cut and marked at the limit', async () => {
  await withGitHub({ ...settings, limits: { treeEntries: 5 } }, async (github, url) => {
    const seed = new Map<string, SeedFile>([
      ...files({ 'a/b/c.txt': '123', 'a.txt': '' }),
      ['link', { symlink: 'a.txt' }],
      ['module', { submodule: '1'.repeat(40) }],
    ]);
    github.commitFiles('acme/site', 'main', seed, 'm');
    const { git } = createClient(url, 'ghs_reader').rest;

    const level = await git.getTree({ ...SITE_REPO, tree_sha: 'main' });
    expect(level.data.truncated).toBe(false);
    expect(level.data.tree.map(({ path, mode, type, size }) => [path, mode, type, size])).toEqual([
      ['a.txt', '100644', 'blob', 0],
      ['a', '040000', 'tree', undefined],
      ['link', '120000', 'blob', 5],
      ['module', '160000', 'commit', undefined],
    ]);
    const all = { ...SITE_REPO, tree_sha: github.treeId('acme/site', 'main') ?? '', recursive: '1' };
    const cut = await git.getTree(all);
    expect(cut.data.tree.map(({ path }) => path)).toEqual(['a.txt', 'a', 'a/b', 'a/b/c.txt', 'link']);
    expect(cut.data.truncated).toBe(true);
    github.commitFiles('acme/site', 'main', new Map([['module', null]]), 'm');
    const whole = await git.getTree({ ...all, tree_sha: 'main' });
    expect(whole.data.tree).toHaveLength(5);
    expect(whole.data.truncated).toBe(false);
    expect((await refusal(git.getTree({ ...SITE_REPO, tree_sha: 'absent' }))).status).toBe(404);
  });
});

test('gives files and directories as the contents API does, within its limits', async () => {
  await withGitHub({ ...settings, limits: { contentBytes: 3, contentEntries: 2 } }, async (github, url) => {
    const seed = new Map<string, SeedFile>([
      ...files({ 'd/1': '123', 'd/2': '1234', 'd/3': '' }),
      ['d/link', { symlink: '../d/1' }],
      ['dead', { symlink: 'nowhere' }],
    ]);
    github.commitFiles('acme/site', 'main', seed, 'm');
    const { repos } = createClient(url, 'ghs_reader').rest;
    const content = async (path: string) => (await repos.getContent({ ...SITE_REPO, path, ref: 'main' })).data;

    expect(await content('d/1')).toMatchObject({ type: 'file', encoding: 'base64', content: 'MTIz\n', path: 'd/1' });
    expect(await content('d/2')).toMatchObject({ type: 'file', encoding: 'none', content: '', size: 4 });
    expect(await content('d')).toMatchObject([{ name: '1' }, { name: '2' }]);
    expect(await content('d/link')).toMatchObject({ type: 'file', content: 'MTIz\n' });
    expect(await content('dead')).toMatchObject({ type: 'symlink' });
    expect(await refusal(content('d/absent'))).toEqual({ status: 404, message: 'Not Found' });
    expect(await refusal(repos.getContent({ ...SITE_REPO, path: 'd', ref: 'absent' }))).toEqual({
      status: 404,
      message: 'No commit found for the ref absent',
    });
  });
});

test('resolves commits by branch, tag and id', async () => {
  await withGitHub(settings, async (github, url) => {
    const first = github.commitFiles('acme/site', 'main', files({ a: '1\n2\n' }), 'first');
    github.createTag('acme/site', 'v1', 'main', 'The first');
    const second = github.commitFiles('acme/site', 'main', files({ a: '1\n2\n3\n' }), 'second');
    const { repos, git } = createClient(url, 'ghs_reader').rest;
    const sha = async (ref: string) => (await repos.getCommit({ ...SITE_REPO, ref })).data.sha;

    expect(await Promise.all([sha('main'), sha('heads/main'), sha(second)])).toEqual([second, second, second]);
    expect(await Promise.all([sha('v1'), sha('tags/v1')])).toEqual([first, first]);
    const plain = await repos.getCommit({ ...SITE_REPO, ref: 'main', mediaType: { format: 'sha' } });
    expect(plain.data).toBe(second);
    expect((await git.getRef({ ...SITE_REPO, ref: 'tags/v1' })).data.object.type).toBe('tag');
    const { data } = await repos.getCommit({ ...SITE_REPO, ref: second });
    expect(data).toMatchObject({ stats: { additions: 1, deletions: 0 }, parents: [{ sha: first }] });
    expect(await refusal(sha('absent'))).toEqual({ status: 422, message: 'No commit found for SHA: absent' });
  });
});

test('compares commits: files, renames, counts and the merge base', async () => {
  await withGitHub({ ...settings, limits: { comparedFiles: 3 } }, async (github, url) => {
    const base = github.commitFiles(
      'acme/site',
      'main',
      files({ gone: '1\n', 'was/here': '2\n', kept: 'x\ny\n' }),
      'm',
    );
    const changes = new Map<string, SeedFile>([
      ...files({ kept: 'x\nz\ny\n', 'is/there': '2\n', new: 'n\n' }),
      ['gone', null],
      ['was/here', null],
    ]);
    const head = github.commitFiles('acme/site', 'main', changes, 'm');
    const { repos } = createClient(url, 'ghs_reader').rest;
    const compare = async (basehead: string, page = {}) =>
      (await repos.compareCommitsWithBasehead({ ...SITE_REPO, basehead, ...page })).data;

    const ahead = await compare(`${base}...main`);
    expect(ahead).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0, merge_base_commit: { sha: base } });
    expect(ahead.commits.map(({ sha }) => sha)).toEqual([head]);
    expect(ahead.files?.map((file) => [file.status, file.filename, file.additions, file.deletions])).toEqual([
      ['removed', 'gone', 0, 1],
      ['renamed', 'is/there', 0, 0],
      ['modified', 'kept', 1, 0],
    ]);
    expect(ahead.files?.[1]?.previous_filename).toBe('was/here');
    expect(await compare(`main...${base}`)).toMatchObject({ status: 'behind', behind_by: 1, commits: [] });
    expect(await compare('main...main')).toMatchObject({ status: 'identical', files: [] });
    expect(await compare(`${base}...main`, { page: 2 })).toMatchObject({ total_commits: 1, commits: [], files: [] });

    const latest = github.commitFiles('acme/site', 'main', files({ later: '1' }), 'm');
    expect((await compare(`${base}...main`)).commits.map(({ sha }) => sha)).toEqual([head, latest]);
    github.repository('acme/site').refs.set('refs/heads/side', base);
    github.commitFiles('acme/site', 'side', files({ side: '1' }), 'm');
    const diverged = await compare('main...side');
    expect(diverged).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 2, merge_base_commit: { sha: base } });
    expect(diverged.files?.map(({ filename }) => filename)).toEqual(['side']);

    github.commitFiles('acme/site', 'orphan', files({ a: '1' }), 'm');
    expect((await refusal(compare('main...orphan'))).message).toBe('No common ancestor between main and orphan.');
    expect((await refusal(compare('main...absent'))).status).toBe(404);
  });
});

test('answers 304 to a client that has the answer, at no cost', async () => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const address = `${url}/repos/acme/site/git/ref/heads/main`;
    const first = await fetch(address);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
    const { rate } = (await createClient(url).rest.rateLimit.get()).data;
    expect(rate).toMatchObject({ limit: 60, used: 1, remaining: 59 });
  });
});
