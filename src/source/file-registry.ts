import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { ActionError } from '../action-error.js';

/** The registry as read, before it is parsed. */
export interface RegistryText {
  readonly text: string;
  /** Where it was read: `owner/name:path@ref` or a file name. For messages. */
  readonly origin: string;
  /** What the run should say about how it was read. */
  readonly warnings?: readonly string[];
}

/** Reads the registry from a local file. */
export async function readRegistryFile(file: string): Promise<RegistryText> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ActionError(`The registry ${file} cannot be read.`, { hint: 'Check the path.', cause: error });
  });
  if (!isUtf8(bytes)) throw new ActionError(`The registry ${file} is not UTF-8 text.`);
  return { text: bytes.toString('utf8'), origin: file };
}
