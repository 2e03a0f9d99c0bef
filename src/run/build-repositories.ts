import { ActionError } from '../base/action-error.js';
import { formatQuantity } from '../base/format.js';
import type { OpenedTelemetry } from './effects.js';
import type { Build, FailedDashboard } from '../publish/build.js';
import type { InspectedTarget } from '../publish/publication-target.js';
import { publishedTreeId } from '../publish/published-directory.js';
import { toSitePath } from '../publish/tree.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { toVerdicts } from '../render/verdicts.js';
import { findUnregistered } from '../source/directory-listing.js';
import { GitHubRequestError } from '../github/github-request-error.js';
import { QuotaError } from '../github/rate-quota.js';
import { buildRepository } from './build-repository.js';
import { type RunContext, toActionError } from './prepare.js';
import { planBuilds, type PlannedBuild } from './plan-builds.js';

/** Repositories built concurrently: enough to fill batches with their files, few enough for their aggregates to fit in memory. */
const PARALLEL = 8;

/** By repository, in the order of the plan. One failure does not affect the others. */
export type Builds = Map<RegisteredRepository, Build>;

/** Pins the telemetry, and builds the repositories whose published dashboard is not current. */
export async function buildRepositories(
  context: RunContext,
  repositories: readonly RegisteredRepository[],
  target: InspectedTarget,
): Promise<Builds> {
  const { log } = context.effects;
  if (repositories.length === 0) return new Map();
  try {
    const telemetry = await openTelemetry(context);
    const { unchanged, changed } = await planBuilds(context, repositories, telemetry.source, target);
    log.info(`Building the changed repositories: ${changed.length} of ${repositories.length}.`);

    const builds = new Map<RegisteredRepository, Build>();
    for (const [repository, figures] of unchanged) {
      builds.set(repository, { outcome: 'unchanged', figures, commit: telemetry.commit });
    }
    const queue = changed.values();
    const work = async () => {
      for (const planned of queue) {
        builds.set(planned.repository, await tryBuild(context, planned, telemetry, target));
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return inOrder(repositories, builds);
  } catch (error) {
    const failure = toFailure(error, context);
    return new Map(repositories.map((repository) => [repository, failure]));
  }
}

/**
 * Opens the telemetry and notes its warnings for the run.
 * @throws ActionError when it cannot be read, or must not be published to the target.
 */
export async function openTelemetry(context: RunContext): Promise<OpenedTelemetry> {
  const { effects, plan, warnings, unregistered } = context;
  const telemetry = await effects.openTelemetry(plan.telemetryRepository);
  checkVisibility(context, telemetry.isPrivate);
  for (const warning of telemetry.warnings ?? []) warnings.add(warning);
  const names = findUnregistered(await telemetry.source.listNames(), plan.registered);
  for (const name of names) unregistered.add(name);
  return telemetry;
}

async function tryBuild(
  context: RunContext,
  { repository, previous, published }: PlannedBuild,
  { source, commit }: OpenedTelemetry,
  { site }: InspectedTarget,
): Promise<Build> {
  try {
    const { partials: cache, threads } = context.effects;
    const { files, kept, figures, audit } = await buildRepository(repository, source, context.options, {
      previous,
      published,
      cache,
      threads,
    });
    const { records } = figures;
    context.effects.log.info(
      `${repository.owner}/${repository.name}: ${formatQuantity(records, 'record')}. ${toVerdicts(figures).sentences}`,
    );
    const plannedAgainst = publishedTreeId(site, toSitePath(context.directory, repository.key));
    return { outcome: 'built', repository, files, kept, figures, audit, plannedAgainst, commit };
  } catch (error) {
    return toFailure(error, context);
  }
}

/** An exhausted rate limit is not a failure of the repository: a later run builds what this one could not. */
export function toFailure(error: unknown, { effects: { log } }: RunContext): FailedDashboard {
  const isLimit = error instanceof QuotaError || (error instanceof GitHubRequestError && error.isRateLimit);
  return { error: toActionError(error, log), outcome: isLimit ? 'not-built' : 'failed' };
}

function inOrder(repositories: readonly RegisteredRepository[], builds: Builds): Builds {
  return new Map(
    repositories.flatMap((repository) => {
      const build = builds.get(repository);
      return build === undefined ? [] : [[repository, build]];
    }),
  );
}

/** Dashboards of private telemetry must not become public by default. */
export function checkVisibility(
  { settings, plan, effects, isTargetPrivate }: RunContext,
  isPrivate: OpenedTelemetry['isPrivate'],
): void {
  if (isPrivate !== true || settings.allowPublic) return;
  if (settings.target.kind === 'directory' && settings.target.isInWorkflow) {
    throw new ActionError(
      `output-directory: ${plan.telemetryRepository} is private, but a site that a workflow deploys is normally public, even on GitHub Pages of a private repository.`,
      {
        hint: 'Set allow-public to true if everyone may see these dashboards, or if only people with access to the telemetry can see the site. Or publish to a branch of a private repository.',
      },
    );
  }
  if (isTargetPrivate !== false) return;
  throw new ActionError(`${plan.telemetryRepository} is private, but ${effects.target.label} is public.`, {
    hint: 'Publish to a private repository, or set allow-public to true if everyone may see these dashboards.',
  });
}
