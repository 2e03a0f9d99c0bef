import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { secondaryRateLimit, serverError } from '../../testkit/github/answer.js';
import type { LocalGitHubSettings } from '../../testkit/github/local-github.js';
import type { SeedFile } from '../../testkit/github/git-export.js';
import { GitHubPublicationTarget } from '../../src/publish/github-target.js';
import type { PlanPublication, Publication } from '../../src/publish/publication-target.js';
import { createWriteClient } from '../../src/github/github-client.js';
import { PAGES, startGitHub, toBytes } from '../source/github-fixture.js';

const REPOSITORY = { owner: 'northwind-labs', name: 'dashboards', private: true };
const SIBLINGS = { CNAME: 'pages.example', 'blog/index.html': '<p>{{ }}</p>', 'o_s/manifest.json': '{}' };
const SITE = { 'index.html': '<p>new</p>', 'runs/1.html': 'run', 'manifest.json': '{"v":1}' };

function toPublication(files: Readonly<Record<string, string>> = SITE, removed: string[] = []): Publication {
  return {
    directories: new Map([['o_r', toBytes(files)]]),
    files: toBytes({ '.nojekyll': '' }),
    removed,
    message: 'Publish',
  };
}

interface Start {
  readonly branch?: Readonly<Record<string, string>> | null;
  readonly token?: string;
  readonly directory?: string;
  readonly settings?: Partial<LocalGitHubSettings>;
}

/** A repository with a commit on main, and (unless null) a gh-pages branch that holds `branch`. */
async function startTarget({ branch = SIBLINGS, token = 'ghp_writer', directory = '', settings = {} }: Start = {}) {
  const fixture = await startGitHub({ ...settings });
  const { github, log, clock } = fixture;
  github.commitFiles(PAGES, 'main', toBytes({ 'README.md': 'Pages' }), 'Begin');
  if (branch !== null) github.commitFiles(PAGES, 'gh-pages', toBytes(branch), 'Begin');
  const client = createWriteClient(fixture.client(token, 'publish-token'));
  const target = new GitHubPublicationTarget(client, { repository: PAGES, branch: 'gh-pages', directory, log, clock });
  const push = (files: Readonly<Record<string, string>>) =>
    github.commitFiles(PAGES, 'gh-pages', toBytes(files), 'Other');
  return { ...fixture, target, push };
}

type Target = Awaited<ReturnType<typeof startTarget>>;

