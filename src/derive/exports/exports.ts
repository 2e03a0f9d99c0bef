import { byCodeUnits } from '../../base/text.js';
import { ExportRows, type ExportRowsData, mergeRows } from './export-rows.js';
import { boundExportBytes, type ExportMonth, type ExportWindow } from './export-window.js';
import type { LEFT_OUT_REASONS } from './export-columns.js';
import type { Settled } from '../aggregate/aggregate.js';

/** Maximum bytes of all rows of a repository in one format; a file of more than 100 MB cannot be published at all. */
const MAX_EXPORT_BYTES = 16 * 1024 * 1024;

/** The events of one repository that can be downloaded, and the telemetry that cannot. */
export interface Exports {
  /** By name. */
  readonly partitions: readonly ExportPartition[];
  /** By name, then by reason. */
  readonly leftOut: readonly (ExportMonth & { readonly reason: (typeof LEFT_OUT_REASONS)[number] })[];
}

export const NO_EXPORTS: Exports = { partitions: [], leftOut: [] };

export interface ExportPartition extends ExportMonth {
  /** By path of the file, without files that could not be read. */
  readonly rows: ReadonlyMap<string, ExportRowsData>;
}

/** @param rows - By path of the file, in any order. */
export function deriveExports(
  window: ExportWindow,
  rows: ReadonlyMap<string, ExportRowsData>,
  limit = MAX_EXPORT_BYTES,
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

/**
 * Adds to the rows of files the session events that they own, which are known only once the repository is settled.
 * @param rows - Rows of the exported files, by path.
 */
export function addSessionRows(
  rows: ReadonlyMap<string, ExportRowsData>,
  settled: Pick<Settled, 'visitSessionEvents'>,
): ReadonlyMap<string, ExportRowsData> {
  if (rows.size === 0) return rows;
  const sessionRows = new Map<string, ExportRows>();
  settled.visitSessionEvents(
    (_, file) => rows.has(file),
    ({ event }, file, line) => {
      let into = sessionRows.get(file);
      if (into === undefined) sessionRows.set(file, (into = new ExportRows()));
      into.add(event, line);
    },
  );
  const merged = new Map(rows);
  for (const [file, added] of sessionRows) merged.set(file, mergeRows(rows.get(file)!, added.toData()));
  return merged;
}
