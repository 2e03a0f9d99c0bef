import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../action-error.js';
import type { ListedFile } from './git-listing.js';
import { toSorted } from './git-listing.js';
import { MODE, blobId } from './git-object.js';
import { toSpecialKind } from './local-directory.js';

/**
 * Lists a local directory as Git would store it: every file with its blob id and mode, symbolic links as links, nothing
 * of `.git`, no empty directories. Links are not followed; contents are hashed as they stream by.
 *
 * @param onSpecial called with the path and the kind of what Git cannot store: pipes, sockets and devices, which are left out.
 * @returns files sorted by path (code units).
 * @throws ActionError when a file changes while it is read.
 */
export async function listDirectory(root: string, onSpecial: OnSpecial = () => {}): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  await listInto(files, root, '', onSpecial);
  return toSorted(files);
}

type OnSpecial = (path: string, kind: string) => void;

async function listInto(files: ListedFile[], root: string, prefix: string, onSpecial: OnSpecial): Promise<void> {
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.name === '.git') continue;
    if (entry.isDirectory()) await listInto(files, root, `${path}/`, onSpecial);
    else if (entry.isSymbolicLink()) files.push(await toLink(join(root, path), path));
    else if (entry.isFile()) files.push(await toFile(join(root, path), path));
    else onSpecial(path, toSpecialKind(entry) ?? 'of an unknown kind');
  }
}

async function toLink(location: string, path: string): Promise<ListedFile> {
  const target = await readlink(location, { encoding: 'buffer' });
  return { path, mode: MODE.symlink, id: blobId(target), size: target.byteLength };
}

async function toFile(location: string, path: string): Promise<ListedFile> {
  const { size, mode } = await lstat(location);
  const hash = createHash('sha1').update(`blob ${size}\0`);
  let read = 0;
  for await (const chunk of createReadStream(location)) {
    hash.update(chunk);
    read += chunk.length;
  }
  if (read !== size) throw new ActionError(`${path} changed while it was read.`, { hint: 'Run again.' });
  return { path, mode: (mode & 0o100) === 0 ? MODE.file : MODE.executable, id: hash.digest('hex'), size };
}
