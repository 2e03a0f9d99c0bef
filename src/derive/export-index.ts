import { z } from 'zod';
import { EXPORT_FORMATS } from '../settings/export-format.js';
import { COLUMN_TYPES } from './export-columns.js';

const count = z.int().nonnegative();
const day = z.iso.date().nullable();

const monthSchema = z.strictObject({
  /** `2026-02`: the month of the days that the telemetry files are named for; `undated` when their names hold none. */
  name: z.string(),
  first_day: day,
  last_day: day,
  telemetry_files: count,
  /** Bytes of raw telemetry. */
  telemetry_bytes: count,
});

export const LEFT_OUT_REASONS = ['beyond-window', 'too-large'] as const;

/** `data/index.json`: what can be downloaded of the events, what its columns mean, and what is left out. */
export const exportIndexSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  /** In the order in which every format has them. */
  columns: z.array(
    z.strictObject({
      name: z.string(),
      /** Times are ISO 8601 in CSV and JSONL, milliseconds since the epoch (UTC) in Parquet. */
      type: z.enum(COLUMN_TYPES),
      unit: z.string().nullable(),
      /** Absent is null in JSONL and Parquet, and an empty field in CSV. */
      nullable: z.boolean(),
      meaning: z.string(),
    }),
  ),
  /** A CSV text that begins with one of `=+-@'`, a full-width one of these, tab, CR or LF has an apostrophe put before it: take one leading apostrophe away. */
  csv_escape: z.literal("'"),
  /** Bytes of raw telemetry that are exported at most: the newest whole months that fit, or the newest days of the newest month. */
  window_bytes: count,
  /** By name. Rows are in the order of file, line, and place on the line. */
  partitions: z.array(
    monthSchema.extend({
      /** One row for each record that is counted in these files, whenever it was made. */
      rows: count,
      /** None when there are no rows. */
      files: z.array(z.strictObject({ path: z.string(), format: z.enum(EXPORT_FORMATS), bytes: count })),
    }),
  ),
  /** By name, then by reason: telemetry that counts on the page and is not exported. */
  not_exported: z.array(
    monthSchema.extend({
      /** `beyond-window`: older than what fits into the window. `too-large`: its rows would make files that cannot be published. */
      reason: z.enum(LEFT_OUT_REASONS),
    }),
  ),
});
export type ExportIndex = z.infer<typeof exportIndexSchema>;
