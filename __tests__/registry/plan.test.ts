import { ActionError } from '../../src/base/action-error.js';
import { parseRegistry } from '../../src/registry/registry.js';
import { planRepositories } from '../../src/registry/plan.js';
import { createEntry, createOrganisation, createRegistryText } from './registry-fixture.js';

const ORIGIN = 'registry.json';

function registryOf(orgs: Record<string, unknown>) {
  return parseRegistry(createRegistryText(orgs), ORIGIN);
}

const registry = registryOf({
  Acme: createOrganisation('acme', ['web', 'api', 'Shop'], {
    repos: { web: createEntry(), api: createEntry({ state: 'disabled' }), Shop: createEntry() },
  }),
  other: createOrganisation('other', ['web', 'secret']),
});

const keysOf = (repositories: readonly { key: string }[]) => repositories.map(({ key }) => key);

test('a run is about one owner, and all that is registered for it, sorted by code units', () => {
  const plan = planRepositories(registry, 'ACME', 'all');
  expect(plan).toMatchObject({ owner: 'Acme', telemetryRepository: 'acme/telemetry', warnings: [] });
  expect(keysOf(plan.enabled)).toEqual(['Acme_Shop', 'Acme_web']);
  expect(keysOf(plan.disabled)).toEqual(['Acme_api']);
  expect(keysOf(plan.registered)).toEqual(['Acme_Shop', 'Acme_api', 'Acme_web']);
});

test('asking for some builds those; everything registered stays known', () => {
  const plan = planRepositories(registry, 'acme', ['WEB', 'acme/api', 'web']);
  expect(keysOf(plan.enabled)).toEqual(['Acme_web']);
  expect(keysOf(plan.disabled)).toEqual(['Acme_api']);
  expect(keysOf(plan.registered)).toEqual(['Acme_Shop', 'Acme_api', 'Acme_web']);
});

test('an unknown owner is an error with the registered ones', () => {
  expect(() => planRepositories(registry, 'acne', 'all')).toThrow(
    'owner: "acne" is not in registry.json. Did you mean Acme? Registered: Acme, other.',
  );
});

test('an unknown name is an error with the registered ones, and never those of another owner', () => {
  expect(() => planRepositories(registry, 'acme', ['web', 'sohp', 'other/secret'])).toThrow(
    'repositories: "sohp", "other/secret" not in registry.json for Acme. Did you mean Shop? Registered: Shop, api, web.',
  );
});

test('a long list of registered names is cut', () => {
  const names = Array.from({ length: 30 }, (_, index) => `repository-${String(index).padStart(2, '0')}`);
  const large = registryOf({ acme: createOrganisation('acme', names) });
  expect(() => planRepositories(large, 'acme', ['x'])).toThrow(/repository-19 and 10 more\.$/);
});

test('an owner without repositories has nothing to build', () => {
  expect(planRepositories(registryOf({ acme: createOrganisation('acme', []) }), 'acme', 'all').registered).toEqual([]);
});

test('problems stop the run of their owner and warn the others', () => {
  const spoiled = registryOf({
    acme: createOrganisation('acme', ['web']),
    other: { telemetry_repo: 'acme/telemetry', repos: { web: createEntry({ context: 'x', state: 'y' }) } },
  });
  const problems = [
    'orgs.other.telemetry_repo: expected a repository of the same owner (other/…: cross-organisation telemetry is not allowed), got "acme/telemetry"',
    'orgs.other.repos.web.state: expected enabled or disabled, got "y"',
    'orgs.other.repos.web.context: expected sandbox or production, got "x"',
  ];
  expect(planRepositories(spoiled, 'acme', 'all')).toMatchObject({ warnings: problems });
  const run = () => planRepositories(spoiled, 'other', ['web']);
  expect(run).toThrow(ActionError);
  expect(run).toThrow(['registry.json is invalid for other:', ...problems].join('\n'));
});

test('one invalid entry stops the run of its owner, even when others are asked for', () => {
  const repos = { web: createEntry(), api: createEntry({ context: 'x' }) };
  const spoiled = registryOf({ acme: createOrganisation('acme', [], { repos }) });
  expect(() => planRepositories(spoiled, 'acme', ['web'])).toThrow(
    'registry.json is invalid for acme:\norgs.acme.repos.api.context: expected sandbox or production, got "x"',
  );
});
