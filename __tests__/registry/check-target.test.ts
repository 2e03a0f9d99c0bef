import { checkTarget } from '../../src/registry/check-target.js';
import { parseRegistry } from '../../src/registry/registry.js';
import { parseSettings } from '../../src/settings/parse-inputs.js';
import { createEntry, createOrganisation, createRegistryText } from './registry-fixture.js';

const registry = parseRegistry(
  createRegistryText({
    Acme: createOrganisation('Acme', ['shop'], { repos: { shop: createEntry(), broken: createEntry({ state: 'x' }) } }),
    other: createOrganisation('other', ['site']),
  }),
  'registry.json',
);

function check(inputs: Record<string, string>) {
  const all: Record<string, string> = { owner: 'acme', ...inputs };
  checkTarget(
    parseSettings((input) => all[input] ?? '', {}),
    registry,
  );
}

test('a repository of its own, of the same owner in other letters, is fine', () => {
  expect(() => check({ 'publish-repository': 'ACME/dashboards' })).not.toThrow();
});

test('a local directory is fine', () => {
  expect(() => check({ 'output-directory': 'out' })).not.toThrow();
});

test.each([
  ['acme/Telemetry', 'is a telemetry repository'],
  ['other/telemetry', 'is a telemetry repository'],
  ['acme/TASK-assistant-infra', 'is the infra repository, which contains the registry'],
  ['acme/SHOP', 'is a registered, monitored repository'],
  ['acme/broken', 'is a registered, monitored repository'],
  ['other/site', 'is a registered, monitored repository'],
  ['other/dashboards', 'does not belong to acme, whose telemetry it would publish'],
])('%s is refused', (publishRepository, rule) => {
  expect(() => check({ 'publish-repository': publishRepository })).toThrow(
    `publish-repository: ${publishRepository} ${rule}; dashboards cannot be published there.`,
  );
});

test('the infra repository is the one that the settings name', () => {
  const inputs = { 'registry-repository': 'acme/infra', 'publish-repository': 'acme/Infra' };
  expect(() => check(inputs)).toThrow('is the infra repository');
});
