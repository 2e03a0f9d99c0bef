/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Midnight of a day (`2026-06-30`) in milliseconds since the epoch, UTC. */
export function toMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The UTC day of an instant. */
export function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** As many days as asked for, oldest first. */
export function daysEnding(lastDay: string, count: number): string[] {
  const last = toMidnight(lastDay);
  return Array.from({ length: count }, (_, index) => toDay(last - (count - 1 - index) * DAY));
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(toMidnight(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** `2026-06-30T08:15:00Z`, the form that engines write. */
export function toTimestamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-06-30T08:15:00.123Z`, the form that agents write. */
export function toMillisecondTimestamp(at: number): string {
  return new Date(at).toISOString();
}

/** `2026-06-30T05:15:00-0300`, the form that command lines write; `colon` gives `-03:00`. */
export function toOffsetTimestamp(at: number, offsetMinutes: number, colon: boolean): string {
  const local = new Date(at + offsetMinutes * MINUTE).toISOString().slice(0, 19);
  const distance = Math.abs(offsetMinutes);
  const hours = String(Math.floor(distance / 60)).padStart(2, '0');
  const minutes = String(distance % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}${colon ? ':' : ''}${minutes}`;
}
