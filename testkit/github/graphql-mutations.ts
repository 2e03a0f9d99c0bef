import { GraphQLError } from 'graphql';
import type { Actor } from './access.js';
import { ApiError, nodeId } from './answer.js';
import { requireRules } from './branch-rules.js';
import type { Repositories } from './repositories.js';
import type { RepositoryStore } from './repository-store.js';

/** What GitHub takes for "there is no such ref". */
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

/** Moves refs, all of them or none, each only from where it is expected to be. */
export function updateRefs(repositories: Repositories, actor: Actor, { input }: UpdateRefs) {
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
    // Git's own words, which GitHub passes on.
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
