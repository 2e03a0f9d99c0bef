import { queryProblems } from '../testkit/github/github-schema.js';
import { withOrganisation } from './bundled-organisation.js';
import { entry, registryOf, telemetryOf, TOKENS } from './small-organisation.js';

const counted = (site: Record<string, string>, key: string): unknown =>
  JSON.parse(site[`${key}/summary.json`] ?? 'null')?.records?.counted;

/** What is published for a repository with telemetry of January, beside the pages of days. */
const FILES = [
  ...[
    'actions/validate-ac877e2faa63.json',
    'attention.json',
    'badge.json',
    'badge.svg',
    'data/events-2026-01.csv',
    'data/events-2026-01.jsonl',
    'data/index.json',
  ],
  ...['diagnostics.json', 'feed.xml', 'index.html', 'manifest.json', 'metrics.prom', 'runs.json', 'runs/index.html'],
  ...['series.json', 'summary.json', 'sweeps.json'],
];

const DAYS = { octo_app: ['days/2026-01-15.html', 'days/2026-01-16.html'], octo_web: ['days/2026-01-16.html'] };

test('the first night publishes every dashboard in one parentless commit', async () => {
  await withOrganisation({}, async ({ github, run, site }) => {
    const { exitCode, outputs, summary } = await run();
    expect(exitCode).toBe(0);
    const head = github.head('octo/dashboards', 'gh-pages');
    expect(outputs).toMatchObject({ changed: 'true', 'commit-sha': head, status: 'healthy' });
    expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([
      { key: 'octo_app', status: 'healthy', published: true, counts: { records: 5 } },
      { key: 'octo_web', status: 'healthy', published: true, counts: { records: 1 } },
    ]);
    expect(github.repository('octo/dashboards').objects.commit(head ?? '')?.parents).toEqual([]);
    expect(Object.keys(site()).sort()).toEqual([
      '.nojekyll',
      expect.stringMatching(/^assets\/script\.[0-9a-f]+\.js$/),
      expect.stringMatching(/^assets\/style\.[0-9a-f]+\.css$/),
      'index.html',
      ...Object.entries(DAYS).flatMap(([key, days]) => [...FILES, ...days].sort().map((name) => `${key}/${name}`)),
    ]);
    expect(summary).toContain('<code>octo&#47;app</code>');
    expect(summary.length).toBeLessThan(5_000);
  });
});

test('a night without new telemetry makes no commit', async () => {
  await withOrganisation({}, async ({ github, run }) => {
    await run();
    const head = github.head('octo/dashboards', 'gh-pages');
    const { exitCode, outputs } = await run();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ changed: 'false', 'commit-sha': head });
    expect(github.head('octo/dashboards', 'gh-pages')).toBe(head);
  });
});

test('new telemetry of one repository changes that dashboard only', async () => {
  await withOrganisation({}, async ({ github, run, append, site }) => {
    await run();
    const before = site();
    const head = github.head('octo/dashboards', 'gh-pages');
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await run();
    const after = site();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.every((path) => path.startsWith('octo_app/'))).toBe(true);
    expect(counted(after, 'octo_app')).toBe(9);
    const commit = github
      .repository('octo/dashboards')
      .objects.commit(github.head('octo/dashboards', 'gh-pages') ?? '');
    expect(commit?.parents).toEqual([head]);
  });
});

test('the telemetry token sends only GET and GraphQL queries, and the publish token reads no telemetry', async () => {
  await withOrganisation({}, async ({ github, run }) => {
    await run();
    const by = (token: string) => github.requests.filter((request) => request.token === token);
    expect(by('read').length).toBeGreaterThan(0);
    for (const { method, path, graphql } of by('read')) {
      expect(method === 'GET' || (path.endsWith('/graphql') && /^\s*query\b/.test(graphql?.query ?? ''))).toBe(true);
    }
    for (const { path, body } of by('publish')) {
      expect(path.startsWith('/repos/octo/dashboards') || path.endsWith('/graphql')).toBe(true);
      expect(JSON.stringify(body ?? '')).not.toContain('octo/telemetry"');
    }
  });
});

test("every GraphQL document that is sent is a query that GitHub's schema accepts", async () => {
  await withOrganisation({}, async ({ github, run, append }) => {
    await run();
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await run();
    const documents = github.requests.flatMap(({ graphql }) => (graphql === undefined ? [] : [graphql.query]));
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect(queryProblems(document)).toEqual([]);
  });
});

test('siblings, CNAME and pages of others survive; a repository that is no longer registered disappears', async () => {
  await withOrganisation({}, async ({ github, run, site }) => {
    const siblings = {
      CNAME: 'dash.example.com',
      'docs/index.html': '<p>docs</p>',
      'octo_other/index.html': 'not ours',
    };
    github.commitFiles(
      'octo/dashboards',
      'gh-pages',
      new Map(Object.entries(siblings).map(([path, text]) => [path, Buffer.from(text)])),
      'Siblings',
    );
    await run();
    expect(site()).toMatchObject(siblings);
    const registry = JSON.stringify(registryOf({ app: entry() }));
    github.commitFiles(
      'octo/infra',
      'main',
      new Map([['infra/telemetry-registry.v2.json', Buffer.from(registry)]]),
      'Unregister',
    );
    const { exitCode } = await run();
    expect(exitCode).toBe(0);
    expect(site()).toMatchObject(siblings);
    expect(Object.keys(site()).filter((path) => path.startsWith('octo_web/'))).toEqual([]);
    expect(site()['index.html']).not.toContain('octo_web');
  });
});

