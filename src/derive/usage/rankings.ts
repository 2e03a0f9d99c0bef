import type { UsedRow } from './used-counts.js';

/** Entries of each list. */
export const RANKED = 20;

interface Ranked<Row> {
  readonly most_used: Row[];
  readonly trending: Row[];
  readonly recent: Row[];
}

/**
 * The most used in the last 30 days; those that are used more than in the 30 days before, rising most first, then the new ones, of which
 * there is no percentage, by their uses; and those that were used last.
 * @param rows - Sorted by their uses in the last 30 days, which is the order of what is otherwise equal.
 */
export function toRankings<Row extends UsedRow, Key>(rows: readonly Row[], toKey: (row: Row) => Key): Ranked<Key> {
  const list = (ranked: readonly Row[]): Key[] => ranked.slice(0, RANKED).map(toKey);
  const rising = rows.filter(({ trend }) => trend === 'rising');
  const fresh = rows.filter(({ trend }) => trend === 'new');
  const dated = rows.filter(({ last_timestamp: time }) => time !== null);
  return {
    most_used: list(rows.filter(({ invocations_30d: uses }) => uses > 0)),
    trending: list([...rising.toSorted((a, b) => (b.trend_pct ?? 0) - (a.trend_pct ?? 0)), ...fresh]),
    recent: list(dated.toSorted((a, b) => Date.parse(b.last_timestamp ?? '') - Date.parse(a.last_timestamp ?? ''))),
  };
}
