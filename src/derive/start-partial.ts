import type { RepositoryName } from '../records/repository-name.js';
import { deriveFile, type DerivedFile } from './derived-file.js';

/**
 * Derives what is kept of a file, here or in another thread. The promise is fulfilled as soon as the work is under way and
 * the bytes are not needed any more; `derived` is there when it is done. Waiting for the former bounds what is held at a time.
 */
export type StartPartial = (
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName,
  wantsRows: boolean,
) => Promise<{ readonly derived: Promise<DerivedFile> }>;

export const startPartialHere: StartPartial = (path, bytes, repository, wantsRows) =>
  Promise.resolve({ derived: Promise.resolve(deriveFile(path, bytes, repository, wantsRows)) });
