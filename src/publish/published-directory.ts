import type { TreeFile } from '../source/git-tree.js';
import { toTreeId } from '../source/git-tree.js';
import type { PublishedSite } from './publication-target.js';
import { toSitePath } from './site-path.js';

/** Git tree id of a directory of the target by its whole path; null when it holds no file. */
export function publishedTreeId(site: PublishedSite, path: string): string | null {
  const prefix = path === '' ? '' : `${path}/`;
  const files: [string, TreeFile][] = [];
  for (const [name, file] of site.files) if (name.startsWith(prefix)) files.push([name.slice(prefix.length), file]);
  return files.length === 0 ? null : toTreeId(files);
}

/** The directories right below the publish directory that hold a `manifest.json`: Git tree ids by name, sorted. */
export function listPublishedDirectories(site: PublishedSite, directory: string): ReadonlyMap<string, string> {
  const prefix = directory === '' ? '' : `${directory}/`;
  const directories = new Map<string, [string, TreeFile][]>();
  for (const [path, file] of site.files) {
    const slash = path.indexOf('/', prefix.length);
    if (slash < 0 || !path.startsWith(prefix)) continue;
    const key = path.slice(prefix.length, slash);
    const files = directories.get(key) ?? [];
    directories.set(key, files);
    files.push([path.slice(slash + 1), file]);
  }
  const published = Array.from(directories).filter(([, files]) => files.some(([path]) => path === 'manifest.json'));
  return new Map(published.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, files]) => [key, toTreeId(files)]));
}

/** Whole path of the manifest of a published directory. */
export function manifestPath(directory: string, key: string): string {
  return toSitePath(directory, key, 'manifest.json');
}
