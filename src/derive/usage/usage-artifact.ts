import { toDay, toDayNumber, toTimestamp } from '../../records/timestamp.js';
import {
  countDays,
  type CoveredUsage,
  deriveUsed,
  deriveUsedOnDay,
  groupUsages,
  listUsedDays,
  toRated,
  UNUSED,
} from './used-counts.js';
import { toTokenFields } from './model-usage.js';
import { type Attribution, createAttribution, serverOf } from './attribution.js';
import { toRankings } from './rankings.js';
import type { UsageArtifact, UsageSource } from './usage-schema.js';
import type { Usage, UsageTotal } from './usage.js';
import { byCodeUnits } from '../../base/text.js';
import { findOldestOfLatest } from '../runs/run-table.js';
import { startOf } from './row-lists.js';
import type { SessionCounts } from './session-table.js';
import type { SessionUsagesList } from './session-usages.js';

const LISTED_SESSIONS = 200;
const LISTED_NAMES = 500;

/**
 * What session logs tell.
 * @param records - Records of session logs that count.
 * @param curatedPlugins - Plugins whose parts count as curated, and parts that are used without the plugin's name (`createAttribution`).
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
  const attribution = createAttribution(curatedPlugins);
  const byItem = groupUsages(usage, ({ kind, tool, item }) => {
    if (item === null) return null;
    const plugin = attribution.pluginOf({ kind, tool, item });
    return [`${item}\n${kind}`, { kind, item, plugin, source: attribution.sourceOfPlugin(plugin) }];
  });
  const byPlugin = groupUsages(usage, (of) => {
    const plugin = attribution.pluginOf(of);
    return plugin === null ? null : [plugin, { plugin, source: attribution.sourceOfPlugin(plugin) }];
  });
  const byServer = groupUsages(usage, ({ kind, item }) =>
    kind !== 'mcp' || item === null ? null : [serverOf(item), { server: serverOf(item) }],
  );
  const all = groupUsages(usage, () => ['', {}]);
  const used = usage.sessions.listUsages();
  const tools = deriveUsed(covered, used, byTool);
  const items = deriveUsed(covered, used, byItem);
  const plugins = deriveUsed(covered, used, byPlugin);
  const servers = deriveUsed(covered, used, byServer);
  return {
    schema_version: '2.2',
    anchor_day: lastTime === null ? null : toDay(toDayNumber(lastTime)),
    totals: { records, ...toTotals(usage, attribution) },
    sessions: listNewestSessions(usage, LISTED_SESSIONS).map(({ id, session }) => toSession(id, session, usage, used)),
    further_sessions: Math.max(0, usage.sessions.size - LISTED_SESSIONS),
    ...usage.models.list(),
    tools: tools.slice(0, LISTED_NAMES),
    further_tools: Math.max(0, tools.length - LISTED_NAMES),
    items: items.slice(0, LISTED_NAMES),
    further_items: Math.max(0, items.length - LISTED_NAMES),
    plugins: plugins.slice(0, LISTED_NAMES),
    further_plugins: Math.max(0, plugins.length - LISTED_NAMES),
    servers: servers.slice(0, LISTED_NAMES),
    further_servers: Math.max(0, servers.length - LISTED_NAMES),
    rankings: {
      tools: toRankings(tools, ({ tool }) => tool),
      items: toRankings(items, ({ kind, item }) => ({ kind, item })),
      plugins: toRankings(plugins, ({ plugin }) => plugin),
      servers: toRankings(servers, ({ server }) => server),
    },
    days: listUsedDays(covered).map(({ day, usage: usedThen, isOld }) => ({
      day,
      ...toRated(countDays([usedThen], all).get(0) ?? UNUSED),
      tokens: toTokenFields(usedThen.tokens),
      tools: deriveUsedOnDay(usedThen, byTool, isOld),
      items: deriveUsedOnDay(usedThen, byItem, isOld),
      plugins: deriveUsedOnDay(usedThen, byPlugin, isOld),
      servers: deriveUsedOnDay(usedThen, byServer, isOld),
    })),
  };
}

function toTotals(usage: Usage, attribution: Attribution): Omit<UsageArtifact['totals'], 'records'> {
  const of = (source: UsageSource) => {
    return sumUsages(usage.usages.filter((used) => attribution.sourceOfPlugin(attribution.pluginOf(used)) === source));
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

interface NumberedSession {
  readonly id: string;
  readonly session: number;
}

/** The newest sessions by their end, newest first, then by id; those without a valid timestamp come last. */
export function listNewestSessions({ sessions }: Usage, most: number): NumberedSession[] {
  const endOf = (session: number): number => sessions.activity.endOf(session);
  const oldest = findOldestOfLatest(sessions.size, endOf, most);
  const newest: { id: string; session: number; end: number }[] = [];
  for (let session = 0; session < sessions.size; session += 1) {
    const end = endOf(session);
    if (end >= oldest) newest.push({ id: sessions.idOf(session), session, end });
  }
  return newest.sort((a, b) => (a.end === b.end ? byCodeUnits(a.id, b.id) : b.end - a.end)).slice(0, most);
}

