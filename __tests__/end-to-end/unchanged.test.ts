import { outcomesOf, runInProcess } from './in-process.js';
import {
  entry,
  REGISTRY_PATH,
  registryOf,
  telemetryOf,
  withOrganisation,
  type Organisation,
} from './small-organisation.js';

const tree = ({ github }: Organisation) => github.treeId('octo/dashboards', 'gh-pages');
const UNCHANGED = { octo_app: 'unchanged', octo_web: 'unchanged' };

function push(
  { github }: Organisation,
  repository: string,
  branch: string,
  files: Readonly<Record<string, string | null>>,
) {
  const seeds = Object.entries(files).map(([path, text]) => [path, text === null ? null : Buffer.from(text)] as const);
  github.commitFiles(repository, branch, new Map(seeds), 'Change');
}

test('what is unchanged is not read, and reported as it was', async () => {
  const telemetry = {
    'octo_app/2026-01-15.jsonl': `rubbish\n${telemetryOf('app', '2026-01-15', 2)}`,
    'octo_web/2026-01-15.jsonl': telemetryOf('web', '2026-01-15', 1),
  };
  await withOrganisation({ telemetry }, async (organisation) => {
    const first = await runInProcess(organisation);
    organisation.github.requests.length = 0;
    const second = await runInProcess(organisation);
    expect(outcomesOf(second)).toEqual(UNCHANGED);
    const figures = (run: typeof first) =>
      run.result?.repositories.map((repository) => ('figures' in repository ? repository.figures : null));
    expect(figures(second)).toEqual(figures(first));
    expect(figures(second)?.[0]).toMatchObject({
      status: 'warning',
      records: 2,
      diagnostics: [{ code: 'malformed-line' }],
    });
    expect(second.result?.publication).toMatchObject({
      changed: false,
      commit: organisation.github.head('octo/dashboards', 'gh-pages'),
    });
    expect(second.result?.telemetryCommit).toBe(organisation.github.head('octo/telemetry', 'main'));
    expect(organisation.github.requests).toHaveLength(3);
  });
});

test.each<[string, (organisation: Organisation) => void]>([
  ['a page was edited', (it) => push(it, 'octo/dashboards', 'gh-pages', { 'octo_app/index.html': 'edited' })],
  ['a file is missing', (it) => push(it, 'octo/dashboards', 'gh-pages', { 'octo_app/summary.json': null })],
  ['a file was added', (it) => push(it, 'octo/dashboards', 'gh-pages', { 'octo_app/runs/x/y.html': 'x' })],
  [
    'the directory is gone',
    (it) =>
      push(
        it,
        'octo/dashboards',
        'gh-pages',
        Object.fromEntries(
          Object.keys(it.site())
            .filter((path) => path.startsWith('octo_app/'))
            .map((path) => [path, null]),
        ),
      ),
  ],
])('a dashboard is built again when %s', async (_, damage) => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    const whole = tree(organisation);
    damage(organisation);
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ ...UNCHANGED, octo_app: 'built' });
    expect(tree(organisation)).toBe(whole);
  });
});

test.each<[string, Record<string, unknown>]>([
  ['context', { context: 'sandbox' }],
  ['reason, when there is none any more', { reason: '' }],
])('a dashboard is built again when the registry changes its %s', async (_, changed) => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    push(organisation, 'octo/infra', 'main', {
      [REGISTRY_PATH]: JSON.stringify(registryOf({ app: entry(changed), web: entry() })),
    });
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ ...UNCHANGED, octo_app: 'built' });
    expect(outcomesOf(await runInProcess(organisation))).toEqual(UNCHANGED);
  });
});

test('what the registry says and no page shows changes nothing', async () => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    const registry = registryOf({ app: entry({ reason: 'Another one.', process: 'by hand' }), web: entry() });
    push(organisation, 'octo/infra', 'main', { [REGISTRY_PATH]: JSON.stringify(registry) });
    expect(outcomesOf(await runInProcess(organisation))).toEqual(UNCHANGED);
  });
});

test('no telemetry at all is a state like others, and so is its return', async () => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    organisation.append({ 'octo_web/2026-01-16.jsonl': null });
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ ...UNCHANGED, octo_web: 'built' });
    expect(outcomesOf(await runInProcess(organisation))).toEqual(UNCHANGED);
    expect(organisation.site()['octo_web/index.html']).toContain('No telemetry available');
    organisation.append({ 'octo_web/2026-01-16.jsonl': telemetryOf('web', '2026-01-16', 1) });
    await runInProcess(organisation);
    expect(organisation.site()['octo_web/index.html']).not.toContain('No telemetry available');
  });
});

test('pages that all share are restored, though no repository has changed', async () => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    const whole = tree(organisation);
    const asset = Object.keys(organisation.site()).find((path) => path.startsWith('assets/')) ?? '';
    push(organisation, 'octo/dashboards', 'gh-pages', { [asset]: 'edited' });
    expect(outcomesOf(await runInProcess(organisation))).toEqual(UNCHANGED);
    expect(tree(organisation)).toBe(whole);
  });
});

test.each<[string, (manifest: string) => string]>([
  ['in what it reports', (manifest) => manifest.replace('"records": 5', '"records": 50')],
  ['in the files that were read', (manifest) => manifest.replace(/"blob": "[0-9a-f]/, '"blob": "0')],
  ['in white space', (manifest) => manifest.replace('"complete": true', '"complete":true')],
  ['until it is no JSON', (manifest) => manifest.replace('"complete"', '"complete')],
  ['by cutting it short', (manifest) => manifest.slice(0, 400)],
])('a manifest that was edited %s is noticed and restored', async (_, edit) => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    const whole = tree(organisation);
    const manifest = organisation.site()['octo_app/manifest.json'] ?? '';
    expect(edit(manifest)).not.toBe(manifest);
    push(organisation, 'octo/dashboards', 'gh-pages', { 'octo_app/manifest.json': edit(manifest) });
    const run = await runInProcess(organisation);
    expect(outcomesOf(run)).toEqual({ ...UNCHANGED, octo_app: 'built' });
    expect(run.result?.warnings).toEqual([
      expect.stringMatching(/^octo_app\/manifest\.json on octo\/dashboards@gh-pages was edited or truncated/),
    ]);
    expect(tree(organisation)).toBe(whole);
    expect((await runInProcess(organisation)).result?.warnings).toEqual([]);
  });
});
