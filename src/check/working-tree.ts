import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../action-error.js';

export interface TreeFile {
  /** Absolute, apart by slashes. */
  readonly path: string;
  /** As people and GitHub know it: below the working directory, when it is. */
  readonly shown: string;
  readonly kind: 'file' | 'symlink';
}

const NOT_TELEMETRY = new Set(['.git', 'node_modules']);

/**
 * Files by path, each once. Links are not followed.
 * @param paths - Files and directories, relative to the working directory or absolute.
 * @throws ActionError when one of them is not there.
 */
export async function listWorkingTree(paths: readonly string[], directory: string): Promise<TreeFile[]> {
  const files = new Map<string, TreeFile['kind']>();
  for (const path of paths) {
    const location = resolve(directory, path);
    const found = await stat(location).catch(() => null);
    if (found === null) {
      throw new ActionError(`${path} is not there.`, {
        hint: 'Give telemetry files, or a directory that holds them: the checkout of a telemetry repository.',
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

/** @throws when the file cannot be read, or is larger than what memory can hold. */
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
