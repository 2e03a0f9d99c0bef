import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../../base/action-error.js';
import type { RepositoryName } from '../../records/repository-name.js';

export interface TreeFile {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** As shown to people and GitHub: relative if it is below the working directory. */
  readonly shown: string;
  readonly kind: 'file' | 'symlink';
}

const NOT_TELEMETRY = new Set(['.git', 'node_modules']);

/**
 * Lists files by path, each once. Does not follow links.
 * @param paths - Files and directories, relative to the working directory or absolute.
 * @throws ActionError when a path does not exist.
 */
export async function listWorkingTree(paths: readonly string[], directory: string): Promise<TreeFile[]> {
  const files = new Map<string, TreeFile['kind']>();
  for (const path of paths) {
    const location = resolve(directory, path);
    const found = await stat(location).catch(() => null);
    if (found === null) {
      throw new ActionError(`${path} does not exist.`, {
        hint: 'Pass telemetry files, or a directory with telemetry, such as the checkout of a telemetry repository.',
      });
    }
    if (found.isDirectory()) await listInto(files, location);
    else files.set(location, 'file');
  }
  return [...files]
    .map(([location, kind]) => ({ path: toSlashes(location), shown: toShown(location, directory), kind }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listInto(files: Map<string, TreeFile['kind']>, directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw new ActionError(`${directory} cannot be read.`, { cause: error });
  });
  for (const entry of entries) {
    const location = join(directory, entry.name);
    if (entry.isDirectory() && !NOT_TELEMETRY.has(entry.name)) await listInto(files, location);
    else if (isListed(entry)) files.set(location, entry.isSymbolicLink() ? 'symlink' : 'file');
  }
}

function isListed(entry: Dirent): boolean {
  return entry.isFile() || entry.isSymbolicLink();
}

/** @throws when the file cannot be read, or does not fit in memory. */
export function readTreeFile({ path }: TreeFile): Promise<Uint8Array> {
  return readFile(path);
}

function toShown(location: string, directory: string): string {
  const below = relative(directory, location);
  return toSlashes(below === '' || below.startsWith('..') ? location : below);
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A file's place in the layout of a telemetry repository (`telemetry/v1/repos/{owner_repo}/…`). */
export interface TelemetryPlace {
  /** Name of the directory; empty for a file that is not in one. */
  readonly directory: string;
  /** All repositories that the directory name can mean: `a_b_c` is `a/b_c` or `a_b/c`. Empty when the name contains no owner. */
  readonly repositories: readonly RepositoryName[];
  /** Path below the repository's directory, which contains the file's day. */
  readonly file: string;
}

const LAYOUT = '/telemetry/v1/repos/';

/**
 * @param path - Absolute, with forward slashes; the location of the working tree does not matter.
 * @returns null when the path does not have this layout.
 */
export function parseTelemetryPath(path: string): TelemetryPlace | null {
  const start = path.lastIndexOf(LAYOUT);
  if (start === -1) return null;
  const below = path.slice(start + LAYOUT.length);
  const directory = below.slice(0, Math.max(0, below.indexOf('/')));
  return {
    directory,
    repositories: toReadings(directory),
    file: below.slice(directory === '' ? 0 : directory.length + 1),
  };
}

/** Owner and name are never empty. */
function toReadings(key: string): RepositoryName[] {
  return [...key.matchAll(/_/g)]
    .map(({ index }) => ({ owner: key.slice(0, index), name: key.slice(index + 1) }))
    .filter(({ owner, name }) => owner !== '' && name !== '');
}
