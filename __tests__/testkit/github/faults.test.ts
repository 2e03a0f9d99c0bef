import { json, secondaryRateLimit, serverError } from '../../../testkit/github/answer.js';
import { createClient, files, refusal, SITE, SITE_REPO, SITE_TOKENS, withGitHub } from './client.js';

const settings = { repositories: [SITE], tokens: SITE_TOKENS };
const update = { ...SITE_REPO, ref: 'heads/main' };

test('answers a matching request otherwise, as often as told, and performs nothing', async () => {
  await withGitHub(settings, async (github, url) => {
    const first = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const next = github.commitFiles('acme/site', 'next', files({ a: '2' }), 'm');
    const { git } = createClient(url, 'ghs_writer').rest;
    const path = /\/git\/refs\/heads\/main$/;
    github.faults.add({ method: 'PATCH', path, effect: { kind: 'answer', answer: secondaryRateLimit(60) } });
    github.faults.add({ path, times: 2, effect: { kind: 'answer', answer: serverError(503) } });

    const patch = () => git.updateRef({ ...update, sha: next, force: true });
    await expect(patch()).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/secondary rate limit/),
      response: { headers: { 'retry-after': '60' } },
    });
    expect((await refusal(patch())).status).toBe(503);
    expect((await refusal(patch())).status).toBe(503);
    expect(github.head('acme/site', 'main')).toBe(first);
    await patch();
    expect(github.head('acme/site', 'main')).toBe(next);
    expect(github.requests.map(({ status }) => status)).toEqual([403, 503, 503, 200]);
  });
});

test('performs a request, then answers an error or nothing at all', async () => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const next = github.commitFiles('acme/site', 'next', files({ a: '2' }), 'm');
    const last = github.commitFiles('acme/site', 'next', files({ a: '3' }), 'm');
    const { git } = createClient(url, 'ghs_writer').rest;
    const path = /refs\/heads\/main/;
    github.faults.add({ path, effect: { kind: 'perform-then', answer: json({ message: 'Server Error' }, 500) } });
    github.faults.add({ path, effect: { kind: 'perform-then' } });

    expect((await refusal(git.updateRef({ ...update, sha: next, force: true }))).status).toBe(500);
    expect(github.head('acme/site', 'main')).toBe(next);
    await expect(git.updateRef({ ...update, sha: last })).rejects.toThrow();
    expect(github.head('acme/site', 'main')).toBe(last);
    expect(github.requests.map(({ status }) => status)).toEqual([500, null]);
  });
});

test('cuts the connection before the answer, or in the middle of its body', async () => {
  await withGitHub(settings, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: 'x'.repeat(1000) }), 'm');
    const address = `${url}/repos/acme/site/contents/a`;
    github.faults.add({ path: /contents/, effect: { kind: 'cut' } });
    await expect(fetch(address)).rejects.toThrow('fetch failed');

    github.faults.add({ path: /contents/, effect: { kind: 'cut-body' } });
    const broken = await fetch(address);
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow('terminated');
    expect((await fetch(address)).status).toBe(200);
  });
});

test('delays one answer, or all', async () => {
  await withGitHub(settings, async (github, url) => {
    const elapsed = async () => {
      const start = performance.now();
      await fetch(`${url}/repos/acme/site`);
      return performance.now() - start;
    };
    github.faults.add({ path: /acme/, effect: { kind: 'delay', milliseconds: 60 } });
    expect(await elapsed()).toBeGreaterThan(55);
    expect(await elapsed()).toBeLessThan(55);
    github.latencyMs = 60;
    expect(await elapsed()).toBeGreaterThan(55);
  });
});

test('matches the body too, so that one GraphQL query among many can fail', async () => {
  await withGitHub(settings, async (github, url) => {
    const { graphql } = createClient(url, 'ghs_reader');
    github.faults.add({ path: /graphql/, body: /isEmpty/, effect: { kind: 'answer', answer: serverError() } });
    await graphql('{ rateLimit { limit } }');
    expect((await refusal(graphql('{ repository(owner: "acme", name: "site") { isEmpty } }'))).status).toBe(502);
  });
});

test('lets something happen between a read and a write', async () => {
  await withGitHub(settings, async (github, url) => {
    const head = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const tree = github.treeId('acme/site', 'main') ?? '';
    const { git } = createClient(url, 'ghs_writer').rest;
    const commit = await git.createCommit({ ...SITE_REPO, message: 'mine', tree, parents: [head] });
    github.onRequest = ({ method }) => {
      if (method === 'PATCH') github.commitFiles('acme/site', 'main', files({ b: '2' }), 'theirs');
    };
    expect(await refusal(git.updateRef({ ...update, sha: commit.data.sha }))).toEqual({
      status: 422,
      message: 'Update is not a fast forward',
    });
    expect([...github.readTree('acme/site', 'main').keys()]).toEqual(['a', 'b']);
  });
});

test('answers from a replica that lags behind, in REST and in GraphQL alike', async () => {
  await withGitHub(settings, async (github, url) => {
    const first = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const second = github.commitFiles('acme/site', 'main', files({ a: '2' }), 'm');
    const client = createClient(url, 'ghs_writer');
    github.faults.add({ path: /./, times: 2, effect: { kind: 'lag', missed: 1 } });
    const readRest = async () => (await client.rest.git.getRef({ ...SITE_REPO, ref: 'heads/main' })).data.object.sha;
    const readGraphql = () =>
      client.graphql('{ repository(owner: "acme", name: "site") { object(expression: "main") { oid } } }');
    expect([await readRest(), await readGraphql()]).toEqual([first, { repository: { object: { oid: first } } }]);
    expect([await readRest(), await readGraphql()]).toEqual([second, { repository: { object: { oid: second } } }]);

    // What is written goes to the primary all the same.
    const third = github.commitFiles('acme/site', 'next', files({ a: '3' }), 'm');
    github.faults.add({ path: /./, effect: { kind: 'lag', missed: 9 } });
    await client.rest.git.updateRef({ ...update, sha: third, force: true });
    expect(github.head('acme/site', 'main')).toBe(third);
  });
});
