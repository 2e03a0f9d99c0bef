import { constants, type Stats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';

/** Kernel file systems: reading them may never end, and nothing can be stored there. Shared memory (`/dev/shm`) is fine. */
const KERNEL = /^\/(?:proc|sys|dev(?!\/shm(?:\/|$)))(?:\/|$)/;

/** Kinds without content of their own. Opening them can block forever. */
type Named = Pick<Stats, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice'>;

/** Describes an entry that is neither a file nor a directory; null when it is one of these. */
export function toSpecialKind(found: Named): string | null {
  if (found.isFIFO()) return 'a named pipe (FIFO)';
  if (found.isSocket()) return 'a socket';
  return found.isBlockDevice() || found.isCharacterDevice() ? 'a device' : null;
}

/**
 * Rejects a path that cannot be used as a directory, before anything blocks on it.
 * @param input - Where the path was given, for messages: `cache-directory`, `--out`.
 * @throws ActionError when it is not a directory, or one of the kernel's.
 */
export async function checkLocalDirectory(input: string, path: string): Promise<void> {
  const refuse = (problem: string): never => {
    throw new ActionError(`${input}: ${echo(path)} ${problem}.`, {
      hint: `Set ${input} to an ordinary directory. It is created if it does not exist.`,
    });
  };
  const location = await findReal(resolve(path));
  if (sep === '/' && KERNEL.test(location)) refuse('is in a directory of the operating system');
  const found = await stat(path).catch(() => null); // errors are reported by the code that uses the path
  if (found === null || found.isDirectory()) return;
  refuse(`is ${toSpecialKind(found) ?? 'a file'}, not a directory`);
}

/**
 * Reads a file whose type may have changed, without waiting for a writer.
 * @throws ActionError when it is not a regular file, and whatever `open` throws.
 */
export async function readRegularFile(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw notRegular(path, found);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** @throws ActionError when the path exists and is not a regular file. */
export async function checkWritableFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) throw notRegular(path, found);
}

function notRegular(path: string, found: Stats): ActionError {
  return new ActionError(`${echo(path)} is ${toSpecialKind(found) ?? 'a directory'}, not a regular file.`, {
    hint: 'Remove it, or use another directory.',
  });
}

/** Resolves links in the part of the path that exists. */
async function findReal(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () =>
    parent === path ? path : join(await findReal(parent), path.slice(parent.length)),
  );
}
