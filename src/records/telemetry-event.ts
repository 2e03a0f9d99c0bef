import type { CommandFacts } from './command-facts.js';

/** Record dialects of `spec/4`: A decision, B engine, C agent, D command, E transcript. */
export const DIALECTS = ['decision', 'engine', 'agent', 'command', 'transcript'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Outcomes of a record, worst first: the order in which a run takes its outcome (`spec/4`). */
export const OUTCOMES_WORST_FIRST = ['failed', 'blocked', 'partial', 'success', 'unknown'] as const;

/** Outcomes of a record in the order in which they are shown. */
export const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One record of any dialect, normalised. Holds structural fields only: payloads and free text stay behind. */
export interface TelemetryEvent {
  readonly dialect: Dialect;
  /** Milliseconds since the epoch, UTC; null when the record's time stamp is absent or invalid. */
  readonly time: number | null;
  /** `action` (A), `event.category` (B), `event` (C), `cmd` (D), tool or command name (E). */
  readonly action: string;
  readonly outcome: Outcome;
  /** `correlation_id`, `run_id` or `sessionId`; null when the record names none. */
  readonly run: string | null;
  /** Milliseconds; null when the record holds no valid duration. */
  readonly durationMs: number | null;
  /** Whether the record says that something was really changed (`spec/4 B`); null when it does not say. */
  readonly tookAction: boolean | null;
  /** The verdict of an agent's `review.decision` (C), which outranks the worst record of its run; else false. */
  readonly decidesRun: boolean;
  /** Who wrote it: `actor` (A), `source.workflow` (B), `source` (C); null when the record does not say. */
  readonly actor: string | null;
  /** `owner/name` or `name` of the repository that the record says it belongs to; null when it names none. */
  readonly repository: string | null;
  /** What commands tell beside their outcome and duration (D); only when there is something. */
  readonly command?: CommandFacts | undefined;
}