function readSite({ github }: Pick<Target, 'github'>): Record<string, string> {
  return Object.fromEntries(
    Array.from(github.readTree(PAGES, 'gh-pages'), ([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

function writes({ github }: Pick<Target, 'github'>): string[] {
  return github.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path, status }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+\/git\//, '')} ${status}`);
}

const published = Object.fromEntries(Object.entries(SITE).map(([path, text]) => [`o_r/${path}`, text]));
const plan: PlanPublication = async () => toPublication();

describe('a publication', () => {
  test('is one commit on the head, and leaves siblings alone', async () => {
    const start = await startTarget();
    const { github, target } = start;
    const before = github.head(PAGES, 'gh-pages');
    const result = await target.publish(plan);
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, '.nojekyll': '' });
    expect(result).toEqual({
      changed: true,
      commit: github.head(PAGES, 'gh-pages'),
      tree: github.treeId(PAGES, 'gh-pages'),
      attempts: 1,
      warnings: [],
    });
    expect(writes(start)).toEqual(['POST trees 201', 'POST commits 201', 'PATCH refs/heads/gh-pages 200']);
    expect(github.repository(PAGES).objects.commit(result.commit ?? '')).toMatchObject({
      parents: [before],
      message: 'Publish',
    });
  });

  test('sends neither author nor committer nor force', async () => {
    const { github, target } = await startTarget();
    await target.publish(plan);
    const bodies = github.requests
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
      .map(({ body }) => body);
    expect(bodies[1]).toEqual({ message: 'Publish', tree: expect.any(String), parents: [expect.any(String)] });
    expect(bodies[2]).toEqual({ sha: expect.any(String), force: false });
  });

  test('of the same files makes no commit', async () => {
    const start = await startTarget();
    const first = await start.target.publish(plan);
    const count = writes(start).length;
    expect(await start.target.publish(plan)).toEqual({ ...first, changed: false });
    expect(writes(start)).toHaveLength(count);
  });

  test('removes what is gone, and only sends what changed', async () => {
    const start = await startTarget({
      branch: { ...SIBLINGS, ...published, 'o_r/old.html': 'old', 'o_r/index.html': 'old' },
    });
    await start.target.publish(async () => toPublication(SITE, ['o_s']));
    expect(readSite(start)).toEqual({
      CNAME: SIBLINGS.CNAME,
      'blog/index.html': SIBLINGS['blog/index.html'],
      ...published,
      '.nojekyll': '',
    });
    const [tree] = start.github.requests.filter(({ path }) => path.endsWith('/git/trees'));
    expect(tree?.body).toMatchObject({
      tree: [
        { path: 'o_r/old.html', sha: null },
        { path: 'o_s/manifest.json', sha: null },
        { path: '.nojekyll', content: '' },
        { path: 'o_r/index.html', content: SITE['index.html'] },
      ],
    });
  });

  test('goes below the publish directory', async () => {
    const start = await startTarget({ directory: 'docs/dashboards' });
    await start.target.publish(plan);
    expect(Object.keys(readSite(start)).filter((path) => !(path in SIBLINGS))).toEqual([
      'docs/dashboards/.nojekyll',
      'docs/dashboards/o_r/index.html',
      'docs/dashboards/o_r/manifest.json',
      'docs/dashboards/o_r/runs/1.html',
    ]);
  });

  test('creates a branch of its own, without history, when there is none', async () => {
    const start = await startTarget({ branch: null });
    const result = await start.target.publish(plan);
    expect(readSite(start)).toEqual({ ...published, '.nojekyll': '' });
    expect(start.github.repository(PAGES).objects.commit(result.commit ?? '')?.parents).toEqual([]);
    expect(writes(start)).toEqual(['POST trees 201', 'POST commits 201', 'POST refs 201']);
  });

  test('starts on a branch whose commit is empty', async () => {
    const start = await startTarget({ branch: {} });
    await start.target.publish(plan);
    expect(readSite(start)).toEqual({ ...published, '.nojekyll': '' });
    const [tree] = start.github.requests.filter(({ path }) => path.endsWith('/git/trees'));
    expect(tree?.body).not.toHaveProperty('base_tree'); // an empty tree need not exist as an object
  });

  test('lets files and directories take each other’s place within its own directory', async () => {
    const start = await startTarget({ branch: { 'o_r/runs': 'a file', 'o_r/index.html/x': 'a directory' } });
    await start.target.publish(plan);
    expect(readSite(start)).toEqual({ ...published, '.nojekyll': '' });
    expect(writes(start).slice(0, 2)).toEqual(['POST trees 201', 'POST trees 201']); // delete, then write
  });

  test('does not take the place of another’s file', async () => {
    const start = await startTarget({ branch: { o_r: 'a file' } });
    await expect(start.target.publish(plan)).rejects.toThrow(
      'needs "o_r" to be a directory, but on the target it is a file',
    );
    expect(writes(start)).toEqual([]);
  });

  test('is sent in trees of about two megabytes, binary and very large files as blobs', async () => {
    const start = await startTarget();
    const page = (name: string) => `${name}"<\n`.repeat(60_000);
    const files = new Map<string, Uint8Array>([
      ...Array.from({ length: 9 }, (_, index): [string, Uint8Array] => [
        `p${index}.html`,
        Buffer.from(page(`page ${index}`)),
      ]),
      ['data/export.parquet', randomBytes(1000)],
      ['data/nul.txt', Buffer.from('a\0b')],
      ['data/large.jsonl', Buffer.from('x'.repeat(2_500_000))],
      ['bom.txt', Buffer.from('\uFEFFtext')],
    ]);
    await start.target.publish(async () => ({ ...toPublication(), directories: new Map([['o_r', files]]) }));
    const site = start.github.readTree(PAGES, 'gh-pages');
    for (const [path, bytes] of files) expect(Buffer.from(site.get(`o_r/${path}`) ?? '').equals(bytes)).toBe(true);
    const sent = start.github.requests.filter(({ path }) => path.endsWith('/git/trees'));
    expect(sent.length).toBeGreaterThan(2);
    for (const { body } of sent) expect(JSON.stringify(body).length).toBeLessThan(2_100_000);
    expect(writes(start).filter((write) => write.startsWith('POST blobs'))).toHaveLength(3);
  });

  test('is not finished with a tree that is not the expected one', async () => {
    const start = await startTarget();
    const bytes = Buffer.from(JSON.stringify({ sha: start.github.treeId(PAGES, 'gh-pages') }));
    const answer = { status: 201, headers: { 'content-type': 'application/json' }, bytes };
    start.github.faults.add({ method: 'POST', path: /trees/, effect: { kind: 'answer', answer } });
    await expect(start.target.publish(plan)).rejects.toThrow('was expected. Nothing was published');
    expect(readSite(start)).toEqual(SIBLINGS);
  });

  test('reads a branch level by level when GitHub cuts its listing', async () => {
    const kept = { ...SIBLINGS, ...published, 'blog/a': '1', 'blog/b': '2', 'blog/c/d': '3' };
    const branch = { ...kept, 'o_r/gone': 'x' };
    const start = await startTarget({ branch, settings: { limits: { treeEntries: 6 } } });
    await start.target.publish(plan);
    expect(readSite(start)).toEqual({ ...kept, '.nojekyll': '' });
  });
});

describe('when the head moves', () => {
  /** Pushes a sibling right before each of the first updates of the branch. */
  function pushBeforeUpdates(start: Target, times: number, method = 'PATCH'): void {
    let left = times;
    start.github.onRequest = (request) => {
      if (request.method !== method || !request.path.includes('/git/refs') || left === 0) return;
      left -= 1;
      start.push({ [`other/${left}.html`]: `${left}` });
    };
  }

  test.each([1, 3, 9])('%i times, everything is read and planned anew each time', async (times) => {
    const start = await startTarget();
    pushBeforeUpdates(start, times);
    const heads: (string | null)[] = [];
    const result = await start.target.publish(async (site) => {
      heads.push(site.head);
      return toPublication();
    });
    expect(result).toMatchObject({ changed: true, attempts: times + 1 });
    expect(new Set(heads).size).toBe(times + 1);
    const others = Object.fromEntries(Array.from({ length: times }, (_, index) => [`other/${index}.html`, `${index}`]));
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, ...others, '.nojekyll': '' });
  });

  test('waits a little longer each time, and sends contents only once', async () => {
    const start = await startTarget();
    pushBeforeUpdates(start, 3);
    await start.target.publish(plan);
    const trees = start.github.requests
      .filter(({ path }) => path.endsWith('/git/trees'))
      .map(({ body }) => JSON.stringify(body));
    expect(trees.map((tree) => tree.includes('"content"'))).toEqual([true, false, false, false]);
    expect(start.clock.sleeps.filter((sleep) => [1000, 2000, 4000].includes(sleep))).toEqual(
      expect.arrayContaining([1000, 2000, 4000]),
    );
  });

  test('again and again, it gives up after a bounded number of attempts, with nothing published', async () => {
    const start = await startTarget();
    pushBeforeUpdates(start, 99);
    await expect(start.target.publish(plan)).rejects.toThrow(
      `${PAGES}@gh-pages kept changing: other pushes overtook 10 attempts`,
    );
    expect(Object.keys(readSite(start)).filter((path) => path.startsWith('o_r/'))).toEqual([]);
  });

  test('because another run published the same, there is nothing left to do', async () => {
    const start = await startTarget();
    let isFirst = true;
    start.github.onRequest = ({ method }) => {
      if (method === 'PATCH' && isFirst) start.push({ ...published, '.nojekyll': '' });
      if (method === 'PATCH') isFirst = false;
    };
    const result = await start.target.publish(plan);
    expect(result).toMatchObject({ changed: false, attempts: 2, commit: start.github.head(PAGES, 'gh-pages') });
  });

  test('because the branch is created meanwhile, the publication goes on top of it', async () => {
    const start = await startTarget({ branch: null });
    let isFirst = true;
    start.github.onRequest = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/git/refs') && isFirst) {
        isFirst = false;
        start.push({ CNAME: 'other.example' });
      }
    };
    const result = await start.target.publish(plan);
    expect(result.attempts).toBe(2);
    expect(readSite(start)).toEqual({ ...published, CNAME: 'other.example', '.nojekyll': '' });
  });

  test('because the branch is deleted meanwhile, it is created again, and it is said what is lost and how to restore it', async () => {
    const start = await startTarget();
    const head = start.github.head(PAGES, 'gh-pages') ?? '';
    let isFirst = true;
    start.github.onRequest = ({ method }) => {
      if (method === 'PATCH' && isFirst) {
        isFirst = false;
        start.github.repository(PAGES).refs.delete('refs/heads/gh-pages');
      }
    };
    const { warnings = [] } = await start.target.publish(plan);
    expect(readSite(start)).toEqual({ ...published, '.nojekyll': '' });
    expect(warnings).toEqual([expect.stringContaining(`was deleted during this run, at commit ${head}`)]);
    expect(warnings[0]).toContain('all other files on it are lost');
    expect(warnings[0]).toContain(
      `git fetch origin gh-pages ${head}, git switch gh-pages, git checkout ${head} -- <files>`,
    );
    // What it says is there to be restored.
    const tree = start.github.repository(PAGES).objects.commit(head)?.tree;
    expect(tree).toMatch(/^[0-9a-f]{40}$/);
  });

  test('because the branch is deleted after it was inspected, that is noticed as well', async () => {
    const start = await startTarget();
    await start.target.inspect(['o_r']);
    start.github.repository(PAGES).refs.delete('refs/heads/gh-pages');
    expect((await start.target.publish(plan)).warnings).toEqual([
      expect.stringContaining('was deleted during this run'),
    ]);
    expect((await start.target.publish(plan)).warnings).toEqual([]);
  });

  test('a branch that was not there is none that was deleted', async () => {
    const start = await startTarget({ branch: null });
    await start.target.inspect(['o_r']);
    expect((await start.target.publish(plan)).warnings).toEqual([]);
  });

  test('two publications at the same time both arrive', async () => {
    const start = await startTarget({ branch: null });
    const options = { repository: PAGES, branch: 'gh-pages', directory: '', log: start.log, clock: start.clock };
    const second = new GitHubPublicationTarget(createWriteClient(start.client('ghp_writer', 'publish-token')), options);
    const other: PlanPublication = async () => ({ ...toPublication(), directories: new Map([['o_t', toBytes(SITE)]]) });
    await Promise.all([start.target.publish(plan), second.publish(other)]);
    expect(Object.keys(readSite(start)).filter((path) => path.endsWith('manifest.json'))).toEqual([
      'o_r/manifest.json',
      'o_t/manifest.json',
    ]);
  });
});

