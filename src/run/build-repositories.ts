import { ActionError } from '../action-error.js';
import type { OpenedTelemetry } from '../effects.js';
import type { PublishedSite } from '../publish/publication-target.js';
import { publishedTreeId } from '../publish/published-directory.js';
import { toSitePath } from '../publish/site-path.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { buildRepository, type BuiltDashboard } from './build-repository.js';
import type { RunContext } from './context.js';
import { toActionError } from './failure.js';

export type Build =
  | {
      readonly built: BuiltDashboard;
      /** Git tree id of its published directory before its telemetry was read; null when there was none. */
      readonly plannedAgainst: string | null;
      /** Commit that its telemetry was read at; null when that is no repository. */
      readonly commit: string | null;
    }
  | { readonly error: ActionError };

/** By repository; a repository that could not be built fails alone. */
export type Builds = Map<RegisteredRepository, Build>;

/** Builds repositories from telemetry that is pinned now, against what `site` holds of them. */
export async function buildRepositories(
  context: RunContext,
  repositories: readonly RegisteredRepository[],
  site: PublishedSite,
): Promise<Builds> {
  const { log } = context.effects;
  const builds: Builds = new Map();
  if (repositories.length === 0) return builds;
  try {
    const telemetry = await context.effects.openTelemetry(context.plan.telemetryRepository);
    checkVisibility(context, telemetry);
    for (const repository of repositories) {
      builds.set(repository, await tryBuild(context, repository, telemetry, site));
    }
  } catch (error) {
    const failure = { error: toActionError(error, log) };
    for (const repository of repositories) builds.set(repository, failure);
  }
  return builds;
}

async function tryBuild(
  { effects: { log }, directory, options }: RunContext,
  repository: RegisteredRepository,
  { source, commit }: OpenedTelemetry,
  site: PublishedSite,
): Promise<Build> {
  try {
    const built = await buildRepository(repository, source, options);
    const { records, status } = built.dashboard.summary;
    log.info(`${repository.owner}/${repository.name}: ${records.counted} records, ${status}.`);
    return { built, commit, plannedAgainst: publishedTreeId(site, toSitePath(directory, repository.key)) };
  } catch (error) {
    return { error: toActionError(error, log) };
  }
}

/** Pages of private telemetry must not become public by a default. */
function checkVisibility(
  { settings, plan, effects, isTargetPrivate }: RunContext,
  { isPrivate }: OpenedTelemetry,
): void {
  if (isPrivate !== true || isTargetPrivate !== false || settings.allowPublic) return;
  throw new ActionError(`${plan.telemetryRepository} is private, but ${effects.target.label} is public.`, {
    hint: 'Publish to a private repository, or set allow-public to true if everyone may see these dashboards.',
  });
}
