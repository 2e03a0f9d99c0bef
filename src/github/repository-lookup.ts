import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { BLOB_FIELDS, type GitHubRepository, objectId, TREE_FIELDS } from './github-repository.js';
import type { ObjectReader } from './object-reader.js';
import { isFullName, nameOf, ownerOf } from '../settings/github-name.js';
import type { GitHubClient } from './github-client.js';

export interface RepositoryFacts {
  /** GitHub's node id, which does not change when the repository is renamed. */
  readonly id: string;
  /** `owner/name` as GitHub spells it. */
  readonly fullName: string;
  readonly private: boolean;
  readonly archived: boolean;
  /** Whether the repository has no commits. */
  readonly empty: boolean;
  /** Null when the repository is empty. */
  readonly defaultBranch: string | null;
  /** Whether the token's user may push; null when GitHub does not say (see `GitHubClient.reportsRole`). */
  readonly canPush: boolean | null;
}

interface Lookup {
  /** Branch, tag, full ref or commit id; the default branch when null. */
  readonly revision: string | null;
  /** Paths to prefetch, in addition to the root. Verified when they are used. */
  readonly directories?: readonly string[];
  readonly files?: readonly string[];
}

export interface FoundRepository {
  readonly facts: RepositoryFacts;
  /** The commit that the revision points to now; null when it is not a commit. */
  readonly commit: { readonly id: string; readonly tree: string } | null;
}

const commitSchema = z.object({ oid: objectId, tree: z.object({ oid: objectId }) });
const repositorySchema = z
  .object({
    id: z.string(),
    nameWithOwner: z.string(),
    isPrivate: z.boolean(),
    isArchived: z.boolean(),
    isEmpty: z.boolean(),
    viewerPermission: z.string().nullable(),
    defaultBranchRef: z.object({ name: z.string() }).nullable(),
    commit: z
      .union([
        commitSchema,
        z.object({ target: z.union([commitSchema, z.object({ target: commitSchema })]) }), // annotated tags
        z.object({}).transform(() => null), // a tree or a blob
      ])
      .nullable(),
  })
  .loose();

const FRAGMENT = 'fragment Commit on Commit { oid tree { oid } }';
const COMMIT = '...Commit ... on Tag { target { ...Commit ... on Tag { target { ...Commit } } } }';

/**
 * Queries the facts about a repository and prefetches what will be read first.
 * @throws ActionError also when GitHub redirects to a renamed repository: only the configured name is accepted.
 */
export async function lookUpRepository(
  repository: GitHubRepository,
  objects: ObjectReader,
  { revision, directories = [], files = [] }: Lookup,
): Promise<FoundRepository> {
  const expression = revision ?? 'HEAD';
  const toObject = (fields: string, prefix: string) => (path: string, index: number) =>
    `${prefix}${index}: object(expression: ${JSON.stringify(`${expression}:${path}`)}) { ${fields} }`;
  const selection = [
    'id nameWithOwner isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name }',
    `commit: object(expression: ${JSON.stringify(expression)}) { ${COMMIT} }`,
    ...['', ...directories].map(toObject(TREE_FIELDS, 'd')),
    ...files.map(toObject(BLOB_FIELDS, 'f')),
  ];
  const doing = `looking up ${revision === null ? 'the default branch' : `"${revision}"`}`;
  const answer = await repository.query(doing, repositorySchema, selection.join(' '), { fragments: FRAGMENT });
  if (answer.nameWithOwner.toLowerCase() !== repository.fullName.toLowerCase()) {
    throw new ActionError(`${repository.fullName} is now called ${answer.nameWithOwner}.`, {
      hint: 'Use the new name. The action does not follow renamed or transferred repositories.',
    });
  }
  for (const [alias, object] of Object.entries(answer)) if (/^[df]\d+$/.test(alias)) objects.remember(object);
  return { facts: toFacts(answer, repository.client.reportsRole), commit: toCommit(answer.commit) };
}

/** @throws ActionError when the repository has commits, but the revision does not exist. */
export function requireCommit(
  { facts, commit }: FoundRepository,
  revision: string | null,
  { fullName, client }: GitHubRepository,
): FoundRepository['commit'] {
  if (commit !== null || facts.empty) return commit;
  throw new ActionError(`"${revision ?? 'HEAD'}" is not a branch, tag or commit of ${fullName}.`, {
    hint: `Check the ref. GitHub also answers this way when ${client.tokenInput} lacks \`${client.permission}\`.`,
  });
}

function toFacts(answer: z.infer<typeof repositorySchema>, reportsRole: boolean): RepositoryFacts {
  const { id, nameWithOwner, isPrivate, isArchived, isEmpty, viewerPermission, defaultBranchRef } = answer;
  return {
    id,
    fullName: nameWithOwner,
    private: isPrivate,
    archived: isArchived,
    empty: isEmpty,
    defaultBranch: defaultBranchRef?.name ?? null,
    canPush:
      reportsRole && viewerPermission !== null ? ['WRITE', 'MAINTAIN', 'ADMIN'].includes(viewerPermission) : null,
  };
}

function toCommit(object: z.infer<typeof repositorySchema>['commit']): FoundRepository['commit'] {
  if (object === null) return null;
  if ('oid' in object) return { id: object.oid, tree: object.tree.oid };
  return toCommit('target' in object.target ? object.target.target : object.target);
}

/** Repositories per query. */
const BATCH = 100;

const answerSchema = z.record(z.string(), z.object({ id: z.string() }).nullable());
const aggregateAnswer = z.object({ name: z.literal('GraphqlResponseError'), data: answerSchema });

/**
 * GitHub's node ids of repositories by the given names, which may be former ones: GitHub follows renames and transfers. Repositories that
 * do not exist, or that the token cannot see, are missing.
 */
export async function readRepositoryIds(
  repository: GitHubRepository,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const asked = names.filter(isFullName);
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const fields = batch.map((name, index) => {
      const [owner, repo] = [ownerOf(name), nameOf(name)].map((part) => JSON.stringify(part));
      return `r${index}: repository(owner: ${owner}, name: ${repo}) { id }`;
    });
    const answer = await repository.request('looking for former names', answerSchema, async (octokit) => ({
      data: await octokit.graphql<unknown>(`query { ${fields.join(' ')} }`).catch(toKnown),
    }));
    for (const [index, name] of batch.entries()) {
      const id = answer[`r${index}`]?.id;
      if (id !== undefined) ids.set(name, id);
    }
  }
  return ids;
}

/** @throws the given error when it contains no data. */
function toKnown(error: unknown): unknown {
  const { data } = aggregateAnswer.safeParse(error).data ?? {};
  if (data === undefined) throw error;
  return data;
}

/**
 * Warns when a read token could also write (`spec/1 §9`). The action never writes with it, but a thief could. App tokens cause no warning,
 * because GitHub does not report their permissions.
 */
export function toPushWarnings(
  { tokenInput, kind }: GitHubClient,
  { canPush, fullName }: RepositoryFacts,
): { readonly warnings?: readonly string[] } {
  if (canPush !== true) return {};
  const remedy =
    kind === 'classic'
      ? 'the scope `repo` of a classic token cannot be narrowed: use a fine-grained token or a GitHub App with `contents: read`'
      : 'if it has `contents: write`, drop that: `contents: read` on that repository is all it needs';
  return { warnings: [`${tokenInput} is only used to read, but its user could push to ${fullName}; ${remedy}.`] };
}
