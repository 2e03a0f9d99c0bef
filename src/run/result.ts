import type { SiteWait } from '../publish/live-site.js';
import { toSitePath } from '../publish/tree.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { RepositoryResult, RunResult } from '../report/run-result.js';
import type { Staging } from '../settings/stage.js';
import type { Build } from '../publish/build.js';
import type { Builds } from './build-repositories.js';
import type { RunContext } from './prepare.js';
import type { Published } from './publish-dashboards.js';

/** @param published - Null when nothing was published. */
export function toRunResult(
  context: RunContext,
  registryOrigin: string,
  builds: Builds,
  published: Published | null,
  site: SiteWait | null = null,
): RunResult {
  const { plan, settings, effects } = context;
  const plannedSite = published?.plan;
  const fates = { refused: new Set(plannedSite?.refused), overtaken: new Set(plannedSite?.overtaken) };
  const commits = [...builds.values()].flatMap((build) => ('commit' in build ? [build.commit] : []));
  return {
    owner: plan.owner,
    registryOrigin,
    telemetryRepository: plan.telemetryRepository,
    telemetryCommit: commits.at(-1) ?? null,
    target: effects.target.label,
    dryRun: settings.dryRun,
    publication: published?.publication ?? null,
    site,
    pageUrl: settings.siteUrl,
    dashboardUrl: toDashboardUrl(settings.siteUrl, plan.enabled),
    repositories: [
      ...[...builds].map(([repository, build]) => toRepositoryResult(context, repository, build, published, fates)),
      ...plan.disabled.map((repository) => ({ repository, outcome: 'disabled', published: false }) as const),
    ],
    unregistered: [...context.unregistered].sort(),
    removed: plannedSite?.publication.removed ?? [],
    warnings: [
      ...plan.warnings,
      ...context.warnings,
      ...(plannedSite?.warnings ?? []),
      ...(published?.publication.warnings ?? []),
    ],
  };
}

/** Keys of the dashboards that were built and not published. */
interface SiteFates {
  readonly refused: ReadonlySet<string>;
  readonly overtaken: ReadonlySet<string>;
}

function toRepositoryResult(
  { directory, effects: { target }, settings: { staging } }: RunContext,
  repository: RegisteredRepository,
  build: Build,
  published: Published | null,
  { refused, overtaken }: SiteFates,
): RepositoryResult {
  if (build.outcome === 'unchanged') return { ...build, repository, published: true };
  if (build.outcome !== 'built') {
    const { message, hint } = build.error;
    return { outcome: build.outcome, repository, published: false, error: { message, hint } };
  }
  if (refused.has(repository.key)) {
    return fail(
      repository,
      `${toSitePath(directory, repository.key)} on ${target.label} was not created by this action, so it is not replaced.`,
      'Remove it from the target, or publish to another publish-directory.',
    );
  }
  const isOvertaken = overtaken.has(repository.key);
  if (isOvertaken && staging.stage !== 'publish') {
    return fail(
      repository,
      'Other runs kept publishing this dashboard, so this run did not publish its own, which may be older.',
      'Run fewer workflows that publish the same repository at the same time.',
    );
  }
  return {
    ...build,
    published: published !== null && !isOvertaken,
    reason: published === null ? toUnpublishedReason(staging) : isOvertaken ? STOOD_BACK : null,
  };
}

function fail(repository: RegisteredRepository, message: string, hint: string): RepositoryResult {
  return { outcome: 'failed', repository, published: false, error: { message, hint } };
}

const STOOD_BACK =
  'Another run published this dashboard in the meantime, so it was kept. The next run checks it again.';

function toUnpublishedReason({ stage }: Staging): string {
  return stage === 'build' ? 'The stage publish publishes it.' : 'A dry run publishes nothing.';
}

/** The dashboard of the only repository of the run; null when there are several or none. */
function toDashboardUrl(siteUrl: string | null, enabled: readonly RegisteredRepository[]): string | null {
  const [only, ...others] = enabled;
  return siteUrl === null || only === undefined || others.length > 0
    ? null
    : `${siteUrl}${encodeURIComponent(only.key)}/`;
}
