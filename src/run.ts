import type { Effects } from './effects.js';
import { checkTarget } from './registry/check-target.js';
import { parseRegistry } from './registry/parse-registry.js';
import { narrowPlan, planRepositories } from './registry/plan.js';
import type { RenderOptions } from './render/render-options.js';
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
  const { text, origin, warnings = [] } = await effects.readRegistry();
  const registry = parseRegistry(text, origin);
  const wanted = settings.repositories;
  const all = planRepositories(registry, settings.owner, wanted === 'auto' ? 'all' : wanted);
  checkTarget(settings, registry);
  const plan = wanted === 'auto' ? narrowPlan(all, await effects.readTouched(all.telemetryRepository)) : all;
  effects.log.info(
    `${origin}: ${plan.enabled.length} of ${plan.registered.length} repositories of ${plan.owner} to look at.`,
  );

  // Before the telemetry is pinned, so that what others publish from newer telemetry is noticed (invariant 7).
  const target = await effects.target.inspect(plan.enabled.map(({ key }) => key));
  const context = {
    settings,
    effects,
    plan,
    isTargetPrivate: target.isPrivate,
    options: toOptions(settings),
    directory: settings.target.kind === 'repository' ? settings.target.publishDirectory : '',
    warnings: new Set(warnings),
  };
  const builds = await buildRepositories(context, plan.enabled, target);
  const published = settings.dryRun ? null : await publishDashboards(context, builds);
  return toRunResult(context, origin, builds, published);
}

/** The part of the settings that the bytes of a dashboard depend on. */
function toOptions({ server, siteUrl, retentionDays, runPages, exports, curatedPlugins }: Settings): RenderOptions {
  const { serverUrl } = server;
  return { serverUrl, siteUrl, builderVersion: VERSION, retentionDays, runPages, exports, curatedPlugins };
}
