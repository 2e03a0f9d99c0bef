import { z } from 'zod';
import { INVOCATION_KINDS } from '../../records/transcript-facts.js';
import { USAGE_SOURCES } from './usage-source.js';

const count = z.int().nonnegative();
const seconds = z.number().nonnegative().nullable();
const timestamp = z.iso.datetime().nullable();

const invocationCounts = z.strictObject({
  invocations: count,
  /** Invocations whose result is an error. */
  errors: count,
});
const sessionCounts = z.strictObject({
  /** Messages of a person; results of tools and what agents say to each other are none. */
  user_messages: count,
  assistant_messages: count,
  tool_calls: count,
  tool_errors: count,
  skill_invocations: count,
  subagent_dispatches: count,
  mcp_calls: count,
  slash_commands: count,
});
const usedCounts = invocationCounts.extend({
  /** Distinct sessions it was used in. */
  sessions: count,
});
const used = usedCounts.extend({
  last_timestamp: timestamp,
  /** The 30 days up to the last telemetry day, against the 30 days before. */
  last_30d: usedCounts.extend({
    previous_invocations: count,
    /** Percent; null when the period before is too small, or not wholly within the telemetry, to compare with. */
    change_pct: z.number().nullable(),
  }),
});
const toolKey = { tool: z.string() };
const itemKey = { kind: z.enum(INVOCATION_KINDS), item: z.string(), source: z.enum(USAGE_SOURCES) };

/**
 * `usage.json`: what session transcripts tell (`spec/4 §E`). Published only when there are transcripts. What was said in them is
 * not in it.
 */
export const usageSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  /** The last day of telemetry, on which the 30 days end. */
  anchor_day: z.iso.date().nullable(),
  totals: z.strictObject({
    records: count,
    sessions: count,
    /** Tool uses and slash commands. */
    ...invocationCounts.shape,
    ...sessionCounts.shape,
    by_source: z.strictObject(
      Object.fromEntries(USAGE_SOURCES.map((source) => [source, invocationCounts])) as Record<
        (typeof USAGE_SOURCES)[number],
        typeof invocationCounts
      >,
    ),
  }),
  /** The newest ones by their end, newest first, then by id; those without a valid time stamp come last. */
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      started: timestamp,
      ended: timestamp,
      /** From the first record to the last. */
      wall_seconds: seconds,
      /** The same without pauses of more than five minutes between two records. */
      active_seconds: seconds,
      ...sessionCounts.shape,
      distinct_tools: count,
      /** The model of most of its messages; null when none names one. */
      primary_model: z.string().nullable(),
    }),
  ),
  /** Sessions that are not listed. */
  further_sessions: count,
  /** By use in the last 30 days, then over all telemetry, then by name. */
  tools: z.array(z.strictObject({ ...toolKey, ...used.shape })),
  further_tools: count,
  /** Skills, subagents, tools of MCP servers (`server/tool`) and slash commands, in the same order. */
  items: z.array(z.strictObject({ ...itemKey, ...used.shape })),
  further_items: count,
  /** Days with invocations among the last 60, each with what was used most. */
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      ...usedCounts.shape,
      tools: z.array(z.strictObject({ ...toolKey, ...usedCounts.shape })),
      items: z.array(z.strictObject({ ...itemKey, ...usedCounts.shape })),
    }),
  ),
});
export type UsageArtifact = z.infer<typeof usageSchema>;
