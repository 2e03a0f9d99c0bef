import { toFailureRate } from '../aggregate/comparison.js';
import { fromDurationBucket, LAST_DURATION_BUCKET } from '../latency/duration-bucket.js';
import type { ActionSeries, Series } from './series-schema.js';

/* Figures of any range of days, computed from published files. Nothing here needs Node.js, so that scripts of pages can use it, too. */

/** The totals of some days. */
export interface RangeFigures {
  readonly events: number;
  readonly failed: number;
  /** Events whose outcome is known. */
  readonly known: number;
  /** failed ÷ known, to four decimals; null when fewer than ten outcomes are known. */
  readonly failure_rate: number | null;
  /** Events with a duration. */
  readonly durations: number;
  /** Nearest-rank quantiles in milliseconds, at most 3.2 % off (`BUCKET_ERROR`); null when there are no durations. */
  readonly p50_ms: number | null;
  readonly p95_ms: number | null;
}

export interface LongestFigures extends RangeFigures {
  /** Milliseconds, exact; null when there are no durations. */
  readonly max_ms: number | null;
}

export interface RangeAction extends LongestFigures {
  readonly id: string;
  readonly action: string;
}

type SummedColumn =
  | 'success'
  | 'partial'
  | 'blocked'
  | 'unknown'
  | 'runs'
  | 'failed_runs'
  | 'known_runs'
  | 'actions_taken'
  | 'actions_not_recorded';

/** Tokens by kind. */
export type RangeTokens = Readonly<Record<'input' | 'output' | 'cache_creation' | 'cache_read', number>>;

export interface Range extends LongestFigures, Readonly<Record<SummedColumn, number>> {
  /** First and last day of the part of the range within the telemetry; null when there is none. */
  readonly first_day: string | null;
  readonly last_day: string | null;
  /** Number of these days, and how many of them have telemetry. */
  readonly days: number;
  readonly days_present: number;
  /** Null when none were recorded. */
  readonly tokens: RangeTokens | null;
  /** The listed actions that occurred, by number of events, then by name. */
  readonly actions: readonly RangeAction[];
  /** All events except those of these actions. */
  readonly rest: RangeFigures;
}

/**
 * The figures of some days.
 * @param firstDay - Such as `2026-01-15`; the range may extend beyond the telemetry.
 * @param lastDay - Last day of the range, inclusive.
 */
export function rangeOf(series: Series, firstDay: string, lastDay: string): Range {
  const { days } = series;
  const origin = series.first_day === null ? 0 : toDayNumber(series.first_day);
  const from = Math.max(0, toDayNumber(firstDay) - origin);
  const to = Math.min(days.events.length, toDayNumber(lastDay) - origin + 1);
  const isEmpty = from >= to;
  const places = isEmpty ? [] : Array.from({ length: to - from }, (_, index) => from + index);
  const sum = (column: SummedColumn) => places.reduce((total, place) => total + days[column][place]!, 0);
  const [success, partial, blocked] = [sum('success'), sum('partial'), sum('blocked')];
  const all = new Sum();
  for (const place of places) {
    const known = days.success[place]! + days.partial[place]! + days.blocked[place]! + days.failed[place]!;
    all.add(days.events[place]!, days.failed[place]!, known, days.max_ms[place]!, days.latency[place]!);
  }
  const rest = all.copy();
  const actions = series.actions.flatMap((columns): RangeAction[] => {
    const action = sumColumns(columns, (place) => columns.days[place]! >= from && columns.days[place]! < to);
    rest.subtract(action);
    return action.events === 0 ? [] : [{ id: columns.id, action: columns.action, ...action.toLongest() }];
  });
  return {
    first_day: isEmpty ? null : toDay(origin + from),
    last_day: isEmpty ? null : toDay(origin + to - 1),
    days: places.length,
    days_present: places.filter((place) => days.present[place]).length,
    ...all.toLongest(),
    success,
    partial,
    blocked,
    unknown: sum('unknown'),
    runs: sum('runs'),
    failed_runs: sum('failed_runs'),
    known_runs: sum('known_runs'),
    actions_taken: sum('actions_taken'),
    actions_not_recorded: sum('actions_not_recorded'),
    tokens: sumTokens(days.tokens, places),
    actions: actions.sort((a, b) => b.events - a.events || (a.action < b.action ? -1 : a.action > b.action ? 1 : 0)),
    rest: rest.toFigures(),
  };
}

