import type { z } from 'zod';
import type { Outcome } from '../records/telemetry-event.js';
import type { CommandsArtifact } from './commands/commands-schema.js';
import type { diagnosticsSchema } from './diagnostics-schema.js';
import type { Exports } from './exports.js';
import type { Replay } from './replay/replay.js';
import type { summarySchema } from './summary-schema.js';
import type { sweepsSchema } from './sweeps-schema.js';
import type { UsageArtifact } from './usage/usage-schema.js';

/*
 * What is derived. The artifacts among it are stable, versioned JSON, whose schemas say what each field means: keys are snake_case,
 * arrays are sorted, and a number that is not known is null, never 0.
 */

export type Summary = z.infer<typeof summarySchema>;
export type Diagnostics = z.infer<typeof diagnosticsSchema>;
export type Sweeps = z.infer<typeof sweepsSchema>;
/** One day of the telemetry, or a gap in it. */
export type Day = Sweeps['days'][number];

/** One run, as the page lists it: records that share a `correlation_id`, `run_id` or `sessionId`. */
export interface Run {
  readonly id: string;
  /** UTC time stamps: when the first of its events began and the last one ended, as far as records have valid time stamps. */
  readonly started: string | null;
  readonly ended: string | null;
  readonly events: number;
  readonly outcome: Outcome;
  /** Whether the last thing that it began has no end in the telemetry (`toRunPhase`). The outcome is told apart from that. */
  readonly unfinished: boolean;
  readonly failed: number;
  readonly actionsTaken: number;
  /** Events that do not say whether anything was changed. */
  readonly actionsNotRecorded: number;
  /** Eight of its distinct actions, the shortest names, by name; `moreActions` says whether there are others. */
  readonly actions: readonly string[];
  readonly moreActions: boolean;
  readonly actor: string | null;
}

/** Everything that is derived from one repository's telemetry, in memory. */
export interface Dashboard {
  readonly summary: Summary;
  readonly diagnostics: Diagnostics;
  readonly sweeps: Sweeps;
  /** The newest runs, newest first; bounded. */
  readonly runs: readonly Run[];
  /** What the newest of them did, by their ids; bounded by `run-pages`. */
  readonly replays: ReadonlyMap<string, Replay>;
  /** What session logs tell; null when there are none. */
  readonly usage: UsageArtifact | null;
  /** What command records tell; null when there are none. */
  readonly commands: CommandsArtifact | null;
  /** Empty when exports are not asked for. */
  readonly exports: Exports;
}