describe('when the answer to the update of the branch is lost', () => {
  test.each([
    ['a 502', { answer: serverError(502) }],
    ['a broken connection', {}],
  ])('by %s after it was carried out, that is success', async (_, answer) => {
    const start = await startTarget();
    start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'perform-then', ...answer } });
    expect(await start.target.publish(plan)).toMatchObject({
      changed: true,
      attempts: 1,
      commit: start.github.head(PAGES, 'gh-pages'),
    });
    expect(writes(start)).toHaveLength(3);
  });

  test('and others went on from our commit, that is success too', async () => {
    const start = await startTarget();
    start.github.faults.add({
      method: 'PATCH',
      path: /refs/,
      effect: { kind: 'perform-then', answer: serverError(500) },
    });
    let isMoved = false;
    start.github.onRequest = ({ method }) => {
      if (method === 'PATCH') isMoved = true;
      else if (isMoved) {
        isMoved = false;
        start.push({ 'other.html': 'x' });
      }
    };
    const result = await start.target.publish(plan);
    expect(result).toMatchObject({ changed: true, attempts: 1 });
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, '.nojekyll': '', 'other.html': 'x' });
  });

  test('by creating the branch, likewise', async () => {
    const start = await startTarget({ branch: null });
    start.github.faults.add({
      method: 'POST',
      path: /refs/,
      effect: { kind: 'perform-then', answer: serverError(500) },
    });
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 1 });
  });

  test('and it was not carried out, there is another attempt', async () => {
    const start = await startTarget();
    start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'answer', answer: serverError(500) } });
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 2 });
  });

  test('and it is carried out only later, the change is still ours', async () => {
    const start = await startTarget();
    start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'answer', answer: serverError(500) } });
    let sent: unknown;
    let looks = 0;
    start.github.onRequest = ({ method, path, body }) => {
      if (method === 'PATCH') sent = body;
      if (sent === undefined || !path.includes('/git/ref/') || (looks += 1) < 2) return;
      const { sha } = z.object({ sha: z.string() }).parse(sent);
      start.github.repository(PAGES).refs.set('refs/heads/gh-pages', sha);
    };
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 2 });
    expect(writes(start)).toHaveLength(3);
  });

  test('a rate limit on it is waited for', async () => {
    const start = await startTarget();
    start.github.faults.add({
      method: 'PATCH',
      path: /refs/,
      effect: { kind: 'answer', answer: secondaryRateLimit(33) },
    });
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 1 });
    expect(start.clock.sleeps).toContain(33_000);
  });

  test('5xx while objects are made are repeated', async () => {
    const start = await startTarget();
    start.github.faults.add({
      method: 'POST',
      path: /trees/,
      times: 2,
      effect: { kind: 'answer', answer: serverError(502) },
    });
    start.github.faults.add({
      method: 'POST',
      path: /commits/,
      effect: { kind: 'perform-then', answer: serverError(500) },
    });
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 1 });
  });
});

