import type { AuditFinding } from '../derive/artifacts/audit.js';
import { type RegisteredRepository, repositoryKey } from '../registry/registered-repository.js';
import { renderAssets } from '../render/assets.js';
import { type Mark, parseMark, parsePageMark } from '../render/manifest.js';
import { renderNavigation } from '../render/navigation-page.js';
import type { RenderOptions } from '../render/render-options.js';
import { foldName, isSameName } from '../settings/github-name.js';
import { blobId, MODE, toTreeId } from '../github/git-objects.js';
import { GENERATOR } from '../base/version.js';
import { appendAudit, AUDIT_FILE } from './audit-log.js';
import type { BuiltDashboard } from './build.js';
import type { Publication, PublishedSite, ReadPublished, SiteFiles } from './publication-target.js';
import { listEntries, manifestPath, PublishedNames, publishedTreeId } from './published-directory.js';
import { toSitePath } from './tree.js';

type PublishableDashboard = Pick<BuiltDashboard, 'repository' | 'files' | 'plannedAgainst'> &
  Partial<Pick<BuiltDashboard, 'audit'>>;

export interface SiteRequest {
  /** Owner of all the repositories. */
  readonly owner: string;
  /** Each with what the telemetry did between what is published in its place and its files. */
  readonly dashboards: readonly PublishableDashboard[];
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
  const published = new PublishedNames(site, directory);
  const { names: present } = published;
  const known = new Set(registered.map(({ key }) => foldName(key)));
  const unregistered = [...present].filter((key) => isKeyOf(key, owner) && !known.has(foldName(key)));
  const planned = dashboards.map(({ repository }) => repository.key).filter((key) => present.has(key));
  const respelled = registered.flatMap(({ key }) => published.otherSpellingsOf(key));
  const manifests = await read([...planned, ...respelled, ...unregistered].map((key) => manifestPath(directory, key)));
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
    // Beside a directory of the key's own name, one that is spelled differently is somebody else's business.
    const taken = current === null ? published.otherSpellingsOf(key) : [key];
    const isOurs = (name: string) =>
      isOf(markOf(name) ?? pageMarks.get(toSitePath(directory, name)) ?? null, repository);
    if (!taken.every(isOurs) && !(current !== null && holdsNothingBut(site, path, files))) refused.push(key);
    else if (current === plannedAgainst) {
      const [former = key] = taken;
      const place = { path: toSitePath(directory, former, AUDIT_FILE), isMoved: former !== key };
      const { log, warning } = await deriveLog(site, read, place, audit);
      if (warning !== null) warnings.push(warning);
      directories.set(key, log === null ? files : new Map([...files, [AUDIT_FILE, log]]));
    } else if (publishedTreeId(site, path, [AUDIT_FILE]) === toDirectoryId(files)) {
      directories.set(key, files); // another run has published the same, its audit included
    } else overtaken.push(key);
  }

  const isPublished = ({ key }: RegisteredRepository) => present.has(key) || directories.has(key);
  const replaced = registered.flatMap((repository) =>
    isPublished(repository)
      ? published.otherSpellingsOf(repository.key).filter((name) => isOf(markOf(name), repository))
      : [],
  );
  const gone = unregistered.filter((key) => isSameName(markOf(key)?.owner ?? '', owner));
  const removed = [...replaced, ...gone].sort();
  const entries = registered.map((repository) => {
    return { repository, published: isPublished(repository) };
  });
  const files = new Map(renderAssets());
  if (!site.files.has(toSitePath(directory, '.nojekyll'))) files.set('.nojekyll', new Uint8Array());
  const navigation = renderNavigation(entries, options);
  const indexPath = toSitePath(directory, 'index.html');
  const isNavigationOurs = await isOurPage(site, read, indexPath, navigation);
  if (isNavigationOurs) files.set('index.html', navigation);
  if (!isNavigationOurs) {
    warnings.push(
      `${indexPath} on the target was not created by this action and is not replaced, so the dashboards have no navigation page.`,
    );
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

/**
 * The audit log to write: with the findings appended, or taken over from a directory that is replaced because it is spelled differently.
 * Null when what stands there stays; that is so, with a warning, when it is something else than a log.
 */
async function deriveLog(
  site: PublishedSite,
  read: ReadPublished,
  { path, isMoved }: { readonly path: string; readonly isMoved: boolean },
  audit: readonly AuditFinding[],
): Promise<{ readonly log: Uint8Array | null; readonly warning: string | null }> {
  if (audit.length === 0 && !isMoved) return { log: null, warning: null };
  // A directory that is spelled differently was not looked into.
  const published = isMoved || site.files.has(path) ? (await read([path])).get(path) : '';
  const text = published ?? (isMoved ? '' : null);
  const kept = isMoved && text !== null && text !== '' ? toBytes(text) : null;
  if (audit.length === 0) return { log: kept, warning: null };
  const appended = text === null ? null : appendAudit(text, audit);
  if (appended !== null) return { log: toBytes(appended), warning: null };
  const warning = `${path} on the target is not an audit log of this action and is not replaced, so changed telemetry is not logged in it.`;
  return { log: kept, warning };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
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
