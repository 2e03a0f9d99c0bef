import type { RunCause } from './run-causes.js';
import type { TagText } from '../../records/tags.js';
import type { Outcome } from '../../records/telemetry-event.js';

/** One run, as the page lists it: records that share a `correlation_id`, `run_id` or `sessionId`. */
export interface Run {
  readonly id: string;
  /** UTC timestamps: when the first of its events began and the last one ended, as far as records have valid timestamps. */
  readonly started: string | null;
  readonly ended: string | null;
  readonly events: number;
  readonly outcome: Outcome;
  /** Whether the telemetry has no end for its last step (`toRunPhase`). This is independent of the outcome. */
  readonly unfinished: boolean;
  readonly failed: number;
  readonly actionsTaken: number;
  /** Events that do not say whether anything was changed. */
  readonly actionsNotRecorded: number;
  /** Eight of its distinct actions, the shortest names, by name; `moreActions` says whether there are others. */
  readonly actions: readonly string[];
  readonly moreActions: boolean;
  readonly actor: string | null;
  /** The tags of its records, 12 at most; null when none bears any. */
  readonly tags: TagText | null;
  /** What it failed at; null when it did not fail. */
  readonly cause: RunCause | null;
}
