import { z } from 'zod';
import { createSample } from '../../../testkit/sample/sample.js';

/** Infra v2 (`spec/2`), strictly. */
const registrySchema = z.strictObject({
  schema_version: z.string().regex(/^2\.\d+$/),
  generated_at: z.iso.datetime(),
  description: z.string(),
  orgs: z.record(
    z.string().regex(/^[a-z\d]+(-[a-z\d]+)*$/),
    z.strictObject({
      telemetry_repo: z.string(),
      repos: z.record(
        z.string().regex(/^[a-z\d][a-z\d-]*$/),
        z.strictObject({
          state: z.enum(['enabled', 'disabled']),
          context: z.enum(['sandbox', 'production']),
          process: z.string().min(1),
          reason: z.string(),
        }),
      ),
    }),
  ),
});

const sample = createSample();
const registry = registrySchema.parse(JSON.parse(sample.registry));
const repositories = registry.orgs[sample.owner]?.repos ?? {};

test('each owner writes to a telemetry repository of its own', () => {
  expect(Object.keys(registry.orgs)).toHaveLength(2);
  for (const [owner, { telemetry_repo }] of Object.entries(registry.orgs)) {
    expect(telemetry_repo.startsWith(`${owner}/`)).toBe(true);
  }
  expect(registry.orgs[sample.owner]?.telemetry_repo).toBe(sample.telemetryRepository);
});

test('the keys of the repositories do not collide', () => {
  const keys = Object.entries(registry.orgs).flatMap(([owner, { repos }]) =>
    Object.keys(repos).map((name) => `${owner}_${name}`.toLowerCase()),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('it has a repository of every kind, and one entry without a reason', () => {
  const entries = Object.entries(repositories);
  expect(entries.filter(([, { state }]) => state === 'disabled').map(([name]) => name)).toEqual(['legacy-site']);
  expect(entries.filter(([, { context }]) => context === 'sandbox').map(([name]) => name)).toEqual([
    'agent-lab',
    'first-day',
  ]);
  expect(entries.filter(([, { reason }]) => reason === '').map(([name]) => name)).toEqual(['docs-portal']);
});

test('all telemetry belongs to a registered repository, and all but new-service has some', () => {
  const directories = new Set([...sample.telemetry.keys()].map((path) => path.split('/').slice(0, 4).join('/')));
  const expected = Object.keys(repositories)
    .filter((name) => name !== 'new-service')
    .map((name) => `telemetry/v1/repos/${sample.owner}_${name}`);
  expect([...directories].toSorted()).toEqual(expected.toSorted());
});
