import { deriveFiles, FileBatch } from '../../src/derive/aggregate/derived-files.js';
import type { CachedFile } from '../../src/derive/aggregate/aggregate-data.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import type { RepositoryName } from '../../src/records/repository-name.js';

/** The partial of one file. */
export function deriveAggregate(path: string, bytes: Uint8Array, repository: RepositoryName): Aggregate {
  const partial = new Aggregate();
  partial.addFile(path, bytes, repository);
  return partial;
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly wantsRows: boolean;
}

export function batchOf(files: readonly File[]): FileBatch {
  const batch = new FileBatch();
  for (const { path, bytes, wantsRows } of files) batch.add(path, bytes, wantsRows);
  return batch;
}

/** What is kept of one file by itself. */
export function deriveFile(
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName,
  wantsRows: boolean,
): CachedFile {
  const { partial, facts } = deriveFiles(batchOf([{ path, bytes, wantsRows }]), repository);
  return { partial, rows: facts[0]!.rows };
}
