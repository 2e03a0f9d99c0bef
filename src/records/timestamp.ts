const DAY_MS = 86_400_000;

/** The valid years of a timestamp. Outside of them a clock was wrong, and every day in between would be a gap. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,32}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)$/;

/**
 * Reads an ISO 8601 timestamp: any offset with or without a colon, fractional seconds of any length (cut to milliseconds). A
 * timestamp without an offset does not define an instant, so it is not valid.
 *
 * `Date.parse` is not used: it accepts garbage and turns 2026-02-30 into a day in March.
 * @returns milliseconds since the epoch, or null when `text` is not such a timestamp from 2000 to 2099.
 */
export function parseTimestamp(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', , sign, offsetHour = '0', offsetMinute = '0'] =
    match;
  const local = toInstant(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
  if (local === null || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return withinYears(sign === '-' ? local + offset : local - offset);
}

/**
 * Reads `2026-01-15T18:22:24Z` or `2026-01-15T18:22:24.604Z`, the format of nearly every record, directly from the bytes, without
 * a string or a regular expression.
 * @returns what `parseTimestamp` does; undefined when the text has another format.
 */
export function parsePlainUtc(bytes: Uint8Array, start: number, end: number): number | null | undefined {
  const length = end - start;
  if ((length !== 20 && length !== 24) || bytes[end - 1] !== 0x5a) return undefined;
  if (length === 24 && bytes[start + 19] !== 0x2e) return undefined;
  if (bytes[start + 10] !== 0x54) return undefined;
  if (bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return undefined;
  if (bytes[start + 13] !== 0x3a || bytes[start + 16] !== 0x3a) return undefined;
  const year = digits(bytes, start) * 100 + digits(bytes, start + 2);
  const month = digits(bytes, start + 5);
  const day = digits(bytes, start + 8);
  const hour = digits(bytes, start + 11);
  const minute = digits(bytes, start + 14);
  const second = digits(bytes, start + 17);
  const millisecond = length === 24 ? digits(bytes, start + 20) * 10 + digit(bytes, start + 22) : 0;
  if ((year | month | day | hour | minute | second | millisecond) < 0) return undefined;
  const midnight = toMidnight(year, month, day);
  if (midnight === null || hour > 23 || minute > 59 || second > 59) return undefined;
  return withinYears(midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
}

let lastDate = Number.NaN;
let lastMidnight: number | null = null;

/** Remembers the last date, because nearly all records of a file have the same one. */
function toMidnight(year: number, month: number, day: number): number | null {
  const date = (year * 100 + month) * 100 + day;
  if (date !== lastDate) {
    lastMidnight = toInstant(year, month, day, 0, 0, 0, 0);
    lastDate = date;
  }
  return lastMidnight;
}

/** Makes any sum that contains it negative; an integer, because that is faster than NaN. */
const NO_DIGIT = -1_000_000;

/** The two-digit number at `index`; negative when there is none. */
function digits(bytes: Uint8Array, index: number): number {
  return digit(bytes, index) * 10 + digit(bytes, index + 1);
}

function digit(bytes: Uint8Array, index: number): number {
  const value = bytes[index]! - 48;
  return value >= 0 && value <= 9 ? value : NO_DIGIT;
}

function toInstant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number | null {
  const valid =
    month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 60 && day <= daysIn(year, month);
  // A leap second (:60) is the first instant of the next minute, as in POSIX time.
  return valid ? Date.UTC(year, month - 1, day, hour, minute, second, millisecond) : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first and the last instant that a timestamp can name. */
export const MIN_INSTANT = Date.UTC(FIRST_YEAR, 0, 1);
export const MAX_INSTANT = Date.UTC(LAST_YEAR + 1, 0, 1) - 1;

function withinYears(instant: number): number | null {
  return instant >= MIN_INSTANT && instant <= MAX_INSTANT ? instant : null;
}

/** `2026-01-15T18:22:24Z`, with milliseconds only if they are not 0. */
export function toTimestamp(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Number of the UTC day that contains an instant; day 0 is 1970-01-01. */
export function toDayNumber(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

/** `2026-01-15` of a day number. */
export function toDay(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Day number of the first date such as `2026-01-15` in the path of a file, including its folders; null without a valid date. A
 * repository's name does not count as one: a path may begin with `../Owner_Repo/`.
 */
export function parseFileDay(path: string): number | null {
  const match = /(?:^|[^0-9])(\d{4}-\d{2}-\d{2})(?![0-9])/.exec(path.replace(/^\.\.\/[^/]*\//, ''));
  const instant = match === null ? null : parseTimestamp(`${match[1]}T00:00:00Z`);
  return instant === null ? null : toDayNumber(instant);
}

/** Days between an event and the day in its file's name that time zones and runs over midnight can explain. */
const EXPLAINED_DAYS = 1;
/** Days beyond which either the emitter's clock or the file's name must be wrong. */
export const BELIEVED_DAYS = 366;

/** A finding about the distance between the time of a record and the day in its file's name. */
interface DayFinding {
  /** With `implausible-timestamp`, the time is ignored and the record belongs to no day. */
  readonly code: 'day-mismatch' | 'implausible-timestamp';
  readonly message: string;
}

/**
 * @param time - Milliseconds since the epoch.
 * @param fileDay - Number of the day in the file's name; null without one.
 * @returns null when there is nothing to report.
 */
export function compareDays(time: number, fileDay: number | null): DayFinding | null {
  if (fileDay === null) return null;
  const day = toDayNumber(time);
  const distance = Math.abs(day - fileDay);
  if (distance === 0) return null;
  if (distance > BELIEVED_DAYS) {
    const message = `The record is dated ${toDay(day)}, more than ${BELIEVED_DAYS} days from the day of its file, and counts on no day.`;
    return { code: 'implausible-timestamp', message };
  }
  const explained = distance === EXPLAINED_DAYS ? ', which an offset in the timestamp can cause' : '';
  return { code: 'day-mismatch', message: `The record is dated ${toDay(day)} in UTC${explained}.` };
}
