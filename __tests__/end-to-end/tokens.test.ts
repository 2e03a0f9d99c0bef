import { createRequire } from 'node:module';
import { Kind, parse } from 'graphql';
import { z } from 'zod';
import { json } from '../../src/demo/github/answer.js';
import type { RequestRecord } from '../../src/demo/github/http-server.js';
import { outcomesOf, runInProcess } from './in-process.js';
import { telemetryOf, withOrganisation, type OrganisationSettings } from './small-organisation.js';

/** Tokens of every kind, with more rights than they need when `telemetry` is `write`. */
function tokensOf(kind: 'ghp_' | 'github_pat_' | 'ghs_', telemetry: 'read' | 'write') {
  const read = `${kind}read`;
  const tokens = {
    [read]: { label: 'read', access: { 'octo/infra': 'read', 'octo/telemetry': telemetry } },
    [`${kind}publish`]: { label: 'publish', access: { 'octo/dashboards': 'write' } },
  } as const;
  return { tokens, inputs: { 'telemetry-token': read, 'publish-token': `${kind}publish` } };
}

describe.each(['ghp_', 'github_pat_', 'ghs_'] as const)('tokens that begin with %s', (kind) => {
  test.concurrent.each(['', '/api/v3'] as const)('work where the API is at "%s"', async (prefix) => {
    const { tokens, inputs } = tokensOf(kind, 'read');
    await withOrganisation({ github: { tokens, prefix } }, async (organisation) => {
      const run = await runInProcess(organisation, inputs, { GITHUB_SERVER_URL: 'https://ghes.example' });
      expect(outcomesOf(run)).toEqual({ octo_app: 'built', octo_web: 'built' });
      expect(run.result?.warnings).toEqual([]);
      expect(organisation.site()['octo_app/index.html']).toContain('https://ghes.example/octo/telemetry');
    });
  });

  test.concurrent('that could push to the telemetry are warned of, as far as GitHub tells', async () => {
    const { tokens, inputs } = tokensOf(kind, 'write');
    await withOrganisation({ github: { tokens } }, async (organisation) => {
      const { result } = await runInProcess(organisation, inputs);
      expect(result?.warnings).toEqual(
        kind === 'ghs_'
          ? []
          : [expect.stringMatching(/^telemetry-token .* could push to octo\/telemetry; .*`contents: read`/)],
      );
      const writes = organisation.github.requests.filter(({ token, method, path }) => {
        return token === 'read' && method !== 'GET' && path !== '/graphql';
      });
      expect(writes).toEqual([]);
    });
  });
});

const routes = z.object({ read: z.array(z.string()) });
const { metadata, contents } = z
  .object({ 'api.github.com': z.object({ permissions: z.object({ metadata: routes, contents: routes }) }) })
  .parse(createRequire(import.meta.url)('@octokit/app-permissions'))['api.github.com'].permissions;

/** Routes of GitHub's list of permissions, as patterns of the paths that they stand for. */
function toPattern(route: string): RegExp {
  return new RegExp(
    `^${route
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(ref)\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  );
}
const MAPPED = [...metadata.read, ...contents.read].map(toPattern);

/**
 * GitHub's list says nothing of GraphQL. These are the fields that are asked for, each with the REST route that tells the same
 * and the permission which that route needs.
 */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'GET /repos/{owner}/{repo}', // metadata
  nameWithOwner: 'GET /repos/{owner}/{repo}',
  isPrivate: 'GET /repos/{owner}/{repo}',
  isArchived: 'GET /repos/{owner}/{repo}',
  isEmpty: 'GET /repos/{owner}/{repo}',
  viewerPermission: 'GET /repos/{owner}/{repo}',
  defaultBranchRef: 'GET /repos/{owner}/{repo}',
  object: 'GET /repos/{owner}/{repo}/git/trees/{sha}', // contents; blobs and commits of the same repository likewise
};

/** Names of the fields of the repository that a query asks for; it must ask for nothing else. */
function fieldsOf({ graphql }: RequestRecord): string[] {
  return parse(graphql?.query ?? '').definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return []; // what an object of the repository is asked for
    if (definition.kind !== Kind.OPERATION_DEFINITION) throw new Error(definition.kind);
    const [root, ...others] = definition.selectionSet.selections;
    expect([definition.operation, others]).toEqual(['query', []]);
    if (root?.kind !== Kind.FIELD || root.name.value !== 'repository') throw new Error('not about a repository');
    return (root.selectionSet?.selections ?? []).map((selection) => {
      if (selection.kind !== Kind.FIELD) throw new Error(selection.kind);
      return selection.name.value;
    });
  });
}

test('the reading side needs no permission but to read metadata and contents', async () => {
  const days = Array.from({ length: 60 }, (_, index) => `octo_app/d${index}/2026-01-16.jsonl`);
  const telemetry = {
    ...Object.fromEntries(days.map((path) => [path, telemetryOf('app', '2026-01-16', 1)])), // a listing of all at once
    'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 3000), // too large for a query
    'octo_web/2026-01-17.jsonl': telemetryOf('web', '2026-01-17', 1),
  };
  const scenarios: OrganisationSettings[] = [{}, { telemetry }, { telemetry, github: { limits: { treeEntries: 5 } } }];
  const requests: RequestRecord[] = [];
  for (const settings of scenarios) {
    await withOrganisation(settings, async (organisation) => {
      const { github } = organisation;
      await runInProcess(organisation);
      await runInProcess(organisation);
      organisation.append({ 'octo_web/2026-01-18.jsonl': telemetryOf('web', '2026-01-18', 1) });
      // GraphQL has nothing to say: everything is asked for in the other way.
      const answer = json({ data: { repository: {} } });
      github.faults.add({
        path: /graphql/,
        body: /o0: .*"repo":"telemetry"/,
        times: 9,
        effect: { kind: 'answer', answer },
      });
      await runInProcess(organisation);
      requests.push(...github.requests.filter(({ token }) => token === 'read'));
    });
  }
  const sent = requests
    .filter(({ graphql }) => graphql === undefined)
    .map(({ method, path }) => `${method} ${path.split('?')[0]}`);
  const kinds = new Set(sent.map((route) => route.replace(/[0-9a-f]{40}/g, '{sha}')));
  expect([...kinds].sort()).toEqual([
    'GET /repos/octo/telemetry/git/blobs/{sha}',
    'GET /repos/octo/telemetry/git/trees/{sha}',
  ]);
  expect(sent.filter((route) => !MAPPED.some((pattern) => pattern.test(route)))).toEqual([]);

  const fields = new Set(requests.filter(({ graphql }) => graphql !== undefined).flatMap(fieldsOf));
  expect([...fields].sort()).toEqual(Object.keys(FIELDS).sort());
  for (const route of Object.values(FIELDS)) expect([...metadata.read, ...contents.read]).toContain(route);
});
