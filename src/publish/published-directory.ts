import { isUtf8 } from 'node:buffer';
import { OUTSIDE_OUTPUT } from '../render/manifest.js';
import { foldName } from '../settings/github-name.js';
import { MODE, toTreeId, type TreeFile } from '../github/git-objects.js';
import type { PublishedFile, PublishedSite, ReadPublished } from './publication-target.js';
import { toLeadingPaths, toSitePath } from './tree.js';
import type { ObjectReader } from '../github/object-reader.js';

/**
 * Git tree id of a directory of the target, by whole path; null when it holds no file.
 * @param without - Names of files directly below it to leave out; only for a directory that was opened.
 */
export function publishedTreeId(site: PublishedSite, path: string, without: readonly string[] = []): string | null {
  const closed = site.files.get(path);
  if (closed?.mode === MODE.directory) return closed.id;
  const files = listEntries(site, path).filter(([name]) => !without.includes(name));
  return files.length === 0 ? null : toTreeId(files);
}

/** Git tree id of what a manifest covers (`Manifest.output`), for an opened directory of the target. */
export function publishedOutputId(site: PublishedSite, path: string): string {
  return toTreeId(listEntries(site, path).filter(([name]) => !OUTSIDE_OUTPUT.includes(name)));
}

/** Names of the directories directly below the publish directory, sorted. */
export function listPublishedDirectories(site: PublishedSite, directory: string): readonly string[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  const names = new Set<string>();
  for (const [path, { mode }] of site.files) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...below] = path.slice(prefix.length).split('/');
    if (below.length > 0 || mode === MODE.directory) names.add(name);
  }
  return Array.from(names).sort();
}

/**
 * The directories directly below the publish directory, and which of them differ from a key only in letter case. On a file system that
 * ignores case, or in a checkout on one, such a directory is the same as the key's.
 */
export class PublishedNames {
  readonly names: ReadonlySet<string>;
  readonly #spellings = new Map<string, string[]>();

  constructor(site: PublishedSite, directory: string) {
    this.names = new Set(listPublishedDirectories(site, directory));
    for (const name of this.names) {
      const spellings = this.#spellings.get(foldName(name));
      if (spellings === undefined) this.#spellings.set(foldName(name), [name]);
      else spellings.push(name);
    }
  }

  /** Sorted; without the key itself. */
  otherSpellingsOf(key: string): readonly string[] {
    return (this.#spellings.get(foldName(key)) ?? []).filter((name) => name !== key);
  }
}

/** Whole path of the manifest of a published directory. */
export function manifestPath(directory: string, key: string): string {
  return toSitePath(directory, key, 'manifest.json');
}

/** Entries below a path that is not an unopened directory, by their path below it. */
export function listEntries({ files }: PublishedSite, path: string): [string, TreeFile][] {
  const prefix = path === '' ? '' : `${path}/`;
  const paths = sortPaths(files);
  const entries: [string, TreeFile][] = [];
  for (let index = findFirst(paths, prefix); index < paths.length; index += 1) {
    const name = paths[index]!;
    if (!name.startsWith(prefix)) break;
    entries.push([name.slice(prefix.length), files.get(name)!]);
  }
  return entries;
}

/** Cached by the map of a site's files, which never changes. */
const sorted = new WeakMap<PublishedSite['files'], readonly string[]>();

/** Every dashboard looks up its own directory, so sort the paths once: the files of a directory are then adjacent. */
function sortPaths(files: PublishedSite['files']): readonly string[] {
  let paths = sorted.get(files);
  if (paths === undefined) sorted.set(files, (paths = [...files.keys()].sort()));
  return paths;
}

/** Index of the first path that does not come before `start`. */
function findFirst(paths: readonly string[], start: string): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paths[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The content of a commit on the target's branch. Directories are opened on demand. */
export class PublishedTree {
  constructor(
    private readonly objects: ObjectReader,
    readonly head: string | null,
    /** Git tree id of the whole. */
    readonly tree: string,
  ) {}

  /** Lists all entries, and opens the given directories and their parents, one level each. */
  async list(directories: readonly string[]): Promise<PublishedSite> {
    const files = new Map<string, PublishedFile>([['', { id: this.tree, mode: MODE.directory }]]);
    const paths = new Set(['', ...directories.flatMap(toLeadingPaths)]);
    // Open directories level by level: `paths` includes all parents, shortest first.
    for (const depth of new Set(Array.from(paths, depthOf))) {
      await this.#openLevels(
        files,
        Array.from(paths).filter((path) => depthOf(path) === depth),
      );
    }
    return { head: this.head, files };
  }

  /** Also opens everything in these directories, at any depth. */
  async listWhole({ head, files }: PublishedSite, directories: readonly string[]): Promise<PublishedSite> {
    const wanted = new Set(directories);
    const isWanted = (path: string) => wanted.has(path) || toLeadingPaths(path).some((parent) => wanted.has(parent));
    const closed = Array.from(files).filter(([path, { mode }]) => mode === MODE.directory && isWanted(path));
    const open = new Map(files);
    const listings = closed.map(async ([path, { id }]) => [path, await this.objects.readFiles(id)] as const);
    for (const [path, listing] of await Promise.all(listings)) {
      open.delete(path);
      for (const file of listing) open.set(`${path}/${file.path}`, file);
    }
    return { head, files: open };
  }

  readonly read: ReadPublished = async (paths) => {
    const read = Array.from(new Set(paths), async (path) => [path, await this.#readText(path)] as const);
    const texts = await Promise.all(read);
    return new Map(texts.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
  };

  async #openLevels(files: Map<string, PublishedFile>, paths: readonly string[]): Promise<void> {
    const levels = paths.map(async (path) => {
      const entry = files.get(path);
      return [path, entry?.mode === MODE.directory ? await this.objects.readLevel(entry.id) : null] as const;
    });
    for (const [path, level] of await Promise.all(levels)) {
      if (level === null) continue;
      files.delete(path);
      for (const entry of level) files.set(path === '' ? entry.path : `${path}/${entry.path}`, entry);
    }
  }

  async #readText(path: string): Promise<string | null> {
    const file = await this.objects.find(this.tree, path.split('/'));
    if (file === null || (file.mode !== MODE.file && file.mode !== MODE.executable)) return null;
    const bytes = await this.objects.readBlob(file);
    return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null;
  }
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}