test('a disabled repository is not read, and its last page stays', async () => {
  await withOrganisation({}, async ({ github, run, append, site }) => {
    await run();
    const page = site()['octo_web/index.html'];
    const registry = JSON.stringify(registryOf({ app: entry(), web: entry({ state: 'disabled' }) }));
    github.commitFiles(
      'octo/infra',
      'main',
      new Map([['infra/telemetry-registry.v2.json', Buffer.from(registry)]]),
      'Disable',
    );
    append({ 'octo_web/2026-01-18.jsonl': telemetryOf('web', '2026-01-18', 9) });
    const { exitCode, outputs } = await run();
    expect(exitCode).toBe(0);
    expect(site()['octo_web/index.html']).toBe(page);
    expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([
      { key: 'octo_app' },
      { key: 'octo_web', status: 'disabled' },
    ]);
  });
});

test('a directory of the same name that is not ours is never overwritten; others are published', async () => {
  await withOrganisation({}, async ({ github, run, site }) => {
    github.commitFiles('octo/dashboards', 'gh-pages', new Map([['octo_app/index.html', Buffer.from('mine')]]), 'Mine');
    const { exitCode, log } = await run();
    expect(exitCode).toBe(1);
    expect(log).toContain('octo_app on octo/dashboards@gh-pages was not created by this action');
    expect(site()['octo_app/index.html']).toBe('mine');
    expect(counted(site(), 'octo_web')).toBe(1);
  });
});

test('an older run that finishes last does not replace newer data', async () => {
  await withOrganisation({}, async (organisation) => {
    const { github, run, append, site } = organisation;
    await run();
    // While the older run has read its telemetry and is about to publish, newer telemetry arrives and is published.
    let interfered = false;
    github.onRequest = async ({ method, path }) => {
      if (interfered || method !== 'POST' || !path.endsWith('/git/trees')) return;
      interfered = true;
      append({ 'octo_app/2026-01-18.jsonl': telemetryOf('app', '2026-01-18', 7) });
      await run();
    };
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    const { exitCode } = await run();
    expect(interfered).toBe(true);
    expect(exitCode).toBe(0);
    expect(counted(site(), 'octo_app')).toBe(16);
  });
});

test('a dry run reads and reports, and publishes nothing', async () => {
  await withOrganisation({}, async ({ github, run }) => {
    const { exitCode, outputs } = await run({ 'dry-run': 'true' });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ changed: 'false', 'commit-sha': '' });
    expect(github.head('octo/dashboards', 'gh-pages')).toBeUndefined();
    expect(
      github.requests.filter(({ method }) => method !== 'GET').every(({ path }) => path.endsWith('/graphql')),
    ).toBe(true);
  });
});

test('one repository alone, into a directory of the branch', async () => {
  await withOrganisation({}, async ({ run, site }) => {
    const { outputs } = await run({ repositories: 'web', 'publish-directory': 'telemetry' });
    expect(Object.keys(site()).filter((path) => path.endsWith('summary.json'))).toEqual([
      'telemetry/octo_web/summary.json',
    ]);
    expect(outputs).toMatchObject({
      'page-url': 'https://octo.github.io/dashboards/telemetry/',
      'dashboard-url': 'https://octo.github.io/dashboards/telemetry/octo_web/',
    });
    const page = site()['telemetry/octo_web/index.html'];
    expect(page).toContain('<link rel="canonical" href="https://octo.github.io/dashboards/telemetry/octo_web/"/>');
    const feed = site()['telemetry/octo_web/feed.xml'] ?? '';
    expect([...feed.matchAll(/ href="(?!https:\/\/octo\.github\.io\/dashboards\/telemetry\/octo_web\/)/g)]).toEqual([]);
    expect((await run({ 'publish-directory': 'telemetry' })).outputs).toMatchObject({
      'page-url': 'https://octo.github.io/dashboards/telemetry/',
      'dashboard-url': '',
    });
  });
});

test('fail-on turns diagnostics into a failure, after publishing', async () => {
  const telemetry = { 'octo_app/2026-01-15.jsonl': `${telemetryOf('app', '2026-01-15', 1)}rubbish\n` };
  await withOrganisation({ telemetry }, async ({ run, site }) => {
    expect((await run({ repositories: 'app' })).exitCode).toBe(0);
    const { exitCode, outputs } = await run({ repositories: 'app', 'fail-on': 'warning' });
    expect(exitCode).toBe(1);
    expect(outputs['status']).toBe('warning');
    expect(site()['octo_app/diagnostics.json']).toContain('malformed-line');
  });
});

test('tokens appear in no log, no summary, no output and no page', async () => {
  await withOrganisation({}, async ({ run, site }) => {
    const outcomes = [await run(), await run({ 'telemetry-token': TOKENS.nothing })];
    for (const { log, summary, outputs } of outcomes) {
      // The runner masks what add-mask names; these lines never reach a log.
      const shown = log.replace(/^::add-mask::.*$/gm, '');
      for (const token of Object.values(TOKENS)) expect(shown + summary + JSON.stringify(outputs)).not.toContain(token);
    }
    for (const token of Object.values(TOKENS)) expect(JSON.stringify(site())).not.toContain(token);
  });
});
