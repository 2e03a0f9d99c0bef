import { ActionError } from '../../base/action-error.js';
import { isSameName } from '../../settings/github-name.js';
import { manifestOf, type Shard, type ShardRepository } from '../../shards/shard-archive.js';
import type { ShardStore } from '../../shards/shard-directory.js';
import type { ShardPlan } from '../../shards/shard-plan.js';
import type { Build } from '../../publish/build.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { checkVisibility } from '../build-repositories.js';
import type { RunContext } from '../prepare.js';

/**
 * Reads the archives' dashboards, by key. An unusable archive causes a warning and is ignored. So are archives that contain the same
 * repository, because there is no way to know which one is right.
 */
export async function collectShards(
  context: RunContext,
  plan: ShardPlan,
  store: ShardStore,
): Promise<ReadonlyMap<string, Build>> {
  const shards = new Map<string, Shard>();
  for await (const found of store.readShards()) {
    const problem = 'error' in found ? found.error.message : findProblem(found.shard, found.file, plan);
    if (problem !== null) context.warnings.add(problem);
    else if ('shard' in found) shards.set(found.file, found.shard);
  }
  const claims = new Map<string, string[]>();
  for (const [file, { contents }] of shards) {
    for (const { key } of contents.repositories) {
      const claimed = claims.get(key);
      if (claimed === undefined) claims.set(key, [file]);
      else claimed.push(file);
    }
  }
  const rivals = new Set([...claims.values()].filter((files) => files.length > 1).flat());
  if (rivals.size > 0)
    context.warnings.add(`${[...rivals].join(', ')} contain the same repositories, so none of them is used.`);

  const enabled = new Map(context.plan.enabled.map((repository) => [repository.key, repository]));
  const builds = new Map<string, Build>();
  for (const [file, shard] of shards) {
    if (rivals.has(file)) continue;
    const { contents } = shard;
    if (shard.dashboards.size > 0) checkVisibility(context, contents.telemetry.private ?? true);
    for (const warning of contents.warnings) context.warnings.add(warning);
    for (const sharded of contents.repositories) {
      const repository = enabled.get(sharded.key);
      if (repository !== undefined) builds.set(sharded.key, toBuild(repository, sharded, shard));
    }
  }
  return builds;
}

/** Why a shard does not belong to this plan; null when it does. */
function findProblem({ contents }: Shard, file: string, { owner, target, shards }: ShardPlan): string | null {
  const isMeant =
    isSameName(contents.owner, owner) &&
    isSameName(contents.target.label, target.label) &&
    contents.target.directory === target.directory;
  if (!isMeant) return `${file} does not belong to this plan and is not used.`;
  const planned = new Set(shards.flatMap(({ repositories }) => repositories));
  const isPlanned = contents.repositories.every(({ key }) => planned.has(key));
  return isPlanned ? null : `${file} contains repositories that are not in the plan and is not used.`;
}

function toBuild(repository: RegisteredRepository, sharded: ShardRepository, { contents, dashboards }: Shard): Build {
  const { commit } = contents.telemetry;
  if (sharded.outcome === 'unchanged') return { outcome: 'unchanged', figures: sharded.figures, commit };
  if (sharded.outcome === 'built') {
    const files = dashboards.get(repository.key) ?? new Map<string, Uint8Array>();
    const manifest = manifestOf(files);
    if (manifest !== null) {
      const { figures } = manifest;
      const { planned_against: plannedAgainst, audit } = sharded;
      const kept = new Map(Object.entries(sharded.kept));
      return { outcome: 'built', repository, files, kept, figures, audit, plannedAgainst, commit };
    }
    return { error: new ActionError('The archive contains no dashboard of it.'), outcome: 'failed' };
  }
  const { message, hint, outcome } = sharded;
  return { error: new ActionError(message, hint === null ? {} : { hint }), outcome };
}
