import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { type Organisation, parseRegistry } from '../../src/registry/registry.js';
import { createEntry, createOrganisation, createRegistryText } from './registry-fixture.js';

const ORIGIN = 'acme/task-assistant-infra:registry.json@main';

function problemsOf(orgs: Record<string, unknown>): string[] {
  return parseRegistry(createRegistryText(orgs), ORIGIN).organisations.flatMap(({ problems }) => problems);
}

function problemsOfEntry(entry: unknown): string[] {
  return problemsOf({ acme: createOrganisation('acme', [], { repos: { shop: entry } }) });
}

test('entries become repositories, sorted by key; keys that nobody knows are ignored', () => {
  const repos = {
    web: createEntry({ state: 'disabled', context: 'sandbox', owner_team: 'x' }),
    Api: createEntry({ reason: '  because ' }),
  };
  const acme = { telemetry_repo: 'ACME/Telemetry', repos, contact: 'x' };
  const text = createRegistryText({ Acme: acme }, { schema_version: '2.11', generated_at: '2026-01-21T00:00:00Z' });
  const common = { owner: 'Acme', telemetryRepository: 'ACME/Telemetry', process: 'infra-cli' };
  expect(parseRegistry(text, ORIGIN)).toEqual({
    origin: ORIGIN,
    organisations: [
      {
        owner: 'Acme',
        telemetryRepository: 'ACME/Telemetry',
        repositories: [
          { ...common, name: 'Api', key: 'Acme_Api', state: 'enabled', context: 'production', reason: 'because' },
          { ...common, name: 'web', key: 'Acme_web', state: 'disabled', context: 'sandbox', reason: 'a reason' },
        ],
        listed: ['Acme/web', 'Acme/Api'],
        problems: [],
      },
    ],
  });
});

test.each([
  ['1.0', 'schema_version: expected version 2.x, got "1.0"'],
  ['3.0', 'schema_version: expected version 2.x, got "3.0"'],
  ['2', 'schema_version: expected version 2.x, got "2"'],
  ['2.0-beta', 'schema_version: expected version 2.x, got "2.0-beta"'],
  [2, 'schema_version: expected a string such as "2.0", got 2'],
  [undefined, 'schema_version: expected a string such as "2.0", got nothing'],
])('schema version %j is refused', (version, problem) => {
  const text = createRegistryText({}, { schema_version: version });
  expect(() => parseRegistry(text, ORIGIN)).toThrow(`${ORIGIN} is invalid: ${problem}.`);
});

test.each([
  ['[]', 'the document: expected an object, got an array'],
  ['null', 'the document: expected an object, got null'],
  ['{"schema_version":"2.0"}', 'orgs: expected an object, got nothing'],
  ['{"schema_version":"2.0","orgs":[]}', 'orgs: expected an object, got an array'],
])('the document %s is refused', (text, problem) => {
  expect(() => parseRegistry(text, ORIGIN)).toThrow(`${ORIGIN} is invalid: ${problem}.`);
});

test.each([
  [{ context: undefined }, 'context: expected sandbox or production, got nothing'],
  [{ context: 'Production' }, 'context: expected sandbox or production, got "Production"'],
  [{ state: undefined }, 'state: expected enabled or disabled, got nothing'],
  [{ state: true }, 'state: expected enabled or disabled, got true'],
  [{ process: undefined }, 'process: expected the name of what registered it, got nothing'],
  [{ process: ' ' }, 'process: expected the name of what registered it, got ""'],
  [{ reason: 7 }, 'reason: expected a sentence, got 7'],
])('the entry with %j is a problem', (own, problem) => {
  expect(problemsOfEntry(createEntry(own))).toEqual([`orgs.acme.repos.shop.${problem}`]);
});

test.each([undefined, null, '', ' \n'])('the reason %j is empty, and no problem', (reason) => {
  const acme = createOrganisation('acme', [], { repos: { shop: createEntry({ reason }) } });
  const [organisation] = parseRegistry(createRegistryText({ acme }), ORIGIN).organisations;
  expect(organisation?.problems).toEqual([]);
  expect(organisation?.repositories[0]?.reason).toBe('');
});

test('all problems of an organisation are found', () => {
  const repos = { shop: createEntry({ context: 'x', state: 'x' }), '../api': createEntry(), web: 'enabled' };
  expect(problemsOf({ acme: { telemetry_repo: 'acme', repos } })).toEqual([
    'orgs.acme.telemetry_repo: expected a repository of the same owner (acme/…: cross-organisation telemetry is not allowed), got "acme"',
    'orgs.acme.repos.shop.state: expected enabled or disabled, got "x"',
    'orgs.acme.repos.shop.context: expected sandbox or production, got "x"',
    'orgs.acme.repos["../api"]: expected the name of a GitHub repository, got "../api"',
    'orgs.acme.repos.web: expected an object, got "enabled"',
  ]);
});

