import { parseFileDay, toDay } from '../../records/timestamp.js';
import type { TelemetryEntry } from '../../source/telemetry-source.js';
import { byCodeUnits } from '../../base/text.js';
import type { ExportRowsData } from './export-rows.js';

/** Maximum bytes of raw telemetry whose events can be downloaded. */
export const EXPORT_WINDOW_BYTES = 16 * 1024 * 1024;

/** Telemetry files of one partition: those named after a day of one month, or those without a day in their names. */
export interface ExportMonth {
  /** `2026-02`, or `undated`. */
  readonly name: string;
  /** The days in the names of the first and the last file; null for files without days. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** By path. */
  readonly files: readonly TelemetryEntry[];
  readonly bytes: number;
}

export interface ExportWindow {
  /** Newest first; `undated` last. */
  readonly exported: readonly ExportMonth[];
  readonly leftOut: readonly ExportMonth[];
}

const UNDATED = 'undated';

/**
 * Selects what is exported: the newest whole months whose files fit into the window together. If the newest month alone does not
 * fit, its newest days that do. This is decided by names and sizes alone, before anything is read, so that it bounds what is
 * kept. Files without a day come last, as if they were the oldest month.
 */
export function selectExports(files: readonly TelemetryEntry[], limit = EXPORT_WINDOW_BYTES): ExportWindow {
  const months = toMonths(files);
  const count = fitting(months, limit);
  const [newest] = months;
  if (count > 0 || newest === undefined || newest.name === UNDATED) {
    return { exported: months.slice(0, count), leftOut: months.slice(count) };
  }
  const days = toGroups(newest.files, dayOf).reverse();
  const fit = fitting(days, limit);
  const toRest = (part: readonly Group[]) =>
    part.length === 0
      ? []
      : [
          toMonth(
            newest.name,
            part.flatMap((day) => day.files),
          ),
        ];
  return { exported: toRest(days.slice(0, fit)), leftOut: [...toRest(days.slice(fit)), ...months.slice(1)] };
}

interface Group {
  readonly name: string;
  readonly files: readonly TelemetryEntry[];
  readonly bytes: number;
}

/** How many of the groups, from the first on, fit together. */
function fitting(groups: readonly Group[], limit: number): number {
  let room = limit;
  const end = groups.findIndex(({ bytes }) => (room -= bytes) < 0);
  return end < 0 ? groups.length : end;
}

function toMonths(files: readonly TelemetryEntry[]): ExportMonth[] {
  const months = toGroups(files, (entry) => dayOf(entry)?.slice(0, 7) ?? UNDATED);
  const dated = months.filter(({ name }) => name !== UNDATED).reverse();
  return [...dated, ...months.filter(({ name }) => name === UNDATED)].map((month) => toMonth(month.name, month.files));
}

function toMonth(name: string, files: readonly TelemetryEntry[]): ExportMonth {
  const days = files.flatMap((file) => dayOf(file) ?? []).sort(byCodeUnits);
  return { ...toGroup(name, files), firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
}

/** By name. */
function toGroups(files: readonly TelemetryEntry[], nameOf: (file: TelemetryEntry) => string | null): Group[] {
  const groups = new Map<string, TelemetryEntry[]>();
  for (const file of files) {
    const name = nameOf(file) ?? UNDATED;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  return Array.from(groups, ([name, group]) => toGroup(name, group)).sort((a, b) => byCodeUnits(a.name, b.name));
}

function toGroup(name: string, files: readonly TelemetryEntry[]): Group {
  return {
    name,
    files: [...files].sort((a, b) => byCodeUnits(a.path, b.path)),
    bytes: files.reduce((sum, { size }) => sum + (size ?? 0), 0),
  };
}

function dayOf({ path }: TelemetryEntry): string | null {
  const day = parseFileDay(path);
  return day === null ? null : toDay(day);
}

/** Maximum bytes of JSON in a row, apart from its texts. */
const ROW_BYTES = 256;

/**
 * Upper bound of the bytes of a file's rows in any format: short records make longer rows, and each row may contain a long name.
 * @param file - Path of the file, which is in every row.
 */
export function boundExportBytes(file: string, { lines, names, texts }: ExportRowsData): number {
  const bytes = [0, ...texts.map(jsonBytes)];
  return names.reduce((sum, name) => sum + bytes[name]!, lines.length * (ROW_BYTES + jsonBytes(file)));
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
