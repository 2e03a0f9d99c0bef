import { dialectNamed } from '../../records/dialects.js';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { MIN_INSTANT, MAX_INSTANT } from '../../records/timestamp.js';

/** Times of the first and the last record of a file with a valid timestamp, in milliseconds since the epoch. */
export interface FileSpan {
  readonly first: number;
  readonly last: number;
}

/** Milliseconds since the epoch. */
export type Interval = readonly [begin: number, end: number];

/**
 * When an event began and ended. Its record has one timestamp; the dialect says which end it marks, and the duration gives the
 * other, limited to the valid years. Without a duration, both are the same.
 * @returns null without a valid timestamp.
 */
export function toInterval({
  time,
  durationMs,
  dialect,
}: Pick<TelemetryEvent, 'time' | 'durationMs' | 'dialect'>): Interval | null {
  if (time === null) return null;
  if (durationMs === null || durationMs === 0) return [time, time];
  const duration = Math.round(durationMs);
  return dialectNamed(dialect).timeIs === 'begin'
    ? [time, Math.min(time + duration, MAX_INSTANT)]
    : [Math.max(time - duration, MIN_INSTANT), time];
}

/** From the first start to the last end; null when no interval is known. */
export function toSpan(intervals: Iterable<Interval | null>): Interval | null {
  let span: Interval | null = null;
  for (const interval of intervals) {
    if (interval === null) continue;
    const [begin, end] = interval;
    span = span === null ? interval : [Math.min(span[0], begin), Math.max(span[1], end)];
  }
  return span;
}
