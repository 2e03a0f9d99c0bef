import { renderJobSummary } from '../../src/report/job-summary.js';
import { outcomesOf, runInProcess } from './in-process.js';
import { entry, registryOf, REGISTRY_PATH, telemetryOf, withOrganisation } from './small-organisation.js';

const day = '2026-01-15';

test('directories are read in every spelling, and those of nobody are named', async () => {
  const telemetry = {
    [`Octo_App/${day}.jsonl`]: telemetryOf('app', day, 2),
    [`octo_web/${day}.jsonl`]: telemetryOf('web', day, 1),
    [`octo_WEB/${day}.jsonl`]: telemetryOf('web', '2026-01-16', 3),
    [`octo_nobody/${day}.jsonl`]: telemetryOf('nobody', day, 1),
  };
  await withOrganisation({ telemetry }, async (organisation) => {
    const { github, site } = organisation;
    const first = await runInProcess(organisation);
    expect(outcomesOf(first)).toEqual({ octo_app: 'built', octo_web: 'built' });
    const summary = (key: string): unknown => JSON.parse(site()[`${key}/summary.json`] ?? '');
    const identity = (name: string) => ({
      directory: `telemetry/v1/repos/${name}`,
      tree: github.treeId('octo/telemetry', 'main', `telemetry/v1/repos/${name}`),
    });
    expect(summary('octo_app')).toMatchObject({
      records: { counted: 2 },
      source: { directory: 'telemetry/v1/repos/octo_app', directories: [identity('Octo_App')], files: 1 },
    });
    expect(summary('octo_web')).toMatchObject({
      status: 'warning',
      records: { counted: 4 },
      source: { directories: [identity('octo_WEB'), identity('octo_web')], files: 2 },
    });
    expect(site()['octo_web/index.html']).toContain('/blob/HEAD/telemetry/v1/repos/octo_WEB/');
    expect(site()['octo_app/diagnostics.json']).toContain('other-spelling');
    expect(JSON.stringify(JSON.parse(site()['octo_web/manifest.json'] ?? ''))).toContain(
      '"../octo_WEB/2026-01-15.jsonl"',
    );

    expect(first.result?.unregistered).toEqual(['octo_nobody']);
    expect(first.result && renderJobSummary(first.result, '2026-07-01')).toContain(
      '1 directory of repositories that are not registered: <code>octo&#95;nobody</code>',
    );
    const nobody = identity('octo_nobody').tree ?? '';
    expect(JSON.stringify(github.requests)).not.toContain(nobody);

    expect(outcomesOf(await runInProcess(organisation))).toEqual({ octo_app: 'unchanged', octo_web: 'unchanged' });
    organisation.append({ [`octo_WEB/2026-01-17.jsonl`]: telemetryOf('web', '2026-01-17', 1) });
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ octo_app: 'unchanged', octo_web: 'built' });
    expect(summary('octo_web')).toMatchObject({ records: { counted: 5 } });
  });
});

test('a repository that is registered in other letter case replaces its dashboard', async () => {
  await withOrganisation({ registry: registryOf({ App: entry() }) }, async (organisation) => {
    const { github, site } = organisation;
    await runInProcess(organisation);
    expect(Object.keys(site())).toContain('octo_App/index.html');
    const registry = Buffer.from(JSON.stringify(registryOf({ app: entry() })));
    github.commitFiles('octo/infra', 'main', new Map([[REGISTRY_PATH, registry]]), 'Rename');
    const { result } = await runInProcess(organisation);
    expect(result?.removed).toEqual(['octo_App']);
    const directories = new Set(Object.keys(site()).map((path) => path.split('/')[0]));
    expect(directories).toContain('octo_app');
    expect(directories).not.toContain('octo_App');
    // The telemetry is where it was, so nothing of it is gone.
    expect(Object.keys(site()).filter((path) => path.endsWith('audit.jsonl'))).toEqual([]);
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ octo_app: 'unchanged' });
  });
});
