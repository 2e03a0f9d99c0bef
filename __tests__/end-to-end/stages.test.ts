import { copyFile, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { json } from '../../testkit/github/answer.js';
import { type Organisation, withOrganisation } from './bundled-organisation.js';
import { entry, REGISTRY_PATH, registryOf, telemetryOf, TOKENS } from './small-organisation.js';

const NAMES = ['api', 'app', 'docs', 'shop', 'tools', 'web'];
const REGISTRY = registryOf(Object.fromEntries(NAMES.map((name) => [name, entry()])));
const TELEMETRY = Object.fromEntries(
  NAMES.map((name, index) => [`octo_${name}/2026-01-15.jsonl`, telemetryOf(name, '2026-01-15', 3 + index)]),
);
const READ_ONLY = { 'publish-token': TOKENS.readSite };
const matrixSchema = z.object({ include: z.array(z.object({ shard: z.number(), repositories: z.string() })) });

const tree = ({ github }: Organisation) => github.treeId('octo/dashboards', 'gh-pages');

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'stages-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

async function plan({ run }: Organisation, inputs: Readonly<Record<string, string>> = {}) {
  const outcome = await run({
    ...READ_ONLY,
    stage: 'plan',
    'output-directory': directory,
    'max-shards': '3',
    'shard-size': '0',
    ...inputs,
  });
  expect(outcome).toMatchObject({ exitCode: 0 });
  const { include } = matrixSchema.parse(JSON.parse(outcome.outputs['matrix'] ?? ''));
  expect(outcome.outputs['shards']).toBe(String(include.length));
  return include;
}

const build = ({ run }: Organisation, repositories: string, inputs: Readonly<Record<string, string>> = {}) =>
  run({ ...READ_ONLY, stage: 'build', 'output-directory': directory, repositories, ...inputs });

const publish = ({ run }: Organisation, inputs: Readonly<Record<string, string>> = {}) =>
  run({
    stage: 'publish',
    'archive-directory': directory,
    'telemetry-token': '',
    'registry-token': TOKENS.read,
    ...inputs,
  });

const statuses = (outputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    z
      .array(z.object({ key: z.string(), status: z.string(), published: z.boolean() }))
      .parse(JSON.parse(outputs['repositories'] ?? ''))
      .map(({ key, status, published }) => [key, published ? status : `${status}, not published`]),
  );

test('shards in processes of their own publish the tree that one process publishes', async () => {
  let whole: string | undefined;
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    await organisation.run();
    whole = tree(organisation);
  });
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    const { github } = organisation;
    const include = await plan(organisation);
    expect(include.map(({ shard }) => shard)).toEqual([1, 2, 3]);
    expect(include.flatMap(({ repositories }) => repositories.split(',')).sort()).toEqual(NAMES);
    const builds = await Promise.all(include.map(({ repositories }) => build(organisation, repositories)));
    expect(builds.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(tree(organisation)).toBeUndefined();
    expect(await readdir(directory)).toHaveLength(4);

    github.requests.length = 0;
    const { exitCode, outputs, summary } = await publish(organisation);
    expect(exitCode).toBe(0);
    expect(tree(organisation)).toBe(whole);
    expect(outputs).toMatchObject({
      changed: 'true',
      'commit-sha': github.head('octo/dashboards', 'gh-pages'),
      status: 'healthy',
    });
    expect(Object.values(statuses(outputs))).toEqual(NAMES.map(() => 'healthy'));
    expect(summary).toContain('6 repositories');
    expect(github.requests.filter(({ body }) => JSON.stringify(body)?.includes('"repo":"telemetry"'))).toEqual([]);
  });
});

