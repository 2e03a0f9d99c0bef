import { toChange, toFailureRate } from '../aggregate/comparison.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { PairSet, startOf } from './row-lists.js';
import type { SessionUsagesList } from './session-usages.js';
import type { Usage, UsageTotal } from './usage.js';
import type { Trend } from './usage-schema.js';
import { type DayUsage, KEPT_DAYS, USAGE_DAYS, type UseCounts } from './usage-days.js';
import { toDay, toDayNumber, toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../../base/text.js';

/** Usages that are counted as one, such as all of one tool. */
interface UsageGroups<Key> {
  /** What orders the groups; different for each. */
  readonly names: readonly string[];
  readonly keys: readonly Key[];
  /**
   * A row of each group that says of no use. Rows of days are made as copies of it: to spread a key and its counts into a new object takes
   * twenty times as long.
   */
  readonly unused: readonly (Key & Rated<UsedCounts>)[];
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
  return { names: names.names, keys, unused: keys.map((key) => ({ ...key, ...toRated(UNUSED) })), groupOf };
}

/** Counts as they are published. */
type Rated<Counts extends UseCounts> = Counts & { readonly failure_rate: number | null };

export function toRated<Counts extends UseCounts>(counts: Counts): Rated<Counts> {
  return { ...counts, failure_rate: toFailureRate({ failed: counts.errors, known: counts.known }) };
}

type Writable<Counts> = { -readonly [Key in keyof Counts]: Counts[Key] };

interface UsedCounts extends UseCounts {
  /** Distinct ones. */
  readonly sessions: number;
}

export const UNUSED: UsedCounts = { invocations: 0, errors: 0, blocked: 0, known: 0, sessions: 0 };

/** Users of sessions, by the number of the session. */
type SessionUsers = ReadonlyMap<number, readonly number[]>;

function toSessionUsers({ sessionUsers }: Usage): SessionUsers {
  const users = new Map<number, number[]>();
  sessionUsers.each((user, session) => {
    const known = users.get(session);
    if (known === undefined) users.set(session, [user]);
    else known.push(user);
  });
  return users;
}

/** Distinct users of the sessions in which something of the group was used, over some days together. */
function countUsers(
  days: readonly DayUsage[],
  { groupOf }: UsageGroups<unknown>,
  users: SessionUsers,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const seen = new PairSet();
  for (const day of days) {
    day.sessions.each((usage, session) => {
      const group = groupOf[usage];
      if (group === undefined) return;
      for (const user of users.get(session) ?? []) {
        if (seen.add(group, user)) counts.set(group, (counts.get(group) ?? 0) + 1);
      }
    });
  }
  return counts;
}

/** By group, over some days together; a group without invocations is left out. */
export function countDays(
  days: readonly DayUsage[],
  { groupOf }: UsageGroups<unknown>,
): ReadonlyMap<number, UsedCounts> {
  const counts = new Map<number, Writable<UsedCounts>>();
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
function countAll(
  { usages }: Usage,
  used: SessionUsagesList,
  { keys, groupOf }: UsageGroups<unknown>,
): (UsedCounts & { firstTime: number | null; lastTime: number | null })[] {
  const counts = keys.map(() => ({ ...UNUSED, firstTime: null as number | null, lastTime: null as number | null }));
  for (const [number, { invocations, errors, blocked, known, firstTime, lastTime }] of usages.entries()) {
    const count = counts[groupOf[number] ?? -1];
    if (count === undefined) continue;
    count.invocations += invocations;
    count.errors += errors;
    count.blocked += blocked;
    count.known += known;
    if (firstTime !== null && (count.firstTime === null || firstTime < count.firstTime)) count.firstTime = firstTime;
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

const TREND_DAYS = USAGE_DAYS / 2;
/** What was used most on a day: on those that trends are told of, and on those before them. All of it is in the counts. */
const LISTED_A_DAY = 50;
const LISTED_AN_OLD_DAY = 10;

export interface UsedRow extends Rated<UsedCounts> {
  readonly invocations_30d: number;
  readonly unique_users_30d: number | null;
  readonly trend: Trend | null;
  readonly trend_pct: number | null;
  readonly last_timestamp: string | null;
  readonly last_30d: Rated<UsedCounts> & { readonly previous_invocations: number; readonly change_pct: number | null };
}

/**
 * How use has changed. What was used for the first time in the last 30 days is new, when the telemetry reaches back far enough to say so;
 * of fewer than ten uses in the 30 days before nothing else can be said, but that as many are no change.
 */
function toTrend(change: number | null, isNew: boolean): Trend | null {
  if (isNew) return 'new';
  if (change === null) return null;
  return change > 0 ? 'rising' : change < 0 ? 'falling' : 'steady';
}

/** Usage within the time that all telemetry covers, in milliseconds; null when no record has a valid timestamp. */
export interface CoveredUsage {
  readonly usage: Usage;
  readonly firstTime: number | null;
  readonly lastTime: number | null;
}

/**
 * Each group over all telemetry and over the last 30 days: those first that were used most in these.
 * @param used - The usages of each session.
 */
export function deriveUsed<Key>(
  covered: CoveredUsage,
  used: SessionUsagesList,
  groups: UsageGroups<Key>,
): (Key & UsedRow)[] {
  const current = countDays(daysOfAge(covered, 0, TREND_DAYS), groups);
  const previous = countDays(daysOfAge(covered, TREND_DAYS, USAGE_DAYS), groups);
  const isComparable = countDaysCovered(covered) >= USAGE_DAYS;
  const users =
    covered.usage.users === null
      ? null
      : countUsers(daysOfAge(covered, 0, TREND_DAYS), groups, toSessionUsers(covered.usage));
  const all = countAll(covered.usage, used, groups);
  const lastDays = (group: number): UsedCounts => current.get(group) ?? UNUSED;
  const order = Array.from(all.keys()).sort(
    (a, b) =>
      lastDays(b).invocations - lastDays(a).invocations ||
      all[b]!.invocations - all[a]!.invocations ||
      byName(groups, a, b),
  );
  return order.map((group) => {
    const { firstTime, lastTime, ...counts } = all[group]!;
    const before = previous.get(group)?.invocations ?? 0;
    const uses = lastDays(group).invocations;
    const change = isComparable ? toChange(uses, before) : null;
    const isNew =
      isComparable && uses > 0 && firstTime !== null && isOfAge(covered, toDayNumber(firstTime), 0, TREND_DAYS);
    return {
      ...groups.keys[group]!,
      ...toRated(counts),
      invocations_30d: uses,
      unique_users_30d: users === null ? null : (users.get(group) ?? 0),
      trend: toTrend(change, isNew),
      trend_pct: change,
      last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
      last_30d: {
        ...toRated(lastDays(group)),
        previous_invocations: before,
        change_pct: change,
      },
    };
  });
}

/**
 * What was used most on one day.
 * @param isOld - Whether no trend is told of it any more.
 */
export function deriveUsedOnDay<Key>(
  day: DayUsage,
  groups: UsageGroups<Key>,
  isOld: boolean,
): (Key & Rated<UsedCounts>)[] {
  const counts = countDays([day], groups);
  const of = (group: number): UsedCounts => counts.get(group) ?? UNUSED;
  return [...counts.keys()]
    .sort((a, b) => of(b).invocations - of(a).invocations || byName(groups, a, b))
    .slice(0, isOld ? LISTED_AN_OLD_DAY : LISTED_A_DAY)
    .map((group) => {
      const { invocations, errors, blocked, known, sessions } = of(group);
      const row: Writable<Rated<UsedCounts>> & Key = { ...groups.unused[group]! };
      row.invocations = invocations;
      row.errors = errors;
      row.blocked = blocked;
      row.known = known;
      row.sessions = sessions;
      row.failure_rate = toFailureRate({ failed: errors, known });
      return row;
    });
}

interface UsedDay {
  readonly day: string;
  readonly usage: DayUsage;
  /** Whether no trend is told of it any more. */
  readonly isOld: boolean;
}

/** The days with invocations or tokens, oldest first. */
export function listUsedDays(covered: CoveredUsage): UsedDay[] {
  return [...covered.usage.days]
    .filter(([number]) => isOfAge(covered, number, 0, KEPT_DAYS))
    .sort(([a], [b]) => a - b)
    .map(([number, usage]) => ({ day: toDay(number), usage, isOld: !isOfAge(covered, number, 0, USAGE_DAYS) }));
}

function daysOfAge(covered: CoveredUsage, from: number, to: number): DayUsage[] {
  return [...covered.usage.days].filter(([number]) => isOfAge(covered, number, from, to)).map(([, day]) => day);
}

/** @param from - Days before the last day of telemetry, which is of age 0; `to` is excluded. */
function isOfAge({ lastTime }: CoveredUsage, number: number, from: number, to: number): boolean {
  if (lastTime === null) return false;
  const age = toDayNumber(lastTime) - number;
  return age >= from && age < to;
}

function countDaysCovered({ firstTime, lastTime }: CoveredUsage): number {
  return firstTime === null || lastTime === null ? 0 : toDayNumber(lastTime) - toDayNumber(firstTime) + 1;
}

function byName({ names }: UsageGroups<unknown>, a: number, b: number): number {
  return byCodeUnits(names[a]!, names[b]!);
}
