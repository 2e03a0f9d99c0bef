import type { RepositoryName } from '../records/repository-name.js';
import type { ExportRowsData } from './export-rows.js';
import type { Partial } from './partial.js';

/** All that a file's partial is a function of, besides the code: foreign records go by the repository, days by the path. */
export interface PartialKey {
  readonly repository: RepositoryName;
  /** Below the repository's telemetry directory. */
  readonly path: string;
  /** Git object id of the file's content. */
  readonly blob: string;
}

/** What is kept of one file. */
export interface CachedFile {
  readonly partial: Partial;
  /** What is exported of it; null when that was not asked for. */
  readonly rows: ExportRowsData | null;
}

/** What is kept of files that were read before. Whatever goes wrong with it costs time and nothing else: it never throws. */
export interface PartialCache {
  /** @returns null when it is not there with all that is wanted, or cannot be trusted. */
  get(key: PartialKey, wantsRows: boolean): Promise<CachedFile | null>;
  set(key: PartialKey, file: CachedFile): Promise<void>;
  /** Makes room, at the end of a run: what was used the longest ago goes first. */
  trim(): Promise<void>;
}
