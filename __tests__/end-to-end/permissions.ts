import { createRequire } from 'node:module';
import { Kind, parse } from 'graphql';
import { z } from 'zod';
import type { RequestRecord } from '../../testkit/github/http-server.js';

const routes = z.object({ read: z.array(z.string()), write: z.array(z.string()).default([]) });
const { metadata, contents } = z
  .object({ 'api.github.com': z.object({ permissions: z.object({ metadata: routes, contents: routes }) }) })
  .parse(createRequire(import.meta.url)('@octokit/app-permissions'))['api.github.com'].permissions;

const MAPPED = [
  ['metadata: read', metadata.read],
  ['contents: read', contents.read],
  ['contents: write', contents.write],
] as const;

/**
 * The permission that GitHub's list names for a call, such as `GET /repos/o/r/git/trees/{sha}`; undefined when it names none of
 * metadata and contents.
 */
export function permissionOf(call: string): string | undefined {
  return MAPPED.find(([, known]) => known.some((route) => route === call || toPattern(route).test(call)))?.[0];
}

/** Routes of GitHub's list, as patterns of the paths that they stand for. */
function toPattern(route: string): RegExp {
  return new RegExp(
    `^${route
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(ref)\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  );
}

/**
 * GitHub's list says nothing of GraphQL. These are the fields that are asked for, each with the REST route that tells the same
 * and the permission which that route needs.
 */
export const FIELDS: Readonly<Record<string, string>> = {
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
export function fieldsOf({ graphql }: RequestRecord): string[] {
  return parse(graphql?.query ?? '').definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return []; // what an object of the repository is asked for
    if (definition.kind !== Kind.OPERATION_DEFINITION) throw new Error(definition.kind);
    const [root, ...others] = definition.selectionSet.selections;
    if (definition.operation !== 'query' || others.length > 0) throw new Error('not one query');
    if (root?.kind !== Kind.FIELD || root.name.value !== 'repository') throw new Error('not about a repository');
    return (root.selectionSet?.selections ?? []).map((selection) => {
      if (selection.kind !== Kind.FIELD) throw new Error(selection.kind);
      return selection.name.value;
    });
  });
}
