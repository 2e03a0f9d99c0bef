import { toDay, toDayNumber, toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../code-units.js';
import { toChange } from '../comparison.js';
import type { SessionUsagesList } from './session-usages.js';
import { countAll, countDays, toRated, UNUSED, type Rated, type UsageGroups, type UsedCounts } from './used-counts.js';
import type { Usage } from './usage.js';
import { USAGE_DAYS, type DayUsage } from './usage-days.js';

const TREND_DAYS = USAGE_DAYS / 2;
/** What was used most on a day; all of it is in the counts. */
const LISTED_A_DAY = 50;

export interface UsedRow extends Rated<UsedCounts> {
  readonly last_timestamp: string | null;
  readonly last_30d: Rated<UsedCounts> & { readonly previous_invocations: number; readonly change_pct: number | null };
}

/** Usage within the time that all telemetry covers, in milliseconds; null when no record has a valid time stamp. */
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
  const all = countAll(covered.usage, used, groups);
  const lastDays = (group: number): UsedCounts => current.get(group) ?? UNUSED;
  const order = Array.from(all.keys()).sort(
    (a, b) =>
      lastDays(b).invocations - lastDays(a).invocations ||
      all[b]!.invocations - all[a]!.invocations ||
      byName(groups, a, b),
  );
  return order.map((group) => {
    const { lastTime, ...counts } = all[group]!;
    const before = previous.get(group)?.invocations ?? 0;
    return {
      ...groups.keys[group]!,
      ...toRated(counts),
      last_timestamp: lastTime === null ? null : toTimestamp(lastTime),
      last_30d: {
        ...toRated(lastDays(group)),
        previous_invocations: before,
        change_pct: isComparable ? toChange(lastDays(group).invocations, before) : null,
      },
    };
  });
}

/** What was used most on one day. */
export function deriveUsedOnDay<Key>(day: DayUsage, groups: UsageGroups<Key>): (Key & Rated<UsedCounts>)[] {
  const counts = countDays([day], groups);
  const of = (group: number): UsedCounts => counts.get(group) ?? UNUSED;
  return [...counts.keys()]
    .sort((a, b) => of(b).invocations - of(a).invocations || byName(groups, a, b))
    .slice(0, LISTED_A_DAY)
    .map((group) => ({ ...groups.keys[group]!, ...toRated(of(group)) }));
}

/** The days with invocations or tokens that windows can reach, oldest first. */
export function listUsedDays(covered: CoveredUsage): (readonly [day: string, usage: DayUsage])[] {
  return [...covered.usage.days]
    .filter(([number]) => isOfAge(covered, number, 0, USAGE_DAYS))
    .sort(([a], [b]) => a - b)
    .map(([number, day]) => [toDay(number), day]);
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
