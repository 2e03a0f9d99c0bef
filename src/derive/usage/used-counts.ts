import { toFailureRate } from '../comparison.js';
import { NameTable } from '../name-table.js';
import { startOf } from './lists-data.js';
import { PairSet } from './pair-set.js';
import type { SessionUsagesList } from './session-usages.js';
import type { UsageTotal, Usage } from './usage.js';
import type { DayUsage, UseCounts } from './usage-days.js';

/** Usages that are counted as one, such as all of one tool. */
export interface UsageGroups<Key> {
  /** What orders the groups; different for each. */
  readonly names: readonly string[];
  readonly keys: readonly Key[];
  /** The number of the group by the number of the usage; undefined when it belongs to none. */
  readonly groupOf: readonly (number | undefined)[];
}

/** @param toGroup - Name and key of the group that the usage belongs to; null when it belongs to none. */
export function groupUsages<Key>(
  usage: Usage,
  toGroup: (usage: UsageTotal) => readonly [name: string, key: Key] | null,
): UsageGroups<Key> {
  const names = new NameTable();
  const keys: Key[] = [];
  const groupOf = usage.usages.map((used) => {
    const group = toGroup(used);
    if (group === null) return undefined;
    const number = names.idOf(group[0]);
    keys[number] = group[1];
    return number;
  });
  return { names: names.names, keys, groupOf };
}

/** Counts as they are published. */
export type Rated<Counts extends UseCounts> = Counts & { readonly failure_rate: number | null };

export function toRated<Counts extends UseCounts>(counts: Counts): Rated<Counts> {
  return { ...counts, failure_rate: toFailureRate({ failed: counts.errors, known: counts.known }) };
}

export interface UsedCounts extends UseCounts {
  /** Distinct ones. */
  readonly sessions: number;
}

export const UNUSED: UsedCounts = { invocations: 0, errors: 0, blocked: 0, known: 0, sessions: 0 };

/** By group, over some days together; a group without invocations is left out. */
export function countDays(
  days: readonly DayUsage[],
  { groupOf }: UsageGroups<unknown>,
): ReadonlyMap<number, UsedCounts> {
  const counts = new Map<number, { -readonly [Key in keyof UsedCounts]: number }>();
  const seen = new PairSet();
  for (const day of days) {
    day.each((usage, { invocations, errors, blocked, known }) => {
      const group = groupOf[usage];
      if (group === undefined) return;
      let count = counts.get(group);
      if (count === undefined) counts.set(group, (count = { ...UNUSED }));
      count.invocations += invocations;
      count.errors += errors;
      count.blocked += blocked;
      count.known += known;
    });
    day.sessions.each((usage, session) => {
      const group = groupOf[usage];
      if (group !== undefined && seen.add(group, session)) counts.get(group)!.sessions += 1;
    });
  }
  return counts;
}

/**
 * By group, over all telemetry, with the time of the last use.
 * @param used - The usages of each session.
 */
export function countAll(
  { usages }: Usage,
  used: SessionUsagesList,
  { keys, groupOf }: UsageGroups<unknown>,
): (UsedCounts & { lastTime: number | null })[] {
  const counts = keys.map(() => ({ ...UNUSED, lastTime: null as number | null }));
  for (const [number, { invocations, errors, blocked, known, lastTime }] of usages.entries()) {
    const count = counts[groupOf[number] ?? -1];
    if (count === undefined) continue;
    count.invocations += invocations;
    count.errors += errors;
    count.blocked += blocked;
    count.known += known;
    if (lastTime !== null && (count.lastTime === null || lastTime > count.lastTime)) count.lastTime = lastTime;
  }
  const { ends } = used;
  /** By group: the session after the last one in which it occurs. */
  const counted = new Uint32Array(keys.length);
  for (let session = 0; session < ends.length; session += 1) {
    for (let at = startOf(ends, session); at < ends[session]!; at += 1) {
      const group = groupOf[used.usages[at]!];
      if (group === undefined || counted[group] === session + 1) continue;
      counted[group] = session + 1;
      counts[group]!.sessions += 1;
    }
  }
  return counts;
}
