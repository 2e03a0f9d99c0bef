import type { CommandFacts } from './command-facts.js';

/** Name of a record dialect: one of the list in `dialects.ts`. */
export type DialectName = string;

/** Outcomes of an event, worst first: the order in which a run takes its outcome (`spec/4`). */
export const OUTCOMES_WORST_FIRST = ['failed', 'blocked', 'partial', 'success', 'unknown'] as const;

/** Outcomes of an event in the order in which they are shown. */
export const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * One thing that happened, normalised from a record of any dialect; a record tells of one, several or none. Every text in it may be
 * published: it came from a `Publisher`. Payloads and free text stay behind.
 */
export interface TelemetryEvent {
  readonly dialect: DialectName;
  /** Milliseconds since the epoch, UTC; null when the record's time stamp is absent or invalid. */
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
}
