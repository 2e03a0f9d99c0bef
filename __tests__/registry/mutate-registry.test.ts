import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { mutateRegistry, type Mutation, type Registration } from '../../src/registry/mutation.js';
import { withMember } from '../../src/registry/json-document.js';
import { createDocument, parseDocument } from '../../src/registry/registry.js';
import { createEntry, createOrganisation, createRegistryText } from './registry-fixture.js';

const registration: Registration = {
  action: 'register',
  owner: 'acme',
  repo: 'shop',
  context: 'sandbox',
  telemetryRepository: 'acme/telemetry',
  reason: 'to try',
};

function documentOf(orgs: Record<string, unknown>, own: Record<string, unknown> = {}) {
  return parseDocument(createRegistryText(orgs, own));
}

function textAfter(document: ReturnType<typeof documentOf>, mutation: Mutation): string {
  return mutateRegistry(document, mutation).document.text;
}

test('the first repository of an owner brings the organisation with it', () => {
  expect(textAfter(createDocument(), registration)).toBe(`{
  "schema_version": "2.0",
  "orgs": {
    "acme": {
      "telemetry_repo": "acme/telemetry",
      "repos": {
        "shop": {
          "state": "enabled",
          "context": "sandbox",
          "process": "infra-cli",
          "reason": "to try"
        }
      }
    }
  }
}
`);
});

test('a further repository comes last, and takes the telemetry repository and the spelling of its organisation', () => {
  const before = documentOf({ Acme: createOrganisation('acme', ['web', 'api']) });
  const { document, mutation } = mutateRegistry(before, { ...registration, telemetryRepository: null });
  expect(mutation).toEqual({ ...registration, owner: 'Acme', telemetryRepository: 'acme/telemetry' });
  expect(Object.keys(JSON.parse(document.text).orgs.Acme.repos)).toEqual(['web', 'api', 'shop']);
});

test('a mutation changes its entry and nothing else: neither order nor keys that nobody knows', () => {
  const shop = { note: 1, ...createEntry(), owner_team: 'x' };
  const repos = { web: createEntry(), shop, api: createEntry({ extra: [1, { a: null }] }) };
  const own = { $schema: './schema.json', generated_at: '2026-01-21T00:00:00Z', zzz: true };
  const before = documentOf(
    { other: createOrganisation('other', ['x']), acme: { extra: 1, telemetry_repo: 'acme/t', repos } },
    own,
  );
  const lines = before.text.split('\n');
  const after = textAfter(before, { action: 'disable', owner: 'ACME', repo: 'Shop', reason: 'paused' }).split('\n');
  expect(after).toHaveLength(lines.length);
  const changed = after.filter((line, index) => line !== lines[index]);
  expect(changed).toEqual(['          "state": "disabled",', '          "reason": "paused",']);
});

test('unregistering the last repository leaves its organisation, which may then take another telemetry repository', () => {
  const before = documentOf({ acme: createOrganisation('acme', ['shop']) });
  const gone = mutateRegistry(before, { action: 'unregister', owner: 'acme', repo: 'shop', reason: 'gone' }).document;
  expect(JSON.parse(gone.text).orgs).toEqual({ acme: { telemetry_repo: 'acme/telemetry', repos: {} } });
  const anew = mutateRegistry(gone, { ...registration, telemetryRepository: 'acme/other' });
  expect(anew.document.registry.organisations[0]?.telemetryRepository).toBe('acme/other');
});

test('disabling and enabling again gives the registry of before, with the new reason', () => {
  const before = documentOf({ acme: createOrganisation('acme', ['shop']) });
  const target = { owner: 'acme', repo: 'shop', reason: 'a reason' };
  const disabled = mutateRegistry(before, { action: 'disable', ...target }).document;
  expect(textAfter(disabled, { action: 'enable', ...target })).toBe(before.text);
});

test('a repository may be called __proto__', () => {
  const text = textAfter(createDocument(), { ...registration, repo: '__proto__' });
  expect(parseDocument(text).registry.organisations[0]?.repositories[0]?.name).toBe('__proto__');
});

const registered = documentOf({
  Acme: createOrganisation('Acme', [], {
    repos: { shop: createEntry(), old: createEntry({ state: 'disabled' }) },
  }),
  a_b: createOrganisation('a_b', ['c']),
});

