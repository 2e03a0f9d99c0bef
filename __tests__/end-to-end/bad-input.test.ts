import { json } from '../../testkit/github/answer.js';
import { withOrganisation } from './bundled-organisation.js';
import { entry, type OrganisationSettings, registryOf, telemetryOf, TOKENS } from './small-organisation.js';

interface Refusal {
  readonly settings?: OrganisationSettings;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Each must stand in the log. */
  readonly says: readonly string[];
  /** Whether telemetry files were read; they are not where the run is refused before. */
  readonly reads?: boolean;
}

const org = (overrides: Record<string, unknown>) => ({
  telemetry_repo: 'octo/telemetry',
  repos: { app: entry() },
  ...overrides,
});

const refusals: Record<string, Refusal> = {
  'a registry that is missing': {
    settings: { registry: null },
    says: ['octo/infra:infra/telemetry-registry.v2.json@main', 'registry-path'],
  },
  'a registry that is not JSON': {
    settings: { registry: '{\n  "schema_version": "2.0",\n  oops\n}' },
    says: ['octo/infra:infra/telemetry-registry.v2.json@main', 'line 3'],
  },
  'a registry of schema 1.x': {
    settings: { registry: registryOf({}, { schema_version: '1.4' }) },
    says: ['schema_version', '1.4'],
  },
  'a registry of schema 3.0': {
    settings: { registry: registryOf({}, { schema_version: '3.0' }) },
    says: ['schema_version', '3.0'],
  },
  'telemetry of another owner': {
    settings: { registry: registryOf({}, { orgs: { octo: org({ telemetry_repo: 'evil/telemetry' }) } }) },
    says: ['orgs.octo.telemetry_repo', 'evil/telemetry'],
  },
  'a missing context': {
    settings: { registry: registryOf({ app: entry({ context: undefined }) }) },
    says: ['orgs.octo.repos.app.context'],
  },
  'a missing process': {
    settings: { registry: registryOf({ app: entry({ process: '' }) }) },
    says: ['orgs.octo.repos.app.process'],
  },
  'a path in place of a name': {
    settings: { registry: registryOf({ '../../infra': entry() }) },
    says: ['orgs.octo.repos'],
  },
  'colliding keys': {
    settings: { registry: registryOf({ App: entry(), app: entry() }) },
    says: ['app', 'App'],
  },
  'a repository that is not registered': {
    inputs: { repositories: 'nowhere' },
    says: ['nowhere', 'Registered: app, web'],
  },
  'an owner that is not registered': {
    inputs: { owner: 'nobody', 'registry-repository': 'octo/infra' },
    says: ['nobody'],
  },
  'a wrong telemetry token': {
    inputs: { 'telemetry-token': 'ghs_wrong' },
    says: ['registry-token', 'octo/infra', '401'],
  },
  'an expired telemetry token': {
    inputs: { 'telemetry-token': TOKENS.expired, 'registry-token': TOKENS.read },
    says: ['telemetry-token', 'octo/telemetry', '401'],
  },
  'a telemetry token without access': {
    inputs: { 'telemetry-token': TOKENS.nothing, 'registry-token': TOKENS.read },
    says: ['telemetry-token', 'octo/telemetry', '404', 'contents: read'],
  },
  'a publish token that may only read': {
    settings: {
      github: {
        tokens: {
          [TOKENS.read]: { label: 'read', access: { 'octo/infra': 'read', 'octo/telemetry': 'read' } },
          [TOKENS.publish]: { label: 'publish', access: { 'octo/dashboards': 'read' } },
        },
      },
    },
    says: ['publish-token', 'octo/dashboards', 'contents: write'],
    reads: true,
  },
  'a publish token without access': {
    inputs: { 'publish-token': TOKENS.nothing },
    says: ['publish-token', 'octo/dashboards', '404'],
  },
  'a telemetry ref that is not there': {
    inputs: { 'telemetry-ref': 'nowhere' },
    says: ['nowhere', 'octo/telemetry'],
  },
  'the telemetry repository as the target': {
    inputs: { 'publish-repository': 'octo/telemetry' },
    says: ['publish-repository', 'octo/telemetry'],
  },
  'the infra repository as the target': {
    inputs: { 'publish-repository': 'OCTO/Infra' },
    says: ['publish-repository', 'OCTO/Infra'],
  },
  'a registered repository as the target': {
    inputs: { 'publish-repository': 'octo/App' },
    says: ['publish-repository', 'octo/App'],
  },
  'a target of another owner': {
    inputs: { 'publish-repository': 'other/dashboards' },
    says: ['publish-repository', 'other/dashboards'],
  },
  'private telemetry on a public target': {
    settings: {
      github: {
        repositories: ['infra', 'telemetry', 'dashboards'].map((name) => ({
          owner: 'octo',
          name,
          private: name !== 'dashboards',
        })),
      },
    },
    says: ['octo/telemetry is private', 'allow-public'],
  },
  'several wrong inputs at once': {
    inputs: { 'fail-on': 'sometimes', 'dry-run': 'perhaps', 'publish-directory': '../up', 'telemetry-token': '' },
    says: ['fail-on: expected', 'dry-run: expected', 'publish-directory: expected', 'telemetry-token'],
  },
};

