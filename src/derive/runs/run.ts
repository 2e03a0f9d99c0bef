import type { RunCause } from './run-causes.js';
import type { TagText } from '../../records/tags.js';
import type { Outcome } from '../../records/telemetry-event.js';

/** A run as the page lists it: records that share a `correlation_id`, `run_id` or `sessionId`. */
export interface Run {
  readonly id: string;
  /** UTC timestamps of the start of its first event and the end of its last one; null without valid timestamps. */
  readonly started: string | null;
  readonly ended: string | null;
  readonly events: number;
  readonly outcome: Outcome;
  /** Whether the telemetry has no end for its last step (`toRunPhase`). This is independent of the outcome. */
  readonly unfinished: boolean;
  readonly failed: number;
  readonly actionsTaken: number;
  /** Events that do not record whether anything was changed. */
  readonly actionsNotRecorded: number;
  /** At most eight of its distinct actions, those with the shortest names, sorted by name; `moreActions` says whether there are others. */
  readonly actions: readonly string[];
  readonly moreActions: boolean;
  readonly actor: string | null;
  /** The tags of its records, at most 12; null when there are none. */
  readonly tags: TagText | null;
  /** What it failed at; null when it did not fail. */
  readonly cause: RunCause | null;
}
