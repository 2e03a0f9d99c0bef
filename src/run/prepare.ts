import type { Effects } from './effects.js';
import type { InspectedTarget } from '../publish/publication-target.js';
import { publishedTreeId } from '../publish/published-directory.js';
import { toSitePath } from '../publish/tree.js';
import { checkTarget, checkTargetAliases } from '../registry/check-target.js';
import { parseRegistry } from '../registry/registry.js';
import { narrowPlan, type Plan, planRepositories, withoutContexts } from '../registry/plan.js';
import type { RenderOptions } from '../render/render-options.js';
import { pickDeriveOptions } from '../settings/derive-options.js';
import type { Settings } from '../settings/settings.js';
import { VERSION } from '../base/version.js';
import { ActionError } from '../base/action-error.js';
import { echoLines } from '../redaction/echo.js';
import type { Log } from '../base/log.js';

interface PreparedRun {
  readonly context: RunContext;
  /** Where the registry was read. */
  readonly origin: string;
  readonly target: InspectedTarget;
}

/** What a stage already knows of the repositories that it is about. */
interface Scope {
  /** Keys of those that the run is about. */
  readonly selected: ReadonlySet<string>;
  /** Keys of those whose published directories are looked into. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Registry → plan → what is published now. What concerns all repositories (registry, target, settings) stops the run here, before any
 * telemetry is read.
 * @throws ActionError for the latter.
 */
export async function prepareRun(settings: Settings, effects: Effects, known?: Scope): Promise<PreparedRun> {
  const { text, origin, isAssumed = false, warnings = [] } = await effects.readRegistry();
  const registry = parseRegistry(text, origin);
  const wanted = known === undefined ? settings.repositories : 'all';
  const planned = planRepositories(registry, settings.owner, wanted === 'auto' ? 'all' : wanted);
  const all = isAssumed ? withoutContexts(planned) : planned;
  checkTarget(settings, registry);
  const touched = wanted === 'auto' ? await effects.readTouched(all.telemetryRepository) : null;
  const plan = narrowPlan(all, known?.selected ?? touched);
  effects.log.info(
    `Checking ${plan.enabled.length} of ${plan.registered.length} registered repositories of ${plan.owner} (${origin}).`,
  );

  // Before the telemetry is pinned, so that what others publish from newer telemetry is noticed (invariant 7).
  const keys = plan.enabled.map(({ key }) => key);
  const target = await effects.target.inspect(keys.filter((key) => known?.changed.has(key) ?? true));
  const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
  // Once: a target that holds dashboards of ours has been looked at.
  const isFirst = !plan.registered.some(({ key }) => publishedTreeId(target.site, toSitePath(directory, key)) !== null);
  if (isFirst) await checkTargetAliases(settings, registry, (names) => effects.target.findAlias(names));
  const context = {
    settings,
    effects,
    plan,
    isTargetPrivate: target.isPrivate,
    options: toOptions(settings),
    directory,
    warnings: new Set(warnings),
    unregistered: new Set<string>(),
  };
  return { context, origin, target };
}

/** The part of the settings that the bytes of a dashboard depend on. */
function toOptions(settings: Settings): RenderOptions {
  const { server, siteUrl } = settings;
  return { serverUrl: server.serverUrl, siteUrl, builderVersion: VERSION, ...pickDeriveOptions(settings) };
}

/** What is settled before the first repository is built, and does not change after. */
export interface RunContext {
  readonly settings: Settings;
  readonly effects: Effects;
  readonly plan: Plan;
  /** Null for a local directory, which is shown to nobody. */
  readonly isTargetPrivate: boolean | null;
  readonly options: RenderOptions;
  /** Publish directory; empty for the root. */
  readonly directory: string;
  /** Sentences about the run as a whole; they come up while it goes on. */
  readonly warnings: Set<string>;
  /** Names of telemetry directories that are of no registered repository; known once the telemetry is open. */
  readonly unregistered: Set<string>;
}

/** Anything unexpected becomes a failure with a name; where it comes from goes to the debug log. */
export function toActionError(error: unknown, log: Log): ActionError {
  if (error instanceof ActionError) {
    if (error.cause !== undefined) log.debug(echoLines(String(error.cause)));
    return error;
  }
  log.debug(echoLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return new ActionError('The action failed unexpectedly.', {
    hint: 'Run again with debug logging (ACTIONS_STEP_DEBUG) and report the output.',
    cause: error,
  });
}
