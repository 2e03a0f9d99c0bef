import { EXPORT_COLUMNS, type ExportRow } from '../../derive/export-columns.js';
import type { ExportIndex } from '../../derive/export-index.js';
import { toExportRows } from '../../derive/export-rows.js';
import { EXPORT_WINDOW_BYTES, type ExportMonth } from '../../derive/export-window.js';
import type { ExportPartition, Exports } from '../../derive/exports.js';
import type { ExportFormat } from '../../settings/export-format.js';
import { renderJson } from '../json.js';
import { renderCsv } from './csv.js';
import { renderJsonl } from './jsonl.js';
import { renderParquet } from './parquet.js';

const RENDER: Readonly<Record<ExportFormat, (rows: Iterable<ExportRow>) => Uint8Array>> = {
  csv: renderCsv,
  jsonl: renderJsonl,
  parquet: renderParquet,
};

export interface RenderedExports {
  readonly index: ExportIndex;
  /** By path below the repository's published directory, `data/index.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The events as files, one a month and format. */
export function renderExports({ partitions, leftOut }: Exports, formats: readonly ExportFormat[]): RenderedExports {
  const files = new Map<string, Uint8Array>();
  const index: ExportIndex = {
    schema_version: '1.0',
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
    not_exported: leftOut.map((month) => ({ ...toMonth(month), reason: month.reason })),
  };
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
