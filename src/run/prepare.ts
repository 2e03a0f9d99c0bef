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
  /** Where the registry was read from. */
  readonly origin: string;
  readonly target: InspectedTarget;
}

/** Repositories that an earlier stage has selected. */
interface Scope {
  /** Keys of the repositories that the run covers. */
  readonly selected: ReadonlySet<string>;
  /** Keys of those whose published directories are opened. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Registry → plan → published state. Problems that concern all repositories (registry, target, settings) stop the run here, before any
 * telemetry is read.
 * @throws ActionError for these problems.
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

  // Read before pinning the telemetry, so that newer publications by others are noticed (invariant 7).
  const keys = plan.enabled.map(({ key }) => key);
  const target = await effects.target.inspect(keys.filter((key) => known?.changed.has(key) ?? true));
  const directory = settings.target.kind === 'repository' ? settings.target.publishDirectory : '';
  // Checked only once: a target that holds this action's dashboards has passed.
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

/** The settings that affect the bytes of a dashboard. */
function toOptions(settings: Settings): RenderOptions {
  const { server, siteUrl } = settings;
  return { serverUrl: server.serverUrl, siteUrl, builderVersion: VERSION, ...pickDeriveOptions(settings) };
}

/** Fixed before the first repository is built, apart from the warnings and names that are collected. */
export interface RunContext {
  readonly settings: Settings;
  readonly effects: Effects;
  readonly plan: Plan;
  /** Null for a local directory, which is not shown to anyone. */
  readonly isTargetPrivate: boolean | null;
  readonly options: RenderOptions;
  /** Publish directory; empty for the root. */
  readonly directory: string;
  /** Warnings about the run as a whole, added during the run. */
  readonly warnings: Set<string>;
  /** Names of telemetry directories without a registered repository; filled when the telemetry is opened. */
  readonly unregistered: Set<string>;
}

/** Wraps unexpected errors in an ActionError; their cause goes to the debug log. */
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
