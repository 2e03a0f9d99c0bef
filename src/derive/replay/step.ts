import { dialectNamed } from '../../records/dialects.js';
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

/** The span of a step. Records are written when what they tell of has ended; that of a tool use (E) when it begins. */
export function toInterval({ time, durationMs, dialect }: Step): readonly [begin: number, end: number] | null {
  if (time === null) return null;
  const duration = durationMs ?? 0;
  return dialectNamed(dialect).timeIs === 'begin' ? [time, time + duration] : [time - duration, time];
}