describe('when reads lag behind', () => {
  const lag = (start: Target, path: RegExp, missed: number, times: number) =>
    start.github.faults.add({ method: 'GET', path, times, effect: { kind: 'lag', missed } });

  test('what is already superseded is not built on: the update is refused, and planned anew', async () => {
    const start = await startTarget();
    start.push({ 'blog/index.html': 'newer', 'blog/other.html': 'new' });
    lag(start, /git\/ref\//, 1, 3);
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 4 });
    expect(readSite(start)).toMatchObject({ ...published, 'blog/index.html': 'newer', 'blog/other.html': 'new' });
  });

  test('a branch that is not seen yet is not created over the one that is there', async () => {
    const start = await startTarget({ branch: null });
    start.push(SIBLINGS);
    lag(start, /git\/(ref|matching-refs)\//, 1, 2);
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 2 });
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, '.nojekyll': '' });
  });

  test('a branch that is listed, but not shown yet, is built on where the list says that it is', async () => {
    const start = await startTarget({ branch: null });
    start.push(SIBLINGS);
    lag(start, /git\/ref\//, 1, 1);
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 1 });
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, '.nojekyll': '' });
  });

  test('an update that was carried out, but not answered, is found to be ours as soon as it is seen', async () => {
    const start = await startTarget();
    start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'perform-then' } });
    let isMoved = false;
    start.github.onRequest = ({ method }) => {
      if (method !== 'PATCH' || isMoved) return;
      isMoved = true;
      lag(start, /git\/ref\//, 1, 2);
    };
    const result = await start.target.publish(plan);
    expect(result).toMatchObject({ changed: true, commit: start.github.head(PAGES, 'gh-pages') });
    expect(start.github.repository(PAGES).history(result.commit ?? '').size).toBe(2);
  });

  test('a head whose commit is not shown yet is waited for: the branch is not taken for empty', async () => {
    const start = await startTarget();
    const bytes = Buffer.from(
      JSON.stringify({
        data: {
          repository: {
            id: 'R_1',
            nameWithOwner: PAGES,
            isPrivate: true,
            isArchived: false,
            isEmpty: false,
            viewerPermission: 'WRITE',
            defaultBranchRef: { name: 'main' },
            commit: null,
            d0: null,
            d1: null,
          },
        },
      }),
    );
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, bytes };
    start.github.faults.add({ path: /graphql/, times: 2, effect: { kind: 'answer', answer } });
    expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 3 });
    expect(readSite(start)).toEqual({ ...SIBLINGS, ...published, '.nojekyll': '' });
  });
});

