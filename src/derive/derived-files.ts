import type { RepositoryName } from '../records/repository-name.js';
import { ExportRows, type ExportRowsData } from './export-rows.js';
import { Partial } from './partial.js';
import type { FileSpan } from './replay/file-selection.js';

/** A telemetry file that was read. */
export interface FileToDerive {
  /** Below the repository's telemetry directory. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether its records are exported. */
  readonly wantsRows: boolean;
}

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
  files: readonly FileToDerive[],
  repository: RepositoryName,
  into: Partial = new Partial(),
): DerivedFiles {
  return { partial: into, facts: files.map((file) => addFile(file, repository, into)) };
}

function addFile({ path, bytes, wantsRows }: FileToDerive, repository: RepositoryName, into: Partial): FileFacts {
  if (!wantsRows) return { span: into.addFile(path, bytes, repository), rows: null };
  const rows = new ExportRows();
  const span = into.addFile(path, bytes, repository, (event, line) => rows.add(event, line));
  return { span, rows: rows.toData() };
}

/** Who derives files beside the one who asks. */
export interface ParallelDeriving {
  /** Says how many bytes there will be to derive, so that it can get ready while the first are read. */
  expect(bytes: number): void;
  /**
   * Takes files over: their bytes are not needed any more when it returns.
   * @returns null when it has enough to do, or so few bytes are not worth it: it is quicker to derive them oneself.
   */
  start(files: readonly FileToDerive[], repository: RepositoryName): Promise<DerivedFiles> | null;
}
