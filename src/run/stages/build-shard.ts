import type { Effects } from '../../effects.js';
import type { RunResult } from '../../report/run-result.js';
import type { Settings } from '../../settings.js';
import type { ShardRepository } from '../../shards/shard-archive.js';
import type { ShardStore } from '../../shards/shard-directory.js';
import { buildRepositories, type Build } from '../build-repositories.js';
import { prepareRun } from '../prepare.js';
import { toRunResult } from '../result.js';

/**
 * The stage `build`: builds the repositories of one job into one archive. What the target holds is looked at anew, before the telemetry:
 * meanwhile others may have published, and what is planned against is what the stage `publish` must still find (invariant 7).
 * That is why the plan pins no telemetry for the jobs: an older commit than that of what is published by now would be a step back.
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
  // The stage `plan` has named them already.
  context.unregistered.clear();
  const result = toRunResult(context, origin, builds, null);
  const finished = [...builds].flatMap(([{ key }, build]) =>
    'built' in build ? [[key, build.built.files] as const] : [],
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
  if ('unchanged' in build) return { key, outcome: 'unchanged', figures: build.unchanged };
  if ('built' in build) {
    const { plannedAgainst, built } = build;
    return { key, outcome: 'built', planned_against: plannedAgainst, audit: [...built.audit] };
  }
  const { message, hint = null } = build.error;
  return { key, outcome: build.outcome, message, hint };
}
