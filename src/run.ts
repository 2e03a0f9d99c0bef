import type { Effects } from './effects.js';
import { checkTarget } from './registry/check-target.js';
import { parseRegistry } from './registry/parse-registry.js';
import { planRepositories } from './registry/plan.js';
import type { RunResult } from './report/run-result.js';
import { buildRepositories } from './run/build-repositories.js';
import { publishDashboards } from './run/publish-dashboards.js';
import { toRunResult } from './run/result.js';
import type { Settings } from './settings.js';
import { VERSION } from './version.js';

/**
 * The pipeline: registry → plan → build each repository → publish → result. A repository's failure stops that repository;
 * what concerns all of them (registry, target, settings) stops the run before any telemetry is read.
 * @throws ActionError for the latter.
 */
export async function run(settings: Settings, effects: Effects): Promise<RunResult> {
  const { text, origin } = await effects.readRegistry();
  const registry = parseRegistry(text, origin);
  const plan = planRepositories(registry, settings.owner, settings.repositories);
  checkTarget(settings, registry);
  effects.log.info(
    `${origin}: ${plan.enabled.length} of ${plan.registered.length} repositories of ${plan.owner} to build.`,
  );

  const { site, isPrivate } = await effects.target.inspect();
  const context = {
    settings,
    effects,
    plan,
    isTargetPrivate: isPrivate,
    options: { serverUrl: settings.server.serverUrl, builderVersion: VERSION },
    directory: settings.target.kind === 'repository' ? settings.target.publishDirectory : '',
  };
  const builds = await buildRepositories(context, plan.enabled, site);
  const published = settings.dryRun ? null : await publishDashboards(context, builds);
  return toRunResult(context, origin, builds, published);
}
