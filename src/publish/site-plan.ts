import type { AuditFinding } from '../derive/audit.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { repositoryKey } from '../registry/repository-key.js';
import { renderAssets } from '../render/assets.js';
import { parseMark, parsePageMark, type Mark } from '../render/manifest.js';
import { renderNavigation } from '../render/navigation-page.js';
import type { RenderOptions } from '../render/render-options.js';
import { isSameName } from '../settings/github-name.js';
import { blobId, MODE } from '../source/git-object.js';
import { toTreeId } from '../source/git-tree.js';
import { GENERATOR } from '../version.js';
import { appendAudit, AUDIT_FILE } from './audit-log.js';
import type { Publication, PublishedSite, ReadPublished, SiteFiles } from './publication-target.js';
import { listEntries, listPublishedDirectories, manifestPath, publishedTreeId } from './published-directory.js';
import { toSitePath } from './site-path.js';

/** A dashboard to publish, and what stood in its place when it was planned. */
export interface PlannedDashboard {
  readonly repository: RegisteredRepository;
  readonly files: SiteFiles;
  /** Git tree id of its published directory before its telemetry was read; null when there was none. */
  readonly plannedAgainst: string | null;
  /** What the telemetry did between what is published there and `files`. */
  readonly audit?: readonly AuditFinding[];
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
  const { directory, registered, owner, dashboards, options } = request;
  const present = new Set(listPublishedDirectories(site, directory));
  const known = new Set(registered.map(({ key }) => key.toLowerCase()));
  const unregistered = [...present].filter((key) => isKeyOf(key, owner) && !known.has(key.toLowerCase()));
  const planned = dashboards.map(({ repository }) => repository.key).filter((key) => present.has(key));
  const manifests = await read([...planned, ...unregistered].map((key) => manifestPath(directory, key)));
  const markOf = (key: string) => parseMark(manifests.get(manifestPath(directory, key)) ?? '');
  const pageMarks = await readPageMarks(
    read,
    planned.filter((key) => markOf(key) === null).map((key) => toSitePath(directory, key)),
  );

  const overtaken: string[] = [];
  const refused: string[] = [];
  const warnings: string[] = [];
  const directories = new Map<string, SiteFiles>();
  for (const { repository, files, plannedAgainst, audit = [] } of dashboards) {
    const { key } = repository;
    const path = toSitePath(directory, key);
    const current = publishedTreeId(site, path);
    const isOurs = isOf(markOf(key) ?? pageMarks.get(path) ?? null, repository) || holdsNothingBut(site, path, files);
    if (current !== null && !isOurs) refused.push(key);
    else if (current === plannedAgainst) {
      const log = audit.length === 0 ? null : await readAppended(site, read, toSitePath(path, AUDIT_FILE), audit);
      if (typeof log === 'string') warnings.push(log);
      directories.set(key, log instanceof Uint8Array ? new Map([...files, [AUDIT_FILE, log]]) : files);
    } else if (publishedTreeId(site, path, [AUDIT_FILE]) === toDirectoryId(files)) {
      directories.set(key, files); // another run has published the same, its audit included
    } else overtaken.push(key);
  }

  const removed = unregistered.filter((key) => isSameName(markOf(key)?.owner ?? '', owner));
  const entries = registered.map((repository) => {
    return { repository, published: present.has(repository.key) || directories.has(repository.key) };
  });
  const files = new Map(renderAssets());
  if (!site.files.has(toSitePath(directory, '.nojekyll'))) files.set('.nojekyll', new Uint8Array());
  const navigation = renderNavigation(entries, options);
  const indexPath = toSitePath(directory, 'index.html');
  const isNavigationOurs = await isOurPage(site, read, indexPath, navigation);
  if (isNavigationOurs) files.set('index.html', navigation);
  if (!isNavigationOurs) {
    warnings.push(`${indexPath} on the target is not ours and stays as it is: the dashboards have no navigation page.`);
  }
  return {
    publication: {
      directories,
      kept: [AUDIT_FILE],
      removed,
      files,
      message: toMessage(directories, removed, registered),
    },
    overtaken,
    refused,
    warnings,
  };
}

/** Whose directories it is that have no manifest any more which says so, as far as their other files do. */
async function readPageMarks(read: ReadPublished, paths: readonly string[]): Promise<ReadonlyMap<string, Mark>> {
  if (paths.length === 0) return new Map();
  const texts = await read(paths.flatMap((path) => [`${path}/index.html`, `${path}/summary.json`]));
  return new Map(
    paths.flatMap((path) => {
      const mark = parsePageMark(texts.get(`${path}/index.html`) ?? '', texts.get(`${path}/summary.json`) ?? '');
      return mark === null ? [] : [[path, mark] as const];
    }),
  );
}

/** Whether all that a directory holds would be written there anyway, byte for byte: then nobody loses anything. */
function holdsNothingBut(site: PublishedSite, path: string, files: SiteFiles): boolean {
  return listEntries(site, path).every(([name, { id, mode }]) => {
    const bytes = files.get(name);
    return bytes !== undefined && mode === MODE.file && id === blobId(bytes);
  });
}

/** The log with the findings appended; a sentence why not when what stands there is something else, which stays. */
async function readAppended(
  site: PublishedSite,
  read: ReadPublished,
  path: string,
  audit: readonly AuditFinding[],
): Promise<Uint8Array | string> {
  const published = site.files.has(path) ? (await read([path])).get(path) : '';
  const appended = published === undefined ? null : appendAudit(published, audit);
  if (appended !== null) return new TextEncoder().encode(appended);
  return `${path} on the target is not an audit log of ours and stays as it is: what the telemetry did is not in it.`;
}

function toDirectoryId(files: SiteFiles): string {
  return toTreeId([...files].map(([path, bytes]) => [path, { id: blobId(bytes), mode: MODE.file }]));
}

/** Whether a page may be written: there is none, or it is one that the builder made. */
async function isOurPage(site: PublishedSite, read: ReadPublished, path: string, page: Uint8Array): Promise<boolean> {
  const present = site.files.get(path);
  if (present === undefined || present.id === blobId(page)) return true;
  return (await read([path])).get(path)?.includes(`content="${GENERATOR}"`) ?? false;
}

function isOf(mark: Mark | null, repository: RegisteredRepository): boolean {
  return mark !== null && isSameName(mark.owner, repository.owner) && isSameName(mark.name, repository.name);
}

/** Whether a directory could be the dashboard of a repository of the owner. */
function isKeyOf(key: string, owner: string): boolean {
  const prefix = repositoryKey(owner, '');
  return isSameName(key.slice(0, prefix.length), prefix);
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
