import { deriveFile } from '../../derive/derive-file.js';
import type { ExportRowsData } from '../../../src/derive/exports/export-rows.js';
import { selectExports } from '../../../src/derive/exports/export-window.js';
import { deriveExports, type Exports } from '../../../src/derive/exports/exports.js';
import type { TelemetryEntry } from '../../../src/source/telemetry-source.js';
import { repository } from '../../derive/events.js';

export interface ExportLimits {
  /** Bytes of telemetry. */
  readonly window?: number;
  /** Bytes of rows. */
  readonly rows?: number;
}

/** The exports of files by path. The order in which they are read and parsed is not that of the listing. */
export function createExports(contents: Readonly<Record<string, string>>, limits: ExportLimits = {}): Exports {
  const entries = Object.entries(contents).map(([path, text]): TelemetryEntry => ({
    path,
    kind: 'file',
    id: '0'.repeat(40),
    size: text.length,
  }));
  const rows = new Map<string, ExportRowsData>();
  for (const [path, text] of Object.entries(contents).toReversed()) {
    const { rows: data } = deriveFile(path, Buffer.from(text), repository, true);
    if (data !== null) rows.set(path, data);
  }
  return deriveExports(selectExports(entries, limits.window), rows, limits.rows);
}