describe('a target that cannot be published to', () => {
  test('says which rule refuses the push, once', async () => {
    for (const [rule, words] of [
      ['pull-request', 'Changes must be made through a pull request'],
      ['protected', 'Protected branch update failed'],
    ] as const) {
      const repositories = [{ ...REPOSITORY, rules: { 'gh-pages': rule } }];
      const start = await startTarget({ settings: { repositories } });
      await expect(start.target.publish(plan)).rejects.toThrow(words);
      expect(writes(start)).toHaveLength(3);
      expect(readSite(start)).toEqual(SIBLINGS);
    }
  });

  test.each([
    [{ message: 'Reference update failed' }, 422, 'Reference update failed'],
    [{ message: 'Validation Failed' }, 422, 'Validation Failed'],
  ])(
    'by a refusal in unknown words (%j) is not tried again while the branch is where it was',
    async (body, status, words) => {
      const start = await startTarget();
      const bytes = Buffer.from(JSON.stringify(body));
      const answer = { status, headers: { 'content-type': 'application/json' }, bytes };
      start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'answer', answer } });
      await expect(start.target.publish(plan)).rejects.toThrow(words);
      expect(writes(start)).toHaveLength(3);

      // Where the branch has moved meanwhile, that explains the refusal.
      start.github.faults.add({ method: 'PATCH', path: /refs/, effect: { kind: 'answer', answer } });
      let isFirst = true;
      start.github.onRequest = ({ method }) => {
        if (method === 'PATCH' && isFirst) start.push({ 'other.html': 'x' });
        if (method === 'PATCH') isFirst = false;
      };
      expect(await start.target.publish(plan)).toMatchObject({ changed: true, attempts: 2 });
    },
  );

  test('is recognised when the branch would be new, too', async () => {
    const repositories = [{ ...REPOSITORY, rules: { 'gh-pages': 'pull-request' as const } }];
    const start = await startTarget({ branch: null, settings: { repositories } });
    await expect(start.target.publish(plan)).rejects.toThrow(
      'A rule of northwind-labs/dashboards does not let publish-token',
    );
  });

  test('because it is empty, is told apart from one without the branch', async () => {
    const { client, log } = await startGitHub();
    const writer = createWriteClient(client('ghp_writer', 'publish-token'));
    const target = new GitHubPublicationTarget(writer, { repository: PAGES, branch: 'gh-pages', directory: '', log });
    await expect(target.inspect([])).rejects.toMatchObject({
      hint: expect.stringContaining('Create an initial commit'),
    });
  });

  test.each([
    ['ghp_expired', `GitHub does not accept publish-token for ${PAGES} (401`],
    ['ghp_stranger', `publish-token cannot write to ${PAGES} (404)`],
    ['ghp_reader', `publish-token cannot push to ${PAGES}`],
  ])('with %s is refused before anything is planned', async (token, message) => {
    const { target, clock } = await startTarget({ token });
    await expect(target.inspect([])).rejects.toThrow(message);
    expect(clock.sleeps).toEqual([]);
  });

  test('with the token of an app shows when it writes, and names the permission', async () => {
    const start = await startTarget({ token: 'ghs_reader' });
    await start.target.inspect([]);
    await expect(start.target.publish(plan)).rejects.toMatchObject({
      message: expect.stringContaining(
        `publish-token cannot write to ${PAGES} (403: Resource not accessible by integration`,
      ),
      hint: expect.stringContaining('`contents: write`'),
    });
    expect(writes(start)).toEqual(['POST trees 403']);
  });

  test('because it is archived', async () => {
    const { target } = await startTarget({ settings: { repositories: [{ ...REPOSITORY, archived: true }] } });
    await expect(target.inspect([])).rejects.toThrow('is archived');
  });

  test('a 404 that hides a missing permission is not a missing branch', async () => {
    const start = await startTarget();
    const bytes = Buffer.from('{"message":"Not Found"}');
    const answer = { status: 404, headers: { 'content-type': 'application/json' }, bytes };
    start.github.faults.add({ path: /git\/ref\/|matching-refs/, times: 2, effect: { kind: 'answer', answer } });
    await expect(start.target.publish(plan)).rejects.toThrow(`publish-token cannot write to ${PAGES} (404)`);
    expect(writes(start)).toEqual([]);
  });
});

