import type { RepositoryName } from '../records/repository-name.js';
import { derivePartial, type Partial } from './partial.js';

/**
 * Derives the partial of a file, here or in another thread. The promise is fulfilled as soon as the work is under way and
 * the bytes are not needed any more; `partial` is there when it is done. Waiting for the former bounds what is held at a time.
 */
export type StartPartial = (
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName,
) => Promise<{ readonly partial: Promise<Partial> }>;

export const startPartialHere: StartPartial = (path, bytes, repository) =>
  Promise.resolve({ partial: Promise.resolve(derivePartial(path, bytes, repository)) });
