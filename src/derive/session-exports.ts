import { ExportRows, mergeRows, type ExportRowsData } from './export-rows.js';
import type { Settled } from './settled.js';

/**
 * The rows of files with those of the session events that they own, which are known only when a repository is settled.
 * @param rows - By path of the file: of the files that are exported.
 */
export function addSessionRows(
  rows: ReadonlyMap<string, ExportRowsData>,
  settled: Pick<Settled, 'visitSessionEvents'>,
): ReadonlyMap<string, ExportRowsData> {
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
