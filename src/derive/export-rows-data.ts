import { z } from 'zod';
import { float64Column, toColumnText, uint32Column } from './column.js';
import { areExportRows, type ExportRowsData } from './export-rows.js';

/** What the rows of a file mean. To be raised whenever the same file gives other rows; a test holds those of a golden file to it. */
export const EXPORT_ROWS_VERSION = 2;

/** Rows as they are written down. */
export const exportRowsSchema = z
  .object({
    times: float64Column,
    lines: uint32Column,
    durations: float64Column,
    kinds: uint32Column,
    names: uint32Column,
    texts: z.array(z.string()),
  })
  .refine(areExportRows, 'the columns do not belong together');

/** As JSON. Columns are long, so they are written as text. */
export function renderExportRows({ times, lines, durations, kinds, names, texts }: ExportRowsData): string {
  return JSON.stringify({
    times: toColumnText(times),
    lines: toColumnText(lines),
    durations: toColumnText(durations),
    kinds: toColumnText(kinds),
    names: toColumnText(names),
    texts,
  });
}
