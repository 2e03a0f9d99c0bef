import { toDay, toDayNumber } from './timestamp.js';

/** Days between an event and the day its file is named for that time zones and runs over midnight explain. */
const EXPLAINED_DAYS = 1;
/** Days beyond which the clock that wrote the event, or the name of the file, cannot be believed. */
export const BELIEVED_DAYS = 366;

/** What is to be said of the distance between the time of a record and the day that its file is named for. */
export interface DayFinding {
  /** Not believed when `implausible-timestamp`: the record then belongs to no day. */
  readonly code: 'day-mismatch' | 'implausible-timestamp';
  readonly message: string;
}

/**
 * @param time - Milliseconds since the epoch.
 * @param fileDay - Number of the day that the file is named for; null when it is named for none.
 * @returns null when there is nothing to say.
 */
export function compareDays(time: number, fileDay: number | null): DayFinding | null {
  if (fileDay === null) return null;
  const day = toDayNumber(time);
  const distance = Math.abs(day - fileDay);
  if (distance === 0) return null;
  if (distance > BELIEVED_DAYS) {
    const message = `The record is dated ${toDay(day)}, more than ${BELIEVED_DAYS} days from the day of its file; it belongs to no day.`;
    return { code: 'implausible-timestamp', message };
  }
  const explained = distance === EXPLAINED_DAYS ? ', as time stamps with an offset may be' : '';
  return { code: 'day-mismatch', message: `The record is dated ${toDay(day)} in UTC${explained}.` };
}
