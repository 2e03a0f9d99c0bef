import { parquetWriteBuffer } from 'hyparquet-writer';
import type { COLUMN_TYPES } from '../../derive/export-columns.js';
import { EXPORT_COLUMNS, type ExportColumn, type ExportRow } from '../../derive/export-columns.js';

/** What each type of column is in Parquet. Times are milliseconds, adjusted to UTC. */
const PARQUET_TYPES = {
  timestamp: 'TIMESTAMP',
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<(typeof COLUMN_TYPES)[number], string>;

/** An Apache Parquet file, compressed with Snappy. Nothing in it tells when or by which version it was written. */
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
