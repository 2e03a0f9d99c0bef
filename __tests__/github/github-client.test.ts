import { z } from 'zod';
import { secondaryRateLimit, serverError } from '../../testkit/github/answer.js';
import { createReadClient, createWriteClient } from '../../src/github/github-client.js';
import { GitHubRepository } from '../../src/github/github-repository.js';
import { PAGES, startGitHub, TELEMETRY, toBytes } from '../source/github-fixture.js';

const anyPath = /./;

/** Any request will do. */
function readFacts(repository: GitHubRepository) {
  const facts = z.object({ full_name: z.string(), default_branch: z.string() });
  return repository.request('looking the repository up', facts, (octokit, name) => octokit.rest.repos.get(name));
}

async function startRepository(token = 'ghp_reader') {
  const fixture = await startGitHub();
  fixture.github.commitFiles(TELEMETRY, 'main', toBytes({ 'README.md': 'Telemetry' }), 'Begin');
  return { ...fixture, repository: new GitHubRepository(createReadClient(fixture.client(token)), TELEMETRY) };
}

test('the read client refuses writes before they leave, although its token could', async () => {
  const { github, client } = await startGitHub();
  const { octokit } = createReadClient(client('ghp_writer'));
  const [owner = '', repo = ''] = PAGES.split('/');
  const writes = [
    octokit.rest.git.createBlob({ owner, repo, content: 'x' }),
    octokit.rest.repos.update({ owner, repo, description: 'x' }),
    octokit.rest.git.deleteRef({ owner, repo, ref: 'heads/main' }),
    octokit.rest.repos.createOrUpdateFileContents({ owner, repo, path: 'x', message: 'x', content: 'eA==' }),
    octokit.graphql('mutation { addStar(input: {starrableId: "x"}) { clientMutationId } }'),
  ];
  for (const write of writes) await expect(write).rejects.toThrow('is read-only');
  expect(github.requests).toEqual([]);
});

test.each(['', '/api/v3'] as const)('queries GraphQL where the server has it (%s)', async (prefix) => {
  const { client, github } = await startGitHub({ prefix });
  const { octokit } = createReadClient(client('ghp_reader'));
  expect(await octokit.graphql('{ rateLimit { limit } }')).toEqual({ rateLimit: { limit: 5000 } });
  expect(github.requests.map(({ path }) => path)).toEqual(['/graphql']);
});

test('waits as long as a secondary rate limit asks for', async () => {
  const { github, repository, clock, log } = await startRepository();
  github.faults.add({ path: anyPath, times: 2, effect: { kind: 'answer', answer: secondaryRateLimit(17) } });
  expect((await readFacts(repository)).full_name).toBe(TELEMETRY);
  expect(clock.sleeps).toEqual([17_000, 17_000]);
  expect(log.lines).toEqual([
    'GET /repos/{owner}/{repo}: GitHub answered 403; trying again in 17 s (1 of 4).',
    'GET /repos/{owner}/{repo}: GitHub answered 403; trying again in 17 s (2 of 4).',
  ]);
});

test('does not wait for a rate limit longer than a few minutes, and says until when it lasts', async () => {
  const { github, repository, clock } = await startRepository();
  const reset = Math.floor(clock.now() / 1000) + 1800;
  const headers = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset),
    'content-type': 'application/json',
  };
  const bytes = Buffer.from(JSON.stringify({ message: 'API rate limit exceeded for user ID 1.' }));
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer: { status: 403, headers, bytes } } });
  const until = new Date(reset * 1000).toISOString().replace('.000', '');
  await expect(readFacts(repository)).rejects.toThrow(
    `GitHub's rate limit for telemetry-token is exceeded until ${until}`,
  );
  expect(clock.sleeps).toEqual([]);
});

test('waits for the end of an exhausted GraphQL limit', async () => {
  const { github, clock, client } = await startGitHub();
  const reset = Math.floor(clock.now() / 1000) + 30;
  const headers = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset),
    'content-type': 'application/json',
  };
  const bytes = Buffer.from(JSON.stringify({ errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }));
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer: { status: 200, headers, bytes } } });
  const { octokit } = createReadClient(client('ghp_reader'));
  expect(await octokit.graphql('{ rateLimit { limit } }')).toEqual({ rateLimit: { limit: 5000 } });
  expect(clock.sleeps).toHaveLength(1);
  expect(clock.sleeps[0]).toBeGreaterThan(29_000);
});

test('repeats a 5xx a bounded number of times, waiting longer each time', async () => {
  const { github, repository, clock } = await startRepository();
  github.faults.add({ path: anyPath, times: Infinity, effect: { kind: 'answer', answer: serverError(502) } });
  await expect(readFacts(repository)).rejects.toThrow(`The GitHub request for ${TELEMETRY} failed (502: Server Error)`);
  expect(clock.sleeps).toEqual([1250, 2500, 5000, 10_000]);
  expect(github.requests).toHaveLength(5);
});

test('honours the Retry-After of a 503', async () => {
  const { github, repository, clock } = await startRepository();
  const answer = { ...serverError(503), headers: { 'retry-after': '42' } };
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer } });
  await readFacts(repository);
  expect(clock.sleeps).toEqual([42_000]);
});

test.each(['cut', 'cut-body'] as const)('repeats a request whose connection breaks (%s)', async (kind) => {
  const { github, repository, clock } = await startRepository();
  github.faults.add({ path: anyPath, times: 2, effect: { kind } });
  expect((await readFacts(repository)).default_branch).toBe('main');
  expect(clock.sleeps).toHaveLength(2);
});

