import { z } from 'zod';
import { INVOCATION_KINDS } from '../../records/telemetry-event.js';
import { count, day, FAILURE_RATE, percent, rate, timestamp } from '../artifacts/artifact-field.js';

/** Where what is used comes from (`spec/4 §E`). */
const USAGE_SOURCES = ['curated', 'flea', 'builtin'] as const;
export type UsageSource = (typeof USAGE_SOURCES)[number];

/** How use has changed against the 30 days before. */
const TRENDS = ['new', 'rising', 'falling', 'steady'] as const;
export type Trend = (typeof TRENDS)[number];

const seconds = z.number().nonnegative().nullable();

const invocations = {
  invocations: count.describe('Uses of tools, and slash commands.'),
  errors: count.describe('Of these, those whose result is an error.'),
  blocked: count.describe('Of these, those that a user refused.'),
  known: count.describe('Of these, those with a known outcome: a result, or refused.'),
};
const failureRate = { failure_rate: rate.describe(FAILURE_RATE) };
const invocationCounts = z.strictObject({ ...invocations, ...failureRate });
const tokenCounts = z
  .strictObject({
    input: count.describe('Input tokens of models, without those from their cache.'),
    output: count.describe('Output tokens of models.'),
    cache_creation: count.describe('Tokens written to the cache of a model.'),
    cache_read: count.describe('Tokens read from the cache of a model.'),
  })
  .nullable();
const TOKENS = 'Tokens, of each answer once; null when none were recorded.';
const sessionCounts = {
  user_messages: count.describe('Messages from users; not tool results or messages between agents.'),
  assistant_messages: count.describe('Messages from the assistant; each counts once, even if it has several records.'),
  tool_calls: count.describe('Uses of tools of any kind.'),
  tool_errors: count.describe('Of these, those whose result is an error.'),
  tool_blocked: count.describe('Of these, those that a user refused.'),
  skill_invocations: count.describe('Uses of skills.'),
  subagent_dispatches: count.describe('Number of times that work was passed to a subagent.'),
  mcp_calls: count.describe('Uses of tools of MCP servers.'),
  slash_commands: count.describe('Slash commands, from users or agents.'),
  interruptions: count.describe('Number of times that a user interrupted the assistant.'),
  api_errors: count.describe('Answers that the client wrote instead of the model because the service failed.'),
};
const usedCounts = z.strictObject({
  invocations: count.describe('How often it was used.'),
  errors: count.describe('Uses whose result is an error.'),
  blocked: count.describe('Uses that a user refused.'),
  known: count.describe('Uses with a known outcome: a result, or refused.'),
  sessions: count.describe('Distinct sessions it was used in.'),
  ...failureRate,
});
const used = {
  ...usedCounts.shape,
  invocations_30d: count.describe('How often it was used in the last 30 days of telemetry: `last_30d.invocations`.'),
  unique_users_30d: count
    .nullable()
    .describe(
      'Distinct users of the sessions it was used in then; null when no record names a user. Users are not named.',
    ),
  trend: z
    .enum(TRENDS)
    .nullable()
    .describe(
      'Compared with the 30 days before: `new` when it was first used in the last 30 days, else by `trend_pct`; null when that is. The telemetry must cover all 60 days.',
    ),
  trend_pct: percent.describe(
    'Change in percent: `last_30d.change_pct`. Null when it was used fewer than 10 times in the 30 days before (0 when as often), or when the telemetry does not cover them.',
  ),
  last_timestamp: timestamp.nullable().describe('The last use; null when none has a valid timestamp.'),
  last_30d: usedCounts
    .extend({
      previous_invocations: count.describe('How often it was used in the 30 days before.'),
      change_pct: percent.describe(
        'Percent, 0 when both are the same; null when the period before is too small, or not wholly within the telemetry, to compare with.',
      ),
    })
    .describe('The 30 days up to the last telemetry day, compared with the 30 days before.'),
};
const toolKey = { tool: z.string().describe('Name of the tool.') };
const itemKey = {
  kind: z.enum(INVOCATION_KINDS).describe('What it is.'),
  item: z.string().describe('Skill, kind of subagent, MCP `server/tool`, or slash command without the slash.'),
  plugin: z
    .string()
    .nullable()
    .describe('Its plugin, by its prefix `plugin:` or by an entry of `curated-plugins`; null when neither says.'),
  source: z.enum(USAGE_SOURCES).describe('Source, from its plugin.'),
};
const pluginKey = {
  plugin: z.string().describe('Name of the plugin.'),
  source: z.enum(USAGE_SOURCES).describe('Source of the plugin.'),
};
const serverKey = { server: z.string().describe('Name of the MCP server.') };

function toRankingsSchema<Key extends z.ZodType>(key: Key) {
  return z.strictObject({
    most_used: z.array(key).describe('The most used in the last 30 days.'),
    trending: z
      .array(key)
      .describe('With more uses than in the 30 days before: by percent, then the new ones by their uses.'),
    recent: z.array(key).describe('The last used, latest first.'),
  });
}

