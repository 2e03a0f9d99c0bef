import { json, serverError } from '../../testkit/github/answer.js';
import type { BranchRule } from '../../testkit/github/repository-store.js';
import type { Fault } from '../../testkit/github/http-server.js';
import { GitHubPublicationTarget } from '../../src/publish/github-target.js';
import type { PlanPublication } from '../../src/publish/publication-target.js';
import { createWriteClient } from '../../src/github/github-client.js';
import { PAGES, startGitHub, toBytes } from '../source/github-fixture.js';

const SIBLINGS = { CNAME: 'pages.example', 'blog/index.html': 'blog' };
const MOVE: Pick<Fault, 'path' | 'body'> = { path: /graphql/, body: /updateRefs/ };

/** A branch of two commits, and a target that squashes. */
async function startSquashing({ rule, isNew = false }: { rule?: BranchRule; isNew?: boolean } = {}) {
  const repositories = [
    { owner: 'northwind-labs', name: 'dashboards', private: true, ...(rule && { rules: { 'gh-pages': rule } }) },
  ];
  const fixture = await startGitHub({ repositories });
  const { github, log, clock } = fixture;
  github.commitFiles(PAGES, 'main', toBytes({ 'README.md': 'Pages' }), 'Begin');
  const push = (files: Readonly<Record<string, string>>) => github.commitFiles(PAGES, 'gh-pages', toBytes(files), 'x');
  if (!isNew) {
    push({ CNAME: SIBLINGS.CNAME });
    push(SIBLINGS);
  }
  const createTarget = () =>
    new GitHubPublicationTarget(createWriteClient(fixture.client('ghp_writer', 'publish-token')), {
      repository: PAGES,
      branch: 'gh-pages',
      directory: '',
      history: 'squash',
      log,
      clock,
    });
  return { github, clock, push, createTarget, target: createTarget() };
}

type Start = Awaited<ReturnType<typeof startSquashing>>;

function planOf(key: string, text: string): PlanPublication {
  return async () => ({
    directories: new Map([[key, toBytes({ 'index.html': text })]]),
    files: new Map(),
    removed: [],
    message: 'Publish',
  });
}