/**
 * Written out field by field: there are thousands of sessions, and to spread their counts into a new object takes ten times as long.
 * @param used - The usages of each session.
 */
export function toSession(
  id: string,
  session: number,
  { sessions, usages }: Usage,
  used: SessionUsagesList,
): UsageArtifact['sessions'][number] {
  const spans = sessions.activity.spansOf(session);
  const started = spans[0]?.[0];
  const ended = spans.at(-1)?.[1];
  const hasTime = started !== undefined && ended !== undefined;
  const tools = new Set<string | null>();
  for (const usage of used.usages.subarray(startOf(used.ends, session), used.ends[session])) {
    tools.add(usages[usage]!.tool);
  }
  tools.delete(null);
  return {
    id,
    started: hasTime ? toTimestamp(started) : null,
    ended: hasTime ? toTimestamp(ended) : null,
    wall_seconds: hasTime ? (ended - started) / 1000 : null,
    active_seconds: hasTime ? spans.reduce((sum, [start, end]) => sum + end - start, 0) / 1000 : null,
    user_messages: sessions.countOf(session, 'userMessages'),
    assistant_messages: sessions.countOf(session, 'assistantMessages'),
    tool_calls: sessions.countOf(session, 'toolCalls'),
    tool_errors: sessions.countOf(session, 'toolErrors'),
    tool_blocked: sessions.countOf(session, 'toolBlocked'),
    skill_invocations: sessions.countOf(session, 'skillInvocations'),
    subagent_dispatches: sessions.countOf(session, 'subagentDispatches'),
    mcp_calls: sessions.countOf(session, 'mcpCalls'),
    slash_commands: sessions.countOf(session, 'slashCommands'),
    interruptions: sessions.countOf(session, 'interruptions'),
    api_errors: sessions.countOf(session, 'apiErrors'),
    distinct_tools: tools.size,
    primary_model: sessions.models.primaryOf(session),
    tokens: toTokenFields(sessions.tokens.totalOf(session)),
  };
}

/** Over all sessions, as they are named in the artifact. */
function toSessionCounts(counts: Readonly<SessionCounts>) {
  return {
    user_messages: counts.userMessages,
    assistant_messages: counts.assistantMessages,
    tool_calls: counts.toolCalls,
    tool_errors: counts.toolErrors,
    tool_blocked: counts.toolBlocked,
    skill_invocations: counts.skillInvocations,
    subagent_dispatches: counts.subagentDispatches,
    mcp_calls: counts.mcpCalls,
    slash_commands: counts.slashCommands,
    interruptions: counts.interruptions,
    api_errors: counts.apiErrors,
  };
}