describe('published files', () => {
  const large = 'é'.repeat(300_000);
  const branch = { 'o_r/manifest.json': '{"v":1}', 'o_s/manifest.json': '{"é":"\u2028"}', 'o_s/large.json': large };

  test('are read by path, with few queries for the small ones', async () => {
    const start = await startTarget({ branch });
    start.github.commitFiles(
      PAGES,
      'gh-pages',
      new Map<string, SeedFile>([
        ['bin', Buffer.from([0xff])],
        ['link', { symlink: 'o_r' }],
      ]),
      'More',
    );
    const { read, site, isPrivate } = await start.target.inspect(['o_r', 'o_s']);
    const before = start.github.requests.length;
    const texts = await read([...Object.keys(branch), 'bin', 'link', 'o_r', 'none/manifest.json']);
    expect(Object.fromEntries(texts)).toEqual(branch);
    const paths = start.github.requests.slice(before).map(({ path }) => path.replace(/^\/repos\/[^/]+\/[^/]+/, ''));
    expect(paths.toSorted()).toEqual(
      [
        '/graphql', // that "bin" is no text shows only when it is asked for
        `/git/blobs/${site.files.get('o_s/large.json')?.id}`,
        `/git/blobs/${site.files.get('bin')?.id}`,
      ].toSorted(),
    );
    expect(isPrivate).toBe(true);
  });

  test('are asked for nothing when there is nothing to read', async () => {
    const start = await startTarget({ branch });
    const { read } = await start.target.inspect([]);
    const before = start.github.requests.length;
    expect((await read(['none'])).size).toBe(0);
    expect(start.github.requests).toHaveLength(before);
  });

  test('that GraphQL gives wrongly are read in another way', async () => {
    const start = await startTarget({ branch });
    const { read } = await start.target.inspect([]);
    const wrong = { o0: { oid: 'f'.repeat(40), text: 'wrong', entries: [] }, o1: { text: 'wrong' } };
    const bytes = Buffer.from(JSON.stringify({ data: { repository: wrong } }));
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, bytes };
    start.github.faults.add({ path: /graphql/, times: 9, effect: { kind: 'answer', answer } });
    expect(Object.fromEntries(await read(['o_r/manifest.json', 'o_s/manifest.json']))).toEqual({
      'o_r/manifest.json': branch['o_r/manifest.json'],
      'o_s/manifest.json': branch['o_s/manifest.json'],
    });
  });

  test('and the directories they are in come with the first query, as far as it is known which', async () => {
    const start = await startTarget({ branch: { ...branch, 'blog/a/b': 'x' } });
    const { read, site } = await start.target.inspect(['o_r', 'o_s', 'o_new']);
    expect((await read(['o_r/manifest.json', 'o_s/manifest.json'])).size).toBe(2);
    expect(start.github.requests).toHaveLength(1);
    expect([...site.files.keys()].sort()).toEqual(['blog', 'o_r/manifest.json', 'o_s/large.json', 'o_s/manifest.json']);
  });

  test('that cannot be read are an error, not "nothing published"', async () => {
    const start = await startTarget({ branch });
    const { read } = await start.target.inspect([]);
    const bytes = Buffer.from(
      JSON.stringify({ data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] }),
    );
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, bytes };
    start.github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer } });
    await expect(read(['o_r/manifest.json'])).rejects.toMatchObject({ status: 403, name: 'GitHubRequestError' });
  });
});

