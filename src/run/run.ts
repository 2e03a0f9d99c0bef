import type { Effects } from './effects.js';
import type { RunResult } from '../report/run-result.js';
import { awaitPublication, publishDashboards } from './publish-dashboards.js';
import { buildRepositories } from './build-repositories.js';
import { prepareRun } from './prepare.js';
import { toRunResult } from './result.js';
import type { Settings } from '../settings/settings.js';

/**
 * The pipeline: registry → plan → build each repository → publish → (wait for the site) → result. A repository's failure stops only that
 * repository. Problems that concern all of them (registry, target, settings) stop the run before any telemetry is read.
 * @throws ActionError for the latter.
 */
export async function run(settings: Settings, effects: Effects): Promise<RunResult> {
  const { context, origin, target } = await prepareRun(settings, effects);
  const builds = await buildRepositories(context, context.plan.enabled, target);
  const published = settings.dryRun ? null : await publishDashboards(context, builds);
  const site = await awaitPublication(context, target, published);
  return toRunResult(context, origin, builds, published, site);
}
