import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { createReadOnlyFetch } from '../../src/github/read-only-guard.js';

const graphqlUrl = 'https://ghes.example/api/graphql';

/** A guarded fetch beside the log of what got through it. */
function createGuarded() {
  const sent: string[] = [];
  const guarded = createReadOnlyFetch(async (input, init) => {
    sent.push(`${init?.method ?? 'GET'} ${String(input)}`);
    return new Response('{}');
  }, graphqlUrl);
  return { guarded, sent };
}

test('lets reads and queries through', async () => {
  const { guarded, sent } = createGuarded();
  await guarded('https://ghes.example/api/v3/repos/a/b');
  await guarded('https://ghes.example/api/v3/repos/a/b', { method: 'HEAD' });
  await guarded(graphqlUrl, {
    method: 'POST',
    body: JSON.stringify({ query: '{ a }', variables: { query: 'mutation' } }),
  });
  expect(sent).toEqual([
    'GET https://ghes.example/api/v3/repos/a/b',
    'HEAD https://ghes.example/api/v3/repos/a/b',
    `POST ${graphqlUrl}`,
  ]);
});

test.each<[string, string, RequestInit]>([
  ['a mutation', graphqlUrl, { method: 'POST', body: JSON.stringify({ query: 'mutation { a }' }) }],
  ['a batch', graphqlUrl, { method: 'POST', body: JSON.stringify([{ query: '{ a }' }]) }],
  ['a stored operation', graphqlUrl, { method: 'POST', body: JSON.stringify({ query: '{ a }', extensions: {} }) }],
  ['a body without a query', graphqlUrl, { method: 'POST', body: '{}' }],
  ['a body that is not JSON', graphqlUrl, { method: 'POST', body: 'query { a }' }],
  ['no body', graphqlUrl, { method: 'POST' }],
  ['a query to another address', `${graphqlUrl}/x`, { method: 'POST', body: JSON.stringify({ query: '{ a }' }) }],
  ['a REST write', 'https://ghes.example/api/v3/repos/a/b/git/refs', { method: 'POST', body: '{}' }],
])('refuses %s before it leaves', async (_, url, init) => {
  const { guarded, sent } = createGuarded();
  await expect(guarded(url, init)).rejects.toThrow(ActionError);
  expect(sent).toEqual([]);
});

test('no method but GET and HEAD gets through, whatever its spelling', async () => {
  const word = fc.oneof(fc.constantFrom('POST', 'put', 'Patch', 'DELETE', 'GE', 'GETS', ''), fc.string());
  await fc.assert(
    fc.asyncProperty(word, async (method) => {
      fc.pre(!['GET', 'HEAD'].includes(method.toUpperCase()));
      const { guarded, sent } = createGuarded();
      await expect(guarded('https://ghes.example/api/v3/repos/a/b', { method })).rejects.toThrow('is read-only');
      expect(sent).toEqual([]);
    }),
  );
});
