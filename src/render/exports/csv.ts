import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS, type ExportRow } from '../../derive/export-columns.js';
import { toIsoTime } from './jsonl.js';

const NAMES = EXPORT_COLUMNS.map(({ name }) => name);

/**
 * A table as of RFC 4180, with a line feed after each row; UTF-8 without a mark. An absent value is an empty field.
 *
 * No text becomes a formula in a spreadsheet: one that begins with a character that could start one gets an apostrophe in front. A
 * spreadsheet in a country where numbers have a decimal comma may also part the line at semicolons, so the same is done after each of
 * them. So is it before an apostrophe: who takes one away at the beginning and after each semicolon has every text as it was.
 */
export function renderCsv(rows: Iterable<ExportRow>): Uint8Array {
  return Buffer.from(
    stringify(Array.from(rows, toCells), {
      header: true,
      columns: NAMES,
      cast: { string: protect },
    }),
  );
}

/** What starts a formula, some of it also in full width; white space, behind which some spreadsheets look for one; and the apostrophe. */
const START = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n']/;

function protect(text: string): string {
  const parts = text.split(';');
  return parts.map((part) => (START.test(part) ? `'${part}` : part)).join(';');
}

function toCells(row: ExportRow): (string | number | null)[] {
  const cells = {
    ...row,
    time: toIsoTime(row.time),
    took_action: row.took_action === null ? null : String(row.took_action),
  };
  return NAMES.map((name) => cells[name]);
}