test.each<[string, Partial<Mutation>, string, string]>([
  [
    'what is registered',
    { repo: 'SHOP', owner: 'acme' },
    'Acme/shop is already registered and enabled.',
    'Nothing to do',
  ],
  ['what is registered but disabled', { repo: 'old' }, 'Acme/old is already registered and disabled.', 'Use enable'],
  [
    'an organisation without telemetry',
    { owner: 'new', telemetryRepository: null },
    'new is not registered yet and has no telemetry repository.',
    '--telemetry new/',
  ],
  [
    'telemetry elsewhere',
    { owner: 'new' },
    'Telemetry of new cannot go to acme/telemetry: cross-organisation telemetry is not allowed.',
    'a repository of new',
  ],
  [
    'another telemetry repository',
    { repo: 'x', telemetryRepository: 'acme/other' },
    'Telemetry of Acme goes to Acme/telemetry, not to acme/other: all repositories of Acme share one telemetry repository.',
    'Omit --telemetry',
  ],
  ['enabling what is enabled', { action: 'enable' }, 'Acme/shop is already enabled.', 'Nothing to do'],
  ['disabling what is disabled', { action: 'disable', repo: 'old' }, 'Acme/old is already disabled.', 'Nothing to do'],
  [
    'enabling what is not registered',
    { action: 'enable', repo: 'shp' },
    'acme/shp is not registered.',
    'Did you mean Acme/shop?',
  ],
  [
    'disabling for an owner who is not',
    { action: 'disable', owner: 'nobody' },
    'nobody/shop is not registered.',
    'registry list',
  ],
  [
    'unregistering what is not',
    { action: 'unregister', repo: 'nothing' },
    'acme/nothing is not registered.',
    'registry list',
  ],
])('%s is refused', (_, own, message, hint) => {
  const before = registered.text;
  const work = () => mutateRegistry(registered, { ...registration, ...own } as Mutation);
  expect(work).toThrow(new ActionError(message));
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ hint: expect.stringContaining(hint) });
  }
  expect(registered.text).toBe(before);
});

test('two names with one key are refused', () => {
  const mutation = { ...registration, owner: 'a', repo: 'B_c', telemetryRepository: 'a/t' };
  expect(() => mutateRegistry(registered, mutation)).toThrow(
    'orgs.a.repos.B_c: collides with orgs.a_b.repos.c: both are a_b_c',
  );
});

test('a registry with problems is not parsed for mutation', () => {
  const text = createRegistryText({
    acme: createOrganisation('acme', [], { repos: { x: createEntry({ state: 1 }) } }),
  });
  expect(() => parseDocument(text)).toThrow('orgs.acme.repos.x.state: expected enabled or disabled, got 1');
});

describe('withMember', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const { document } = fc.letrec<{ document: Record<string, unknown> }>((tie) => ({
    document: fc.dictionary(fc.string(), fc.oneof({ depthSize: 'small' }, leaf, tie('document')), { maxKeys: 4 }),
  }));
  const indents = fc.constantFrom(0, 2, 4, '\t');
  const steps = fc.tuple(
    fc.string().map((text) => `new ${text}`),
    fc.array(fc.string(), { maxLength: 3 }),
  );

  test('sets what was asked for, removes with undefined, and leaves everything else', () => {
    fc.assert(
      fc.property(document, indents, steps, fc.jsonValue(), (before, indent, [first, rest], value) => {
        const text = JSON.stringify(before, null, indent);
        const after = withMember(text, [first, ...rest], value);
        const parsed: unknown = JSON.parse(after);
        const found = [first, ...rest].reduce(
          (part: unknown, step) => Object.getOwnPropertyDescriptor(part, step)?.value as unknown,
          parsed,
        );
        expect(JSON.stringify(found)).toBe(JSON.stringify(JSON.parse(JSON.stringify(value))));
        expect(JSON.parse(withMember(after, [first], undefined))).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    [
      'an indent of four spaces',
      '{\n    "a": {\n        "x": 1\n    }\n}\n',
      '{\n    "a": {\n        "x": 1,\n        "b": 2\n    }\n}\n',
    ],
    ['tabs', '{\n\t"a": {\n\t\t"x": 1\n\t}\n}', '{\n\t"a": {\n\t\t"x": 1,\n\t\t"b": 2\n\t}\n}'],
    [
      'CRLF',
      '{\r\n  "a": {\r\n    "x": 1\r\n  }\r\n}\r\n',
      '{\r\n  "a": {\r\n    "x": 1,\r\n    "b": 2\r\n  }\r\n}\r\n',
    ],
    ['a byte order mark', '\ufeff{\n  "a": {}\n}\n', '\ufeff{\n  "a": {\n    "b": 2\n  }\n}\n'],
    ['no line at all', '{"a":{}}', '{\n  "a": {\n    "b": 2\n  }\n}'],
  ])('%s stays', (_, before, after) => {
    expect(withMember(before, ['a', 'b'], 2)).toBe(after);
    expect(withMember(after, ['a', 'b'], undefined).replace(/\s/g, '')).toBe(before.replace(/,?\s*"b": 2|\s/g, ''));
  });
});
