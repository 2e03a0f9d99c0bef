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
  /** Of the event. */
  readonly action: string;
  /** Why, as far as its record says so: redacted and cut; null when it does not. */
  readonly reason: string | null;
}

interface KnownCause extends RunCause {
  /** Milliseconds since the epoch; `NO_INSTANT` without a valid timestamp. */
  readonly time: number;
  /** Whether it is a verdict, which decides the run. */
  readonly decides: boolean;
}

/** What is known of causes, to be handed on, by failed run. */
export interface RunCausesData {
  readonly texts: string[];
  /** Numbers of the runs. */
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  /** 1 for a verdict. */
  readonly decides: Uint8Array<ArrayBuffer>;
  /** Two for each run: the number of the text of its action, and that of its reason plus 1; 0 is none. */
  readonly refs: Uint32Array<ArrayBuffer>;
}

/**
 * Why runs failed: the last verdict where a review decides, else the first event that failed, for what comes after follows from it. Some
 * 100 bytes for each failed run, and its reason when no other run has the same.
 */
export class RunCauses {
  readonly #causes = new Map<number, KnownCause>();
  /** Reasons repeat: each is kept once. */
  readonly #texts = new Map<string, string>();

  /** @param record - Of which a failed event was read; undefined when the event says all that may be shown. */
  add(row: number, event: TelemetryEvent, record: JsonTape | undefined): void {
    if (event.outcome !== 'failed') return;
    const { action, decidesRun: decides } = event;
    const time = event.time ?? NO_INSTANT;
    const known = this.#causes.get(row);
    // Reading a record costs more than comparing: most runs fail once, or are read in the order of time.
    if (known !== undefined && compare({ time, decides }, known) > 0) return;
    this.#keep(row, { action, time, decides, reason: record === undefined ? null : readReason(event, record) });
  }

  causeOf(row: number): RunCause | null {
    const known = this.#causes.get(row);
    return known === undefined ? null : { action: known.action, reason: known.reason };
  }

  /** @param toRow - Rows here of the rows there. */
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
   * Takes over what was written down; there is nothing here yet.
   * @param runs - How many rows there are.
   * @throws RangeError when that is of other rows, or names what is not there.
   */
  load({ texts, rows, times, decides, refs }: RunCausesData, runs: number): void {
    const { length } = rows;
    if (times.length !== length || decides.length !== length || refs.length !== 2 * length) {
      throw new RangeError('Causes are incomplete.');
    }
    for (const [index, row] of rows.entries()) {
      const [action, reason] = [texts[refs[2 * index]!], refs[2 * index + 1]!];
      if (row >= runs || action === undefined || reason > texts.length) throw new RangeError('A cause is of no run.');
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

/** Negative when `a` rather than `b` is the cause. */
function compare(a: Pick<KnownCause, 'time' | 'decides'>, b: Pick<KnownCause, 'time' | 'decides'>): number {
  if (a.decides !== b.decides) return a.decides ? -1 : 1;
  if (a.time === b.time) return 0;
  // What has no time comes last, among verdicts too.
  if (a.time === NO_INSTANT || b.time === NO_INSTANT) return a.time === NO_INSTANT ? 1 : -1;
  return a.decides ? b.time - a.time : a.time - b.time;
}

/** For what is told of one time, so that the order of the files decides nothing. */
function byText(a: RunCause, b: RunCause): number {
  return byCodeUnits(a.action, b.action) || byCodeUnits(a.reason ?? '', b.reason ?? '');
}

/** Facts that say why something failed, in the order in which they are told, and what they are called. */
const TELLING: readonly (readonly [name: FactName, label: string])[] = [
  ['exception', 'exception '],
  ['exit_code', 'exit code '],
  ['status', 'status '],
  ['verdict', 'verdict '],
  ['command', ''],
];
/** A line of text has room for so many reasons, and so many UTF-16 code units. */
const MAX_REASONS = 3;
const MAX_LENGTH = 160;

function readReason(event: TelemetryEvent, record: JsonTape): string | null {
  const reasons = [...toReasons(readDetail(record, event).detail)].slice(0, MAX_REASONS).join('; ');
  if (reasons.length <= MAX_LENGTH) return reasons === '' ? null : reasons;
  return `${reasons.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What a record gives as its reasons: in words, by what did not pass, and in numbers. */
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

/** Causes as they are written down. */
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
