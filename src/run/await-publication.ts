import type { InspectedTarget } from '../publish/publication-target.js';
import { awaitSite, type AwaitedFile, type SiteWait } from '../publish/live-site.js';
import { manifestPath } from '../publish/published-directory.js';
import { blobId } from '../source/git-object.js';
import type { RunContext } from './context.js';
import type { Published } from './publish-dashboards.js';

/**
 * Waits, when asked to (`wait-for-site`), until the live site shows what was published. A site is deployed as a whole, so one manifest
 * speaks for all. Never fails the run: what is published is published, and what is not seen is a warning.
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
    warnings.add('It is not known where the site is served, so wait-for-site has nothing to look at: give site-url.');
    return null;
  }
  const file = toAwaitedFile(context, settings.siteUrl, target, published);
  if (file === null) return null;
  const wait = await awaitSite(file, seconds, effects.live, effects.log);
  if (wait.isLive) effects.log.info(`${wait.url} is what was published, after ${wait.seconds} seconds.`);
  else warnings.add(toWarning(wait));
  return wait;
}

/** The manifest of the first dashboard that was written, or else of the first that is as it was. */
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
    `After ${seconds} seconds ${url} is still not what was published. The dashboards are on the branch; the site may still be ` +
    'deploying, be served from elsewhere (site-url), or not be for everybody.'
  );
}
