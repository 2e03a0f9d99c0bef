import { BELIEVED_DAYS } from '../records/record-day.js';
import { parseFileDay, toDay } from '../records/timestamp.js';

/** What a limit of days leaves of a directory's files. */
export interface Retention<File> {
  readonly files: readonly File[];
  /** Not read at all. */
  readonly leftOut: readonly File[];
  /** The first day of which files are read; null when no limit applies. */
  readonly firstDay: string | null;
}

/**
 * Keeps the files that are named for one of the last `days` days up to the newest, and all that are named for no day. Decided by
 * names alone, so what is left out costs nothing.
 * @param days - 0 for no limit.
 */
export function retainFiles<File extends { readonly path: string }>(
  files: readonly File[],
  days: number,
): Retention<File> {
  const newest = days === 0 ? null : findNewestDay(files.map(({ path }) => parseFileDay(path)));
  if (newest === null) return { files, leftOut: [], firstDay: null };
  const first = newest - days + 1;
  const isRetained = ({ path }: File): boolean => (parseFileDay(path) ?? first) >= first;
  return {
    files: files.filter(isRetained),
    leftOut: files.filter((file) => !isRetained(file)),
    firstDay: toDay(first),
  };
}

/**
 * A single file misnamed for a day far ahead must not push all others out: a newest day more than a year after the next one
 * is passed over as long as it stands alone. Its files are read all the same.
 */
function findNewestDay(fileDays: readonly (number | null)[]): number | null {
  const days = [...new Set(fileDays)].filter((day) => day !== null).sort((a, b) => b - a);
  const believed = days.find((day, index) => day - (days[index + 1] ?? day) <= BELIEVED_DAYS);
  return believed ?? null;
}