test.each(['evil/telemetry', 'acme/a/b', 'acme/..', 'acmee/telemetry', '/telemetry', 'acme/', 7, undefined])(
  'telemetry of acme in %j is a problem',
  (telemetryRepository) => {
    const acme = createOrganisation('acme', ['shop'], { telemetry_repo: telemetryRepository });
    const [organisation] = parseRegistry(createRegistryText({ acme }), ORIGIN).organisations;
    expect(organisation?.problems).toEqual([
      expect.stringMatching(/^orgs\.acme\.telemetry_repo: expected a repository/),
    ]);
    expect(organisation).toMatchObject({ telemetryRepository: null, repositories: [], listed: ['acme/shop'] });
  },
);

test.each(['-acme', 'a--b', 'acme-', 'a.b', '', 'a'.repeat(40), '__proto__', 'a/b'])(
  'the owner %j is a problem',
  (owner) => {
    expect(problemsOf(JSON.parse(`{"${owner}": {"telemetry_repo": "${owner}/t", "repos": {}}}`))).toContainEqual(
      expect.stringContaining('expected the name of a GitHub account'),
    );
  },
);

test.each(['.', '..', 'a/b', 'a b', '', 'ä', 'a'.repeat(101), '..\\x'])('the repository %j is a problem', (name) => {
  const [problem] = problemsOf({ acme: createOrganisation('acme', [name]) });
  expect(problem).toContain('expected the name of a GitHub repository');
});

test('a repository may be called __proto__ or constructor', () => {
  const entry = JSON.stringify(createEntry());
  const text = `{"schema_version":"2.0","orgs":{"acme":{"telemetry_repo":"acme/t","repos":{"__proto__":${entry},"constructor":${entry}}}}}`;
  const [organisation] = parseRegistry(text, ORIGIN).organisations;
  expect(organisation?.repositories.map(({ key }) => key)).toEqual(['acme___proto__', 'acme_constructor']);
});

describe('collisions', () => {
  test('the same repository in other letters is a problem of both entries, valid or not', () => {
    const repos = { shop: createEntry(), Shop: createEntry({ state: 'x' }) };
    expect(problemsOf({ acme: { telemetry_repo: 'acme/t', repos } })).toEqual([
      'orgs.acme.repos.Shop.state: expected enabled or disabled, got "x"',
      'orgs.acme.repos.shop: collides with orgs.acme.repos.Shop: both are acme_shop',
      'orgs.acme.repos.Shop: collides with orgs.acme.repos.shop: both are acme_shop',
    ]);
  });

  test('the same owner in other letters is a problem of both', () => {
    expect(problemsOf({ acme: createOrganisation('acme', []), ACME: createOrganisation('ACME', []) })).toEqual([
      'orgs.acme: collides with orgs.ACME: both are acme',
      'orgs.ACME: collides with orgs.acme: both are acme',
    ]);
  });

  test('two repositories with one key are a problem of both owners', () => {
    const orgs = { a_b: createOrganisation('a_b', ['c']), a: createOrganisation('a', ['B_C', 'd']) };
    expect(problemsOf(orgs)).toEqual([
      'orgs.a_b.repos.c: collides with orgs.a.repos.B_C: both are a_b_c',
      'orgs.a.repos.B_C: collides with orgs.a_b.repos.c: both are a_b_c',
    ]);
  });

  test('exactly the organisations with a claim that is not theirs alone have a problem', () => {
    const name = fc.stringMatching(/^[aAbB_]{1,4}$/);
    const owner = fc.stringMatching(/^[aAbB]{1,2}(?:_[aAbB]{1,2})?$/);
    fc.assert(
      fc.property(fc.dictionary(owner, fc.uniqueArray(name, { maxLength: 4 }), { maxKeys: 4 }), (registered) => {
        const orgs = Object.entries(registered).map(([own, names]) => [own, createOrganisation(own, names)]);
        const { organisations } = parseRegistry(createRegistryText(Object.fromEntries(orgs)), ORIGIN);
        const claimsOf = ({ owner: own, listed }: Organisation) =>
          [`owner ${own}`, ...listed.map((fullName) => fullName.replace('/', '_'))].map((claim) => claim.toLowerCase());
        const claims = organisations.flatMap(claimsOf);
        for (const organisation of organisations) {
          const shared = claimsOf(organisation).some((claim) => claims.filter((other) => other === claim).length > 1);
          expect(organisation.problems.length > 0).toBe(shared);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('whatever the text is, the answer is a registry of safe names or an ActionError', () => {
  const key = fc.oneof(fc.constantFrom('__proto__', 'telemetry_repo', 'repos', 'state', '..', 'a/b'), fc.string());
  const document = fc.record({
    schema_version: fc.constantFrom('2.0', '2.1', '3.0', 2),
    orgs: fc.dictionary(
      key,
      fc.oneof(fc.jsonValue(), fc.record({ telemetry_repo: fc.string(), repos: fc.dictionary(key, fc.jsonValue()) })),
    ),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        document.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        try {
          for (const { listed } of parseRegistry(text, ORIGIN).organisations) {
            for (const name of listed) expect(name).toMatch(/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/);
          }
        } catch (error) {
          if (!(error instanceof ActionError)) throw error;
        }
      },
    ),
  );
});
