import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { isQueryDocument } from '../../src/github/graphql-document.js';

test.each([
  '{ viewer { login } }',
  'query { a }',
  'query Q($a: [Int!]! = [1, 2], $b: T = {mutation: "}"}) @skip(if: $a) { a(x: {y: "mutation {"}) { ...F } } fragment F on T { b }',
  '# mutation { a }\nquery { subscription mutation: query }',
  'query { a(text: """ " \\""" mutation { """) }',
  'query { a(text: """ \\\\""") } mutation { b } #""")}',
  '\uFEFF,,query,{,a,},{b}',
  'query { a(text: "\\"}{ mutation", empty: "") }',
])('only reads: %s', (document) => {
  expect(isQueryDocument(document)).toBe(true);
});

test.each([
  'mutation { a }',
  'subscription { a }',
  'query { a } mutation { b }',
  '{ a } mutation M { b }',
  'fragment F on T { a } mutation { ...F }',
  '# query { a }\nmutation { a }',
  '# query { a } \r mutation { a }',
  '"query { a }" mutation { a }',
  '"""query""" mutation { a }',
  'query { a(text: "\\\\") } mutation { b }',
  'query Q($a: T = {b: 1}) { a } mutation { b }',
  '\uFEFFmutation { a }',
  'Mutation { a }',
  'type T { a: Int }',
  'extend type Query { a: Int }',
  'fragment F on T { a }',
  'query { a',
  'query { a }}',
  'query { a(b: [1)] }',
  'query { "unterminated }',
  'query { a } ; mutation { b }',
  'query',
  '',
])('is refused: %s', (document) => {
  expect(isQueryDocument(document)).toBe(false);
});

const selection = fc.letrec<{ fields: string; field: string }>((tie) => ({
  fields: fc.array(tie('field'), { minLength: 1, maxLength: 3 }).map((fields) => `{ ${fields.join(' ')} }`),
  field: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'mutation', 'query', 'subscription: b', '...F', '... on T { c }', 'd(e: "} mutation {")'),
    fc.constantFrom(
      '# mutation {\nf',
      'g(h: """ } " mutation { """)',
      'i(j: {k: [1, -2.5e3], l: $m}) @include(if: true)',
    ),
    tie('fields').map((fields) => `n ${fields}`),
  ),
})).fields;
const header = fc.constantFrom(
  '',
  'query',
  'query A',
  'query B($m: T = {o: 1})',
  'fragment F on T',
  'mutation',
  'mutation C',
  'subscription',
);
const document = fc
  .array(fc.tuple(header, selection), { minLength: 1, maxLength: 4 })
  .map((definitions) => definitions.map((parts) => parts.join(' ')).join('\n'));

test('agrees with the reference parser on every document that it accepts', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { definitions } = parse(text);
      const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const onlyQueries = operations.every((definition) => definition.operation === 'query');
      expect(isQueryDocument(text)).toBe(operations.length > 0 && onlyQueries);
    }),
  );
});

test('no garbage between definitions hides an operation that the reference parser sees', () => {
  const piece = fc.constantFrom(
    'mutation',
    'query',
    '{',
    '}',
    '"',
    '"""',
    '\\',
    '#',
    '\n',
    '\r',
    'a',
    '(',
    ')',
    ':',
    '$b',
    '\u2028',
    ',',
    '\uFEFF',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const writes = parsed(text).filter((operation) => operation !== 'query');
      expect(isQueryDocument(text) && writes.length > 0).toBe(false);
    }),
    { numRuns: 3000, examples: [[['query', '{', 'a', '}', '\n', 'mutation', '{', 'a', '}']]] },
  );
});

/** Kinds of the operations of a document; none when the reference parser, and so GitHub, refuses it. */
function parsed(text: string): string[] {
  try {
    return parse(text).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : 'query',
    );
  } catch {
    return [];
  }
}