/** The figures of one action from its own file, like those of `rangeOf`. */
export function rangeOfAction(series: ActionSeries, firstDay: string, lastDay: string): LongestFigures {
  return sumColumns(series, (place) => series.days[place]! >= firstDay && series.days[place]! <= lastDay).toLongest();
}

/** Columns that the files of actions and the lists of the series share. */
type Columns = Pick<ActionSeries, 'events' | 'failed' | 'known' | 'max_ms' | 'latency'>;

function sumColumns(columns: Columns, isWithin: (place: number) => boolean): Sum {
  const sum = new Sum();
  for (const [place, events] of columns.events.entries()) {
    if (!isWithin(place)) continue;
    sum.add(events, columns.failed[place]!, columns.known[place]!, columns.max_ms[place]!, columns.latency[place]!);
  }
  return sum;
}

function sumTokens(tokens: Series['days']['tokens'], places: readonly number[]): RangeTokens | null {
  if (tokens === null || places.every((place) => tokens.input[place] === null)) return null;
  const sum = (column: readonly (number | null)[]) => places.reduce((total, place) => total + (column[place] ?? 0), 0);
  return {
    input: sum(tokens.input),
    output: sum(tokens.output),
    cache_creation: sum(tokens.cache_creation),
    cache_read: sum(tokens.cache_read),
  };
}

class Sum {
  events = 0;
  #failed = 0;
  #known = 0;
  #durations = 0;
  #max: number | null = null;
  /** Durations by bucket. */
  readonly #buckets = new Float64Array(LAST_DURATION_BUCKET + 1);

  add(events: number, failed: number, known: number, max: number | null, latency: readonly number[]): void {
    this.events += events;
    this.#failed += failed;
    this.#known += known;
    if (max !== null && (this.#max === null || max > this.#max)) this.#max = max;
    for (let at = 0; at < latency.length; at += 2) {
      this.#buckets[latency[at]!]! += latency[at + 1]!;
      this.#durations += latency[at + 1]!;
    }
  }

  copy(): Sum {
    const copy = new Sum();
    copy.#addAll(this, 1);
    return copy;
  }

  /** Subtracts a part of this. The longest duration of the remainder is then unknown. */
  subtract(part: Sum): void {
    this.#addAll(part, -1);
  }

  #addAll(other: Sum, sign: 1 | -1): void {
    this.events += sign * other.events;
    this.#failed += sign * other.#failed;
    this.#known += sign * other.#known;
    this.#durations += sign * other.#durations;
    for (const [bucket, count] of other.#buckets.entries()) this.#buckets[bucket]! += sign * count;
  }

  toFigures(): RangeFigures {
    const [failed, known] = [this.#failed, this.#known];
    return {
      events: this.events,
      failed,
      known,
      failure_rate: toFailureRate({ failed, known }),
      durations: this.#durations,
      p50_ms: this.#quantile(0.5),
      p95_ms: this.#quantile(0.95),
    };
  }

  toLongest(): LongestFigures {
    return { ...this.toFigures(), max_ms: this.#max };
  }

  #quantile(fraction: number): number | null {
    if (this.#durations === 0) return null;
    const rank = Math.max(1, Math.ceil(fraction * this.#durations));
    let seen = 0;
    const bucket = this.#buckets.findIndex((count) => (seen += count) >= rank);
    return Math.min(fromDurationBucket(bucket), this.#max ?? Number.POSITIVE_INFINITY);
  }
}

const DAY_MS = 86_400_000;

function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function toDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
