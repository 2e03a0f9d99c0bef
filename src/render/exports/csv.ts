import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS, type ExportRow } from '../../derive/export-columns.js';
import { toIsoTime } from './jsonl.js';

const NAMES = EXPORT_COLUMNS.map(({ name }) => name);

/**
 * A table as of RFC 4180, with a line feed after each row; UTF-8 without a mark. An absent value is an empty field.
 *
 * No text becomes a formula in a spreadsheet: one that begins with a character that could start one gets an apostrophe in front. So
 * does one that begins with an apostrophe: who takes one leading apostrophe away has every text as it was.
 */
export function renderCsv(rows: Iterable<ExportRow>): Uint8Array {
  return Buffer.from(
    stringify(Array.from(rows, toCells), {
      header: true,
      columns: NAMES,
      escape_formulas: true,
      cast: { string: protect },
    }),
  );
}

/** Beside what the writer escapes: the apostrophe itself, and a line feed, after which some spreadsheets look for a formula. */
function protect(text: string): string {
  return text.startsWith("'") || text.startsWith('\n') ? `'${text}` : text;
}

function toCells(row: ExportRow): (string | number | null)[] {
  const cells = {
    ...row,
    time: toIsoTime(row.time),
    took_action: row.took_action === null ? null : String(row.took_action),
  };
  return NAMES.map((name) => cells[name]);
}
