import fc from 'fast-check';
import { z } from 'zod';
import type { Dialect } from '../../src/records/dialect.js';
import { createGuard, DIALECTS } from '../../src/records/dialects.js';
import { propertyRuns } from '../property-runs.js';
import { readRecords } from './read-records.js';
import { toRecord } from './scanned-record.js';

const byName = DIALECTS.map((dialect) => [dialect.name, dialect] as const);

/** What a schema requires, and no more. */
function toRequired({ shape }: z.ZodObject): z.ZodObject {
  const required = Object.entries(shape as Record<string, z.ZodType>).filter(
    ([, type]) => !type.safeParse(undefined).success,
  );
  return z.object(
    Object.fromEntries(required.map(([name, type]) => [name, type instanceof z.ZodObject ? toRequired(type) : type])),
  );
}

/** Paths at which the schema finds something wrong. */
function listWrong(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return [...new Set(issues.map(({ path }) => path.join('.')))].sort();
}

/** Values of every kind that JSON has, those that decide often among them. */
const value = fc.oneof(
  fc.constantFrom(undefined, null, '', 'text', '1.0', 0, true, [], {}, { category: '' }, { category: 'plan' }),
  fc.constantFrom({ category: 1 }, { category: null, action: 'success' }, ['category']),
  fc.jsonValue(),
);
const record = fc.dictionary(
  fc.constantFrom(
    ...['schema_version', 'event', 'action', 'outcome', 'cmd', 'ts', 'type', 'sessionId', 'message', '__proto__'],
  ),
  value,
);

test.each(byName)('the guard of a %s and what its schema requires agree, path by path', (_, { schema }) => {
  const guard = createGuard(schema);
  const required = toRequired(schema);
  fc.assert(
    fc.property(record, (fields) => {
      expect([...(guard(toRecord(fields)) ?? [])].sort()).toEqual(listWrong(required, fields));
    }),
    { numRuns: propertyRuns(1000, 50_000) },
  );
});

/** Random values that a schema accepts: made of what it says, so that a field that is added is tried, too. */
function toAccepted(type: z.ZodType): fc.Arbitrary<unknown> {
  if (type instanceof z.ZodObject) return toAcceptedObject(type);
  if (type instanceof z.ZodOptional) return fc.option(toAccepted(type.unwrap() as z.ZodType), { nil: undefined });
  if (type instanceof z.ZodNullable) return fc.option(toAccepted(type.unwrap() as z.ZodType), { nil: null });
  if (type instanceof z.ZodUnion) return fc.oneof(...(type.options as z.ZodType[]).map(toAccepted));
  if (type instanceof z.ZodArray) return fc.array(toAccepted(type.element as z.ZodType), { maxLength: 3 });
  if (type instanceof z.ZodBoolean) return fc.boolean();
  if (type instanceof z.ZodString) return fc.string({ minLength: type.minLength ?? 0 });
  const others = fc.oneof(
    fc.jsonValue(),
    fc.nat(),
    fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
  );
  return others.filter((other) => type.safeParse(other).success);
}

function toAcceptedObject({ shape }: z.ZodObject): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(shape as Record<string, z.ZodType>).map(([name, type]) => [name, toAccepted(type)]),
    ),
  );
}

/** What tells a dialect from others, where its schema leaves that open. */
const OWN: Readonly<Record<string, object>> = {
  decision: { schema_version: '1.0' },
  engine: { schema_version: '1.0' },
  agent: { schema_version: '0.1' },
  command: { ts: '2026-01-15T10:00:00Z' },
  transcript: { sessionId: 's' },
};

/** Of another repository, so that it does not count, whatever the schema says. */
const isForeign = (codes: readonly string[]) => codes.includes('foreign-record');

test.each(byName)('all that the schema of a %s accepts is read as one', (name, { schema }: Dialect) => {
  fc.assert(
    fc.property(toAcceptedObject(schema), (fields) => {
      const written = JSON.parse(JSON.stringify({ ...fields, ...OWN[name] })) as object;
      expect(schema.safeParse(written).error?.issues ?? []).toEqual([]);
      const { counts, codes, events } = readRecords(written);
      expect([counts.counted, isForeign(codes)]).toContain(isForeign(codes) ? true : 1);
      expect(counts.unrecognised).toBe(0);
      for (const { dialect } of events) expect(dialect).toBe(name);
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});

test.each(byName)('members that are added to a %s change nothing', (name, { schema }) => {
  expect(schema.safeParse({ ...minimal(schema), ...OWN[name], of_next_year: { deep: [1] } }).success).toBe(true);
});

function minimal({ shape }: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape as Record<string, z.ZodType>)
      .filter(([, type]) => !type.safeParse(undefined).success)
      .map(([name, type]) => [name, type instanceof z.ZodObject ? minimal(type) : 'text']),
  );
}

test('of a member that lacks nothing is said that its own members do; of one that is missing only that', () => {
  const schema = z.object({ a: z.object({ b: z.string().min(1), c: z.object({ d: z.string() }) }), e: z.string() });
  const missing = (value: unknown) => createGuard(schema)(toRecord(value));
  expect(missing({ a: { b: 'x', c: { d: '' } }, e: '' })).toBeNull();
  expect(missing({ a: { b: '', c: { d: null } } })).toEqual(['a.b', 'a.c.d', 'e']);
  expect(missing({ a: { b: 'x', c: [] }, e: 'x' })).toEqual(['a.c']);
  expect(missing({ a: 'x', e: 'x' })).toEqual(['a']);
});

test('a schema that requires what a guard cannot look for is refused', () => {
  expect(() => createGuard(z.object({ count: z.int() }))).toThrow(TypeError);
});
