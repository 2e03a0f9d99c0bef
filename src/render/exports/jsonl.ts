import type { ExportRow } from '../../derive/export-columns.js';

const LINE_SEPARATORS = /[\u2028\u2029]/g;
/** Rows that are text at a time. */
const CHUNK_ROWS = 10_000;

/** One JSON object a line, keys in the order of the columns; what is absent is null. */
export function renderJsonl(rows: Iterable<ExportRow>): Uint8Array {
  const chunks: Buffer[] = [];
  let lines: string[] = [];
  const flush = () => {
    chunks.push(Buffer.from(lines.join('')));
    lines = [];
  };
  for (const row of rows) {
    if (lines.push(`${toJsonLine(row)}\n`) === CHUNK_ROWS) flush();
  }
  flush();
  return Buffer.concat(chunks);
}

/** Line separators of Unicode are escaped: there are readers that break lines at them. */
function toJsonLine(row: ExportRow): string {
  const json = JSON.stringify({ ...row, time: toIsoTime(row.time) });
  return json.replace(LINE_SEPARATORS, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** `2026-01-15T18:22:24.000Z`: always of the same form, which readers of tables expect of a column. */
export function toIsoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