describe('attempts', () => {
  test('the first one begins at once and without a word, the second one says that it is one', async () => {
    const { target, push, log, clock } = await startTarget();
    await target.publish(plan);
    expect([clock.sleeps, log.lines]).toEqual([[], []]);
    let planned = 0;
    const overtaken: PlanPublication = async () => {
      if ((planned += 1) === 1) push({ 'blog/new.html': 'new' });
      return toPublication({ ...SITE, 'index.html': '<p>newer</p>' });
    };
    expect((await target.publish(overtaken)).attempts).toBe(2);
    expect(log.lines).toEqual([`${PAGES}@gh-pages was updated in the meantime: attempt 2 of 10.`]);
  });

  test('what was inspected before a publication does not count after it', async () => {
    const start = await startTarget();
    await start.target.publish(plan);
    await start.target.inspect(['o_r']);
    const newer: PlanPublication = async () => toPublication({ 'index.html': '<p>newer</p>' });
    expect((await start.target.publish(newer)).changed).toBe(true);
    expect((await start.target.publish(plan)).changed).toBe(true);
    expect(readSite(start)).toMatchObject(published);
  });

  test('what was inspected serves as long as the branch stands still: its head is read once more, nothing else', async () => {
    const { github, target } = await startTarget();
    await target.inspect(['o_r']);
    const before = github.requests.length;
    await target.publish(plan);
    const sent = github.requests.slice(before).map(({ method, path }) => `${method} ${path.split('/git/')[1] ?? path}`);
    expect(sent).toEqual(['GET ref/heads/gh-pages', 'POST trees', 'POST commits', 'PATCH refs/heads/gh-pages']);
  });
});

