import { byCodeUnits } from '../../base/text.js';
import { BoundedMap } from '../aggregate/bounded-map.js';
import type { Settled } from '../aggregate/aggregate.js';
import { listNewestSessions, toSession } from './usage-artifact.js';
import { LISTED_SESSIONS, LISTED_TOOLS } from './listed-sessions.js';
import type { SessionRow, Sessions } from './sessions-schema.js';

/** Tools that are counted individually within a session, in the order of `byKeeping`; sessions rarely use more. */
const MAX_TOOLS = 100;

type ToolCounts = Omit<SessionRow['tools'][number], 'tool'>;

/**
 * One row for each of the newest sessions.
 * @returns null when there are no sessions.
 */
export function deriveSessions(settled: Settled): Sessions | null {
  const { usage } = settled;
  const { sessions } = usage;
  if (sessions.size === 0) return null;
  usage.bound();
  const used = sessions.listUsages();
  const newest = listNewestSessions(usage, LISTED_SESSIONS);
  const tools = countTools(settled, new Set(newest.map(({ id }) => id)));
  return {
    schema_version: '1.0',
    sessions: newest.map(({ id, session }) =>
      Object.assign(toSession(id, session, usage, used), {
        models: sessions.models.listOf(session),
        tools: listTools(tools.get(id)),
      }),
    ),
    further_sessions: sessions.size - newest.length,
  };
}

/** @param wanted - Ids of sessions. */
function countTools(settled: Settled, wanted: ReadonlySet<string>): Map<string, BoundedMap<ToolCounts>> {
  const tools = new Map<string, BoundedMap<ToolCounts>>();
  settled.visitSessionUses(
    (session) => wanted.has(session),
    ({ event: { run, outcome }, invoked: { tool } }) => {
      if (run === null || tool === null) return;
      let counts = tools.get(run);
      if (counts === undefined) tools.set(run, (counts = createToolCounts()));
      const count = counts.at(tool);
      count.calls += 1;
      if (outcome === 'failed') count.errors += 1;
      if (outcome === 'blocked') count.blocked += 1;
    },
  );
  return tools;
}

function createToolCounts(): BoundedMap<ToolCounts> {
  return new BoundedMap<ToolCounts>(
    MAX_TOOLS,
    () => ({ calls: 0, errors: 0, blocked: 0 }),
    (into, from) => {
      into.calls += from.calls;
      into.errors += from.errors;
      into.blocked += from.blocked;
    },
  );
}

function listTools(tools: BoundedMap<ToolCounts> | undefined): SessionRow['tools'] {
  if (tools === undefined) return [];
  return tools
    .entries()
    .map(([tool, { calls, errors, blocked }]) => ({ tool, calls, errors, blocked }))
    .sort((a, b) => b.calls - a.calls || byCodeUnits(a.tool, b.tool))
    .slice(0, LISTED_TOOLS);
}
