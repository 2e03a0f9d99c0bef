import fc from 'fast-check';
import { appendEntry, toChangelogEntry } from '../../src/registry/changelog.js';
import { checkChange, type InfraFiles } from '../../src/registry/check-change.js';
import { mutateRegistry, type Mutation } from '../../src/registry/mutation.js';
import { createDocument, parseDocument } from '../../src/registry/registry.js';
import { createEntry, createOrganisation, createRegistryText } from './registry-fixture.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const REGISTRY = 'infra/telemetry-registry.v2.json';
const CHANGELOG = 'infra/changelog/infra-changelog.jsonl';
const EMPTY = { registry: createDocument().text, changelog: '' };

function after({ registry, changelog }: { registry: string; changelog: string }, ...mutations: Mutation[]) {
  let document = parseDocument(registry);
  let text = changelog;
  for (const mutation of mutations) {
    const made = mutateRegistry(document, mutation);
    document = made.document;
    text = appendEntry(text, toChangelogEntry(made.mutation, NOW));
  }
  return { registry: document.text, changelog: text };
}

const register = (repo: string): Mutation => ({
  action: 'register',
  owner: 'acme',
  repo,
  context: 'production',
  telemetryRepository: 'acme/t',
  reason: `For ${repo}`,
});
const change = (action: 'enable' | 'disable' | 'unregister', repo: string): Mutation => ({
  action,
  owner: 'acme',
  repo,
  reason: 'As asked',
});

const before = after(EMPTY, register('shop'), register('web'));
const problemsOf = (files: InfraFiles, from: InfraFiles = before) => checkChange(from, files).problems;

test('whatever the commands do is accepted, from before the first commit on too', () => {
  const made = after(before, change('disable', 'web'), change('unregister', 'shop'), register('api'));
  const report = checkChange(before, made);
  expect(report).toMatchObject({ problems: [], warnings: [] });
  expect(report.added.map(({ line, entry }) => `${line} ${entry.action} ${entry.repo}`)).toEqual([
    '3 disable web',
    '4 unregister shop',
    '5 register api',
  ]);
  expect(problemsOf(made, { registry: null, changelog: null })).toEqual([]);
});

test('any run of possible mutations is accepted, and refused without its last line', () => {
  const step = fc.record({
    action: fc.constantFrom('register', 'enable', 'disable', 'unregister'),
    repo: fc.constantFrom('a', 'b', 'shop'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let files = before;
      for (const { action, repo } of steps) {
        try {
          files = after(files, action === 'register' ? register(repo) : change(action as 'enable', repo));
        } catch {
          continue; // not possible in this state
        }
      }
      expect(problemsOf(files)).toEqual([]);
      if (files === before) return;
      const lines = files.changelog.split('\n');
      const shorter = { ...files, changelog: `${lines.slice(0, -2).join('\n')}\n` };
      expect(problemsOf(shorter)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [
    'an entry without a line',
    { ...after(before, register('api')), changelog: before.changelog },
    [`${REGISTRY}, orgs.acme.repos.api: the changelog says nothing, the registry says an object.`],
  ],
  [
    'a line without its entry',
    { ...after(before, register('api')), registry: before.registry },
    [`${REGISTRY}, orgs.acme.repos.api: the changelog says an object, the registry says nothing.`],
  ],
  [
    'a context changed by hand',
    { ...before, registry: before.registry.replace('production', 'sandbox') },
    [`${REGISTRY}, orgs.acme.repos.shop.context: the changelog says "production", the registry says "sandbox".`],
  ],
  [
    'a key added by hand',
    { ...before, registry: before.registry.replace('"state"', '"note": 1, "state"') },
    [`${REGISTRY}, orgs.acme.repos.shop.note: the changelog says nothing, the registry says 1.`],
  ],
  [
    'telemetry moved by hand',
    { ...before, registry: before.registry.replace('acme/t', 'acme/u') },
    [`${REGISTRY}, orgs.acme.telemetry_repo: the changelog says "acme/t", the registry says "acme/u".`],
  ],
  [
    'telemetry moved to another owner',
    { ...before, registry: before.registry.replace('acme/t', 'evil/t') },
    [expect.stringMatching(/orgs\.acme\.telemetry_repo: expected a repository of the same owner/)],
  ],
  [
    'a line twice',
    {
      ...after(before, register('api')),
      changelog:
        after(before, register('api')).changelog + after(before, register('api')).changelog.split('\n')[2] + '\n',
    },
    [`${CHANGELOG}, line 4: is not possible: acme/api is already registered and enabled.`],
  ],
  [
    'a rewritten line',
    { ...before, changelog: before.changelog.replace('For shop', 'For fun') },
    [`${CHANGELOG}, line 1: differs from the committed line. Only append to the changelog.`],
  ],
  [
    'a removed line',
    { ...before, changelog: before.changelog.split('\n').slice(1).join('\n') },
    [`${CHANGELOG}, line 1: differs from the committed line. Only append to the changelog.`],
  ],
  [
    'a removed last line',
    { ...before, changelog: `${before.changelog.split('\n')[0]}\n` },
    [`${CHANGELOG}, line 2: differs from the committed line. Only append to the changelog.`],
  ],
  [
    'a line that is none',
    { ...before, changelog: `${before.changelog}x\n` },
    [`${CHANGELOG} is not valid JSON: unexpected symbol; names and strings need double quotes (line 3, column 1).`],
  ],
  ['no changelog', { ...before, changelog: null }, [`${CHANGELOG} is missing.`]],
  ['no registry', { ...before, registry: null }, [`${REGISTRY} is missing.`]],
  ['neither', { registry: null, changelog: null }, [`${REGISTRY} is missing.`, `${CHANGELOG} is missing.`]],
  [
    'a registry that is not JSON',
    { ...before, registry: '{' },
    [`${REGISTRY} is not valid JSON: expected "}" before the end of the document (line 1, column 2).`],
  ],
])('%s is refused with its place', (_, files, problems) => {
  expect(problemsOf(files)).toEqual(problems);
});

test('an older line that is wrong cannot be helped, and does not stand in the way', () => {
  const old = { ...before, changelog: `${before.changelog}what happened then\n` };
  expect(problemsOf(after(old, register('api')), old)).toEqual([]);
});

test('keys beside the organisations may change', () => {
  const described = before.registry.replace('"orgs"', '"description": "Ours", "orgs"');
  expect(problemsOf({ ...before, registry: described })).toEqual([]);
});

test('a registry that was spoiled may be corrected by hand, with a warning', () => {
  const repos = { shop: createEntry({ context: 'Production' }) };
  const spoiled = { registry: createRegistryText({ acme: createOrganisation('acme', [], { repos }) }), changelog: '' };
  const corrected = { ...spoiled, registry: spoiled.registry.replace('Production', 'production') };
  const { problems, warnings } = checkChange(spoiled, corrected);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('orgs.acme.repos.shop.context: expected sandbox or production')]);
});