test('bytes that the target holds under another path are not uploaded', async () => {
  const { github, target } = await startTarget({ branch: { ...SIBLINGS, 'o_r/runs/0.html': 'run' } });
  await target.inspect(['o_r']);
  await target.publish(plan);
  const [tree] = github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/trees'));
  const entries = z.object({ tree: z.array(z.object({ path: z.string(), content: z.string().optional() })) });
  const { tree: sent } = entries.parse(tree?.body);
  const contents = Object.fromEntries(sent.map(({ path, content }) => [path, content]));
  expect(contents).toMatchObject({ 'o_r/index.html': '<p>new</p>' });
  expect('o_r/runs/1.html' in contents && contents['o_r/runs/1.html'] === undefined).toBe(true);
});

test('bytes that two files share are uploaded once', async () => {
  const { target, ...start } = await startTarget();
  const bytes = new Uint8Array([0, 1, 2, 255]);
  const files = new Map([
    ['a.png', bytes],
    ['b.png', bytes],
  ]);
  await target.publish(async () => ({ ...toPublication(), directories: new Map([['o_r', files]]) }));
  expect(writes(start).filter((write) => write.startsWith('POST blobs'))).toHaveLength(1);
});

test.each([
  [/git\/ref/, 'reading the branch gh-pages'],
  [/git\/blobs/, 'uploading a file'],
  [/git\/trees/, 'creating a tree'],
  [/git\/commits/, 'creating a commit'],
  [/git\/refs\/heads/, 'moving the branch gh-pages'],
])('a refusal says what was being done (%s)', async (path, doing) => {
  const { github, target } = await startTarget();
  const headers = { 'content-type': 'application/json' };
  const bytes = Buffer.from(JSON.stringify({ message: 'Bad credentials' }));
  github.faults.add({ path, times: Infinity, effect: { kind: 'answer', answer: { status: 401, headers, bytes } } });
  const binary = new Map([['o_r', new Map([['a.png', new Uint8Array([0, 255])]])]]);
  await expect(target.publish(async () => ({ ...toPublication(), directories: binary }))).rejects.toThrow(
    `, when ${doing}.`,
  );
});
