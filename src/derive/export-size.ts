import type { ExportRowsData } from './export-rows.js';

/** Bytes of JSON that a row has beside its texts, at most. */
const ROW_BYTES = 256;

/**
 * Bytes of the rows of a file in any format, at most: short records make longer rows, and a long name may stand in each of them.
 * @param file - Its path, which is in every row.
 */
export function boundExportBytes(file: string, { lines, names, texts }: ExportRowsData): number {
  const bytes = [0, ...texts.map(jsonBytes)];
  return names.reduce((sum, name) => sum + bytes[name]!, lines.length * (ROW_BYTES + jsonBytes(file)));
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