test.each(Object.entries(refusals))(
  '%s is refused, and nothing is published',
  async (_, { settings = {}, inputs = {}, says, reads }) => {
    await withOrganisation(settings, async ({ github, run }) => {
      const { exitCode, log } = await run(inputs);
      expect(exitCode).toBe(1);
      for (const text of says) expect(log).toContain(text);
      expect(log).not.toContain('unexpectedly');
      expect(github.head('octo/dashboards', 'gh-pages')).toBeUndefined();
      const isRead = github.requests.some(
        ({ graphql }) => graphql?.variables?.['repo'] === 'telemetry' && graphql.query.includes('... on Blob'),
      );
      expect(isRead).toBe(reads ?? false);
    });
  },
);

test('an empty target repository is told from one without the branch', async () => {
  const github = {
    repositories: ['infra', 'telemetry', 'empty'].map((name) => ({ owner: 'octo', name, private: true })),
    tokens: {
      [TOKENS.read]: { access: { 'octo/infra': 'read', 'octo/telemetry': 'read' } },
      [TOKENS.publish]: { access: { 'octo/empty': 'write' } },
    },
  } as const;
  await withOrganisation(
    { github: { ...github, repositories: [...github.repositories, { owner: 'octo', name: 'dashboards' }] } },
    async ({ run }) => {
      const { exitCode, log } = await run({ 'publish-repository': 'octo/empty' });
      expect(exitCode).toBe(1);
      expect(log).toContain('octo/empty');
      expect(log).toMatch(/empty/);
      expect(log).toMatch(/commit/);
    },
  );
});

test('a denied permission is not retried', async () => {
  await withOrganisation({}, async ({ github, run }) => {
    await run({ 'telemetry-token': TOKENS.nothing, 'registry-token': TOKENS.read });
    expect(github.requests.filter(({ token }) => token === 'nothing')).toHaveLength(1);
  });
});

test('no telemetry directory, an empty one and strange files each have a page that says so', async () => {
  const telemetry = {
    'octo_web/.keep': '',
    'octo_web/link.jsonl': { symlink: '../octo_app/2026-01-15.jsonl' },
    'other/2026-01-15.jsonl': telemetryOf('other', '2026-01-15', 1),
  };
  await withOrganisation({ telemetry }, async ({ run, site }) => {
    const { exitCode, outputs } = await run();
    expect(exitCode).toBe(0);
    expect(outputs['status']).toBe('no-telemetry');
    const diagnostics = (key: string) =>
      (
        JSON.parse(site()[`${key}/diagnostics.json`] ?? '') as { diagnostics: { code: string; file: string | null }[] }
      ).diagnostics.map(({ code, file }) => [code, file]);
    expect(diagnostics('octo_app')).toEqual([['no-telemetry', null]]);
    expect(diagnostics('octo_web')).toEqual([
      ['ignored-file', '.keep'],
      ['ignored-file', 'link.jsonl'],
      ['no-telemetry', null],
    ]);
    expect(site()['octo_app/index.html']).toContain('No telemetry available');
    expect(JSON.parse(site()['octo_app/summary.json'] ?? '')).toMatchObject({
      status: 'no-telemetry',
      source: { directories: [] },
    });
  });
});

test('an empty telemetry repository is no telemetry, not a failure', async () => {
  await withOrganisation({}, async ({ github, run }) => {
    github.repository('octo/telemetry').refs.clear();
    const { exitCode, outputs } = await run();
    expect(exitCode).toBe(0);
    expect(outputs['status']).toBe('no-telemetry');
  });
});

test('a repository whose telemetry cannot be read fails alone; the other is published', async () => {
  await withOrganisation({}, async ({ github, run, site }) => {
    const tree = github.treeId('octo/telemetry', 'main', 'telemetry/v1/repos/octo_app') ?? '';
    // GraphQL has nothing to say, and the answer to the other way of asking is a refusal for one of the two.
    github.faults.add({
      path: /graphql/,
      body: /o1: .*Tree/,
      effect: { kind: 'answer', answer: json({ data: { repository: {} } }) },
    });
    github.faults.add({
      path: new RegExp(`trees/${tree}`),
      times: Infinity,
      effect: {
        kind: 'answer',
        answer: json({ message: 'Resource not accessible by integration', status: '403' }, 403),
      },
    });
    const { exitCode, log, outputs } = await run();
    expect(exitCode).toBe(1);
    expect(log).toContain('1 of 2 repositories failed: octo/app');
    expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([
      { key: 'octo_app', status: 'failed', published: false },
      { key: 'octo_web', status: 'healthy', published: true },
    ]);
    expect(Object.keys(site()).some((path) => path.startsWith('octo_app/'))).toBe(false);
    expect(site()['octo_web/summary.json']).toBeDefined();
  });
});
