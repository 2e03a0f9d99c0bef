import type { Outcome } from './telemetry-event.js';

/**
 * What an invocation is of: a plain tool, a skill, a subagent that work is handed to, a tool of an MCP server, or a slash
 * command (`spec/4 §E`).
 */
export const INVOCATION_KINDS = ['tool', 'skill', 'subagent', 'mcp', 'slash_command'] as const;
export type InvocationKind = (typeof INVOCATION_KINDS)[number];

/** One use of something by an agent or by the person it works for. Holds names only: inputs and texts stay behind. */
export interface Invocation {
  readonly kind: InvocationKind;
  /** Name of the tool; null for a slash command, which a person types. */
  readonly tool: string | null;
  /**
   * What was asked of the tool: skill, kind of subagent, `server/tool` of MCP, name of the slash command without its slash;
   * null for a plain tool, and when the tool was told no name that is one.
   */
  readonly item: string | null;
  /** Failed when its result is an error, success when there is a result, unknown when there is none. */
  readonly outcome: Extract<Outcome, 'success' | 'failed' | 'unknown'>;
}

/** What a transcript record tells about the session. */
export interface TranscriptFacts {
  /** Whose message the record begins; null when it begins none: results of tools, further parts of a message, bookkeeping. */
  readonly speaker: 'user' | 'assistant' | null;
  /** The model that wrote an assistant's message. */
  readonly model: string | null;
  readonly invocations: readonly Invocation[];
}