const SOURCE_MEANINGS: Readonly<Record<UsageSource, string>> = {
  curated: 'Of plugins and their parts that `curated-plugins` names.',
  flea: 'Of the plugin `flea`, to which the community uploads.',
  builtin: 'Of everything else.',
};
const sourceCounts = z.strictObject(
  Object.fromEntries(
    USAGE_SOURCES.map((source) => [source, invocationCounts.describe(SOURCE_MEANINGS[source])]),
  ) as Record<UsageSource, typeof invocationCounts>,
);

export const sessionSchema = z.strictObject({
  id: z.string().describe('`sessionId` of its records.'),
  started: timestamp.nullable().describe('The first record; null when none has a valid timestamp.'),
  ended: timestamp.nullable().describe('The last record.'),
  wall_seconds: seconds.describe('From the first record to the last.'),
  active_seconds: seconds.describe('The same without pauses of more than five minutes between two records.'),
  ...sessionCounts,
  distinct_tools: count.describe('Different tools that were used.'),
  primary_model: z.string().nullable().describe('The model with the most messages; null when no message names one.'),
  tokens: tokenCounts.describe(TOKENS),
});

const modelSchema = z.strictObject({
  model: z.string().describe('Name of the model.'),
  messages: count.describe('Assistant messages of the model.'),
  tokens: tokenCounts.describe(TOKENS),
});

const A_DAY = '50 at most, 10 on days before the last 60.';
const daySchema = z.strictObject({
  day: day.describe('The day, UTC.'),
  ...invocations,
  sessions: count.describe('Distinct sessions with invocations.'),
  ...failureRate,
  tokens: tokenCounts.describe(TOKENS),
  tools: z
    .array(z.strictObject({ ...toolKey, ...usedCounts.shape }))
    .describe(`The tools that were used most: ${A_DAY}`),
  items: z
    .array(z.strictObject({ ...itemKey, ...usedCounts.shape }))
    .describe(`The items that were used most: ${A_DAY}`),
  plugins: z
    .array(z.strictObject({ ...pluginKey, ...usedCounts.shape }))
    .describe(`The plugins that were used most: ${A_DAY}`),
  servers: z
    .array(z.strictObject({ ...serverKey, ...usedCounts.shape }))
    .describe(`The MCP servers that were used most: ${A_DAY}`),
});

/** `usage.json` (`spec/4 §E`). */
export const usageSchema = z
  .strictObject({
    schema_version: z.literal('2.2').describe('Version of this format.'),
    anchor_day: day.nullable().describe('The last day of telemetry, on which the 30 days end.'),
    totals: z
      .strictObject({
        records: count.describe('Counted records of session logs.'),
        sessions: count.describe('Number of their sessions.'),
        ...invocationCounts.shape,
        ...sessionCounts,
        users: count
          .nullable()
          .describe('Number of distinct users; null when no record names any. Users are not named.'),
        tokens: tokenCounts.describe(TOKENS),
        by_source: sourceCounts.describe('Invocations by the source of what was invoked.'),
      })
      .describe('Over all telemetry.'),
    sessions: z
      .array(sessionSchema)
      .describe('The newest sessions, sorted by end and id, those without a valid timestamp last; 200 at most.'),
    further_sessions: count.describe('Sessions that are not listed.'),
    models: z.array(modelSchema).describe('Models, sorted by number of messages and name; 50 at most.'),
    further_models: count.describe('Models that are not listed.'),
    tools: z
      .array(z.strictObject({ ...toolKey, ...used }))
      .describe('By use in the last 30 days, then over all telemetry, then by name: 500 at most.'),
    further_tools: count.describe('Tools that are not listed.'),
    items: z
      .array(z.strictObject({ ...itemKey, ...used }))
      .describe('Skills, subagents, tools of MCP servers and slash commands, in the same order: 500 at most.'),
    further_items: count.describe('Items that are not listed.'),
    plugins: z
      .array(z.strictObject({ ...pluginKey, ...used }))
      .describe('Plugins, by what is part of them, in the same order: 500 at most.'),
    further_plugins: count.describe('Plugins that are not listed.'),
    servers: z
      .array(z.strictObject({ ...serverKey, ...used }))
      .describe('MCP servers, with all of their tools, in the same order: 500 at most.'),
    further_servers: count.describe('MCP servers that are not listed.'),
    rankings: z
      .strictObject({
        tools: toRankingsSchema(z.string()).describe('Names of tools.'),
        items: toRankingsSchema(z.strictObject({ kind: itemKey.kind, item: itemKey.item })).describe('Names of items.'),
        plugins: toRankingsSchema(z.string()).describe('Names of plugins.'),
        servers: toRankingsSchema(z.string()).describe('Names of MCP servers.'),
      })
      .describe('Names in other orders: 20 in each list at most.'),
    days: z
      .array(daySchema)
      .describe('All days with invocations or tokens, oldest first: those of the last ten years.'),
  })
  .describe(
    'What session logs tell: each message, tool use and answer counts once, even if it is in several records and files. Published ' +
      'only when there are such records. What was said in the sessions is not in it, and nothing of private sessions.',
  );
export type UsageArtifact = z.infer<typeof usageSchema>;
