import type { RepositoryName } from '../records/repository-name.js';
import { ExportRows, type ExportRowsData } from './export-rows.js';
import type { BatchedFile, FileBatch } from './file-batch.js';
import { Partial } from './partial.js';
import type { FileSpan } from './interval.js';

/** What is kept of a file beside its share of a partial. */
export interface FileFacts {
  /** When its records were made; null when none has a valid time stamp. */
  readonly span: FileSpan | null;
  /** What is exported of it; null when that is not asked for. */
  readonly rows: ExportRowsData | null;
}

/** Some files of one repository, derived together: a partial of all of them, which costs less than one of each. */
export interface DerivedFiles {
  readonly partial: Partial;
  /** In the order of the files. */
  readonly facts: readonly FileFacts[];
}

/** @param into - What the files are added to. */
export function deriveFiles(
  { memory, files }: Pick<FileBatch, 'memory' | 'files'>,
  repository: RepositoryName,
  into: Partial = new Partial(),
): DerivedFiles {
  let start = 0;
  const facts = files.map((file) => {
    const bytes = new Uint8Array(memory, start, file.end - start);
    start = file.end;
    return deriveFile(file, bytes, repository, into);
  });
  return { partial: into, facts };
}

/** @param into - What the file is added to. */
export function deriveFile(
  { path, wantsRows }: Omit<BatchedFile, 'end'>,
  bytes: Uint8Array,
  repository: RepositoryName,
  into: Partial,
): FileFacts {
  if (!wantsRows) return { span: into.addFile(path, bytes, repository), rows: null };
  const rows = new ExportRows();
  const span = into.addFile(path, bytes, repository, (event, line) => rows.add(event, line));
  return { span, rows: rows.toData() };
}

/** Who derives files beside the one who asks. */
export interface ParallelDeriving {
  /** Says how many bytes there will be to derive, so that it can get ready while the first are read. */
  expect(bytes: number): void;
  /** Whether it would take another batch over now. */
  readonly isFree: boolean;
  /** Says that so many bytes are derived by who asks. */
  forgo(bytes: number): void;
  /**
   * Takes a batch over, which has to stay as it is until it is derived.
   * @returns null when it has enough to do, or so few bytes are not worth it: it is quicker to derive them oneself.
   */
  start(batch: FileBatch, repository: RepositoryName): Promise<DerivedFiles> | null;
}
