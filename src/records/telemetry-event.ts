import type { CommandFacts } from './command-name.js';
import { type Outcome, OUTCOMES, OUTCOMES_WORST_FIRST } from './outcome.js';
import type { TagText } from './tags.js';

/** Name of a record dialect: one of the list in `dialects.ts`. */
export type DialectName = string;

export { type Outcome, OUTCOMES, OUTCOMES_WORST_FIRST };

/**
 * One thing that happened, normalised from a record of any dialect; a record tells of one, several or none. Every text in it may be
 * published: it came from a `Publisher`. Payloads and free text stay behind.
 */
export interface TelemetryEvent {
  readonly dialect: DialectName;
  /** Milliseconds since the epoch, UTC; null when the record's timestamp is absent or invalid. */
  readonly time: number | null;
  /** `action` (A), `event.category` (B), `event` (C), `cmd` (D), tool or command name (E). */
  readonly action: string;
  readonly outcome: Outcome;
  /** `correlation_id`, `run_id` or `sessionId`; null when the record names none. */
  readonly run: string | null;
  /** Milliseconds; null when the record holds no valid duration. */
  readonly durationMs: number | null;
  /** Whether something was really changed; null when the record does not say (`spec/4 B`). */
  readonly tookAction: boolean | null;
  /** The verdict of an agent's `review.decision` (C), which outranks the worst record of its run; else false. */
  readonly decidesRun: boolean;
  /**
   * Whether it begins something that is to end in a further event, or ends what was begun before. A run is unfinished when the last event that
   * opens is later than the last that closes; nothing more is inferred. Null when the record is written after all is over.
   */
  readonly phase: 'opens' | 'closes' | null;
  /** Who wrote it: `actor` (A), `source.workflow` (B), `source` (C); null when the record does not say. */
  readonly actor: string | null;
  /** What commands tell beside their outcome and duration (D); only when there is something. */
  readonly command?: CommandFacts | undefined;
  /** What to filter it by (C: `tags`); only when there are any. */
  readonly tags?: TagText | undefined;
  /** What it measures (C); only when there is something. */
  readonly measures?: Measures | undefined;
}

/** Numbers that agents report of themselves and of what they run on; null for each that the record does not give. */
export interface Measures {
  /** From 0 to 1. */
  readonly confidence: number | null;
  readonly tokensPerSecond: number | null;
  readonly latencyMs: number | null;
  /** What was measured; else the tag `hardware` says it. */
  readonly hardware: string | null;
}

/**
 * What an invocation is of: a plain tool, a skill, a subagent that work is handed to, a tool of an MCP server, or a slash
 * command (`spec/4 §E`).
 */
export const INVOCATION_KINDS = ['tool', 'skill', 'subagent', 'mcp', 'slash_command'] as const;
export type InvocationKind = (typeof INVOCATION_KINDS)[number];

/** What was used, by names that may be published: inputs and texts stay behind. */
export interface Invoked {
  readonly kind: InvocationKind;
  /** Name of the tool; null for a slash command, which a person types. */
  readonly tool: string | null;
  /**
   * What was asked of the tool: skill, kind of subagent, `server/tool` of MCP, name of the slash command without its slash;
   * null for a plain tool, and when the tool was given no name that is an identifier.
   */
  readonly item: string | null;
}

/** Tokens of one answer of a model, as its record says (`message.usage`). */
export interface TokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cacheCreation: number;
  readonly cacheRead: number;
}

/**
 * One thing that a record of a session log tells. What has an `id` counts once in the whole repository, whichever records tell
 * it again: of all parts of one kind with one id, the earliest owns it. Without an id (null) every part counts. Ids are compared,
 * never published.
 */
export type SessionPart =
  /** @property changes - Whether using the tool changes files: true, false, or null when that is not recorded. Only a use that ended without an error changed anything. */
  | { readonly kind: 'use'; readonly id: string | null; readonly invoked: Invoked; readonly changes: boolean | null }
  /** How a tool use ended, by the id of the use. An error outweighs every other result of the same use. */
  | {
      readonly kind: 'result';
      readonly id: string | null;
      readonly outcome: Extract<Outcome, 'success' | 'blocked' | 'failed'>;
    }
  /** A slash command of a person. */
  | { readonly kind: 'command'; readonly id: string | null; readonly invoked: Invoked }
  /** A message of a person. */
  | { readonly kind: 'user'; readonly id: string | null }
  /** A message of the assistant, in as many records as the client writes it. */
  | { readonly kind: 'assistant'; readonly id: string | null; readonly model: string | null }
  /** Of several with one id the last one by time counts, for the day and session of the first. */
  | { readonly kind: 'tokens'; readonly id: string | null; readonly model: string | null; readonly tokens: TokenCounts }
  /** The client answered in place of the model, because the service failed. */
  | { readonly kind: 'api-error'; readonly id: string | null }
  | { readonly kind: 'interruption'; readonly id: string | null }
  /** Nothing that is counted: makes it known that the same record was seen before. */
  | { readonly kind: 'line'; readonly id: string };

/**
 * One record of a session log (dialect E, and whatever other agents write). What it counts as is known only when the whole
 * repository was read: a record is a copy when it has parts with ids and all of them are owned by other records.
 */
export interface SessionRecord {
  /** Name of the session, as it may be published; null when the record names none. */
  readonly session: string | null;
  /** Milliseconds since the epoch, UTC; null when it has no valid timestamp. */
  readonly time: number | null;
  /** Says that its session, with all that occurs in it, must reach no artifact. */
  readonly isPrivate: boolean;
  /** Who the session is of, as the record says; compared by a hash, never published. */
  readonly user: string | null;
  readonly parts: readonly SessionPart[];
}
