import { NameTable } from '../name-table.js';
import type { DayUsage, Usage, UsagePartial } from './usage.js';

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
  toGroup: (usage: UsagePartial) => readonly [name: string, key: Key] | null,
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

export interface UsedCounts {
  readonly invocations: number;
  readonly errors: number;
  /** Distinct ones. */
  readonly sessions: number;
}

export const UNUSED: UsedCounts = { invocations: 0, errors: 0, sessions: 0 };

/** By group, over some days together; a group without invocations is left out. */
export function countDays(
  days: readonly ReadonlyMap<number, DayUsage>[],
  { groupOf }: UsageGroups<unknown>,
): ReadonlyMap<number, UsedCounts> {
  const counts = new Map<number, { invocations: number; errors: number; sessions: Set<number> }>();
  for (const day of days) {
    for (const [usage, { invocations, errors, sessions }] of day) {
      const group = groupOf[usage];
      if (group === undefined) continue;
      let count = counts.get(group);
      if (count === undefined) counts.set(group, (count = { invocations: 0, errors: 0, sessions: new Set() }));
      count.invocations += invocations;
      count.errors += errors;
      for (const session of sessions) count.sessions.add(session);
    }
  }
  return new Map(Array.from(counts, ([group, count]) => [group, { ...count, sessions: count.sessions.size }]));
}

/** By group, over all telemetry, with the time of the last use. */
export function countAll(
  usage: Usage,
  { keys, groupOf }: UsageGroups<unknown>,
): (UsedCounts & { lastTime: number | null })[] {
  const counts = keys.map(() => ({ ...UNUSED, lastTime: null as number | null }));
  for (const [number, { invocations, errors, lastTime }] of usage.usages.entries()) {
    const count = counts[groupOf[number] ?? -1];
    if (count === undefined) continue;
    count.invocations += invocations;
    count.errors += errors;
    if (lastTime !== null && (count.lastTime === null || lastTime > count.lastTime)) count.lastTime = lastTime;
  }
  for (const { usages } of usage.sessions) {
    for (const group of new Set(Array.from(usages, (number) => groupOf[number]))) {
      if (group !== undefined) counts[group]!.sessions += 1;
    }
  }
  return counts;
}
