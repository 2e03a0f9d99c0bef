import { toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../code-units.js';
import { findOldestOfLatest } from '../latest-times.js';
import { startOf } from './lists-data.js';
import type { SessionCounts } from './session-table.js';
import type { SessionUsagesList } from './session-usages.js';
import { toTokenFields } from './token-totals.js';
import type { UsageArtifact } from './usage-schema.js';
import type { Usage } from './usage.js';

/**
 * The newest sessions by their end, newest first, then by id; those without a valid time stamp come last.
 * @param used - The usages of each session.
 */
export function listSessions(usage: Usage, used: SessionUsagesList, most: number): UsageArtifact['sessions'] {
  const { sessions } = usage;
  const endOf = (session: number): number => sessions.activity.endOf(session);
  const oldest = findOldestOfLatest(sessions.size, endOf, most);
  const newest: { id: string; session: number; end: number }[] = [];
  for (let session = 0; session < sessions.size; session += 1) {
    const end = endOf(session);
    if (end >= oldest) newest.push({ id: sessions.idOf(session), session, end });
  }
  return newest
    .sort((a, b) => (a.end === b.end ? byCodeUnits(a.id, b.id) : b.end - a.end))
    .slice(0, most)
    .map(({ id, session }) => toSession(id, session, usage, used));
}

function toSession(
  id: string,
  session: number,
  { sessions, usages }: Usage,
  used: SessionUsagesList,
): UsageArtifact['sessions'][number] {
  const spans = sessions.activity.spansOf(session);
  const [started, ended] = [spans[0]?.[0], spans.at(-1)?.[1]];
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
    ...toSessionCounts(sessions.countsOf(session)),
    distinct_tools: tools.size,
    primary_model: sessions.models.primaryOf(session),
    tokens: toTokenFields(sessions.tokens.totalOf(session)),
  };
}

/** As they are named in the artifact. */
export function toSessionCounts(counts: Readonly<SessionCounts>) {
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
