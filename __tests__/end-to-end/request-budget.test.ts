import { withOrganisation, type Organisation } from './bundled-organisation.js';
import { entry, registryOf, telemetryOf } from './small-organisation.js';

/*
 * What a whole run may cost in requests, registry and publication included: it follows what changed, and stays far inside of
 * the 1,000 requests an hour of GITHUB_TOKEN.
 */

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));

/** Runs the action; it must succeed within so many requests. */
async function runWithin({ github, run }: Organisation, most: number, inputs: Record<string, string> = {}) {
  const before = github.requests.length;
  const outcome = await run(inputs);
  expect({ exitCode: outcome.exitCode, log: outcome.log }).toMatchObject({ exitCode: 0 });
  const requests = github.requests.slice(before);
  expect(requests.map(({ method, path }) => `${method} ${path}`).slice(most)).toEqual([]);
  return { ...outcome, requests };
}

const isWrite = ({ method, path }: { method: string; path: string }) => method !== 'GET' && path !== '/graphql';

test('one repository of 365 daily files', async () => {
  const telemetry = Object.fromEntries(days(365).map((day) => [`octo_app/${day}.jsonl`, telemetryOf('app', day, 1)]));
  await withOrganisation({ registry: registryOf({ app: entry() }), telemetry }, async (organisation) => {
    await runWithin(organisation, 15);
    const { outputs, requests } = await runWithin(organisation, 4);
    expect(outputs['changed']).toBe('false');
    expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([{ published: true, counts: { records: 365 } }]);
    expect(requests.filter(isWrite)).toEqual([]);
    expect(requests.filter(({ path }) => path.includes('/git/'))).toEqual([]); // no tree and no blob
  });
});

test('five hundred repositories of 30 daily files', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `app-${String(index).padStart(3, '0')}`);
  const telemetry = Object.fromEntries(
    names.flatMap((name) => days(30).map((day) => [`octo_${name}/${day}.jsonl`, telemetryOf(name, day, 1)])),
  );
  const inputs = { 'run-pages': '2' }; // to render pages of days takes most of the time here
  const registry = registryOf(Object.fromEntries(names.map((name) => [name, entry()])));
  await withOrganisation({ registry, telemetry }, async (organisation) => {
    const { github, append, site } = organisation;
    await runWithin(organisation, 700, inputs);
    const published = Object.keys(site()).filter((path) => path.endsWith('/summary.json'));
    expect(published).toHaveLength(500);

    const { requests } = await runWithin(organisation, 15, inputs);
    expect(requests.filter(isWrite)).toEqual([]);

    const before = site();
    const changed = names.filter((_, index) => index % 50 === 7);
    append(
      Object.fromEntries(changed.map((name) => [`octo_${name}/2026-01-31.jsonl`, telemetryOf(name, '2026-01-31', 2)])),
    );
    await runWithin(organisation, 60, inputs);
    const after = site();
    expect(
      new Set(
        Object.keys(after)
          .filter((path) => after[path] !== before[path])
          .map((path) => path.split('/')[0]),
      ),
    ).toEqual(new Set(changed.map((name) => `octo_${name}`)));
    expect(github.treeId('octo/dashboards', 'gh-pages')).toBeDefined();
  });
});
