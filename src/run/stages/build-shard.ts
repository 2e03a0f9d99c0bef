import type { Effects } from '../effects.js';
import type { RunResult } from '../../report/run-result.js';
import type { Settings } from '../../settings/settings.js';
import type { ShardRepository } from '../../shards/shard-archive.js';
import type { ShardStore } from '../../shards/shard-directory.js';
import type { Build } from '../../publish/build.js';
import { buildRepositories, type Builds } from '../build-repositories.js';
import { prepareRun } from '../prepare.js';
import { toRunResult } from '../result.js';
import { ActionError } from '../../base/action-error.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { isSameName } from '../../settings/github-name.js';
import type { ShardPlan } from '../../shards/shard-plan.js';
import { awaitPublication, publishDashboards } from '../publish-dashboards.js';
import { collectShards } from './collect-shards.js';

/**
 * The stage `build`: builds the repositories of one job into one archive. Reads the target again before the telemetry, because others may
 * have published since; the stage `publish` compares against this state (invariant 7). For the same reason the plan does not pin the
 * telemetry: an older commit than the one published by now would be a step back.
 */
export async function buildShard(settings: Settings, effects: Effects, store: ShardStore): Promise<RunResult> {
  let isPrivate: boolean | null = null;
  const { context, origin, target } = await prepareRun(settings, {
    ...effects,
    openTelemetry: async (repository) => {
      const telemetry = await effects.openTelemetry(repository);
      isPrivate = telemetry.isPrivate;
      return telemetry;
    },
  });
  const builds = await buildRepositories(context, context.plan.enabled, target);
  // The stage `plan` has already reported them.
  context.unregistered.clear();
  const result = toRunResult(context, origin, builds, null);
  const finished = [...builds].flatMap(([{ key }, build]) =>
    build.outcome === 'built' ? [[key, build.files] as const] : [],
  );
  await store.writeShard({
    contents: {
      owner: context.plan.owner,
      target: { label: effects.target.label, directory: context.directory },
      telemetry: { commit: result.telemetryCommit, private: isPrivate },
      repositories: Array.from(builds, ([{ key }, build]) => toShardRepository(key, build)),
      warnings: [...context.warnings],
    },
    dashboards: new Map(finished),
  });
  return result;
}

function toShardRepository(key: string, build: Build): ShardRepository {
  if (build.outcome === 'unchanged') return { key, outcome: 'unchanged', figures: build.figures };
  if (build.outcome === 'built') {
    const { plannedAgainst, audit, kept } = build;
    return {
      key,
      outcome: 'built',
      planned_against: plannedAgainst,
      audit: [...audit],
      kept: Object.fromEntries(kept),
    };
  }
  const { message, hint = null } = build.error;
  return { key, outcome: build.outcome, message, hint };
}

/**
 * The stage `publish`: publishes the archives of all build jobs in one commit, without reading telemetry. A dashboard that others have
 * published since it was built stays as they published it (invariant 7), and the repositories of a missing or damaged shard stay untouched.
 * The next run finds both changed.
 * @throws ActionError when there is no plan, or it is for another owner or target.
 */
export async function publishShards(settings: Settings, effects: Effects, store: ShardStore): Promise<RunResult> {
  const plan = await store.readPlan();
  checkPlan(plan, settings, effects.target.label);
  const sharded = plan.shards.flatMap(({ repositories }) => repositories);
  const selected = new Set([...sharded, ...plan.postponed, ...plan.unchanged.map(({ key }) => key)]);
  const { context, origin, target } = await prepareRun(settings, effects, { selected, changed: new Set(sharded) });
  const collected = await collectShards(context, plan, store);
  const builds: Builds = new Map();
  const planned = createPlannedBuilds(plan);
  for (const repository of context.plan.enabled) {
    builds.set(repository, collected.get(repository.key) ?? planned(repository));
  }
  const published = settings.dryRun ? null : await publishDashboards(context, builds, 1);
  const site = await awaitPublication(context, target, published);
  return toRunResult(context, origin, builds, published, site);
}

/** The plan's outcome for a repository that is in no archive. */
function createPlannedBuilds(plan: ShardPlan): (repository: RegisteredRepository) => Build {
  const unchanged = new Map(plan.unchanged.map(({ key, figures }) => [key, figures]));
  const shards = new Map(plan.shards.flatMap(({ shard, repositories }) => repositories.map((key) => [key, shard])));
  return ({ key }) => {
    const figures = unchanged.get(key);
    if (figures !== undefined) return { outcome: 'unchanged', figures, commit: plan.telemetry_commit };
    const shard = shards.get(key);
    const message =
      shard === undefined
        ? 'The job matrix of this run had no room for it.'
        : `Shard ${shard} has no usable archive, so its dashboards were not updated.`;
    const hint = shard === undefined ? 'The next run builds it.' : 'Check the job of that shard and run it again.';
    return { error: new ActionError(message, { hint }), outcome: 'not-built' };
  };
}

function checkPlan({ owner, target }: ShardPlan, settings: Settings, label: string): void {
  const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
  if (!isSameName(owner, settings.owner)) {
    throw new ActionError(`The plan is for ${owner}, but owner is ${settings.owner}.`, { hint });
  }
  if (!isSameName(target.label, label) || target.directory !== directory) {
    const planned = `directory "${target.directory}" of ${target.label}`;
    throw new ActionError(`The plan is for the ${planned}, but this is "${directory}" of ${label}.`, { hint });
  }
}

const hint = 'Use the same inputs in all jobs of a workflow.';
