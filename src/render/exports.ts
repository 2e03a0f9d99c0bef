import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import {
  type COLUMN_TYPES,
  EXPORT_COLUMNS,
  type ExportColumn,
  type ExportIndex,
  type ExportRow,
} from '../derive/exports/export-columns.js';
import { toExportRows } from '../derive/exports/export-rows.js';
import { EXPORT_WINDOW_BYTES, type ExportMonth } from '../derive/exports/export-window.js';
import type { ExportPartition, Exports } from '../derive/exports/exports.js';
import type { SessionRow, Sessions } from '../derive/usage/sessions-schema.js';
import type { ExportFormat } from '../settings/input-field.js';
import { renderJson } from './text-formats.js';

const SESSIONS_FILE = 'sessions.csv';
const NAMES = EXPORT_COLUMNS.map(({ name }) => name);

/**
 * A CSV table (RFC 4180), with a line feed after each row; UTF-8 without a byte order mark. An absent value is an empty field.
 *
 * No text becomes a formula in a spreadsheet: a text that begins with a character that could start one gets an apostrophe in
 * front. In locales with a decimal comma, spreadsheets may also split fields at semicolons, so the same is done after each
 * semicolon. An existing apostrophe in these places gets another one. To restore a text, remove one apostrophe at the beginning
 * and after each semicolon.
 */
export function renderCsv(rows: Iterable<ExportRow>): Uint8Array {
  return renderTable(NAMES, Array.from(rows, toCells));
}

function renderTable(columns: readonly string[], rows: readonly (string | number | null)[][]): Uint8Array {
  return Buffer.from(stringify([...rows], { header: true, columns: [...columns], cast: { string: protect } }));
}

/** The sessions as CSV: each kind of token has a column, and lists are texts such as `Bash 12, Read 3`. */
export function renderSessionsCsv(sessions: readonly SessionRow[]): Uint8Array {
  const rows = sessions.map(({ tokens, models, tools, ...fields }) => ({
    ...fields,
    input_tokens: tokens?.input ?? null,
    output_tokens: tokens?.output ?? null,
    cache_creation_tokens: tokens?.cache_creation ?? null,
    cache_read_tokens: tokens?.cache_read ?? null,
    models: models.map(({ model, messages }) => `${model} ${messages}`).join(', '),
    tools: tools.map(({ tool, calls }) => `${tool} ${calls}`).join(', '),
  }));
  return renderTable(Object.keys(rows[0] ?? {}), rows.map(Object.values<string | number | null>));
}

/**
 * Characters that start a formula, some also in full width; white space, after which some spreadsheets look for one; and the
 * apostrophe.
 */
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

const LINE_SEPARATORS = /[\u2028\u2029]/g;
/** Rows that are held as text at a time. */
const CHUNK_ROWS = 10_000;

/** One JSON object per line, keys in column order; absent values are null. */
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

/** Unicode line separators are escaped, because some readers break lines at them. */
function toJsonLine(row: ExportRow): string {
  const json = JSON.stringify({ ...row, time: toIsoTime(row.time) });
  return json.replace(LINE_SEPARATORS, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** `2026-01-15T18:22:24.000Z`: always the same format, as table readers expect of a column. */
function toIsoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** Parquet type of each column type. Times are milliseconds, adjusted to UTC. */
const PARQUET_TYPES = {
  timestamp: 'TIMESTAMP',
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<(typeof COLUMN_TYPES)[number], string>;

/** An Apache Parquet file, compressed with Snappy. It does not record when or by which version it was written. */
export function renderParquet(rows: Iterable<ExportRow>): Uint8Array {
  const all = Array.from(rows);
  const columnData = EXPORT_COLUMNS.map((column: ExportColumn) => ({
    name: column.name,
    type: PARQUET_TYPES[column.type],
    nullable: column.nullable,
    data: all.map((row) => toValue(column, row)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'telemetry-dashboard-action' }));
}

function toValue({ name, type }: ExportColumn, row: ExportRow): ExportRow[keyof ExportRow] | Date {
  const value = row[name];
  return type === 'timestamp' && typeof value === 'number' ? new Date(value) : value;
}

const RENDER: Readonly<Record<ExportFormat, (rows: Iterable<ExportRow>) => Uint8Array>> = {
  csv: renderCsv,
  jsonl: renderJsonl,
  parquet: renderParquet,
};

interface RenderedExports {
  readonly index: ExportIndex;
  /** By path below the repository's published directory, including `data/index.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The events as one file per month and format, and the sessions as CSV. */
export function renderExports(
  { partitions, leftOut }: Exports,
  formats: readonly ExportFormat[],
  sessions: Sessions | null = null,
): RenderedExports {
  const files = new Map<string, Uint8Array>();
  const index: ExportIndex = {
    schema_version: '1.1',
    columns: [...EXPORT_COLUMNS],
    csv_escape: "'",
    window_bytes: EXPORT_WINDOW_BYTES,
    partitions: partitions.map((partition) => {
      const rendered = renderPartition(partition, formats);
      for (const { path, bytes } of rendered) files.set(`data/${path}`, bytes);
      return {
        ...toMonth(partition),
        rows: countRows(partition),
        files: rendered.map(({ path, format, bytes }) => ({ path, format, bytes: bytes.byteLength })),
      };
    }),
    sessions: null,
    not_exported: leftOut.map((month) => ({ ...toMonth(month), reason: month.reason })),
  };
  if (sessions !== null && formats.includes('csv')) {
    const bytes = renderSessionsCsv(sessions.sessions);
    files.set(`data/${SESSIONS_FILE}`, bytes);
    index.sessions = {
      rows: sessions.sessions.length,
      files: [{ path: SESSIONS_FILE, format: 'csv', bytes: bytes.byteLength }],
    };
  }
  return { index, files: files.set('data/index.json', renderJson(index)) };
}

interface RenderedFile {
  /** Below `data/`. */
  readonly path: string;
  readonly format: ExportFormat;
  readonly bytes: Uint8Array;
}

function renderPartition(partition: ExportPartition, formats: readonly ExportFormat[]): RenderedFile[] {
  if (countRows(partition) === 0) return [];
  return formats.map((format) => ({
    path: `events-${partition.name}.${format}`,
    format,
    bytes: RENDER[format](toRows(partition)),
  }));
}

function* toRows({ rows }: ExportPartition): Generator<ExportRow> {
  for (const [file, data] of rows) yield* toExportRows(file, data);
}

function countRows({ rows }: ExportPartition): number {
  return Array.from(rows.values(), ({ lines }) => lines.length).reduce((sum, count) => sum + count, 0);
}

function toMonth({ name, firstDay, lastDay, files, bytes }: ExportMonth) {
  return { name, first_day: firstDay, last_day: lastDay, telemetry_files: files.length, telemetry_bytes: bytes };
}
