import type { StepDetail, StepGroup } from '../../records/step-detail.js';
import type { DialectName, Outcome } from '../../records/telemetry-event.js';

/** One event of a run. */
export interface Step {
  readonly dialect: DialectName;
  readonly group: StepGroup;
  readonly action: string;
  readonly outcome: Outcome;
  /** Milliseconds since the epoch; null without a valid time stamp. */
  readonly time: number | null;
  readonly durationMs: number | null;
  readonly tookAction: boolean | null;
  readonly actor: string | null;
  /** Where its record stands: file below the repository's telemetry directory, and line. */
  readonly file: string;
  readonly line: number;
  readonly detail: StepDetail;
}
