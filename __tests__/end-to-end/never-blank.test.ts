import { toAnnotations } from '../../src/report/annotations.js';
import { renderJobSummary } from '../../src/report/job-summary.js';
import type { SeedFile } from '../../testkit/github/git-export.js';
import { runInProcess } from './in-process.js';
import {
  entry,
  type Organisation,
  REGISTRY_PATH,
  registryOf,
  telemetryOf,
  withOrganisation,
} from './small-organisation.js';

/*
 * A page that was good is never blanked in silence: what `spec/1 §6.2` asks for is published, with a warning in the job summary, in
 * an annotation and in audit.jsonl.
 */

const ROOT = 'telemetry/v1/repos/octo_app';
const [FIRST, SECOND] = [`${ROOT}/2026-01-15.jsonl`, `${ROOT}/2026-01-16.jsonl`];
const INPUTS = { repositories: 'app' };

type Change = Readonly<Record<string, SeedFile>>;

function change({ github }: Organisation, files: Change): void {
  github.commitFiles('octo/telemetry', 'main', new Map(Object.entries(files)), 'Change');
}

function moveTelemetry({ github }: Organisation): void {
  github.commitFiles('octo/other-telemetry', 'main', new Map([['README.md', Buffer.from('#')]]), 'Empty');
  const registry = registryOf({ app: entry(), web: entry() });
  const moved = {
    ...registry,
    orgs: { octo: { ...Object(registry.orgs?.['octo']), telemetry_repo: 'octo/other-telemetry' } },
  };
  github.commitFiles('octo/infra', 'main', new Map([[REGISTRY_PATH, Buffer.from(JSON.stringify(moved))]]), 'Move');
}

/** As an earlier version of the builder might have written it: without what later ones know. */
function ageManifest({ github, site }: Organisation): void {
  const path = 'octo_app/manifest.json';
  const manifest = Object(JSON.parse(site()[path] ?? ''));
  const earlier = {
    ...manifest,
    schema_version: '0.9',
    builder_version: '0.0.1',
    settings: undefined,
    output: undefined,
  };
  const text = JSON.stringify(earlier);
  github.commitFiles('octo/dashboards', 'gh-pages', new Map([[path, Buffer.from(text)]]), 'Age');
}

const EMPTY = {
  status: 'no-telemetry',
  codes: ['file-vanished', 'file-vanished'],
  words: 'The telemetry is gone',
};
const CASES: Readonly<
  Record<string, { deed: (organisation: Organisation) => void; status: string; codes: string[]; words: string }>
> = {
  'a file is cut short': {
    deed: (organisation) => change(organisation, { [FIRST]: Buffer.from(telemetryOf('app', '2026-01-15', 1)) }),
    status: 'healthy',
    codes: ['file-shrunk'],
    words: 'changed other than by appending',
  },
  'a file is emptied': {
    deed: (organisation) => change(organisation, { [FIRST]: Buffer.from('') }),
    status: 'healthy',
    codes: ['file-shrunk'],
    words: 'changed other than by appending',
  },
  'a file is gone': {
    deed: (organisation) => change(organisation, { [FIRST]: null }),
    status: 'healthy',
    codes: ['file-vanished'],
    words: 'changed other than by appending',
  },
  'the directory is gone': {
    deed: (organisation) => change(organisation, { [FIRST]: null, [SECOND]: null }),
    ...EMPTY,
  },
  'only something else is left in the directory': {
    deed: (organisation) =>
      change(organisation, { [FIRST]: null, [SECOND]: null, [`${ROOT}/README.md`]: Buffer.from('#') }),
    ...EMPTY,
  },
  'everybody’s telemetry is gone': {
    deed: ({ github }) => {
      const all = [...github.readTree('octo/telemetry', 'main').keys()].map((path) => [path, null] as const);
      github.commitFiles('octo/telemetry', 'main', new Map([...all, ['README.md', Buffer.from('#')]]), 'Delete');
    },
    ...EMPTY,
  },
  'the registry names another telemetry repository, which is empty': { deed: moveTelemetry, ...EMPTY },
  'it is gone when the action was updated, too': {
    deed: (organisation) => {
      ageManifest(organisation);
      change(organisation, { [FIRST]: null, [SECOND]: null });
    },
    ...EMPTY,
  },
};

test.concurrent.each(Object.entries(CASES))('%s', async (_, { deed, status, codes, words }) => {
  const repositories = ['infra', 'telemetry', 'other-telemetry', 'dashboards'].map((name) => ({
    owner: 'octo',
    name,
    private: name !== 'other-telemetry',
  }));
  await withOrganisation({ github: { repositories } }, async (organisation) => {
    await runInProcess(organisation, INPUTS);
    deed(organisation);
    const { result } = await runInProcess(organisation, INPUTS);
    if (result === null) throw new Error('The run was stopped.');
    expect(result.repositories).toMatchObject([{ outcome: 'built', published: true, figures: { status } }]);
    expect(organisation.site()['octo_app/index.html']?.includes('No telemetry available')).toBe(
      status === 'no-telemetry',
    );

    const log = (organisation.site()['octo_app/audit.jsonl'] ?? '').trim().split('\n');
    expect(log.map((line) => JSON.parse(line).code)).toEqual(codes);
    expect(toAnnotations(result)).toContainEqual({
      severity: 'warning',
      title: 'octo/app: not append-only',
      message: expect.stringContaining(words),
    });
    const [headline = '', loss = ''] = renderJobSummary(result, '2026-07-01').split('\n\n').slice(1);
    expect(headline).toContain('1 repository');
    expect(loss).toBe('### ⚠️ Missing or rewritten telemetry');
    expect(renderJobSummary(result, '2026-07-01')).toContain(
      `- <code>octo&#47;app</code>: ${words === EMPTY.words ? '' : '1 file was '}${words}`,
    );

    // It is said once, not every night.
    const again = await runInProcess(organisation, INPUTS);
    expect(again.result?.publication?.changed).toBe(false);
  });
});
