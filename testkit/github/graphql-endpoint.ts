import { buildSchema, graphql, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import type { Actor } from './access.js';
import { type Answer, ApiError, json, nodeId } from './answer.js';
import { toExpression, toGitObject, toRef } from './graphql-objects.js';
import { GITHUB_SCHEMA } from './graphql-schema.js';
import { type Repositories, type RepositoryStore, requireRules } from './repository-store.js';

const schema = buildSchema(GITHUB_SCHEMA);

const graphqlRequest = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
export type GraphqlRequest = z.infer<typeof graphqlRequest>;

export function parseGraphqlRequest(body: string): GraphqlRequest | undefined {
  try {
    return graphqlRequest.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

interface GraphqlContext {
  readonly actor: Actor;
  readonly repositories: Repositories;
  /** Number of the latest ref changes that a query does not see yet. */
  readonly missed: number;
}

/** Answers one document. Like GitHub, reports query errors with status 200. */
export async function graphqlAnswer(body: string, context: GraphqlContext): Promise<Answer> {
  const { actor } = context;
  if (actor.kind === 'none') throw new ApiError(401, 'This endpoint requires you to be authenticated.');
  const request = parseGraphqlRequest(body);
  if (request === undefined) throw new ApiError(400, 'Problems parsing JSON');
  try {
    actor.spend('graphql');
  } catch (error) {
    if (error instanceof ApiError) return json({ errors: [{ type: 'RATE_LIMITED', message: error.message }] });
    throw error;
  }
  const result = await graphql({
    schema,
    source: request.query,
    variableValues: request.variables,
    operationName: request.operationName,
    rootValue: rootOf(context),
  });
  return json({
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map(toError) }),
  });
}

/** GitHub adds the error's type at the top level. */
function toError(error: GraphQLError): GraphQLFormattedError & { readonly type?: unknown } {
  const { message, locations, path } = error.toJSON();
  return {
    ...('type' in error.extensions && { type: error.extensions['type'] }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  };
}

function rootOf({ actor, repositories, missed }: GraphqlContext) {
  return {
    rateLimit() {
      const { limit, used, reset } = actor.rate('graphql');
      const resetAt = new Date(reset * 1000).toISOString().replace('.000Z', 'Z');
      return { cost: 1, limit, used, remaining: limit - used, nodeCount: 0, resetAt };
    },
    repository({ owner, name, followRenames }: { owner: string; name: string; followRenames: boolean }) {
      const found = repositories.find(`${owner}/${name}`);
      const visible = found && actor.permissionFor(found.repository) && (followRenames || !found.renamed);
      if (!visible) {
        throw new GraphQLError(`Could not resolve to a Repository with the name '${owner}/${name}'.`, {
          extensions: { type: 'NOT_FOUND' },
        });
      }
      return toRepository(missed > 0 ? found.repository.replica(missed) : found.repository, actor);
    },
    updateRefs: (given: Parameters<typeof updateRefs>[2]) => updateRefs(repositories, actor, given),
  };
}

function toRepository(repository: RepositoryStore, actor: Actor): object {
  const { owner, name, archived = false } = repository.settings;
  const isPrivate = repository.settings.private ?? false;
  const requireContents = () => {
    try {
      actor.requireRead(repository);
    } catch (error) {
      throw new GraphQLError(error instanceof Error ? error.message : '', { extensions: { type: 'FORBIDDEN' } });
    }
  };
  return {
    id: nodeId('R', repository.fullName),
    databaseId: repository.databaseId,
    name,
    nameWithOwner: repository.fullName,
    owner: { __typename: 'Organization', id: nodeId('O', owner), login: owner },
    url: `https://github.com/${repository.fullName}`,
    isArchived: archived,
    isEmpty: repository.isEmpty,
    isPrivate,
    visibility: isPrivate ? 'PRIVATE' : 'PUBLIC',
    viewerPermission: actor.roleIn(repository)?.toUpperCase() ?? null,
    defaultBranchRef() {
      requireContents();
      return toRef(repository, `refs/heads/${repository.defaultBranch}`);
    },
    ref({ qualifiedName }: { qualifiedName: string }) {
      requireContents();
      return toRef(repository, qualifiedName);
    },
    object({ oid, expression }: { oid?: string | null; expression?: string | null }) {
      requireContents();
      if (oid != null) return toGitObject(repository, oid);
      return expression == null ? null : toExpression(repository, expression);
    },
  };
}

/** GitHub's id for "no such ref". */
const NO_OBJECT = '0'.repeat(40);

interface RefUpdate {
  readonly name: string;
  readonly beforeOid?: string | null;
  readonly afterOid: string;
  readonly force: boolean;
}

interface UpdateRefs {
  readonly input: {
    readonly clientMutationId?: string | null;
    readonly repositoryId: string;
    readonly refUpdates: readonly RefUpdate[];
  };
}

/** Moves refs, all or none, each only if it has the expected value. */
function updateRefs(repositories: Repositories, actor: Actor, { input }: UpdateRefs) {
  const repository = repositories.all.find((one) => nodeId('R', one.fullName) === input.repositoryId);
  if (repository === undefined || actor.permissionFor(repository) === undefined) {
    throw problem('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'`);
  }
  try {
    actor.requireWrite(repository);
    for (const update of input.refUpdates) check(repository, update);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw problem(error.status === 422 ? 'UNPROCESSABLE' : 'FORBIDDEN', error.message);
  }
  for (const { name, afterOid } of input.refUpdates) {
    if (afterOid === NO_OBJECT) repository.refs.delete(name);
    else repository.refs.set(name, afterOid);
  }
  return { clientMutationId: input.clientMutationId ?? null };
}

function check(repository: RepositoryStore, { name, beforeOid, afterOid, force }: RefUpdate): void {
  const current = repository.refs.get(name) ?? NO_OBJECT;
  if (beforeOid != null && beforeOid !== current) {
    // Git's wording, which GitHub passes on.
    throw new ApiError(422, `fatal: cannot lock ref '${name}': is at ${current} but expected ${beforeOid}`);
  }
  if (afterOid === NO_OBJECT) return;
  if (repository.objects.commit(afterOid) === undefined) throw new ApiError(422, 'Object does not exist');
  const isCreation = current === NO_OBJECT;
  const isForced = !isCreation && !repository.isAncestor(current, afterOid);
  if (isForced && !force) throw new ApiError(422, 'Update is not a fast forward');
  requireRules(repository, { ref: name, id: afterOid, isCreation, isForced });
}

function problem(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
