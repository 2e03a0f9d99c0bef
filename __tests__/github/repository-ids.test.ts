import { createReadClient } from '../../src/github/github-client.js';
import { GitHubRepository } from '../../src/github/github-repository.js';
import { readRepositoryIds } from '../../src/github/repository-lookup.js';
import { PAGES, startGitHub, TELEMETRY } from '../source/github-fixture.js';

async function readIds(names: readonly string[]) {
  const { github, client } = await startGitHub();
  const ids = await readRepositoryIds(new GitHubRepository(createReadClient(client('ghp_reader')), PAGES), names);
  return { ids, requests: github.requests.length };
}

test('repositories that can be seen have ids of their own, the others none', async () => {
  const { ids } = await readIds([PAGES, 'northwind-labs/nothing', TELEMETRY, 'no name']);
  expect([...ids.keys()]).toEqual([PAGES, TELEMETRY]);
  expect(new Set(ids.values()).size).toBe(2);
});

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [200, 2],
])('%i names are asked for with %i requests, and all are answered', async (count, expected) => {
  const names = Array.from({ length: count }, (_, index) => (index === count - 1 ? PAGES : `northwind-labs/r${index}`));
  const { ids, requests } = await readIds(names);
  expect(requests).toBe(expected);
  expect([...ids.keys()]).toEqual(count === 0 ? [] : [PAGES]);
});
