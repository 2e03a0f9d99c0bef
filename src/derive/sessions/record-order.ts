import { parseFileDay } from '../../records/timestamp.js';
import { byCodeUnits } from '../code-units.js';
import type { SessionRows } from './session-rows.js';

/** What orders records: those of two files by the ranks of these. */
export interface RecordOrder {
  /** Whether one record comes before another: by time (none last), file, line, and place on the line. */
  readonly isBefore: (record: number, other: number) => boolean;
}

/** @param ranks - By file: its place in the order of files. */
export function createRecordOrder(rows: SessionRows, ranks: ArrayLike<number>): RecordOrder {
  return {
    isBefore(record, other) {
      const time = rows.timeOf(record) || Infinity;
      const otherTime = rows.timeOf(other) || Infinity;
      if (time !== otherTime) return time < otherTime;
      const rank = ranks[rows.fileOf(record)]!;
      const otherRank = ranks[rows.fileOf(other)]!;
      return rank === otherRank ? record < other : rank < otherRank;
    },
  };
}

/**
 * The place of each file in their order: by the day in its path (none last), then by path, in which the ending does not count: what
 * was added to a name, as to that of the file of a fork, comes after the name alone.
 */
export function rankFiles(files: readonly string[]): Uint32Array {
  const days = files.map((path) => parseFileDay(path) ?? Infinity);
  const names = files.map((path) => path.replace(/\.jsonl$/, ''));
  const order = Array.from(files.keys()).sort((a, b) =>
    days[a] === days[b] ? byCodeUnits(names[a]!, names[b]!) : days[a]! - days[b]!,
  );
  const ranks = new Uint32Array(files.length);
  let rank = 0;
  for (const [index, file] of order.entries()) {
    if (index > 0 && files[file] !== files[order[index - 1]!]) rank += 1;
    ranks[file] = rank;
  }
  return ranks;
}