test('a night by shards keeps the pages of days that stay the same, and publishes the tree of a whole build', async () => {
  const night = { 'octo_app/2026-01-16.jsonl': telemetryOf('app', '2026-01-16', 2) };
  let whole: string | undefined;
  await withOrganisation({ registry: REGISTRY, telemetry: { ...TELEMETRY, ...night } }, async (organisation) => {
    await organisation.run();
    whole = tree(organisation);
  });
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    await organisation.run();
    organisation.append(night);
    const [shard, ...others] = await plan(organisation);
    expect([shard?.repositories, others]).toEqual(['app', []]);
    expect(await build(organisation, 'app')).toMatchObject({ exitCode: 0 });
    const [archive = ''] = (await readdir(directory)).filter((name) => name.endsWith('.tar'));
    const text = await readFile(join(directory, archive), 'latin1');
    expect(text).toContain('octo_app/days/2026-01-16.html');
    expect(text).not.toContain('octo_app/days/2026-01-15.html');
    expect(await publish(organisation)).toMatchObject({ exitCode: 0 });
    expect(tree(organisation)).toBe(whole);
  });
});

test('what plans and builds needs no token that writes, and sends nothing that would', async () => {
  await withOrganisation({}, async (organisation) => {
    const include = await plan(organisation);
    for (const { repositories } of include) await build(organisation, repositories);
    const writes = organisation.github.requests.filter(
      ({ method, path }) => method !== 'GET' && !/graphql$/.test(path),
    );
    expect(writes).toEqual([]);
    expect(new Set(organisation.github.requests.map(({ token }) => token))).toEqual(new Set(['read', 'read-site']));
  });
});

test('a night in which nothing has changed has an empty matrix, and still removes what is no longer registered', async () => {
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    await organisation.run();
    organisation.github.commitFiles(
      'octo/infra',
      'main',
      new Map([[REGISTRY_PATH, Buffer.from(JSON.stringify(registryOf({ app: entry(), web: entry() })))]]),
      'Unregister',
    );
    expect(await plan(organisation)).toEqual([]);
    const { exitCode, outputs } = await publish(organisation);
    expect(exitCode).toBe(0);
    expect(statuses(outputs)).toEqual({ octo_app: 'healthy', octo_web: 'healthy' });
    const directories = new Set(Object.keys(organisation.site()).map((path) => path.split('/')[0]));
    expect([...directories].filter((name) => name?.startsWith('octo_'))).toEqual(['octo_app', 'octo_web']);
  });
});

test('of a shard that is missing nothing is touched, and the others are published', async () => {
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    await organisation.run();
    const before = organisation.site();
    organisation.append(
      Object.fromEntries(NAMES.map((name) => [`octo_${name}/2026-01-16.jsonl`, telemetryOf(name, '2026-01-16', 1)])),
    );
    const [missing, ...others] = await plan(organisation);
    for (const { repositories } of others) await build(organisation, repositories);
    const { exitCode, outputs, log } = await publish(organisation);
    expect(exitCode).toBe(1);
    expect(log).toContain('Shard 1 has no usable archive');
    const lost = (missing?.repositories ?? '').split(',');
    const after = organisation.site();
    for (const name of NAMES) {
      const isLost = lost.includes(name);
      expect(statuses(outputs)[`octo_${name}`]).toBe(isLost ? 'not-built, not published' : 'healthy');
      expect(after[`octo_${name}/index.html`] === before[`octo_${name}/index.html`]).toBe(isLost);
    }
  });
});

test('a repository that cannot be built is in its archive as a failure, and the stage publish fails with it', async () => {
  const large = telemetryOf('web', '2026-01-17', 3000); // more than one query gives: it is read as a blob
  const telemetry = { ...TELEMETRY, 'octo_web/2026-01-17.jsonl': large };
  await withOrganisation({ telemetry }, async (organisation) => {
    const include = await plan(organisation, { 'max-shards': '1' });
    organisation.github.faults.add({
      path: /telemetry\/git\/blobs/,
      times: Infinity,
      effect: { kind: 'answer', answer: json({ message: 'Resource not accessible by integration' }, 403) },
    });
    const built = await build(organisation, include[0]?.repositories ?? '');
    expect(built).toMatchObject({ exitCode: 0, outputs: { status: 'failed' } });
    const { exitCode, outputs, log } = await publish(organisation);
    expect(exitCode).toBe(1);
    expect(log).toContain('1 of 2 repositories failed: octo/web.');
    expect(statuses(outputs)).toEqual({ octo_app: 'healthy', octo_web: 'failed, not published' });
  });
});

