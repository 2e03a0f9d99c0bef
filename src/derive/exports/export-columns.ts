import { z } from 'zod';
import { EXPORT_FORMATS } from '../../settings/input-field.js';
import { MAX_TAGS } from '../../records/tags.js';
import { count, day } from '../artifacts/artifact-field.js';

/** One exported event. Structural facts only: no payload, no free text. */
export interface ExportRow {
  /** Milliseconds since the epoch, UTC. */
  readonly time: number | null;
  readonly file: string;
  readonly line: number;
  readonly dialect: string;
  readonly action: string;
  readonly outcome: string;
  readonly run: string | null;
  readonly actor: string | null;
  readonly duration_ms: number | null;
  /** Null when the record does not say. */
  readonly took_action: boolean | null;
  /** Null without any. */
  readonly tags: string | null;
}

export const COLUMN_TYPES = ['timestamp', 'text', 'integer', 'number', 'boolean'] as const;

export interface ExportColumn {
  readonly name: keyof ExportRow;
  readonly type: (typeof COLUMN_TYPES)[number];
  readonly unit: string | null;
  readonly nullable: boolean;
  readonly meaning: string;
}

/** The columns of every export, in order: the allow-list of what leaves the parser row by row (invariant 9). */
export const EXPORT_COLUMNS = [
  {
    name: 'time',
    type: 'timestamp',
    unit: 'UTC, to the millisecond',
    nullable: true,
    meaning: 'When the record was made; absent when it has no valid timestamp.',
  },
  {
    name: 'file',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'Path of the telemetry file with the record, relative to the telemetry directory of the repository.',
  },
  { name: 'line', type: 'integer', unit: '1-based', nullable: false, meaning: 'Line of that file.' },
  {
    name: 'dialect',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'Format of the record: decision, engine, agent, command or transcript.',
  },
  { name: 'action', type: 'text', unit: null, nullable: false, meaning: 'What was done or attempted.' },
  {
    name: 'outcome',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'success, partial, blocked, failed, or unknown when the record has no outcome.',
  },
  {
    name: 'run',
    type: 'text',
    unit: null,
    nullable: true,
    meaning: 'The run that the record belongs to: its correlation_id, run_id or sessionId.',
  },
  { name: 'actor', type: 'text', unit: null, nullable: true, meaning: 'Who wrote the record.' },
  {
    name: 'duration_ms',
    type: 'number',
    unit: 'milliseconds',
    nullable: true,
    meaning: 'Duration; absent when the record has no valid duration.',
  },
  {
    name: 'took_action',
    type: 'boolean',
    unit: null,
    nullable: true,
    meaning: 'Whether something was really changed; absent when the record does not say.',
  },
  {
    name: 'tags',
    type: 'text',
    unit: null,
    nullable: true,
    meaning:
      'Tags of agent events as key=value, sorted, with semicolons between them (% and ; within them are %25 and %3B): ' +
      `${MAX_TAGS} at most, and … when there were more. The value of a tag that the emitter withheld is REDACTED.`,
  },
] as const satisfies readonly ExportColumn[];

const monthSchema = z.strictObject({
  name: z
    .string()
    .describe('`2026-02`: the month in the names of telemetry files; `undated` when their names have no day.'),
  first_day: day.nullable().describe('The first day in their names.'),
  last_day: day.nullable().describe('The last day in their names.'),
  telemetry_files: count.describe('Number of telemetry files.'),
  telemetry_bytes: count.describe('Their size in bytes of raw telemetry.'),
});

const columnSchema = z.strictObject({
  name: z.string().describe('Name of the column.'),
  type: z
    .enum(COLUMN_TYPES)
    .describe('Times are ISO 8601 in CSV and JSONL, milliseconds since the epoch (UTC) in Parquet.'),
  unit: z.string().nullable().describe('Unit; null without one.'),
  nullable: z.boolean().describe('Whether a value can be missing: null in JSONL and Parquet, an empty field in CSV.'),
  meaning: z.string().describe('Meaning of the column.'),
});

const fileSchema = z.strictObject({
  path: z.string().describe('Name of the file, in the directory of this index.'),
  format: z.enum(EXPORT_FORMATS).describe('Format of the file.'),
  bytes: count.describe('Size in bytes.'),
});

export const LEFT_OUT_REASONS = ['beyond-window', 'too-large'] as const;

/** `data/index.json`. */
export const exportIndexSchema = z
  .strictObject({
    schema_version: z.literal('1.1').describe('Version of this format.'),
    columns: z.array(columnSchema).describe('The columns, in the order of every format.'),
    csv_escape: z
      .literal("'")
      .describe(
        "In CSV, a text that begins with one of `=+-@'`, a full-width one of these, tab, CR or LF gets an apostrophe in front, and so " +
          'does such a text after a semicolon. To restore the text, remove one apostrophe at the beginning and after each semicolon.',
      ),
    window_bytes: count.describe(
      'Maximum bytes of raw telemetry that are exported: the newest whole months that fit, or the newest days of the newest month.',
    ),
    partitions: z
      .array(
        monthSchema.extend({
          rows: count.describe('Number of rows: one per event in these files, regardless of its own date.'),
          files: z.array(fileSchema).describe('One file per format; none when there are no rows.'),
        }),
      )
      .describe(
        'What can be downloaded, by name. Rows are sorted by file, line, and place on the line; rows of session logs come last within their line.',
      ),
    sessions: z
      .strictObject({
        rows: count.describe('Number of rows: one per session of `sessions.json`.'),
        files: z
          .array(fileSchema)
          .describe(
            'The file. Its columns are the fields of `sessions.json`; `models` has messages by model and `tools` calls by tool, as in `Bash 12, Read 3`.',
          ),
      })
      .nullable()
      .describe('Sessions for download; null when there are none, or CSV is not among the formats.'),
    not_exported: z
      .array(
        monthSchema.extend({
          reason: z
            .enum(LEFT_OUT_REASONS)
            .describe(
              '`beyond-window`: older than what fits into the window. `too-large`: its rows would make files that cannot be ' +
                'published.',
            ),
        }),
      )
      .describe('Telemetry that counts on the page but is not exported, sorted by name and reason.'),
  })
  .describe('The events for download, the meaning of the columns, and what is left out.');
export type ExportIndex = z.infer<typeof exportIndexSchema>;
