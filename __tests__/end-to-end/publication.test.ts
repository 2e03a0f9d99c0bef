import { createServer } from 'node:http';
import { json } from '../../testkit/github/answer.js';
import type { RepositorySettings } from '../../testkit/github/repository-store.js';
import { renderJobSummary } from '../../src/report/job-summary.js';
import { outcomesOf, runInProcess } from './in-process.js';
import {
  entry,
  type Organisation,
  REGISTRY_PATH,
  registryOf,
  telemetryOf,
  TOKENS,
  withOrganisation,
} from './small-organisation.js';

/* Where dashboards may go, what they may replace there, and how that is told. */

const repository = (name: string, own: Partial<RepositorySettings> = {}): RepositorySettings => ({
  owner: 'octo',
  name,
  private: true,
  ...own,
});
const INFRA = repository('infra');
const TELEMETRY = repository('telemetry');
const DASHBOARDS = repository('dashboards');

const register = ({ github }: Organisation, registry: object) =>
  github.commitFiles('octo/infra', 'main', new Map([[REGISTRY_PATH, Buffer.from(JSON.stringify(registry))]]), 'Change');
const directoriesOf = ({ site }: Organisation) =>
  [...new Set(Object.keys(site()).map((path) => path.split('/').slice(0, -1).join('/')))].sort();

describe('the target is never a repository that is read or monitored', () => {
  const withTarget = (own: Partial<RepositorySettings>, work: (organisation: Organisation) => Promise<void>) =>
    withOrganisation({ github: { repositories: [INFRA, TELEMETRY, { ...DASHBOARDS, ...own }] } }, work);

  test('not even one that was renamed since it was registered', async () => {
    await withTarget({ formerNames: ['octo/APP'] }, async (organisation) => {
      const { error } = await runInProcess(organisation);
      expect(error?.message).toBe(
        'publish-repository: octo/dashboards was formerly octo/app, which is a registered, monitored repository; ' +
          'dashboards cannot be published there.',
      );
      expect(organisation.site()).toEqual({});
    });
  });

  test('not even the former telemetry repository of another owner, transferred to this one', async () => {
    await withTarget({ formerNames: ['hubber/telemetry'] }, async (organisation) => {
      const hubber = { telemetry_repo: 'hubber/telemetry', repos: {} };
      const octo = { telemetry_repo: 'octo/telemetry', repos: { app: entry() } };
      register(organisation, { schema_version: '2.0', orgs: { octo, hubber } });
      const { error } = await runInProcess(organisation);
      expect(error?.message).toContain('was formerly hubber/telemetry, which is a telemetry repository');
    });
  });

  test('which is looked into once, before the first publication, with one query for a hundred names', async () => {
    await withOrganisation({}, async (organisation) => {
      const { github } = organisation;
      const names = Array.from({ length: 150 }, (_, index) => [`r${index}`, entry({ state: 'disabled' })]);
      register(organisation, registryOf({ app: entry(), ...Object.fromEntries(names) }));
      const looks = () => github.requests.filter(({ graphql }) => graphql?.query.includes('r0: repository')).length;
      await runInProcess(organisation);
      expect(looks()).toBe(2);
      await runInProcess(organisation);
      expect(looks()).toBe(2);
    });
  });

  test('a target, a telemetry or an infra repository that goes by another name now is not followed', async () => {
    const renamed = [
      [INFRA, TELEMETRY, repository('pages', { formerNames: ['octo/dashboards'] })],
      [INFRA, repository('logs', { formerNames: ['octo/telemetry'] }), DASHBOARDS],
      [repository('registry', { formerNames: ['octo/infra'] }), TELEMETRY, DASHBOARDS],
    ];
    for (const repositories of renamed) {
      const tokens = {
        [TOKENS.read]: {
          access: Object.fromEntries(repositories.map(({ name }) => [`octo/${name}`, 'read' as const])),
        },
        [TOKENS.publish]: {
          access: Object.fromEntries(repositories.map(({ name }) => [`octo/${name}`, 'write' as const])),
        },
      };
      await withOrganisation({ github: { repositories, tokens } }, async (organisation) => {
        const { error, result } = await runInProcess(organisation);
        expect(JSON.stringify([error?.message, result?.repositories])).toContain('is now called octo/');
        const last = repositories.at(-1)?.name ?? '';
        expect(organisation.github.head(`octo/${last}`, 'gh-pages')).toBeUndefined();
      });
    }
  });
});

