import type { Effects } from '../effects.js';
import type { InspectedTarget } from '../publish/publication-target.js';
import { checkTarget } from '../registry/check-target.js';
import { parseRegistry } from '../registry/parse-registry.js';
import { narrowPlan, planRepositories } from '../registry/plan.js';
import type { RenderOptions } from '../render/render-options.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import type { RunContext } from './context.js';

export interface PreparedRun {
  readonly context: RunContext;
  /** Where the registry was read. */
  readonly origin: string;
  readonly target: InspectedTarget;
}

/**
 * Registry → plan → what is published now. What concerns all repositories (registry, target, settings) stops the run here, before any
 * telemetry is read.
 * @throws ActionError for the latter.
 */
export async function prepareRun(settings: Settings, effects: Effects): Promise<PreparedRun> {
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
  return { context, origin, target };
}

/** The part of the settings that the bytes of a dashboard depend on. */
function toOptions({ server, siteUrl, retentionDays, runPages, exports, curatedPlugins }: Settings): RenderOptions {
  const { serverUrl } = server;
  return { serverUrl, siteUrl, builderVersion: VERSION, retentionDays, runPages, exports, curatedPlugins };
}
