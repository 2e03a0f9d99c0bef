import { ActionError } from '../base/action-error.js';
import type { BuiltDashboard } from '../publish/build.js';
import type {
  InspectedTarget,
  PublicationResult,
  PublishedSite,
  ReadPublished,
} from '../publish/publication-target.js';
import { planSite, type SitePlan } from '../publish/site-plan.js';
import { buildRepositories, type Builds, toFailure } from './build-repositories.js';
import type { RunContext } from './prepare.js';
import { type AwaitedFile, awaitSite, type SiteWait } from '../publish/live-site.js';
import { manifestPath } from '../publish/published-directory.js';
import { blobId } from '../github/git-objects.js';

/** Rounds of rebuilding what others published in the meantime. */
const ROUNDS = 3;

export interface Published {
  readonly publication: PublicationResult;
  /** The plan of the last round. */
  readonly plan: SitePlan;
}

/**
 * Publishes the built dashboards in one commit. If another run published a dashboard in the meantime, it is built again from fresh
 * telemetry and replaced in `builds`: an older run that finishes last never replaces newer data (invariant 7).
 * @param rounds - 1 to leave what others published as it is.
 * @returns null when nothing was published. `builds` or the run's warnings say why.
 * @throws ActionError on a failure that no build can report.
 */
export async function publishDashboards(
  context: RunContext,
  builds: Builds,
  rounds = ROUNDS,
): Promise<Published | null> {
  const { log } = context.effects;
  if (builds.size > 0 && [...builds.values()].every((build) => 'error' in build)) return null;
  try {
    let earlier: PublicationResult | null = null;
    for (let round = 1; ; round += 1) {
      const { publication: latest, plan, target } = await publishOnce(context, listBuilt(builds));
      const publication: PublicationResult = {
        ...latest,
        changed: latest.changed || (earlier?.changed ?? false),
        attempts: latest.attempts + (earlier?.attempts ?? 0),
        warnings: [...(earlier?.warnings ?? []), ...(latest.warnings ?? [])],
      };
      if (plan.overtaken.length === 0 || round === rounds) return { publication, plan };
      earlier = publication;
      log.info(`Another run published in the meantime; building again: ${plan.overtaken.join(', ')}.`);
      const keys = new Set(plan.overtaken);
      const overtaken = [...builds.keys()].filter(({ key }) => keys.has(key));
      for (const [repository, build] of await buildRepositories(context, overtaken, target))
        builds.set(repository, build);
    }
  } catch (error) {
    const built = listBuilt(builds);
    const isAllUnchanged = [...builds.values()].every(({ outcome }) => outcome === 'unchanged');
    // Failing to remove unregistered dashboards is a failure of the run, not of an unchanged dashboard.
    if (isAllUnchanged) throw error;
    const failure = toFailure(error, context);
    if (built.length === 0) context.warnings.add(failure.error.message);
    for (const { repository } of built) builds.set(repository, failure);
    return null;
  }
}

async function publishOnce(
  { plan: { owner, registered }, effects: { target }, isTargetPrivate, directory, options }: RunContext,
  dashboards: readonly BuiltDashboard[],
): Promise<Published & { readonly target: InspectedTarget }> {
  let last: { plan: SitePlan; site: PublishedSite; read: ReadPublished } | undefined;
  const publication = await target.publish(async (site, read) => {
    const plan = await planSite({ owner, dashboards, registered, directory, options }, site, read);
    last = { plan, site, read };
    return plan.publication;
  });
  if (last === undefined) throw new ActionError(`Published to ${target.label} without a plan.`);
  const { plan, site, read } = last;
  return { publication, plan, target: { site, read, isPrivate: isTargetPrivate } };
}

function listBuilt(builds: Builds): BuiltDashboard[] {
  return [...builds.values()].filter((build) => build.outcome === 'built');
}

/**
 * If `wait-for-site` is set, waits until the live site shows what was published. A site is deployed as a whole, so one manifest is enough.
 * Never fails the run: a timeout is only a warning.
 * @param target as it was before the publication.
 * @returns null when there was nothing to wait for.
 */
export async function awaitPublication(
  context: RunContext,
  target: InspectedTarget,
  published: Published | null,
): Promise<SiteWait | null> {
  const { settings, effects, warnings } = context;
  const seconds = settings.waitForSite;
  if (seconds === 0 || published === null || effects.live === undefined) return null;
  if (settings.siteUrl === null) {
    warnings.add('wait-for-site is ignored, because the address of the site is unknown: set site-url.');
    return null;
  }
  const file = toAwaitedFile(context, settings.siteUrl, target, published);
  if (file === null) return null;
  const wait = await awaitSite(file, seconds, effects.live, effects.log);
  if (wait.isLive) effects.log.info(`The site is up to date after ${wait.seconds} seconds: ${wait.url}`);
  else warnings.add(toWarning(wait));
  return wait;
}

/** The manifest of the first dashboard that was written, or else of the first unchanged one. */
function toAwaitedFile(
  { plan, directory }: RunContext,
  siteUrl: string,
  { site }: InspectedTarget,
  { plan: { publication } }: Published,
): AwaitedFile | null {
  const toFile = (key: string, id: string) => ({ url: `${siteUrl}${encodeURIComponent(key)}/manifest.json`, id });
  const [written] = [...publication.directories].sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = written?.[1].get('manifest.json');
  if (written !== undefined && bytes !== undefined) return toFile(written[0], blobId(bytes));
  for (const { key } of plan.enabled) {
    const present = site.files.get(manifestPath(directory, key));
    if (present !== undefined) return toFile(key, present.id);
  }
  return null;
}

function toWarning({ url, seconds }: SiteWait): string {
  return (
    `After ${seconds} seconds, ${url} is still not up to date. The dashboards are published to the branch. The site may still be ` +
    'deploying, have another address (site-url), or not be public.'
  );
}