test.each([
  ['private telemetry', true, 'a public target', false, {}, 'failed'],
  ['private telemetry', true, 'a public target that is allowed', false, { 'allow-public': 'true' }, 'built'],
  ['private telemetry', true, 'a private target', true, {}, 'built'],
  ['public telemetry', false, 'a public target', false, {}, 'built'],
])('%s (private: %s) to %s (private: %s)', async (_, isPrivate, __, isTargetPrivate, inputs, outcome) => {
  const repositories = [INFRA, { ...TELEMETRY, private: isPrivate }, { ...DASHBOARDS, private: isTargetPrivate }];
  await withOrganisation({ github: { repositories } }, async (organisation) => {
    const run = await runInProcess(organisation, inputs);
    expect(outcomesOf(run)).toEqual({ octo_app: outcome, octo_web: outcome });
    expect('octo_app/index.html' in organisation.site()).toBe(outcome === 'built');
  });
});

test('below a publish directory: siblings stay, the unregistered goes, the disabled stays, what is not ours stays', async () => {
  const inputs = { 'publish-directory': 'docs/telemetry' };
  await withOrganisation({}, async (organisation) => {
    const { github, append, site } = organisation;
    const siblings = {
      CNAME: 'pages.example',
      'octo_app/index.html': 'at the root',
      'docs/index.html': 'theirs',
      'docs/telemetry/notes.md': 'theirs',
      'docs/telemetry/octo_other/index.html': 'not ours',
    };
    const files = new Map(Object.entries(siblings).map(([path, text]) => [path, Buffer.from(text)]));
    github.commitFiles('octo/dashboards', 'gh-pages', files, 'Siblings');
    append({ 'octo_old/2026-01-16.jsonl': telemetryOf('old', '2026-01-16', 1) });
    register(organisation, registryOf({ app: entry(), web: entry(), old: entry() }));
    await runInProcess(organisation, inputs);
    const disabledPage = site()['docs/telemetry/octo_web/index.html'];

    register(organisation, registryOf({ app: entry(), web: entry({ state: 'disabled' }) }));
    append({ 'octo_web/2026-01-17.jsonl': telemetryOf('web', '2026-01-17', 9) });
    const { result } = await runInProcess(organisation, inputs);
    expect(result?.removed).toEqual(['octo_old']);
    expect(site()).toMatchObject({ ...siblings, 'docs/telemetry/octo_web/index.html': disabledPage });
    expect(directoriesOf(organisation).filter((directory) => directory.startsWith('docs/telemetry/octo_old'))).toEqual(
      [],
    );
    expect(disabledPage).toBeDefined();
  });
});

test('with publish-history: squash the branch is one commit, siblings included, and none when nothing changed', async () => {
  const inputs = { 'publish-history': 'squash' };
  await withOrganisation({}, async (organisation) => {
    const { github, append, site } = organisation;
    const siblings = new Map([['CNAME', Buffer.from('pages.example')]]);
    github.commitFiles('octo/dashboards', 'gh-pages', siblings, 'Siblings');
    const first = await runInProcess(organisation, inputs);
    append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    const second = await runInProcess(organisation, inputs);
    const head = github.head('octo/dashboards', 'gh-pages') ?? '';
    expect(github.repository('octo/dashboards').history(head).size).toBe(1);
    expect(first.result?.publication?.commit).not.toBe(head);
    expect(site()).toMatchObject({ CNAME: 'pages.example' });
    expect(Object.keys(site()).filter((path) => path.endsWith('/summary.json'))).toHaveLength(2);
    const third = await runInProcess(organisation, inputs);
    expect([second, third].map(({ result }) => result?.publication?.changed)).toEqual([true, false]);
    expect(github.head('octo/dashboards', 'gh-pages')).toBe(head);
  });
});

