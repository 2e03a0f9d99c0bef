import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { ROUTES } from '../../../testkit/github/github-api.js';
import type { LocalGitHub } from '../../../testkit/github/local-github.js';
import { matchRoute } from '../../../testkit/github/router.js';
import { readTable } from '../../documentation/markdown.js';
import { files, withGitHub } from './client.js';

/*
 * The local GitHub is held to recordings of the real one, as far as they go: it answers the requests of a recording with the same
 * status, the same headers and the same members, each of the same type.
 */

const require = createRequire(import.meta.url);
const recordings = z.array(
  z.object({
    method: z.string().transform((method) => method.toUpperCase()),
    path: z.string(),
    body: z.unknown(),
    status: z.number(),
    response: z.unknown(),
    reqheaders: z.object({ accept: z.string() }),
    headers: z.record(z.string(), z.coerce.string()),
  }),
);
type Recording = z.infer<typeof recordings>[number];

const SCENARIOS = dirname(require.resolve('@octokit/fixtures/scenarios/api.github.com/errors/normalized-fixture.json'));

function readScenario(scenario: string): Recording[] {
  return recordings.parse(require(join(SCENARIOS, '..', scenario, 'normalized-fixture.json')));
}

function readRecording(scenario: string, index: number): Recording {
  const recording = readScenario(scenario)[index];
  if (recording === undefined) throw new Error(`${scenario} has no recording ${index}.`);
  return recording;
}

interface Replayed {
  readonly scenario: string;
  readonly index: number;
  /** A call of the local GitHub that is to be answered in the same way, when it does not know the recorded one. */
  readonly instead?: { readonly method?: string; readonly path?: string; readonly body?: unknown };
  /** Which part of the recorded answer it is. */
  readonly part?: string;
  /** Whether the local GitHub leaves out members that neither we nor our tests read. */
  readonly isExcerpt?: boolean;
}

const REPLAYED: readonly Replayed[] = [
  { scenario: 'get-repository', index: 0, isExcerpt: true },
  { scenario: 'get-content', index: 0 },
  { scenario: 'get-content', index: 1 },
  { scenario: 'git-refs', index: 0, instead: { path: '/repos/octokit-fixture-org/git-refs/git/matching-refs/' } },
  { scenario: 'git-refs', index: 1 },
  { scenario: 'git-refs', index: 2 },
  { scenario: 'rename-repository', index: 1 },
  { scenario: 'rename-repository', index: 2, isExcerpt: true },
  {
    scenario: 'rename-repository',
    index: 3,
    instead: { method: 'POST', path: '/repos/octokit-fixture-org/rename-repository/git/blobs', body: { content: '' } },
  },
  {
    scenario: 'branch-protection',
    index: 0,
    instead: { path: '/repos/octokit-fixture-org/branch-protection/git/ref/heads/absent' },
  },
  {
    scenario: 'create-file',
    index: 0,
    instead: {
      method: 'POST',
      path: '/repos/octokit-fixture-org/create-file/git/commits',
      body: { message: 'create test.txt', tree: 'TREE', author: { name: 'a', email: 'a@acme.test' } },
    },
    part: 'commit',
  },
  { scenario: 'create-file', index: 0 },
];

/** Headers for browsers and proxies, and of the connection: no client of ours looks at them. */
const OF_NO_CONCERN =
  /^(access-control-|content-security|referrer-|strict-transport|x-content-type|x-frame|x-poll|x-xss)|^(connection|content-length|date|last-modified)$/;

/** Members that GitHub added after the recordings were made, as its present types of answers have them. */
const NEWER = new Set(['status', 'verified_at']);

const OWNER = 'octokit-fixture-org';
const TOKEN = 'ghp_recorded'; // the recordings were made with a classic token
const NAMES = ['hello-world', 'git-refs', 'rename-repository-newname', 'branch-protection', 'create-file'];

/** Seeds what was recorded. Returns what puts local objects in the place of those that a recorded request names. */
function seed(github: LocalGitHub): (text: string) => string {
  const [older = '', newer = ''] = ['first', 'second'].map((message) => {
    const [id = ''] = NAMES.map((name) =>
      github.commitFiles(`${OWNER}/${name}`, 'main', files({ 'README.md': '# hello-world' }), message),
    );
    return id; // the same in every repository, as the commits are
  });
  const tree = github.treeId(`${OWNER}/create-file`, 'main') ?? '';
  const { databaseId } = github.repository(`${OWNER}/rename-repository-newname`);
  return (text) =>
    text
      .replaceAll('0'.repeat(39) + '1', newer)
      .replaceAll('0'.repeat(39) + '2', older)
      .replaceAll('TREE', tree)
      .replace('/repositories/1000', `/repositories/${databaseId}`);
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Where an answer is not made as the recorded one. */
function findDifferences(recorded: unknown, ours: unknown, isExcerpt: boolean, at = ''): string[] {
  if (typeOf(recorded) !== typeOf(ours)) return [`${at}: ${typeOf(ours)} instead of ${typeOf(recorded)}`];
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    if (recorded.length === 0) return [];
    return ours.length === 0
      ? [`${at}: empty`]
      : ours.flatMap((item) => findDifferences(recorded[0], item, isExcerpt, `${at}[]`));
  }
  if (typeOf(recorded) !== 'object') return [];
  const [theirs, own] = [new Map(Object.entries(recorded as object)), new Map(Object.entries(ours as object))];
  return [
    ...[...theirs.keys()].filter((key) => !own.has(key) && !isExcerpt).map((key) => `${at}.${key}: left out`),
    ...[...own].flatMap(([key, value]) => {
      if (theirs.has(key)) return findDifferences(theirs.get(key), value, isExcerpt, `${at}.${key}`);
      return NEWER.has(key) ? [] : [`${at}.${key}: not in the recording`];
    }),
  ];
}

