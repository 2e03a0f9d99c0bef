import fc from 'fast-check';
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

test('a document only reads when it has queries, and neither mutations nor subscriptions', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(header, selection), { minLength: 1, maxLength: 4 }), (definitions) => {
      const kinds = definitions.map(([words]) => words.split(' ')[0] || 'query');
      const reads = kinds.includes('query') && kinds.every((kind) => kind === 'query' || kind === 'fragment');
      expect(isQueryDocument(definitions.map((parts) => parts.join(' ')).join('\n'))).toBe(reads);
    }),
  );
});

test('nesting that exhausts the stack is refused', () => {
  expect(isQueryDocument(`${'{a'.repeat(200_000)}${'}'.repeat(200_000)}`)).toBe(false);
});
