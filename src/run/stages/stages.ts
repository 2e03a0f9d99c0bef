import { CacheKey } from '../../cache/cache-key.js';
import { toCheckReport, toFindingLine, toTotals } from '../check/check-report.js';
import { checkTelemetry } from '../check/check-telemetry.js';
import type { ParallelDeriving } from '../../derive/aggregate/derived-files.js';
import type { Effects } from '../effects.js';
import type { Log } from '../../base/log.js';
import { createGitHubEffects, createVerificationEffects } from '../github-effects.js';
import { toRepositoryUrl } from '../../render/links.js';
import { toPlanReport } from '../../report/plan-report.js';
import { systemClock } from '../../base/clock.js';
import { toToday } from '../../report/run-result.js';
import { type Report, toRunReport, toShardReport } from '../../report/report.js';
import { toVerificationReport } from '../../report/verification.js';
import { run } from '../run.js';
import { buildShard, publishShards } from './build-shard.js';
import { planShards } from './plan-shards.js';
import { verifySite } from '../verify-site.js';
import type { Secrets, Settings } from '../../settings/settings.js';
import { isFullName } from '../../settings/github-name.js';
import type { Environment } from '../../settings/parse-inputs.js';
import { ShardDirectory, type ShardStore } from '../../shards/shard-directory.js';
import { checkLocalDirectory } from '../../source/local-directory.js';

/**
 * Runs the stage named by the input `stage`, on GitHub.
 * @throws ActionError for problems that concern the whole run.
 */
export async function runStage(
  settings: Settings,
  secrets: Secrets,
  environment: Environment,
  log: Log,
  threads?: ParallelDeriving,
): Promise<Report> {
  const { stage } = settings.staging;
  if (stage === 'check') return checkWorkingTree(settings, environment, log);
  if (stage === 'verify') {
    const { repositories } = settings;
    const names = Array.isArray(repositories) ? repositories : null;
    return toVerificationReport(await verifySite(createVerificationEffects(settings, secrets, log), names));
  }
  await checkDirectories(settings);
  const effects = createGitHubEffects(settings, secrets, log, threads);
  const cacheKey = secrets.cacheKey === null ? null : new CacheKey(secrets.cacheKey);
  const report = await runPipeline(settings, effects, (directory) => new ShardDirectory(directory, cacheKey));
  await effects.partials?.trim();
  return report;
}

/** Checked first, before any request. */
async function checkDirectories({ cacheDirectory, target, staging }: Settings): Promise<void> {
  if (cacheDirectory !== null) await checkLocalDirectory('cache-directory', cacheDirectory);
  if (target.kind === 'directory') await checkLocalDirectory('output-directory', target.outputDirectory);
  if (staging.stage === 'plan' || staging.stage === 'build') {
    await checkLocalDirectory('output-directory', staging.outputDirectory);
  }
  if (staging.stage === 'publish') await checkLocalDirectory('archive-directory', staging.archiveDirectory);
}

/** Checks the job's checkout, which is also the working directory of JavaScript actions. */
async function checkWorkingTree({ failOn }: Settings, environment: Environment, log: Log): Promise<Report> {
  const result = await checkTelemetry({ paths: ['.'], directory: environment['GITHUB_WORKSPACE'] ?? '.' });
  // The runner would take a line starting with "::" for a command.
  for (const finding of result.findings) log.info(`- ${toFindingLine(finding)}`);
  for (const line of toTotals(result)) log.info(line);
  return toCheckReport(result, failOn.severity, toFormatsUrl(environment));
}

/** The URL of this action's record formats; null when the runner does not say which repository the action is from. */
function toFormatsUrl(environment: Environment): string | null {
  const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const server = toRepositoryUrl(environment['GITHUB_SERVER_URL'] ?? '', repository);
  if (server === null || !isFullName(repository)) return null;
  return `${server}/blob/${encodeURIComponent(environment['GITHUB_ACTION_REF'] || 'HEAD')}/docs/HOWTO.md#emit-telemetry`;
}

async function runPipeline(
  settings: Settings,
  effects: Effects,
  openStore: (directory: string) => ShardStore,
): Promise<Report> {
  const { staging, failOn } = settings;
  const today = toToday(systemClock);
  switch (staging.stage) {
    case 'plan':
      return toPlanReport(await planShards(settings, staging, effects, openStore(staging.outputDirectory)));
    case 'build':
      return toShardReport(await buildShard(settings, effects, openStore(staging.outputDirectory)), today);
    case 'publish':
      return toRunReport(await publishShards(settings, effects, openStore(staging.archiveDirectory)), failOn, today);
    default:
      return toRunReport(await run(settings, effects), failOn, today);
  }
}
