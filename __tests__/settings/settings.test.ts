import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { type Environment, parseInputs, parseSettings } from '../../src/settings/parse-inputs.js';

const RUNNER: Environment = {
  GITHUB_REPOSITORY: 'Acme/telemetry-dashboards',
  GITHUB_REPOSITORY_OWNER: 'Acme',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
};

function settingsOf(inputs: Record<string, string>, environment = RUNNER) {
  return parseSettings((input) => inputs[input] ?? '', environment);
}

function errorOf(run: () => unknown): ActionError {
  try {
    run();
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
  throw new Error('expected an ActionError');
}

function problemOf(inputs: Record<string, string>, environment = RUNNER): string {
  return errorOf(() => settingsOf(inputs, environment)).message;
}

test('everything has a default inside of a workflow', () => {
  expect(settingsOf({})).toEqual({
    owner: 'Acme',
    staging: { stage: 'all' },
    registryRepository: 'Acme/task-assistant-infra',
    registryPath: 'infra/telemetry-registry.v2.json',
    registryRef: null,
    telemetryRef: null,
    waitForSite: 0,
    repositories: 'auto',
    target: {
      kind: 'repository',
      publishRepository: 'Acme/telemetry-dashboards',
      publishBranch: 'gh-pages',
      publishDirectory: '',
      publishHistory: 'keep',
    },
    siteUrl: 'https://acme.github.io/telemetry-dashboards/',
    allowPublic: false,
    failOn: { severity: 'never', attention: false },
    dryRun: false,
    server: {
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
    },
    cacheDirectory: null,
    retentionDays: 0,
    runPages: 200,
    exports: ['csv', 'jsonl'],
    curatedPlugins: [],
    pushEventPath: null,
  });
});

test('the payload of an event counts only when it is a push', () => {
  const event = (name: string) => ({ ...RUNNER, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: '/event.json' });
  expect(settingsOf({}, event('push')).pushEventPath).toBe('/event.json');
  expect(settingsOf({}, event('schedule')).pushEventPath).toBeNull();
});

test('inputs win over what the runner gives, and white space around them does not count', () => {
  const settings = settingsOf({ owner: ' northwind ', 'publish-repository': 'northwind/site\n', 'dry-run': 'TRUE' });
  expect(settings).toMatchObject({ owner: 'northwind', registryRepository: 'northwind/task-assistant-infra' });
  expect(settings).toMatchObject({ target: { publishRepository: 'northwind/site' }, dryRun: true });
});

test('an output directory takes the place of the repository, and its address is not known', () => {
  const { target, siteUrl } = settingsOf({ 'output-directory': './site' });
  expect(target).toEqual({ kind: 'directory', outputDirectory: './site', isInWorkflow: false });
  expect(siteUrl).toBeNull();
});

test('all problems are reported together under the names of the inputs', () => {
  const message = problemOf({
    owner: '-acme',
    'registry-path': '../registry.json',
    repositories: 'shop, a b',
    'publish-branch': 'gh..pages',
    'publish-directory': 'docs/../..',
    'site-url': 'http://acme.example/',
    'allow-public': 'yes',
    'fail-on': 'sometimes',
  });
  expect(message.split('\n')).toEqual([
    '8 inputs are invalid:',
    'owner: expected the name of a GitHub account, got "-acme"',
    'registry-path: expected a relative path without "..", "." or ".git", got "../registry.json"',
    'repositories: expected auto, all, or names of repositories (name or owner/name) separated by commas or newlines, got "a b"',
    'publish-branch: expected the name of a branch, got "gh..pages"',
    'publish-directory: expected a relative path without "..", "." or ".git", got "docs/../.."',
    'site-url: expected an https URL without query and fragment, got "http://acme.example/"',
    'allow-public: expected true or false, got "yes"',
    'fail-on: expected never, or one of error and warning, and/or attention, got "sometimes"',
  ]);
});

test('what the runner should give is named by its variable, or by the input that can take its place', () => {
  expect(problemOf({}, { GITHUB_API_URL: 'api' }).split('\n')).toEqual([
    '3 inputs are invalid:',
    'owner: expected the name of a GitHub account, got nothing',
    'publish-repository: expected a repository as owner/name, got nothing',
    'GITHUB_API_URL: expected a URL of a GitHub server, got "api"',
  ]);
});

test('a repository and an output directory at once are refused, not one of them ignored', () => {
  expect(problemOf({ 'output-directory': 'out', 'publish-repository': 'Acme/site' })).toBe(
    'publish-repository: cannot be given together with output-directory',
  );
});

test.each([
  ['auto', 'auto'],
  ['all', 'all'],
  ['shop', ['shop']],
  ['shop, Acme/api\n\nweb,', ['shop', 'Acme/api', 'web']],
])('repositories: %j', (text, expected) => {
  expect(settingsOf({ repositories: text }).repositories).toEqual(expected);
});

test.each(['all, shop', 'auto, shop', ',', '..', 'a/b/c', '- shop'])('repositories: %j is refused', (text) => {
  expect(problemOf({ repositories: text })).toMatch(/^repositories: expected auto, all, or names/);
});

test.each([
  ['.', ''],
  ['./', ''],
  ['docs', 'docs'],
  ['./docs/team/', 'docs/team'],
  ['.well-known', '.well-known'],
])('publish-directory: %j', (text, publishDirectory) => {
  expect(settingsOf({ 'publish-directory': text }).target).toMatchObject({ publishDirectory });
});

test.each(['/', '/docs', '..', 'a//b', 'a/./b', '.git', 'a/.GIT/hooks', 'a\\b', 'a\u0000b', './/a'])(
  'publish-directory: %j is refused',
  (text) => {
    expect(problemOf({ 'publish-directory': text })).toMatch(/^publish-directory: expected a relative path/);
  },
);

test.each(['refs/heads/gh-pages', '-f', 'a b', 'a~1', 'a^', 'x.lock', 'a/.b', '@', 'a@{1}', 'a.', '/a', 'a/'])(
  'publish-branch: %j is refused',
  (text) => {
    expect(problemOf({ 'publish-branch': text })).toMatch(/^publish-branch: expected the name of a branch/);
  },
);

test.each(['main', 'v1.2.3', 'feature/x', 'refs/tags/v1', '9fceb02d0ae598e95dc970b74767f19372d61af8'])(
  'telemetry-ref: %j',
  (telemetryRef) => {
    expect(settingsOf({ 'telemetry-ref': telemetryRef }).telemetryRef).toBe(telemetryRef);
  },
);

test.each([
  ['Acme/Acme.github.io', '', 'https://acme.github.io/'],
  ['Acme/Site', '', 'https://acme.github.io/Site/'],
  ['Acme/Site', 'docs/ä b', 'https://acme.github.io/Site/docs/%C3%A4%20b/'],
])('the address of Pages for %s, directory %j', (publishRepository, directory, siteUrl) => {
  const inputs = { 'publish-repository': publishRepository, 'publish-directory': directory };
  expect(settingsOf(inputs).siteUrl).toBe(siteUrl);
});

test('an enterprise server has its own addresses, and none of a site follows from the names', () => {
  const environment = {
    ...RUNNER,
    GITHUB_SERVER_URL: 'https://ghe.acme.example/',
    GITHUB_API_URL: 'http://ghe/api/v3',
  };
  expect(settingsOf({}, environment)).toMatchObject({
    siteUrl: null,
    server: { serverUrl: 'https://ghe.acme.example', apiUrl: 'http://ghe/api/v3' },
  });
});

test('the site address given ends in one slash', () => {
  const url = 'https://acme.example/boards/';
  expect(settingsOf({ 'site-url': 'https://acme.example/boards' })).toMatchObject({ siteUrl: url });
  expect(problemOf({ 'site-url': 'https://user:secret-word@acme.example/?a#b' })).toMatch(
    /^site-url: expected an https/,
  );
});

test.each(['yes', '1', 'tRUE', 'on'])('%j is no boolean of the YAML 1.2 core schema', (text) => {
  expect(problemOf({ 'dry-run': text })).toBe(`dry-run: expected true or false, got "${text}"`);
});

describe('tokens', () => {
  function inputsOf(inputs: Record<string, string>) {
    return parseInputs((input) => inputs[input] ?? '', RUNNER);
  }

  test('the registry is read with the telemetry token unless it has its own, and settings hold no token', () => {
    const given = { 'telemetry-token': 'read-secret', 'publish-token': 'write-secret' };
    const { secrets, settings } = inputsOf(given);
    expect(secrets).toEqual({
      telemetryToken: 'read-secret',
      registryToken: 'read-secret',
      publishToken: 'write-secret',
      cacheKey: null,
    });
    expect(inputsOf({ ...given, 'registry-token': 'own' }).secrets.registryToken).toBe('own');
    expect(JSON.stringify(settings)).not.toContain('secret');
  });

  test('a key for the cache is a secret that is long enough, and no message holds it', () => {
    const given = { 'telemetry-token': 'read-secret', 'publish-token': 'write-secret' };
    const key = 'k'.repeat(16);
    expect(inputsOf({ ...given, 'cache-key': key }).secrets.cacheKey).toBe(key);
    expect(JSON.stringify(inputsOf({ ...given, 'cache-key': key }).settings)).not.toContain(key);
    for (const wrong of ['kkkkkkkkkkkkkkk', `${key} ${key}`]) {
      const { message } = errorOf(() => inputsOf({ ...given, 'cache-key': wrong }));
      expect(message).toMatch(/^cache-key: (?:is too short: give at least 16|contains whitespace)/);
      expect(message).not.toContain('kkk');
    }
  });

  test('a secret that does not exist is told from a wrong one, and reported with the other problems', () => {
    const { message } = errorOf(() => inputsOf({ 'publish-token': 'two words', 'fail-on': 'x' }));
    expect(message.split('\n')).toEqual([
      '3 inputs are invalid:',
      'fail-on: expected never, or one of error and warning, and/or attention, got "x"',
      'telemetry-token: is empty: the secret that it refers to does not exist, or is not available to this workflow run',
      'publish-token: contains whitespace or characters that a secret cannot have',
    ]);
  });

  test('no message holds a token, not even one that was put into another input', () => {
    const token = ['ghp', 'a'.repeat(36)].join('_');
    const inputs = {
      'telemetry-token': `${token}\n${token}`,
      'publish-token': `${token} `,
      'fail-on': token,
      owner: `x ${token}`,
    };
    const { message, hint } = errorOf(() => inputsOf(inputs));
    expect(`${message}${hint}`).not.toContain('aaaa');
    expect(message).toContain('fail-on: expected never, or one of error and warning, and/or attention, got "***"');
  });
});

test('whatever the inputs are, they are settings or one ActionError whose lines each begin with a name', () => {
  const names = ['owner', 'repositories', 'publish-directory', 'publish-branch', 'site-url', 'registry-ref', 'dry-run'];
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('a/../b', '%', '::set-output::x'));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (inputs) => {
      try {
        settingsOf(inputs);
      } catch (error) {
        expect(error).toBeInstanceOf(ActionError);
        const lines = (error as ActionError).message.split('\n');
        for (const line of lines.slice(lines.length > 1 ? 1 : 0)) expect(line).toMatch(/^[a-z-]+: \S/);
      }
    }),
  );
});

