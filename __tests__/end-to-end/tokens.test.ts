import { json } from '../../testkit/github/answer.js';
import type { RequestRecord } from '../../testkit/github/http-server.js';
import { outcomesOf, runInProcess } from './in-process.js';
import { FIELDS, fieldsOf, permissionOf } from './permissions.js';
import { type OrganisationSettings, telemetryOf, withOrganisation } from './small-organisation.js';

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
  expect(new Set(sent.map(permissionOf))).toEqual(new Set(['contents: read']));

  const fields = new Set(requests.filter(({ graphql }) => graphql !== undefined).flatMap(fieldsOf));
  expect([...fields].sort()).toEqual(Object.keys(FIELDS).sort());
  expect(new Set(Object.values(FIELDS).map(permissionOf))).toEqual(new Set(['metadata: read', 'contents: read']));
});
