import type { AuditFinding } from '../derive/artifacts/audit.js';
import { type RegisteredRepository, repositoryKey } from '../registry/registered-repository.js';
import { renderAssets } from '../render/assets.js';
import { type Mark, parseMark, parsePageMark, toTreeFiles } from '../render/manifest.js';
import { renderNavigation } from '../render/navigation-page.js';
import type { RenderOptions } from '../render/render-options.js';
import { foldName, isSameName } from '../settings/github-name.js';
import { blobId, MODE, toTreeId, type TreeFile } from '../github/git-objects.js';
import { GENERATOR } from '../base/version.js';
import { appendAudit, AUDIT_FILE } from './audit-log.js';
import type { BuiltDashboard } from './build.js';
import type { Publication, PublishedSite, ReadPublished, SiteFiles } from './publication-target.js';
import { listEntries, manifestPath, PublishedNames, publishedTreeId } from './published-directory.js';
import { toSitePath } from './tree.js';

type PublishableDashboard = Pick<BuiltDashboard, 'repository' | 'files' | 'plannedAgainst'> &
  Partial<Pick<BuiltDashboard, 'kept' | 'audit'>>;

export interface SiteRequest {
  /** Owner of all the repositories. */
  readonly owner: string;
  /** Each with the audit findings between its published version and this one. */
  readonly dashboards: readonly PublishableDashboard[];
  /** All repositories registered for the owner. */
  readonly registered: readonly RegisteredRepository[];
  /** Publish directory; empty for the root. */
  readonly directory: string;
  readonly options: RenderOptions;
}

export interface SitePlan {
  readonly publication: Publication;
  /** Keys of directories that someone else published in the meantime: what this run built may be older. */
  readonly overtaken: readonly string[];
  /** Keys of directories that hold files of others, and are left as they are. */
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Plans a publication to a target that holds `site`. Only directories that this action's manifest marks are replaced or removed, and only
 * if they have not changed since the dashboard was planned (invariant 7).
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
  const kept = new Map<string, ReadonlySet<string>>();
  for (const { repository, files, kept: pages = new Map<string, string>(), plannedAgainst, audit = [] } of dashboards) {
    const { key } = repository;
    kept.set(key, new Set([AUDIT_FILE, ...pages.keys()]));
    const path = toSitePath(directory, key);
    const current = publishedTreeId(site, path);
    // If a directory with the key's exact spelling exists, another spelling belongs to someone else.
    const taken = current === null ? published.otherSpellingsOf(key) : [key];
    const isOurs = (name: string) =>
      isOf(markOf(name) ?? pageMarks.get(toSitePath(directory, name)) ?? null, repository);
    if (!taken.every(isOurs) && !(current !== null && holdsNothingBut(site, path, toTreeFiles(files, pages))))
      refused.push(key);
    else if (current === plannedAgainst) {
      const [former = key] = taken;
      const place = { path: toSitePath(directory, former, AUDIT_FILE), isMoved: former !== key };
      const { log, warning } = await deriveLog(site, read, place, audit);
      if (warning !== null) warnings.push(warning);
      directories.set(key, log === null ? files : new Map([...files, [AUDIT_FILE, log]]));
    } else if (publishedTreeId(site, path, [AUDIT_FILE]) === toTreeId(toTreeFiles(files, pages))) {
      directories.set(key, files); // another run published the same, including its audit log
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
      kept,
      removed,
      files,
      message: toMessage(directories, removed, registered),
    },
    overtaken,
    refused,
    warnings,
  };
}

/** Finds the owners of directories whose manifest no longer names one, from their other files. */
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

/** Whether a directory holds only files that the publication would write anyway, byte for byte, so that nothing is lost. */
function holdsNothingBut(site: PublishedSite, path: string, files: Iterable<readonly [string, TreeFile]>): boolean {
  const ids = new Map(Array.from(files, ([name, { id }]) => [name, id]));
  return listEntries(site, path).every(([name, { id, mode }]) => mode === MODE.file && id === ids.get(name));
}

/**
 * The audit log to write: with the findings appended, or moved from a directory with another spelling that is being replaced. Null when the
 * existing file stays; with a warning when it is not an audit log.
 */
async function deriveLog(
  site: PublishedSite,
  read: ReadPublished,
  { path, isMoved }: { readonly path: string; readonly isMoved: boolean },
  audit: readonly AuditFinding[],
): Promise<{ readonly log: Uint8Array | null; readonly warning: string | null }> {
  if (audit.length === 0 && !isMoved) return { log: null, warning: null };
  // Directories with another spelling were not opened.
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

/** Whether the page may be written: it does not exist, or this action created it. */
async function isOurPage(site: PublishedSite, read: ReadPublished, path: string, page: Uint8Array): Promise<boolean> {
  const present = site.files.get(path);
  if (present === undefined || present.id === blobId(page)) return true;
  return (await read([path])).get(path)?.includes(`content="${GENERATOR}"`) ?? false;
}

function isOf(mark: Mark | null, repository: RegisteredRepository): boolean {
  return mark !== null && isSameName(mark.owner, repository.owner) && isSameName(mark.name, repository.name);
}

/** Whether a directory name could be the key of a repository of the owner. */
function isKeyOf(key: string, owner: string): boolean {
  const prefix = repositoryKey(owner, '');
  return isSameName(key.slice(0, prefix.length), prefix);
}

/** No time and no record counts: the message must not differ when the tree does not. */
function toMessage(
  directories: ReadonlyMap<string, SiteFiles>,
  removed: readonly string[],
  registered: readonly RegisteredRepository[],
): string {
  const names = registered.filter(({ key }) => directories.has(key)).map(({ owner, name }) => `${owner}/${name}`);
  const lines = [...names.map((name) => `build ${name}`), ...removed.map((key) => `remove ${key}`)];
  return ['Publish telemetry dashboards', '', ...lines].join('\n').trim();
}