test('formats, names and numbers are parsed from text', () => {
  const { exports, curatedPlugins, retentionDays, runPages } = settingsOf({
    exports: 'parquet, csv',
    'curated-plugins': 'zeta,alpha\nalpha',
    'retention-days': '90',
    'run-pages': '0',
  });
  expect({ exports, curatedPlugins, retentionDays, runPages }).toEqual({
    exports: ['csv', 'parquet'],
    curatedPlugins: ['alpha', 'zeta'],
    retentionDays: 90,
    runPages: 0,
  });
  expect(settingsOf({ exports: 'none' }).exports).toEqual([]);
  expect(() => settingsOf({ exports: 'xml' })).toThrow(/exports: .*csv, jsonl, parquet/);
  expect(() => settingsOf({ 'retention-days': '-1' })).toThrow(/retention-days: .*whole number/);
  expect(() => settingsOf({ 'publish-history': 'rewrite' })).toThrow(/publish-history: .*keep or squash/);
});

describe('stages', () => {
  test('plan and build write what publish reads, and all three are about the same target', () => {
    const directory = { 'output-directory': './shards' };
    const target = { kind: 'repository', publishRepository: 'Acme/telemetry-dashboards' };
    expect(settingsOf({ stage: 'plan', ...directory, 'max-shards': '256', 'shard-size': '0' })).toMatchObject({
      staging: { stage: 'plan', outputDirectory: './shards', maxShards: 256, shardSize: 0 },
      target,
    });
    expect(settingsOf({ stage: 'build', ...directory })).toMatchObject({
      staging: { stage: 'build', outputDirectory: './shards' },
      target,
    });
    expect(settingsOf({ stage: 'publish', 'archive-directory': './shards' })).toMatchObject({
      staging: { stage: 'publish', archiveDirectory: './shards' },
      target,
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ stage: 'deploy' }, 'stage: expected one of all, plan, build, publish, check, verify, got "deploy"'],
    [{ stage: 'plan' }, 'output-directory: expected a directory, got nothing'],
    [
      { stage: 'plan', 'output-directory': 'o', 'max-shards': '257' },
      'max-shards: expected a whole number from 1 to 256',
    ],
    [{ stage: 'build' }, 'output-directory: expected a directory, got nothing'],
    [{ stage: 'publish' }, 'archive-directory: expected a directory, got nothing'],
    [
      { stage: 'publish', 'archive-directory': 'a', 'output-directory': 'o' },
      'output-directory: cannot be given to the',
    ],
    [{ 'archive-directory': 'a' }, 'archive-directory: is only for the stage publish'],
    [{ stage: 'verify', 'output-directory': 'o' }, 'output-directory: cannot be given to the stage verify'],
  ])('%j is refused', (inputs, problem) => {
    expect(problemOf(inputs)).toMatch(new RegExp(`^${problem}`));
  });

  test('what is wrong with a stage is reported with the other problems', () => {
    expect(problemOf({ stage: 'publish', 'fail-on': 'x' })).toMatch(
      /^2 inputs are invalid:\narchive-directory: .*\nfail-on: /,
    );
  });

  test('a stage that cannot write needs no token that writes, and publishing none that reads telemetry', () => {
    const tokensOf = (inputs: Record<string, string>) => parseInputs((input) => inputs[input] ?? '', RUNNER).secrets;
    const output = { 'output-directory': 'o' };
    for (const stage of ['plan', 'build']) {
      expect(tokensOf({ stage, ...output, 'telemetry-token': 'read' }).publishToken).toBe('read');
    }
    const publish = { stage: 'publish', 'archive-directory': 'a', 'publish-token': 'write' };
    expect(tokensOf({ ...publish, 'registry-token': 'read' })).toMatchObject({ registryToken: 'read' });
    expect(() => tokensOf({ ...publish })).toThrow(/telemetry-token: is empty/);
    expect(() => tokensOf({ stage: 'all', 'telemetry-token': 'read' })).toThrow(/publish-token: is empty/);
  });
});