test.each([
  [
    'ghp_expired',
    401,
    'GitHub does not accept telemetry-token for northwind-labs/task-assistant-telemetry (401: Bad credentials',
  ],
  ['ghp_stranger', 404, `telemetry-token cannot read ${TELEMETRY} (404)`],
])('does not repeat a refusal of %s (%i)', async (token, status, message) => {
  const { github, repository, clock } = await startRepository(token);
  await expect(readFacts(repository)).rejects.toThrow(message);
  await expect(readFacts(repository)).rejects.toMatchObject({ status, name: 'GitHubRequestError' });
  expect(clock.sleeps).toEqual([]);
  expect(github.requests).toHaveLength(2);
});

test.each<[string, number, Record<string, string>, string, string]>([
  [
    'single sign-on',
    403,
    { 'x-github-sso': 'required; url=https://x' },
    'Resource protected by organization SAML',
    'single sign-on',
  ],
  ['a missing permission', 403, {}, 'Resource not accessible by personal access token', '`contents: read`'],
  ['a conflict', 409, {}, 'Conflict', 'in parentheses'],
  ['a validation', 422, {}, 'Validation Failed', 'in parentheses'],
])('explains %s without repeating it', async (_, status, headers, message, hint) => {
  const { github, repository, clock } = await startRepository();
  const bytes = Buffer.from(JSON.stringify({ message }));
  const answer = { status, headers: { 'content-type': 'application/json', ...headers }, bytes };
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer } });
  await expect(readFacts(repository)).rejects.toMatchObject({ status, hint: expect.stringContaining(hint) });
  expect(clock.sleeps).toEqual([]);
});

test('an answer that is not of the API says so', async () => {
  const { github, repository } = await startRepository();
  const answer = { status: 200, headers: { 'content-type': 'text/html' }, bytes: Buffer.from('<h1>Sign in</h1>') };
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer } });
  await expect(readFacts(repository)).rejects.toThrow('does not match its API description');
});

test('a server that is not there', async () => {
  const { client, github, clock } = await startGitHub();
  const options = client('ghp_reader');
  await github.close();
  const repository = new GitHubRepository(createReadClient(options), TELEMETRY);
  await expect(readFacts(repository)).rejects.toMatchObject({
    status: null,
    hint: expect.stringContaining('API URL'),
  });
  expect(clock.sleeps).toHaveLength(4);
});

test('no message, hint or log line holds the token', async () => {
  const { github, repository, log } = await startRepository('ghp_reader');
  github.faults.add({ path: anyPath, times: 2, effect: { kind: 'answer', answer: serverError() } });
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer: { ...serverError(), status: 403 } } });
  const error: unknown = await readFacts(repository).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'GitHubRequestError', cause: { name: 'HttpError' } });
  expect(log.lines.length).toBeGreaterThan(0);
  const { inspect } = await import('node:util');
  expect(inspect(error, { depth: 10 }) + log.lines.join()).not.toContain('ghp_reader');
});

test('the write client leaves a second between writes once they are many, and none before reads', async () => {
  const { client, clock, github } = await startGitHub();
  github.commitFiles(PAGES, 'main', toBytes({ 'README.md': 'Pages' }), 'Begin');
  const { octokit } = createWriteClient(client('ghp_writer', 'publish-token'));
  const [owner = '', repo = ''] = PAGES.split('/');
  await octokit.rest.repos.get({ owner, repo });
  const write = (content: string) => octokit.rest.git.createBlob({ owner, repo, content });
  for (const content of ['a', 'b', 'c', 'd']) await write(content);
  expect(clock.sleeps).toEqual([]);
  for (const content of ['e', 'f']) await write(content);
  await octokit.rest.repos.get({ owner, repo });
  expect(clock.sleeps.toSorted((a, b) => a - b)).toEqual([1000, 1000]);
});

test('an empty token is refused when the client is made', async () => {
  const { client } = await startGitHub();
  expect(() => createReadClient(client('', 'registry-token'))).toThrow('registry-token is empty');
});

test.each([
  [100, 3],
  [101, 2],
])(
  'a request waits five minutes in all: with %i s asked for each time, it is repeated %i times',
  async (asked, times) => {
    const { github, repository, clock } = await startRepository();
    github.faults.add({
      path: anyPath,
      times: Infinity,
      effect: { kind: 'answer', answer: secondaryRateLimit(asked) },
    });
    await expect(readFacts(repository)).rejects.toThrow("GitHub's rate limit for telemetry-token");
    expect(clock.sleeps).toEqual(Array<number>(times).fill(asked * 1000));
    expect(github.requests).toHaveLength(times + 1);
  },
);

test.each([
  ['ghp_reader', /on [\w/-]+\.$/],
  ['ghs_reader', /grant it under `permissions:` in the workflow\.$/],
])('a refusal says where %s gets its permission from', async (token, hint) => {
  const { github, repository } = await startRepository(token);
  const answer = {
    status: 403,
    headers: { 'content-type': 'application/json' },
    bytes: Buffer.from(JSON.stringify({ message: 'Resource not accessible' })),
  };
  github.faults.add({ path: anyPath, effect: { kind: 'answer', answer } });
  await expect(readFacts(repository)).rejects.toMatchObject({ hint: expect.stringMatching(hint) });
});

test('500 is a failure of the server, as any above it', async () => {
  const { github, repository, clock } = await startRepository();
  github.faults.add({ path: anyPath, times: Infinity, effect: { kind: 'answer', answer: serverError(500) } });
  await expect(readFacts(repository)).rejects.toThrow(`The GitHub request for ${TELEMETRY} failed (500: Server Error)`);
  expect(clock.sleeps).toHaveLength(4);
});
