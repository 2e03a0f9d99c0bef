import type { RepositoryName } from '../records/repository-name.js';
import { ExportRows, type ExportRowsData } from './export-rows.js';
import { derivePartial, type Partial } from './partial.js';

/** What is kept of a telemetry file. */
export interface DerivedFile {
  readonly partial: Partial;
  /** What is exported of it; null when that is not asked for. */
  readonly rows: ExportRowsData | null;
}

export function deriveFile(
  path: string,
  bytes: Uint8Array,
  repository: RepositoryName,
  wantsRows: boolean,
): DerivedFile {
  if (!wantsRows) return { partial: derivePartial(path, bytes, repository), rows: null };
  const rows = new ExportRows();
  const partial = derivePartial(path, bytes, repository, (event, line) => rows.add(event, line));
  return { partial, rows: rows.toData() };
}
