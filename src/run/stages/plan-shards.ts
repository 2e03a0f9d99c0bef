import type { Effects } from '../effects.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import type { PlanResult } from '../../report/plan-report.js';
import type { Settings } from '../../settings/settings.js';
import type { Staging } from '../../settings/stage.js';
import { selectFiles } from '../../derive/aggregate/file-selection.js';
import { balance, MATRIX_ROOM, type ShardPlan, toMatrix } from '../../shards/shard-plan.js';
import type { ShardStore } from '../../shards/shard-directory.js';
import type { TelemetrySource } from '../../source/telemetry-source.js';
import { openTelemetry } from '../build-repositories.js';
import { prepareRun, toActionError } from '../prepare.js';
import { planBuilds, type PlannedBuild } from '../plan-builds.js';

const MEGABYTE = 1_000_000;
/** The cost of a repository apart from its telemetry, in bytes of telemetry. */
const REPOSITORY_BYTES = 250_000;
/** Directories listed concurrently. */
const PARALLEL = 8;

/**
 * The stage `plan`: finds the changed repositories and spreads them over jobs. Reads only ids and the published state. Lists telemetry only
 * where the published state does not tell its size.
 */
export async function planShards(
  settings: Settings,
  { maxShards, shardSize }: Extract<Staging, { stage: 'plan' }>,
  effects: Effects,
  store: ShardStore,
): Promise<PlanResult> {
  const { context, origin, target } = await prepareRun(settings, effects);
  const { plan, warnings, unregistered, directory } = context;
  const telemetry = await openTelemetry(context);
  const { unchanged, changed } = await planBuilds(context, plan.enabled, telemetry.source, target);
  const bytes = await weigh(changed, telemetry.source, settings.retentionDays, effects);
  const loads = changed.map(({ repository: { key } }) => ({ key, weight: (bytes.get(key) ?? 0) + REPOSITORY_BYTES }));
  const limits = { mostShards: maxShards, shardWeight: shardSize * MEGABYTE, ...MATRIX_ROOM };
  const { shards, postponed } = balance(loads, limits);
  const shardPlan: Omit<ShardPlan, 'format' | 'builder_version'> = {
    owner: plan.owner,
    target: { label: effects.target.label, directory },
    telemetry_commit: telemetry.commit,
    unchanged: Array.from(unchanged, ([{ key }, figures]) => ({ key, figures })),
    shards: shards.map((repositories, index) => ({
      shard: index + 1,
      repositories: [...repositories],
      bytes: repositories.reduce((sum, key) => sum + (bytes.get(key) ?? 0), 0),
    })),
    postponed: [...postponed],
  };
  await store.writePlan(shardPlan);
  return {
    owner: plan.owner,
    registryOrigin: origin,
    target: effects.target.label,
    unchanged: unchanged.size,
    shards: shardPlan.shards,
    matrix: toMatrix(shardPlan.shards, plan.enabled),
    postponed: postponed.length,
    warnings: [...plan.warnings, ...warnings],
    unregistered: [...unregistered],
  };
}

/** Bytes of telemetry by key. The published size is close enough and costs no request, so only unpublished directories are listed. */
async function weigh(
  builds: readonly PlannedBuild[],
  source: TelemetrySource,
  retentionDays: number,
  { log }: Effects,
): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  const unknown: RegisteredRepository[] = [];
  for (const { repository, previous } of builds) {
    const files = previous?.source.files ?? [];
    if (files.length === 0) unknown.push(repository);
    else
      bytes.set(
        repository.key,
        files.reduce((sum, { size }) => sum + size, 0),
      );
  }
  const queue = unknown.values();
  const work = async () => {
    for (const repository of queue) {
      try {
        const listing = await source.open(repository);
        const { files } = selectFiles(listing?.entries ?? [], retentionDays);
        bytes.set(
          repository.key,
          files.reduce((sum, { size }) => sum + (size ?? 0), 0),
        );
      } catch (error) {
        // Its own job will fail and report it; here it counts as empty.
        log.info(`${repository.owner}/${repository.name} cannot be listed: ${toActionError(error, log).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return bytes;
}