test.each(REPLAYED)('answers as GitHub in the recording $scenario, request $index', async (replayed) => {
  const recording = readRecording(replayed.scenario, replayed.index);
  const { instead = {}, part, isExcerpt = false } = replayed;
  const settings = {
    now: () => new Date('2017-10-10T16:00:00Z'),
    repositories: NAMES.map((name) => ({
      owner: OWNER,
      name,
      ...(name === 'rename-repository-newname' && { formerNames: [`${OWNER}/rename-repository`] }),
    })),
    tokens: { [TOKEN]: { access: Object.fromEntries(NAMES.map((name) => [`${OWNER}/${name}`, 'admin'] as const)) } },
  };
  await withGitHub(settings, async (github, url) => {
    const localize = seed(github);
    // What the scenario had done before.
    if (replayed.scenario === 'git-refs' && replayed.index > 1) {
      github.repository(`${OWNER}/git-refs`).refs.set('refs/heads/test', localize('0'.repeat(39) + '2'));
    }
    const { method, path, body } = { ...recording, ...instead };
    const response = await fetch(url + localize(path), {
      method,
      headers: { accept: recording.reqheaders.accept, authorization: `token ${TOKEN}` },
      redirect: 'manual',
      ...(method !== 'GET' && { body: localize(JSON.stringify(body)) }),
    });
    expect(response.status).toBe(recording.status);

    const wanted = Object.entries(recording.headers).filter(([name]) => !OF_NO_CONCERN.test(name));
    expect(wanted.filter(([name]) => !response.headers.has(name)).map(([name]) => name)).toEqual([]);
    for (const name of ['content-type', 'x-github-media-type', 'cache-control']) {
      if (name in recording.headers) expect(response.headers.get(name)).toBe(recording.headers[name]);
    }
    for (const [name, value] of wanted.filter(([name]) => name.startsWith('x-ratelimit-'))) {
      expect(response.headers.get(name)).toMatch(/^\d+$/.test(value) ? /^\d+$/ : value);
    }
    const { location } = recording.headers;
    if (location !== undefined) {
      const local = response.headers.get('location')?.replace(url, 'https://api.github.com') ?? '';
      // A redirect keeps the rest of the path.
      expect(instead.path === undefined ? local : local.slice(0, localize(location).length)).toBe(localize(location));
    }

    const text = await response.text();
    const answer: unknown = typeof recording.response === 'string' ? text : JSON.parse(text);
    const recorded =
      part === undefined ? recording.response : z.record(z.string(), z.unknown()).parse(recording.response)[part];
    expect(findDifferences(recorded, answer, isExcerpt)).toEqual([]);
    const { message } = z.object({ message: z.string().optional() }).catch({}).parse(recorded);
    if (recording.status >= 300 && recording.status < 400) expect(answer).toMatchObject({ message });
  });
});

test('every recorded request that the local GitHub knows is replayed', () => {
  const known = readdirSync(join(SCENARIOS, '..')).flatMap((scenario) =>
    readScenario(scenario).flatMap(({ method, path }, index) => {
      const [, rest] = /^\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(\/[^?]*|$)/.exec(path) ?? [];
      // "commits/{ref}/status" is a call of its own, not the commit of a ref with a slash.
      if (rest === undefined || /\/status(es)?$/.test(rest)) return [];
      return matchRoute(ROUTES, method, rest) !== undefined ? [`${scenario} ${index}`] : [];
    }),
  );
  const direct = REPLAYED.filter(({ instead }) => instead === undefined);
  expect(known).toEqual(direct.map(({ scenario, index }) => `${scenario} ${index}`).sort());
});

test('the list of calls without a recording is the one of the README', () => {
  const { rest } = new Octokit();
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('demo/'))
    .map((path) => readFileSync(join('src', path), 'utf8'));
  const calls = new Set<string>();
  for (const source of sources) {
    if (/octokit\.graphql\b/.test(source)) calls.add('POST /graphql');
    for (const [, group = '', name = ''] of source.matchAll(/octokit\.rest\.(\w+)\.(\w+)\(/g)) {
      const methods = rest[group as 'git'] as unknown as Record<string, typeof rest.git.getRef>;
      const { method, url } = methods[name]?.endpoint.DEFAULTS ?? {};
      calls.add(`${method} ${url}`);
    }
  }
  expect(calls.size).toBeGreaterThan(9);
  const replayed = REPLAYED.filter(({ instead }) => instead === undefined).map(({ scenario, index }) =>
    readRecording(scenario, index),
  );
  const covers = (call: string) => {
    const pattern = new RegExp(`^${call.replace('{ref}', '.+').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return replayed.some(({ method, path }) => pattern.test(`${method} ${path}`));
  };
  const listed = readTable('testkit/github/README.md', 'Call');
  expect(listed.map(([call = '']) => call.replaceAll('`', '')).sort()).toEqual(
    [...calls].filter((call) => !covers(call)).sort(),
  );
  for (const [call, , holds = ''] of listed) {
    const named = Array.from(holds.matchAll(/`([\w/-]+\.test)`/g), ([, path]) => `__tests__/testkit/github/${path}.ts`);
    expect({ call, missing: named.filter((path) => !existsSync(path)), named: named.length > 0 }).toEqual({
      call,
      missing: [],
      named: true,
    });
  }
});
