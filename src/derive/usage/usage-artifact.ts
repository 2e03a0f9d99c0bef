import { toDay, toDayNumber } from '../../records/timestamp.js';
import { listSessions, toSessionCounts } from './session-list.js';
import { countDays, groupUsages, toRated, UNUSED } from './used-counts.js';
import { deriveUsed, deriveUsedOnDay, listUsedDays, type CoveredUsage } from './used-names.js';
import { toTokenFields } from './token-totals.js';
import type { UsageArtifact } from './usage-schema.js';
import { toUsageSource, type UsageSource } from './usage-source.js';
import type { Usage, UsageTotal } from './usage.js';

const LISTED_SESSIONS = 200;
const LISTED_NAMES = 500;

/**
 * What session logs tell.
 * @param records - Records of session logs that count.
 * @param curatedPlugins - Plugins whose parts count as curated.
 * @returns null when there are no such records.
 */
export function deriveUsage(
  covered: CoveredUsage,
  records: number,
  curatedPlugins: readonly string[],
): UsageArtifact | null {
  if (records === 0) return null;
  const { usage, lastTime } = covered;
  usage.bound();
  const byTool = groupUsages(usage, ({ tool }) => (tool === null ? null : [tool, { tool }]));
  const byItem = groupUsages(usage, ({ kind, item }) =>
    item === null ? null : [`${item}\n${kind}`, { kind, item, source: toUsageSource(item, curatedPlugins) }],
  );
  const all = groupUsages(usage, () => ['', {}]);
  const used = usage.sessions.listUsages();
  const tools = deriveUsed(covered, used, byTool);
  const items = deriveUsed(covered, used, byItem);
  return {
    schema_version: '2.1',
    anchor_day: lastTime === null ? null : toDay(toDayNumber(lastTime)),
    totals: { records, ...toTotals(usage, curatedPlugins) },
    sessions: listSessions(usage, used, LISTED_SESSIONS),
    further_sessions: Math.max(0, usage.sessions.size - LISTED_SESSIONS),
    ...usage.models.list(),
    tools: tools.slice(0, LISTED_NAMES),
    further_tools: Math.max(0, tools.length - LISTED_NAMES),
    items: items.slice(0, LISTED_NAMES),
    further_items: Math.max(0, items.length - LISTED_NAMES),
    days: listUsedDays(covered).map(([day, usedThen]) => ({
      day,
      ...toRated(countDays([usedThen], all).get(0) ?? UNUSED),
      tokens: toTokenFields(usedThen.tokens),
      tools: deriveUsedOnDay(usedThen, byTool),
      items: deriveUsedOnDay(usedThen, byItem),
    })),
  };
}

function toTotals(usage: Usage, curatedPlugins: readonly string[]): Omit<UsageArtifact['totals'], 'records'> {
  const of = (source: UsageSource) => {
    const those = usage.usages.filter(({ tool, item }) => toUsageSource(item ?? tool ?? '', curatedPlugins) === source);
    return sumUsages(those);
  };
  return {
    sessions: usage.sessions.size,
    ...sumUsages(usage.usages),
    ...toSessionCounts(usage.totals),
    users: usage.users,
    tokens: toTokenFields(usage.tokens),
    by_source: {
      curated: of('curated'),
      flea: of('flea'),
      builtin: of('builtin'),
    },
  };
}

function sumUsages(usages: readonly UsageTotal[]) {
  return toRated({
    invocations: usages.reduce((sum, { invocations }) => sum + invocations, 0),
    errors: usages.reduce((sum, { errors }) => sum + errors, 0),
    blocked: usages.reduce((sum, { blocked }) => sum + blocked, 0),
    known: usages.reduce((sum, { known }) => sum + known, 0),
  });
}
