import { constants, type Stats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';

/** What the kernel makes up: reading there may never end, and nothing can be kept. Memory that is shared as files is ordinary. */
const KERNEL = /^\/(?:proc|sys|dev(?!\/shm(?:\/|$)))(?:\/|$)/;

/** The kinds of things that have no content of their own; to open them can take forever. */
type Named = Pick<Stats, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice'>;

/** What something is called that is neither file nor directory; null when it is either. */
export function toSpecialKind(found: Named): string | null {
  if (found.isFIFO()) return 'a named pipe (FIFO)';
  if (found.isSocket()) return 'a socket';
  return found.isBlockDevice() || found.isCharacterDevice() ? 'a device' : null;
}

/**
 * Refuses a path at which no directory can be kept, before anything waits for it.
 * @param input - Where the path was given, for messages: `cache-directory`, `--out`.
 * @throws ActionError when it is something else than a directory, or a directory of the kernel's.
 */
export async function checkLocalDirectory(input: string, path: string): Promise<void> {
  const refuse = (problem: string): never => {
    throw new ActionError(`${input}: ${echo(path)} ${problem}.`, {
      hint: `Set ${input} to an ordinary directory. It is created if it does not exist.`,
    });
  };
  const location = await findReal(resolve(path));
  if (sep === '/' && KERNEL.test(location)) refuse('is in a directory of the operating system');
  const found = await stat(path).catch(() => null); // what cannot be looked at is reported by whoever uses it
  if (found === null || found.isDirectory()) return;
  refuse(`is ${toSpecialKind(found) ?? 'a file'}, not a directory`);
}

/**
 * Reads a file that may be anything by now, without waiting for a writer.
 * @throws ActionError when it is no regular file, and what `open` throws.
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

/** @throws ActionError when there is something at the path that cannot be written to as a file. */
export async function checkWritableFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) throw notRegular(path, found);
}

function notRegular(path: string, found: Stats): ActionError {
  return new ActionError(`${echo(path)} is ${toSpecialKind(found) ?? 'a directory'}, not a regular file.`, {
    hint: 'Remove it, or use another directory.',
  });
}

/** The path without links, as far as it exists. */
async function findReal(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () =>
    parent === path ? path : join(await findReal(parent), path.slice(parent.length)),
  );
}
