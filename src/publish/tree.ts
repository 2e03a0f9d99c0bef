import { ActionError } from '../base/action-error.js';
import { blobId, MODE, toTreeId, type TreeFile } from '../github/git-objects.js';
import type { Publication, PublishedSite, SiteFiles } from './publication-target.js';

export interface NewFile {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The changes that a publication makes to a target, and the resulting tree. */
export interface TreeChanges {
  /** Whole paths of files to delete, sorted; each exists. */
  readonly deletions: readonly string[];
  /** Files to write by whole path, sorted; none exists yet with this content. */
  readonly writes: ReadonlyMap<string, NewFile>;
  /** True when a file replaces a directory or the reverse: delete first, then write. */
  readonly replacesKind: boolean;
  /** Git tree id of the whole target afterwards. */
  readonly tree: string;
}

/**
 * Compares a target with a publication. The publication's directories are replaced as a whole, its single files are written, and nothing
 * else changes.
 *
 * @param directory publish directory; empty for the root.
 * @throws ActionError when a file or directory of others is in the way.
 */
export function deriveTreeChanges(site: PublishedSite, publication: Publication, directory: string): TreeChanges {
  const wanted = toWantedFiles(publication, directory);
  const owned = new Set([...publication.directories.keys(), ...publication.removed]);
  const prefix = directory === '' ? '' : `${directory}/`;
  const isKept = (key: string, path: string) =>
    publication.directories.has(key) && (publication.kept?.get(key)?.has(path) ?? false);
  const isOwned = (path: string) => {
    const slash = path.indexOf('/', prefix.length);
    if (slash < 0 || !path.startsWith(prefix)) return false;
    const key = path.slice(prefix.length, slash);
    return owned.has(key) && !isKept(key, path.slice(slash + 1));
  };
  const after = new Map<string, TreeFile>(site.files);
  const deletions = Array.from(site.files.keys())
    .filter((path) => !wanted.has(path) && isOwned(path))
    .sort();
  for (const path of deletions) after.delete(path);

  const writes = new Map<string, NewFile>();
  for (const path of Array.from(wanted.keys()).sort()) {
    if (site.files.get(path)?.mode === MODE.directory) throw wrongKind(path, 'file', 'directory');
    const bytes = wanted.get(path) ?? new Uint8Array();
    const id = blobId(bytes);
    const present = site.files.get(path);
    if (present?.id !== id || present.mode !== MODE.file) writes.set(path, { id, bytes });
    after.set(path, { id, mode: MODE.file });
  }
  checkKinds(after, wanted);
  return { deletions, writes, replacesKind: replacesKind(deletions, writes), tree: toTreeId(after) };
}

/** All files of the publication by whole path. */
function toWantedFiles(publication: Publication, directory: string): Map<string, Uint8Array> {
  const wanted = new Map<string, Uint8Array>();
  const add = (files: SiteFiles, prefix: string) => {
    for (const [path, bytes] of files) {
      const whole = toSitePath(directory, prefix, path);
      if (wanted.has(whole)) throw new ActionError(`The publication names "${whole}" twice.`);
      wanted.set(checkSitePath(whole), bytes);
    }
  };
  for (const key of [...publication.directories.keys(), ...publication.removed]) checkDirectoryName(key);
  for (const key of publication.removed) {
    if (publication.directories.has(key)) throw new ActionError(`The publication both writes and removes "${key}".`);
  }
  for (const [key, files] of publication.directories) add(files, key);
  add(publication.files, '');
  return wanted;
}

function checkDirectoryName(key: string): void {
  if (checkSitePath(key).includes('/')) throw new ActionError(`"${key}" is not the name of one directory.`);
}

/** A path cannot be both a file and a directory. If it would be, one of the two belongs to others and stays. */
function checkKinds(files: ReadonlyMap<string, TreeFile>, wanted: ReadonlyMap<string, Uint8Array>): void {
  for (const path of files.keys()) {
    for (const parent of parents(path)) {
      if (!files.has(parent)) continue;
      throw wanted.has(path) ? wrongKind(parent, 'directory', 'file') : wrongKind(parent, 'file', 'directory');
    }
  }
}

function wrongKind(path: string, needed: string, held: string): ActionError {
  return new ActionError(`The publication needs "${path}" to be a ${needed}, but on the target it is a ${held}.`, {
    hint: 'Remove it from the target, or publish to another publish-directory.',
  });
}

function replacesKind(deletions: readonly string[], writes: ReadonlyMap<string, NewFile>): boolean {
  const deleted = new Set(deletions);
  const isIn = (paths: { has(path: string): boolean }) => (path: string) =>
    parents(path).some((parent) => paths.has(parent));
  return Array.from(writes.keys()).some(isIn(deleted)) || deletions.some(isIn(writes));
}

/** The parent directories of a path, outermost first. */
function parents(path: string): string[] {
  const found: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    found.push(path.slice(0, slash));
  return found;
}

/** Joins parts of a path. Empty parts are dropped, such as the publish directory when it is the root. */
export function toSitePath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/** The parent directories of a path, outermost first, and the path itself; none for the root. */
export function toLeadingPaths(path: string): string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** @throws ActionError for a path that could lead outside of the target or into its Git data. */
export function checkSitePath(path: string): string {
  const isSafe = path.split('/').every((name) => !/^(?:\.{0,2}|\.git)$/i.test(name)) && !/[\\\0]/.test(path);
  if (!isSafe) throw new ActionError(`"${path}" is not a path that can be published.`);
  return path;
}
