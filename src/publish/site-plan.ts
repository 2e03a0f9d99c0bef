import type { RegisteredRepository } from '../registry/registered-repository.js';
import { renderAssets } from '../render/assets.js';
import { parseManifest, type Manifest } from '../render/manifest.js';
import { renderNavigation } from '../render/navigation-page.js';
import type { RenderOptions } from '../render/render-options.js';
import { isSameName } from '../settings/github-name.js';
import { blobId, MODE } from '../source/git-object.js';
import { toTreeId } from '../source/git-tree.js';
import { GENERATOR } from '../version.js';
import type { Publication, PublishedSite, ReadPublished, SiteFiles } from './publication-target.js';
import { listPublishedDirectories, manifestPath, publishedTreeId } from './published-directory.js';
import { toSitePath } from './site-path.js';

/** A dashboard to publish, and what stood in its place when it was planned. */
export interface PlannedDashboard {
  readonly repository: RegisteredRepository;
  readonly files: SiteFiles;
  /** Git tree id of its published directory before its telemetry was read; null when there was none. */
  readonly plannedAgainst: string | null;
}

export interface SiteRequest {
  /** Owner of all the repositories. */
  readonly owner: string;
  readonly dashboards: readonly PlannedDashboard[];
  /** Everything that is registered for the owner. */
  readonly registered: readonly RegisteredRepository[];
  /** Publish directory; empty for the root. */
  readonly directory: string;
  readonly options: RenderOptions;
}

export interface SitePlan {
  readonly publication: Publication;
  /** Keys whose directory someone else has published to since: what was built here may be older. */
  readonly overtaken: readonly string[];
  /** Keys whose directory holds something that is not ours, and stays as it is. */
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Decides what a publication does to a target that holds `site`: only directories that our manifest marks are replaced or
 * removed, and only while they still are what the dashboard was planned against (invariant 7).
 */
export async function planSite(request: SiteRequest, site: PublishedSite, read: ReadPublished): Promise<SitePlan> {
  const { directory, registered, owner, dashboards } = request;
  const published = listPublishedDirectories(site, directory);
  const indexPath = toSitePath(directory, 'index.html');
  const texts = await read([
    ...[...published.keys()].map((key) => manifestPath(directory, key)),
    ...(site.files.has(indexPath) ? [indexPath] : []),
  ]);
  const manifestOf = (key: string): Manifest | null => parseManifest(texts.get(manifestPath(directory, key)) ?? '');

  const overtaken: string[] = [];
  const refused: string[] = [];
  const directories = new Map<string, SiteFiles>();
  for (const { repository, files, plannedAgainst } of dashboards) {
    const present = publishedTreeId(site, toSitePath(directory, repository.key));
    if (present !== null && !isOf(manifestOf(repository.key), repository)) refused.push(repository.key);
    else if (present !== plannedAgainst && present !== toDirectoryId(files)) overtaken.push(repository.key);
    else directories.set(repository.key, files);
  }

  const removed = [...published.keys()].filter((key) => {
    const manifest = manifestOf(key);
    return manifest !== null && isSameName(manifest.repository.owner, owner) && isGone(key, registered);
  });
  const ours = (key: string): boolean => directories.has(key) || manifestOf(key) !== null;
  const warnings: string[] = [];
  const files = new Map(renderAssets());
  if (!site.files.has(toSitePath(directory, '.nojekyll'))) files.set('.nojekyll', new Uint8Array());
  if (!site.files.has(indexPath) || texts.get(indexPath)?.includes(`content="${GENERATOR}"`)) {
    const entries = registered.map((repository) => ({ repository, published: ours(repository.key) }));
    files.set('index.html', renderNavigation(entries, request.options));
  } else {
    warnings.push(`${indexPath} on the target is not ours and stays as it is: the dashboards have no navigation page.`);
  }
  return {
    publication: { directories, removed, files, message: toMessage(directories, removed, registered) },
    overtaken,
    refused,
    warnings,
  };
}

function toDirectoryId(files: SiteFiles): string {
  return toTreeId([...files].map(([path, bytes]) => [path, { id: blobId(bytes), mode: MODE.file }]));
}

function isOf(manifest: Manifest | null, repository: RegisteredRepository): boolean {
  return (
    manifest !== null &&
    isSameName(manifest.repository.owner, repository.owner) &&
    isSameName(manifest.repository.name, repository.name)
  );
}

function isGone(key: string, registered: readonly RegisteredRepository[]): boolean {
  return !registered.some((repository) => isSameName(repository.key, key));
}

/** Without a time or a count of records: the message must not differ where the tree does not. */
function toMessage(
  directories: ReadonlyMap<string, SiteFiles>,
  removed: readonly string[],
  registered: readonly RegisteredRepository[],
): string {
  const names = registered.filter(({ key }) => directories.has(key)).map(({ owner, name }) => `${owner}/${name}`);
  const lines = [...names.map((name) => `build ${name}`), ...removed.map((key) => `remove ${key}`)];
  return ['Publish telemetry dashboards', '', ...lines].join('\n').trim();
}
