import { z } from 'zod';
import { byCodeUnits } from '../../base/text.js';
import type { JsonTape } from '../../records/json/json-tape.js';
import { readDetail } from '../../records/read-detail.js';
import type { FactName, StepDetail } from '../../records/step-detail.js';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { float64Column, NO_INSTANT, toColumnText, uint32Column, uint8Column } from '../aggregate/columns.js';

/** What a run failed at. */
export interface RunCause {
  /** Action of the event that failed. */
  readonly action: string;
  /** The reason that its record gives, redacted and shortened; null when it gives none. */
  readonly reason: string | null;
}

interface KnownCause extends RunCause {
  /** Milliseconds since the epoch; `NO_INSTANT` without a valid timestamp. */
  readonly time: number;
  /** Whether it is a verdict that decides the run. */
  readonly decides: boolean;
}

/** Serialisable causes, by failed run. */
export interface RunCausesData {
  readonly texts: string[];
  /** Row numbers of the runs. */
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  /** 1 for a verdict. */
  readonly decides: Uint8Array<ArrayBuffer>;
  /** Two per run: the index of its action in `texts`, and the index of its reason plus 1; 0 means none. */
  readonly refs: Uint32Array<ArrayBuffer>;
}

/**
 * Why runs failed: the last verdict if a review decides, else the first failed event, because later failures follow from it.
 * Takes about 100 bytes per failed run, plus the reason if no other run has the same one.
 */
export class RunCauses {
  readonly #causes = new Map<number, KnownCause>();
  /** Reasons repeat, so each is kept once. */
  readonly #texts = new Map<string, string>();

  /** @param record - Record that the event was read from; undefined when the event contains everything that may be shown. */
  add(row: number, event: TelemetryEvent, record: JsonTape | undefined): void {
    if (event.outcome !== 'failed') return;
    const { action, decidesRun: decides } = event;
    const time = event.time ?? NO_INSTANT;
    const known = this.#causes.get(row);
    // Comparing first avoids reading most records, which is slower: most runs fail once or are read in time order.
    if (known !== undefined && compare({ time, decides }, known) > 0) return;
    this.#keep(row, { action, time, decides, reason: record === undefined ? null : readReason(event, record) });
  }

  causeOf(row: number): RunCause | null {
    const known = this.#causes.get(row);
    return known === undefined ? null : { action: known.action, reason: known.reason };
  }

  /** @param toRow - Own rows, by row of `other`. */
  merge(other: RunCauses, toRow: ArrayLike<number>): void {
    for (const [row, cause] of other.#causes) this.#keep(toRow[row]!, cause);
  }

  toData(): RunCausesData {
    const texts = new NameTable();
    const causes = [...this.#causes];
    const refs = causes.flatMap(([, { action, reason }]) => [
      texts.idOf(action),
      reason === null ? 0 : texts.idOf(reason) + 1,
    ]);
    return {
      texts: [...texts.names],
      rows: Uint32Array.from(causes, ([row]) => row),
      times: Float64Array.from(causes, ([, { time }]) => time),
      decides: Uint8Array.from(causes, ([, { decides }]) => Number(decides)),
      refs: Uint32Array.from(refs),
    };
  }

  /**
   * Loads serialised data into this empty table.
   * @param runs - Number of rows.
   * @throws RangeError when the data does not fit these rows or refers to missing texts.
   */
  load({ texts, rows, times, decides, refs }: RunCausesData, runs: number): void {
    const { length } = rows;
    if (times.length !== length || decides.length !== length || refs.length !== 2 * length) {
      throw new RangeError('Causes are incomplete.');
    }
    for (const [index, row] of rows.entries()) {
      const [action, reason] = [texts[refs[2 * index]!], refs[2 * index + 1]!];
      if (row >= runs || action === undefined || reason > texts.length)
        throw new RangeError('A cause refers to a missing run or text.');
      const said = reason === 0 ? null : texts[reason - 1]!;
      this.#keep(row, { action, reason: said, time: times[index]!, decides: decides[index] === 1 });
    }
  }

  #keep(row: number, cause: KnownCause): void {
    const known = this.#causes.get(row);
    if (known !== undefined && (compare(cause, known) || byText(cause, known)) >= 0) return;
    const { reason } = cause;
    if (reason !== null && !this.#texts.has(reason)) this.#texts.set(reason, reason);
    this.#causes.set(row, { ...cause, reason: reason === null ? null : this.#texts.get(reason)! });
  }
}

/** Negative when `a` is the cause rather than `b`. */
function compare(a: Pick<KnownCause, 'time' | 'decides'>, b: Pick<KnownCause, 'time' | 'decides'>): number {
  if (a.decides !== b.decides) return a.decides ? -1 : 1;
  if (a.time === b.time) return 0;
  // Events without a time come last, also among verdicts.
  if (a.time === NO_INSTANT || b.time === NO_INSTANT) return a.time === NO_INSTANT ? 1 : -1;
  return a.decides ? b.time - a.time : a.time - b.time;
}

/** Decides between events of the same time, so that the order of files does not matter. */
function byText(a: RunCause, b: RunCause): number {
  return byCodeUnits(a.action, b.action) || byCodeUnits(a.reason ?? '', b.reason ?? '');
}

/** Facts that say why something failed, in the order shown, with their labels. */
const TELLING: readonly (readonly [name: FactName, label: string])[] = [
  ['exception', 'exception '],
  ['exit_code', 'exit code '],
  ['status', 'status '],
  ['verdict', 'verdict '],
  ['command', ''],
];
/** Maximum reasons and UTF-16 code units, so that the cause fits on one line. */
const MAX_REASONS = 3;
const MAX_LENGTH = 160;

function readReason(event: TelemetryEvent, record: JsonTape): string | null {
  const reasons = [...toReasons(readDetail(record, event).detail)].slice(0, MAX_REASONS).join('; ');
  if (reasons.length <= MAX_LENGTH) return reasons === '' ? null : reasons;
  return `${reasons.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Reasons that a record gives: its text, failed checks and decisions, and facts. */
function* toReasons({ text, checks, decisions, facts }: StepDetail): Generator<string, void, undefined> {
  if (text !== null) yield text;
  for (const { id, outcome, text: said } of checks.items) {
    if (outcome === 'fail') yield `check ${id}${said === null ? '' : ` (${said})`}`;
  }
  for (const { outcome, reason } of decisions.items) if (outcome === 'failed' && reason !== null) yield reason;
  for (const [name, label] of TELLING) {
    const fact = facts.find((found) => found.name === name);
    if (fact !== undefined) yield `${label}${String(fact.value)}`;
  }
}

/** Serialised form of causes. */
export const runCausesDataSchema = z.object({
  texts: z.array(z.string()),
  rows: uint32Column,
  times: float64Column,
  decides: uint8Column,
  refs: uint32Column,
});

export function renderRunCausesData({ texts, ...columns }: RunCausesData): z.input<typeof runCausesDataSchema> {
  const { rows, times, decides, refs } = columns;
  return {
    texts,
    rows: toColumnText(rows),
    times: toColumnText(times),
    decides: toColumnText(decides),
    refs: toColumnText(refs),
  };
}