describe('the live site', () => {
  /** Serves what is published, once `isDeployed` says so; keeps what it was asked for, and with which rights. */
  async function withLiveSite(
    organisation: Organisation,
    isDeployed: () => boolean,
    work: (url: string, asked: { url: string; authorization: string | undefined }[]) => Promise<void>,
  ): Promise<void> {
    const asked: { url: string; authorization: string | undefined }[] = [];
    const server = createServer(({ url = '', headers: { authorization } }, response) => {
      asked.push({ url, authorization });
      const text = isDeployed() ? organisation.site()[url.replace(/^\//, '').replace(/\?.*$/, '')] : undefined;
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    try {
      await work(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, asked);
    } finally {
      server.close();
    }
  }

  test('is waited for until it shows the new dashboards, without a token, and the job summary says so', async () => {
    await withOrganisation({}, async (organisation) => {
      await withLiveSite(
        organisation,
        () => true,
        async (url, asked) => {
          const { result, log } = await runInProcess(organisation, { 'wait-for-site': '20' }, {}, { siteUrl: url });
          expect(result?.site).toEqual({ url: `${url}octo_app/manifest.json`, isLive: true, seconds: 0 });
          expect(asked).toEqual([
            {
              url: expect.stringMatching(/^\/octo_app\/manifest\.json\?published=[0-9a-f]{40}&look=1$/),
              authorization: undefined,
            },
          ]);
          expect(log).toContain('The site is up to date after 0 seconds');
          if (result !== null) expect(renderJobSummary(result, '2026-07-01')).toContain(', up to date after 0 seconds');

          // Also when nothing was written: green is not yet current.
          const again = await runInProcess(organisation, { 'wait-for-site': '20' }, {}, { siteUrl: url });
          expect(again.result).toMatchObject({ publication: { changed: false }, site: { isLive: true } });
        },
      );
    });
  });

  test('that does not is a warning, after the time that was asked for; what is published is published', async () => {
    await withOrganisation({}, async (organisation) => {
      await withLiveSite(
        organisation,
        () => false,
        async (url) => {
          const { result } = await runInProcess(organisation, { 'wait-for-site': '1' }, {}, { siteUrl: url });
          expect(result).toMatchObject({ publication: { changed: true }, site: { isLive: false } });
          expect(result?.warnings).toEqual([expect.stringContaining('is still not up to date')]);
          if (result !== null)
            expect(renderJobSummary(result, '2026-07-01')).toContain(', not yet up to date after 1 second');
        },
      );
    });
  });

  test('is left alone unless asked', async () => {
    await withOrganisation({}, async (organisation) => {
      await withLiveSite(
        organisation,
        () => true,
        async (url, asked) => {
          const { result } = await runInProcess(organisation, {}, {}, { siteUrl: url });
          expect([result?.site, asked]).toEqual([null, []]);
        },
      );
    });
  });

  test('whose address is not known is said to be so', async () => {
    await withOrganisation({}, async (organisation) => {
      const { result } = await runInProcess(organisation, { 'wait-for-site': '1' }, {}, { siteUrl: null });
      expect(result?.warnings).toEqual([expect.stringContaining('set site-url')]);
    });
  });
});

test('a publication that fails is told, even when no dashboard was built for it', async () => {
  await withOrganisation({}, async (organisation) => {
    const { github } = organisation;
    await runInProcess(organisation);
    register(organisation, registryOf({ app: entry() }));
    Object.assign(github.repository('octo/dashboards').settings, { rules: { 'gh-pages': 'protected' } });

    const alone = await runInProcess(organisation);
    expect(alone.error?.message).toContain('"Branch protection"');

    register(organisation, registryOf({ app: entry(), new: entry() }));
    organisation.append({ 'octo_new/2026-01-15.jsonl': telemetryOf('new', '2026-01-15', 1) });
    const refused = { kind: 'answer', answer: json({ message: 'Resource not accessible' }, 403) } as const;
    github.faults.add({ path: /graphql/, body: /o0: .*on Blob.*"repo":"telemetry"/, effect: refused });
    const beside = await runInProcess(organisation);
    expect(outcomesOf(beside)).toEqual({ octo_app: 'unchanged', octo_new: 'failed' });
    expect(beside.result?.warnings).toEqual([expect.stringContaining('"Branch protection"')]);
  });
});
