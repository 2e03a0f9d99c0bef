import { ActionError } from './action-error.js';
import type { Effects } from './effects.js';
import { toPlanReport } from './report/plan-report.js';
import { toRunReport, toShardReport, type Report } from './report/report.js';
import { run } from './run.js';
import { buildShard } from './run/stages/build-shard.js';
import { planShards } from './run/stages/plan-shards.js';
import { publishShards } from './run/stages/publish-shards.js';
import type { Settings } from './settings.js';
import { ShardDirectory } from './shards/shard-directory.js';

/** What the step was asked to do. @throws ActionError for what concerns all of it. */
export async function runStage(settings: Settings, effects: Effects): Promise<Report> {
  const { staging, failOn } = settings;
  switch (staging.stage) {
    case 'all':
      return toRunReport(await run(settings, effects), failOn);
    case 'plan':
      return toPlanReport(await planShards(settings, staging, effects, new ShardDirectory(staging.outputDirectory)));
    case 'build':
      return toShardReport(await buildShard(settings, effects, new ShardDirectory(staging.outputDirectory)));
    case 'publish':
      return toRunReport(await publishShards(settings, effects, new ShardDirectory(staging.archiveDirectory)), failOn);
    case 'check':
    case 'verify':
      throw new ActionError(`stage: ${staging.stage} is not there yet.`);
  }
}
