import { z } from 'zod';
import { DIALECT_NAMES } from '../../records/dialects.js';
import { OUTCOMES, type TelemetryEvent } from '../../records/telemetry-event.js';
import type { ExportRow } from './export-columns.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { float64Column, toColumnText, uint32Column } from '../aggregate/columns.js';

/** The rows of one file as columns, in line order: compact, and quick to pass to another thread. */
export interface ExportRowsData {
  /** Milliseconds since the epoch; infinite when absent. */
  readonly times: Float64Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  /** Milliseconds; infinite when absent. */
  readonly durations: Float64Array<ArrayBuffer>;
  /** The numbers of the dialect, the outcome and whether action was taken, one byte each, starting with the lowest. */
  readonly kinds: Uint32Array<ArrayBuffer>;
  /** For each row, the indexes of its action, run, actor and tags in `texts`, plus 1; 0 means absent. */
  readonly names: Uint32Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

const NAMES_PER_ROW = 4;
/** By number. */
const TOOK_ACTION = [false, true, null] as const;

/** Collects the rows of one file while it is parsed. */
export class ExportRows {
  readonly #texts = new NameTable();
  readonly #times: number[] = [];
  readonly #lines: number[] = [];
  readonly #durations: number[] = [];
  readonly #kinds: number[] = [];
  readonly #names: number[] = [];

  add(
    { dialect, outcome, tookAction, time, durationMs, action, run, actor, tags }: TelemetryEvent,
    line: number,
  ): void {
    this.#times.push(time ?? Infinity);
    this.#lines.push(line);
    this.#durations.push(durationMs ?? Infinity);
    this.#kinds.push(
      DIALECT_NAMES.indexOf(dialect) | (OUTCOMES.indexOf(outcome) << 8) | (TOOK_ACTION.indexOf(tookAction) << 16),
    );
    this.#names.push(this.#idOf(action), this.#idOf(run), this.#idOf(actor), this.#idOf(tags ?? null));
  }

  toData(): ExportRowsData {
    return {
      times: Float64Array.from(this.#times),
      lines: Uint32Array.from(this.#lines),
      durations: Float64Array.from(this.#durations),
      kinds: Uint32Array.from(this.#kinds),
      names: Uint32Array.from(this.#names),
      texts: this.#texts.names,
    };
  }

  #idOf(text: string | null): number {
    return text === null ? 0 : this.#texts.idOf(text.toWellFormed()) + 1;
  }
}

/** Merges the rows of one file in line order; within a line, those of `a` come first. */
export function mergeRows(a: ExportRowsData, b: ExportRowsData): ExportRowsData {
  const texts = new NameTable();
  const ids = [a, b].map((data) => Uint32Array.from(['', ...data.texts], (text, at) => at && texts.idOf(text) + 1));
  const rows = a.lines.length + b.lines.length;
  const merged = {
    times: new Float64Array(rows),
    lines: new Uint32Array(rows),
    durations: new Float64Array(rows),
    kinds: new Uint32Array(rows),
    names: new Uint32Array(NAMES_PER_ROW * rows),
  };
  let [fromA, fromB] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const isFromA = fromA < a.lines.length && (fromB === b.lines.length || a.lines[fromA]! <= b.lines[fromB]!);
    const [data, from, toId] = isFromA ? [a, fromA++, ids[0]!] : [b, fromB++, ids[1]!];
    for (const column of ['times', 'lines', 'durations', 'kinds'] as const) merged[column][row] = data[column][from]!;
    for (let name = 0; name < NAMES_PER_ROW; name += 1) {
      merged.names[NAMES_PER_ROW * row + name] = toId[data.names[NAMES_PER_ROW * from + name]!]!;
    }
  }
  return { ...merged, texts: texts.names };
}

/** @param file - Path of the file below the telemetry directory. */
export function* toExportRows(file: string, data: ExportRowsData): Generator<ExportRow> {
  const path = file.toWellFormed();
  for (let row = 0; row < data.lines.length; row += 1) {
    const kind = data.kinds[row]!;
    yield {
      time: toNumber(data.times[row]!),
      file: path,
      line: data.lines[row]!,
      dialect: DIALECT_NAMES[kind & 0xff]!,
      action: textAt(data, row, 0) ?? '',
      outcome: OUTCOMES[(kind >>> 8) & 0xff]!,
      run: textAt(data, row, 1),
      actor: textAt(data, row, 2),
      duration_ms: toNumber(data.durations[row]!),
      took_action: TOOK_ACTION[kind >>> 16]!,
      tags: textAt(data, row, 3),
    };
  }
}

/** Whether the columns belong together: equal numbers of values, and no reference to a missing text. */
function areExportRows({ times, lines, durations, kinds, names, texts }: ExportRowsData): boolean {
  const rows = lines.length;
  if (times.length !== rows || durations.length !== rows || kinds.length !== rows) return false;
  if (names.length !== NAMES_PER_ROW * rows || names.some((name) => name > texts.length)) return false;
  return kinds.every(
    (kind) =>
      (kind & 0xff) < DIALECT_NAMES.length &&
      ((kind >>> 8) & 0xff) < OUTCOMES.length &&
      kind >>> 16 < TOOK_ACTION.length,
  );
}

function textAt({ names, texts }: ExportRowsData, row: number, column: number): string | null {
  const name = names[NAMES_PER_ROW * row + column]!;
  return name === 0 ? null : texts[name - 1]!;
}

function toNumber(value: number): number | null {
  return value === Infinity ? null : value;
}

/**
 * Version of what the rows of a file mean. Raise it whenever the same file gives different rows; a test checks the rows of a
 * golden file.
 */
export const EXPORT_ROWS_VERSION = 3;

/** Serialised form of the rows. */
export const exportRowsSchema = z
  .object({
    times: float64Column,
    lines: uint32Column,
    durations: float64Column,
    kinds: uint32Column,
    names: uint32Column,
    texts: z.array(z.string()),
  })
  .refine(areExportRows, 'the columns do not belong together');

/** The rows as JSON. Columns are long, so they are encoded as text. */
export function renderExportRows({ times, lines, durations, kinds, names, texts }: ExportRowsData): string {
  return JSON.stringify({
    times: toColumnText(times),
    lines: toColumnText(lines),
    durations: toColumnText(durations),
    kinds: toColumnText(kinds),
    names: toColumnText(names),
    texts,
  });
}
