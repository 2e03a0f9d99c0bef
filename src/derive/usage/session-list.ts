import { toTimestamp } from '../../records/timestamp.js';
import { byCodeUnits } from '../code-units.js';
import type { SessionCounts, SessionUsage } from './session-usage.js';
import type { UsageArtifact } from './usage-schema.js';
import type { Usage } from './usage.js';

/** The newest sessions by their end, newest first, then by id; those without a valid time stamp come last. */
export function listSessions(usage: Usage, most: number): UsageArtifact['sessions'] {
  return usage.sessions
    .map((session, id) => ({
      session,
      id: usage.sessionIds.names[id]!,
      end: session.activity.extent?.[1] ?? -Infinity,
    }))
    .sort((a, b) => (a.end === b.end ? byCodeUnits(a.id, b.id) : b.end - a.end))
    .slice(0, most)
    .map(({ session, id }) => toSession(id, session, usage));
}

function toSession(id: string, session: SessionUsage, { usages }: Usage): UsageArtifact['sessions'][number] {
  const { extent, active } = session.activity;
  const tools = new Set(Array.from(session.usages, (usage) => usages[usage]!.tool).filter((tool) => tool !== null));
  return {
    id,
    started: extent && toTimestamp(extent[0]),
    ended: extent && toTimestamp(extent[1]),
    wall_seconds: extent && (extent[1] - extent[0]) / 1000,
    active_seconds: extent && active / 1000,
    ...toSessionCounts(session.counts),
    distinct_tools: tools.size,
    primary_model: session.primaryModel,
  };
}

/** As they are named in the artifact. */
export function toSessionCounts(counts: Readonly<SessionCounts>) {
  return {
    user_messages: counts.userMessages,
    assistant_messages: counts.assistantMessages,
    tool_calls: counts.toolCalls,
    tool_errors: counts.toolErrors,
    skill_invocations: counts.skillInvocations,
    subagent_dispatches: counts.subagentDispatches,
    mcp_calls: counts.mcpCalls,
    slash_commands: counts.slashCommands,
  };
}