function siteOf({ github }: Start): Record<string, string> {
  return Object.fromEntries(
    Array.from(github.readTree(PAGES, 'gh-pages'), ([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

function commitOf({ github }: Start) {
  return github.repository(PAGES).objects.commit(github.head(PAGES, 'gh-pages') ?? '');
}

/** Does something each time right before the branch is moved, so many times. */
function beforeMoves({ github }: Start, times: number, deed: (index: number) => void): void {
  let index = 0;
  github.onRequest = ({ graphql }) => {
    if (graphql?.query.includes('updateRefs') && index < times) deed((index += 1));
  };
}

const published = { ...SIBLINGS, 'o_r/index.html': 'new' };

test('the branch is one commit without a parent that holds the site, siblings included', async () => {
  const start = await startSquashing();
  const result = await start.target.publish(planOf('o_r', 'new'));
  expect(result).toMatchObject({ changed: true, attempts: 1, commit: start.github.head(PAGES, 'gh-pages') });
  expect(commitOf(start)).toMatchObject({ parents: [], tree: result.tree });
  expect(siteOf(start)).toEqual(published);
});

test('nothing is committed for an unchanged site', async () => {
  const start = await startSquashing();
  const first = await start.target.publish(planOf('o_r', 'new'));
  expect(await start.createTarget().publish(planOf('o_r', 'new'))).toEqual({ ...first, changed: false });
});

test('a branch that is not there yet is created', async () => {
  const start = await startSquashing({ isNew: true });
  await start.target.publish(planOf('o_r', 'new'));
  expect(siteOf(start)).toEqual({ 'o_r/index.html': 'new' });
});

test.each([1, 3])('a lease lost %i times is taken anew, on what others published', async (times) => {
  const start = await startSquashing();
  beforeMoves(start, times, (index) => start.push({ [`other/${index}.html`]: 'x' }));
  expect(await start.target.publish(planOf('o_r', 'new'))).toMatchObject({ changed: true, attempts: times + 1 });
  const others = Array.from({ length: times }, (_, index) => [`other/${index + 1}.html`, 'x']);
  expect(siteOf(start)).toEqual({ ...published, ...Object.fromEntries(others) });
  expect(commitOf(start)?.parents).toEqual([]);
});

test('a lease that is lost again and again is given up, with nothing published', async () => {
  const start = await startSquashing();
  beforeMoves(start, 99, (index) => start.push({ 'other.html': `${index}` }));
  await expect(start.target.publish(planOf('o_r', 'new'))).rejects.toThrow('other pushes overtook 10 attempts');
  expect(siteOf(start)).toEqual({ ...SIBLINGS, 'other.html': '10' });
});

test('the head is never forced: the one request that moves it names what it replaces', async () => {
  const start = await startSquashing();
  const before = start.github.head(PAGES, 'gh-pages');
  await start.target.publish(planOf('o_r', 'new'));
  const { requests } = start.github;
  expect(requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  const moves = requests.flatMap(({ graphql }) => (graphql?.query.includes('updateRefs') ? [graphql.variables] : []));
  expect(moves).toEqual([
    {
      input: {
        repositoryId: expect.any(String),
        refUpdates: [
          {
            name: 'refs/heads/gh-pages',
            beforeOid: before,
            afterOid: start.github.head(PAGES, 'gh-pages'),
            force: true,
          },
        ],
      },
    },
  ]);
});

test('two that squash at the same time both arrive', async () => {
  const start = await startSquashing();
  await Promise.all([start.target.publish(planOf('o_r', 'new')), start.createTarget().publish(planOf('o_s', 'too'))]);
  expect(siteOf(start)).toEqual({ ...published, 'o_s/index.html': 'too' });
});

test.each([
  ['a 502', { answer: serverError(502) }],
  ['a broken connection', {}],
])('%s after it was carried out is success', async (_, answer) => {
  const start = await startSquashing();
  start.github.faults.add({ ...MOVE, effect: { kind: 'perform-then', ...answer } });
  expect(await start.target.publish(planOf('o_r', 'new'))).toMatchObject({ changed: true, attempts: 1 });
  expect(siteOf(start)).toEqual(published);
});

test('and so it is when others have squashed it away meanwhile', async () => {
  const start = await startSquashing();
  start.github.faults.add({ ...MOVE, effect: { kind: 'perform-then', answer: serverError(500) } });
  let isMoved = false;
  start.github.onRequest = async ({ graphql, path }) => {
    if (graphql?.query.includes('updateRefs')) isMoved = true;
    else if (isMoved && path.includes('/git/ref/')) {
      isMoved = false;
      await start.createTarget().publish(planOf('o_s', 'too'));
    }
  };
  await start.target.publish(planOf('o_r', 'new'));
  expect(siteOf(start)).toEqual({ ...published, 'o_s/index.html': 'too' });
});

test('a lease that GitHub refuses in other words is lost all the same when the branch has moved', async () => {
  const start = await startSquashing();
  const errors = [{ type: 'UNPROCESSABLE', path: ['updateRefs'], message: 'Something else.' }];
  start.github.faults.add({
    ...MOVE,
    effect: { kind: 'answer', answer: json({ data: { updateRefs: null }, errors }) },
  });
  beforeMoves(start, 1, () => start.push({ 'other.html': 'x' }));
  expect(await start.target.publish(planOf('o_r', 'new'))).toMatchObject({ changed: true, attempts: 2 });
  expect(siteOf(start)).toEqual({ ...published, 'other.html': 'x' });
});

test('a rule against it is named, with what to do, and nothing is forced', async () => {
  const start = await startSquashing({ rule: 'no-force-push' });
  await expect(start.target.publish(planOf('o_r', 'new'))).rejects.toMatchObject({
    message: expect.stringContaining('"Block force pushes"'),
    hint: expect.stringContaining('publish-history: keep'),
  });
  expect(siteOf(start)).toEqual(SIBLINGS);
});

test('what was not carried out, and got no answer, is done again on what others squashed meanwhile', async () => {
  const start = await startSquashing();
  start.github.faults.add({ ...MOVE, effect: { kind: 'answer', answer: serverError(502) } });
  let isFailed = false;
  start.github.onRequest = async ({ graphql, path }) => {
    if (graphql?.query.includes('updateRefs')) isFailed = true;
    else if (isFailed && path.includes('/git/ref/')) {
      isFailed = false;
      await start.createTarget().publish(planOf('o_s', 'too'));
    }
  };
  expect(await start.target.publish(planOf('o_r', 'new'))).toMatchObject({ changed: true, attempts: 2 });
  expect(siteOf(start)).toEqual({ ...published, 'o_s/index.html': 'too' });
});
