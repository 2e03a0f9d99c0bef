import { Kind, parse } from 'graphql';
import type { RequestRecord } from '../../testkit/github/http-server.js';
import { FIELDS, permissionOf } from '../end-to-end/permissions.js';
import { runInProcess } from '../end-to-end/in-process.js';
import { telemetryOf, withOrganisation } from '../end-to-end/small-organisation.js';
import { readTable } from './markdown.js';

/** GitHub's list says nothing of these, whose REST counterparts need the same. */
const GRAPHQL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FIELDS).map(([field, route]) => [field, permissionOf(route) ?? ''])),
  updateRefs: 'contents: write',
};

/** Names of the fields that a document asks of repositories, or, of a mutation, its own. */
function fieldsOf(document: string): { readonly operation: string; readonly fields: readonly string[] } {
  const [definition] = parse(document).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  const roots = definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  if (definition.operation === 'mutation') {
    return { operation: 'mutation', fields: roots.map(({ name }) => name.value) };
  }
  expect(new Set(roots.map(({ name }) => name.value))).toEqual(new Set(['repository']));
  const selections = roots.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const fields = selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
  return { operation: 'repository', fields };
}

/** What a request calls: a route with names for what varies, or fields of a GraphQL document. */
function toCalls({ method, path, graphql }: RequestRecord): (readonly [call: string, permission: string])[] {
  if (graphql !== undefined) {
    const { operation, fields } = fieldsOf(graphql.query);
    return fields.map((field) => [`GraphQL ${operation} ${field}`, GRAPHQL[field] ?? '?']);
  }
  const [pathname = ''] = path.split('?');
  const call = `${method} ${pathname}`
    .replace(/\/repos\/[\w-]+\/[\w-]+/, '/repos/{owner}/{repo}')
    .replace(/[0-9a-f]{40}/, '{sha}')
    .replace(/(refs?\/)heads\/.+/, '$1{ref}');
  return [[call, permissionOf(`${method} ${pathname}`) ?? '?']];
}

test('the table of calls in docs/SECURITY.md is what the tokens are used for', async () => {
  const rows = new Set<string>();
  const folders = Array.from({ length: 60 }, (_, index) => `octo_app/d${index}/2026-01-16.jsonl`); // not one query's worth
  const telemetry = {
    ...Object.fromEntries(folders.map((path) => [path, telemetryOf('app', '2026-01-16', 1)])),
    // More than one query gives.
    'octo_web/2026-01-17.jsonl': telemetryOf('web', '2026-01-17', 3000),
  };
  const day = { 'octo_web/2026-01-18.jsonl': telemetryOf('web', '2026-01-18', 1) };
  await withOrganisation({ telemetry }, async (organisation) => {
    await runInProcess(organisation);
    organisation.append(day);
    await runInProcess(organisation);
    organisation.append({ 'octo_app/2026-01-19.jsonl': telemetryOf('app', '2026-01-19', 1) });
    await runInProcess(organisation, { 'publish-history': 'squash', exports: 'parquet' });
    for (const request of organisation.github.requests) {
      const token = request.token === 'read' ? '`telemetry-token`, `registry-token`' : '`publish-token`';
      for (const [call, permission] of toCalls(request)) rows.add(`| ${token} | \`${call}\` | ${permission} |`);
    }
  });
  const documented = readTable('docs/SECURITY.md', 'Token').map((cells) => `| ${cells.join(' | ')} |`);
  expect(documented.sort()).toEqual([...rows].sort());
});
