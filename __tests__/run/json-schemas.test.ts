import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { toJsonSchemas, toRecordSchemas } from '../../src/run/json-schemas.js';
import { DIALECTS } from '../../src/records/dialects.js';
import { changelogEntrySchema } from '../../src/registry/changelog.js';
import { parseRegistry } from '../../src/registry/registry.js';
import { registrySchema } from '../../src/registry/registry-schema.js';
import { createEntry, createOrganisation } from '../registry/registry-fixture.js';

const allSchemas = () => new Map([...toJsonSchemas(), ...toRecordSchemas()]);

test('the published JSON Schemas are those of the code (node scripts/generate-schemas.mjs)', async () => {
  const generated = allSchemas();
  const published = (await readdir('schemas', { recursive: true })).filter((name) => name.endsWith('.json'));
  expect(published.sort()).toEqual([...generated.keys()].sort());
  for (const [name, schema] of generated) {
    expect([name, JSON.parse(await readFile(`schemas/${name}`, 'utf8'))]).toEqual([name, schema]);
  }
});

/** An empty object allows everything: a part that could not be described would silently be one. */
test('every part is described, but for values that may be anything', () => {
  const undescribed: string[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return;
    const isOpen =
      /\/(?:additionalProperties|default)$/.test(path) || (path.startsWith('records/') && /\/items$/.test(path));
    if (Object.keys(part).length === 0 && !isOpen) undescribed.push(path);
    for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
  };
  for (const [name, schema] of allSchemas()) visit(schema, name);
  expect(undescribed).toEqual([]);
});

test('an older schema accepts what has more fields, as published documents may have one day; what people write is held to it', () => {
  const strict = Array.from(toJsonSchemas()).filter(([, schema]) =>
    JSON.stringify(schema).includes('"additionalProperties":false'),
  );
  expect(strict.map(([name]) => name)).toEqual(['infra-changelog.schema.json']);
});

test('emitters may add members to a record, at any depth', () => {
  expect(JSON.stringify([...toRecordSchemas().values()])).not.toContain('"additionalProperties":false');
});

test('there is a schema of the records of every dialect: what their reader holds them to', () => {
  const schemas = toRecordSchemas();
  expect([...schemas.keys()]).toEqual(DIALECTS.map(({ name }) => `records/${name}.schema.json`));
  for (const { name, schema } of DIALECTS) {
    const expected: object = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
    expect(schemas.get(`records/${name}.schema.json`)).toEqual({ ...expected, title: expect.stringContaining(name) });
  }
});

test.each([
  ['decision', ['schema_version', 'action', 'outcome']],
  ['engine', ['schema_version', 'event']],
  ['agent', ['schema_version', 'event']],
  ['command', ['cmd']],
  ['transcript', ['type']],
])('the schema of a %s requires %j', (name, required) => {
  expect(toRecordSchemas().get(`records/${name}.schema.json`)).toMatchObject({ required });
});

test('every field of every document says what it means', () => {
  const silent: string[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return;
    const isField = /\/properties\/[^/]+$/.test(path);
    if (isField && !('description' in part && /\S\.$/.test(String(part.description)))) silent.push(path);
    for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
  };
  for (const [name, schema] of allSchemas()) visit(schema, name);
  expect(silent).toEqual([]);
});

const orgs = { acme: createOrganisation('acme', ['shop']) };

test.each<[string, Record<string, unknown>, boolean]>([
  [
    'a registry with all that one may hold',
    { $schema: './x.json', generated_at: 'x', description: 'x', note: 1 },
    true,
  ],
  ['another version', { schema_version: '3.0' }, false],
  ['no organisations', { orgs: undefined }, false],
  [
    'an entry without context',
    { orgs: { acme: createOrganisation('acme', [], { repos: { shop: createEntry({ context: undefined }) } }) } },
    false,
  ],
  [
    'an entry of unknown state',
    { orgs: { acme: createOrganisation('acme', [], { repos: { shop: createEntry({ state: 'x' }) } }) } },
    false,
  ],
  [
    'an entry without a reason',
    { orgs: { acme: createOrganisation('acme', [], { repos: { shop: createEntry({ reason: undefined }) } }) } },
    true,
  ],
  [
    'telemetry without an owner',
    { orgs: { acme: createOrganisation('acme', [], { telemetry_repo: 'telemetry' }) } },
    false,
  ],
])('%s: the schema for editors and the parser agree', (_, own, isValid) => {
  const document = { schema_version: '2.0', orgs, ...own };
  expect(registrySchema.safeParse(document).success).toBe(isValid);
  const problems = (): string[] =>
    parseRegistry(JSON.stringify(document), 'registry.json').organisations.flatMap(
      (organisation) => organisation.problems,
    );
  if (isValid) expect(problems()).toEqual([]);
  else expect(() => expect(problems()).toEqual([])).toThrow();
});

test('the schema of a changelog line tells what each action needs', () => {
  const schema = toJsonSchemas().get('infra-changelog.schema.json');
  expect(schema).toMatchObject({
    oneOf: [
      {
        properties: { action: { const: 'register' } },
        required: expect.arrayContaining(['context', 'telemetry_repo']),
      },
      { properties: { action: { enum: ['enable', 'disable', 'unregister'] } } },
    ],
  });
  expect(changelogEntrySchema.safeParse({}).success).toBe(false);
});
