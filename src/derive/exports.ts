import { byCodeUnits } from './code-units.js';
import type { ExportRowsData } from './export-rows.js';
import { boundExportBytes } from './export-size.js';
import type { ExportMonth, ExportWindow } from './export-window.js';
import type { LEFT_OUT_REASONS } from './export-index.js';

/** Bytes that all rows of a repository may have in one format; a file of more than 100 MB cannot be published at all. */
const EXPORT_LIMIT_BYTES = 16 * 1024 * 1024;

/** Events of one repository that can be downloaded, and what of its telemetry cannot. */
export interface Exports {
  /** By name. */
  readonly partitions: readonly ExportPartition[];
  /** By name, then by reason. */
  readonly leftOut: readonly (ExportMonth & { readonly reason: (typeof LEFT_OUT_REASONS)[number] })[];
}

export const NO_EXPORTS: Exports = { partitions: [], leftOut: [] };

export interface ExportPartition extends ExportMonth {
  /** By path; without the files that could not be read. */
  readonly rows: ReadonlyMap<string, ExportRowsData>;
}

/** @param rows - By path of the file, in any order. */
export function deriveExports(
  window: ExportWindow,
  rows: ReadonlyMap<string, ExportRowsData>,
  limit = EXPORT_LIMIT_BYTES,
): Exports {
  let room = limit;
  const partitions: ExportPartition[] = [];
  const leftOut = window.leftOut.map((month) => ({ ...month, reason: 'beyond-window' as const }));
  const tooLarge: ExportMonth[] = [];
  for (const month of window.exported) {
    const partition = toPartition(month, rows);
    room -= boundBytes(partition);
    if (room < 0) tooLarge.push(month);
    else partitions.push(partition);
  }
  const order = (a: ExportMonth, b: ExportMonth) => byCodeUnits(a.name, b.name);
  return {
    partitions: partitions.sort(order),
    leftOut: [...leftOut, ...tooLarge.map((month) => ({ ...month, reason: 'too-large' as const }))].sort(order),
  };
}

function toPartition(month: ExportMonth, rows: ReadonlyMap<string, ExportRowsData>): ExportPartition {
  const read = month.files.flatMap(({ path }) => {
    const data = rows.get(path);
    return data === undefined ? [] : [[path, data] as const];
  });
  return { ...month, rows: new Map(read) };
}

function boundBytes({ rows }: ExportPartition): number {
  return Array.from(rows, ([path, data]) => boundExportBytes(path, data)).reduce((sum, bytes) => sum + bytes, 0);
}