test('archives that are damaged, or claim the same repositories, are as if they were not there', async () => {
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    const include = await plan(organisation);
    for (const { repositories } of include) await build(organisation, repositories);
    const [cut = '', doubled = ''] = (await readdir(directory)).filter((name) => name.endsWith('.tar')).sort();
    await truncate(join(directory, cut), 5000);
    await copyFile(join(directory, doubled), join(directory, 'another.tar'));
    const { exitCode, outputs, log } = await publish(organisation);
    expect(exitCode).toBe(1);
    expect(log).toContain(`${cut} is cut short or no archive at all.`);
    expect(log).toContain(`another.tar, ${doubled} contain the same repositories, so none of them is used.`);
    const published = Object.values(statuses(outputs)).filter((status) => status === 'healthy');
    expect(published).toHaveLength(2);
    expect(Object.keys(organisation.site()).filter((path) => path.endsWith('/manifest.json'))).toHaveLength(2);
  });
});

test('a dashboard that was published since it was built stays, which is no failure', async () => {
  await withOrganisation({}, async (organisation) => {
    const include = await plan(organisation);
    for (const { repositories } of include) await build(organisation, repositories);
    organisation.append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await organisation.run({ repositories: 'app' });
    const newer = organisation.site()['octo_app/index.html'];
    const { exitCode, outputs, log } = await publish(organisation);
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
    expect(statuses(outputs)).toEqual({ octo_app: 'healthy, not published', octo_web: 'healthy' });
    expect(outputs['repositories']).toContain('Another run published this dashboard');
    expect(organisation.site()['octo_app/index.html']).toBe(newer);
    expect(organisation.site()['octo_web/index.html']).toBeDefined();
  });
});

test('without a plan, or with one for another target, nothing is published', async () => {
  await withOrganisation({}, async (organisation) => {
    expect((await publish(organisation)).log).toContain('contains no plan.json');
    await plan(organisation);
    const { exitCode, log } = await publish(organisation, { 'publish-directory': 'docs' });
    expect(exitCode).toBe(1);
    expect(log).toContain('Use the same inputs in all jobs of a workflow.');
    expect(tree(organisation)).toBeUndefined();
  });
});

test('with cache-key, an archive or a plan that was not written with it is not used', async () => {
  const inputs = { 'cache-key': 'a-secret-of-our-own-making' };
  await withOrganisation({ registry: REGISTRY, telemetry: TELEMETRY }, async (organisation) => {
    const include = await plan(organisation, inputs);
    const [first, ...rest] = include;
    for (const { repositories } of rest) await build(organisation, repositories, inputs);
    await build(organisation, first?.repositories ?? ''); // by somebody who does not have the key
    const forged = (first?.repositories ?? '').split(',').map((name) => `octo_${name}`);

    const { exitCode, outputs, log } = await publish(organisation, inputs);
    expect(exitCode).toBe(1);
    expect(log).toContain('was not written with this cache-key and is not used.');
    expect(JSON.stringify(outputs)).not.toContain(inputs['cache-key']);
    for (const [key, status] of Object.entries(statuses(outputs))) {
      expect([key, status]).toEqual([key, forged.includes(key) ? 'not-built, not published' : 'healthy']);
    }
    expect(await publish(organisation)).toMatchObject({ exitCode: 1 });
    expect((await publish(organisation)).log).toContain('plan.json was written with a cache-key');
    await plan(organisation);
    expect((await publish(organisation, inputs)).log).toContain('plan.json was not written with this cache-key');
  });
});
