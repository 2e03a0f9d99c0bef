/*
 * Numbers and times as text for people: pages, artifacts, messages, reports. Does not use Intl, whose output depends on Node's ICU data,
 * because published bytes must not.
 */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export function toCapital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `1234567` → `1,234,567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count as at most four characters plus a unit, for axes: `950`, `1.2k`, `34k`, `5.6M`. */
export function formatCompact(count: number): string {
  return toLargestUnit(count, { G: 1e9, M: 1e6, k: 1e3 }) ?? String(count);
}

/** `1 record`, `1,200 records`; set `plural` if adding an `s` is wrong. */
export function formatQuantity(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** A ratio of 0 … 1 as a percentage. Only exactly 0 or 1 reads 0% or 100%. */
export function formatRatio(ratio: number): string {
  if (ratio > 0 && ratio < 0.001) return '<0.1%';
  if (ratio < 1 && ratio >= 0.995) return '>99%';
  return `${toDigits(ratio * 100)}%`;
}

/** A number with one decimal below ten and none above: `0.4`, `9.5`, `10`, `250`. */
export function toDigits(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded < 10 ? String(rounded) : String(Math.round(value));
}

/** `2026-02-15` → `15 Feb 2026`. */
export function formatDay(day: string): string {
  return `${formatDayOfYear(day)} ${day.slice(0, 4)}`;
}

/** `2026-02-15` → `Sunday, 15 Feb 2026`. */
export function formatLongDay(day: string): string {
  return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${formatDay(day)}`;
}

/** `2026-02-15` → `15 Feb`. */
export function formatDayOfYear(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}

/** `30 Jan – 15 Feb 2026`, `30 Dec 2025 – 2 Jan 2026`, or a single day. */
export function formatDays(first: string, last: string): string {
  if (first === last) return formatDay(last);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isOneYear ? formatDayOfYear(first) : formatDay(first)} – ${formatDay(last)}`;
}

/** `2026-02-15` → `Feb 2026`. */
export function formatMonth(day: string): string {
  return `${monthName(day)} ${day.slice(0, 4)}`;
}

export function monthName(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}

/** `2026-02-15T18:22:24.120Z` → `15 Feb 2026, 18:22`, in UTC. */
export function formatTimestamp(timestamp: string): string {
  return `${formatDay(timestamp)}, ${timestamp.slice(11, 16)}`;
}

/** Milliseconds in their one or two largest units: `0.4 ms`, `850 ms`, `1.2 s`, `2 min 5 s`, `3 h 4 min`, `2 d 3 h`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${toDigits(milliseconds)} ms`;
  if (milliseconds < 59_500) return `${toDigits(milliseconds / 1000)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return toUnits(seconds, 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 1440) return toUnits(minutes, 60, 'h', 'min');
  return toUnits(Math.round(minutes / 60), 24, 'd', 'h');
}

/** Bytes in decimal units: `0 B`, `812 B`, `1.2 kB`, `34 MB`. */
export function formatBytes(bytes: number): string {
  return toLargestUnit(bytes, { ' GB': 1e9, ' MB': 1e6, ' kB': 1e3 }) ?? `${bytes} B`;
}

/** Null below one of the smallest unit. What rounds to 1000 of a unit becomes 1 of the next. */
function toLargestUnit(value: number, units: Readonly<Record<string, number>>): string | null {
  const found = Object.entries(units).find(([, size]) => value >= 0.9995 * size);
  return found === undefined ? null : `${toDigits(value / found[1])}${found[0]}`;
}

function toUnits(value: number, size: number, major: string, minor: string): string {
  const rest = value % size;
  return `${formatCount(Math.floor(value / size))} ${major}${rest === 0 ? '' : ` ${rest} ${minor}`}`;
}
