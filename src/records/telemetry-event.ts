import type { CommandFacts } from './command-name.js';
import { type Outcome, OUTCOMES, OUTCOMES_WORST_FIRST } from './outcome.js';
import type { TagText } from './tags.js';

/** Name of a record dialect: one of the list in `dialects.ts`. */
export type DialectName = string;

export { type Outcome, OUTCOMES, OUTCOMES_WORST_FIRST };

/**
 * Something that happened, normalised from a record of any dialect; a record has one, several or none. Every text in it comes
 * from a `Publisher` and may be published. It contains no payload and no free text.
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
  /** Milliseconds; null when the record has no valid duration. */
  readonly durationMs: number | null;
  /** Whether something was really changed; null when the record does not say (`spec/4 B`). */
  readonly tookAction: boolean | null;
  /** Whether it is the verdict of an agent's `review.decision` (C), which outranks the worst record of its run. */
  readonly decidesRun: boolean;
  /**
   * Whether it begins something that should end in another event, or ends what began before. A run is unfinished when its last
   * event that opens is later than its last that closes; nothing more is inferred. Null when the record was written after
   * everything was over.
   */
  readonly phase: 'opens' | 'closes' | null;
  /** Who wrote it: `actor` (A), `source.workflow` (B), `source` (C); null when the record does not say. */
  readonly actor: string | null;
  /** What commands say in addition to their outcome and duration (D); only if there is something. */
  readonly command?: CommandFacts | undefined;
  /** Tags to filter by (C: `tags`); only if there are any. */
  readonly tags?: TagText | undefined;
  /** What it measures (C); only if there is something. */
  readonly measures?: Measures | undefined;
}

/** Numbers that agents report about themselves and their hardware; null for each that the record does not give. */
export interface Measures {
  /** From 0 to 1. */
  readonly confidence: number | null;
  readonly tokensPerSecond: number | null;
  readonly latencyMs: number | null;
  /** The hardware that was measured; if null, the tag `hardware` names it. */
  readonly hardware: string | null;
}

/** What is invoked: a plain tool, a skill, a subagent, a tool of an MCP server, or a slash command (`spec/4 §E`). */
export const INVOCATION_KINDS = ['tool', 'skill', 'subagent', 'mcp', 'slash_command'] as const;
export type InvocationKind = (typeof INVOCATION_KINDS)[number];

/** What was used, by publishable names, without inputs and texts. */
export interface Invoked {
  readonly kind: InvocationKind;
  /** Name of the tool; null for a slash command, which a person types. */
  readonly tool: string | null;
  /**
   * What the tool was used for: skill, kind of subagent, `server/tool` of MCP, or name of the slash command without its slash.
   * Null for a plain tool, or when the name is missing or not an identifier.
   */
  readonly item: string | null;
}

/** Tokens of one answer of a model, according to its record (`message.usage`). */
export interface TokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cacheCreation: number;
  readonly cacheRead: number;
}

/**
 * Something that a record of a session log says. A part with an `id` counts once in the whole repository, even if other records
 * repeat it: among parts of the same kind and id, the earliest owns it. Without an id (null), every part counts. Ids are
 * compared, never published.
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
  /** A message of the assistant, which the client may split into several records. */
  | { readonly kind: 'assistant'; readonly id: string | null; readonly model: string | null }
  /** If several have the same id, the last one by time counts, for the day and session of the first. */
  | { readonly kind: 'tokens'; readonly id: string | null; readonly model: string | null; readonly tokens: TokenCounts }
  /** The client answered in place of the model, because the service failed. */
  | { readonly kind: 'api-error'; readonly id: string | null }
  | { readonly kind: 'interruption'; readonly id: string | null }
  /** Counts as nothing; its id shows whether the same record was seen before. */
  | { readonly kind: 'line'; readonly id: string };

/**
 * One record of a session log (dialect E, and logs of other agents). What it counts as is known only once the whole repository
 * was read: it is a copy if it has parts with ids and other records own all of them.
 */
export interface SessionRecord {
  /** Publishable name of the session; null when the record names none. */
  readonly session: string | null;
  /** Milliseconds since the epoch, UTC; null when it has no valid timestamp. */
  readonly time: number | null;
  /** Whether its session is private, so that nothing of the session may reach an artifact. */
  readonly isPrivate: boolean;
  /** The user of the session, according to the record; compared by a hash, never published. */
  readonly user: string | null;
  readonly parts: readonly SessionPart[];
}
