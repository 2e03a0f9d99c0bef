import { toAnnotations, type Annotation } from './annotations.js';
import { toExit } from './exit.js';
import { renderJobSummary } from './job-summary.js';
import { toOutputs } from './outputs.js';
import type { RunResult } from './run-result.js';
import type { FailOn } from '../settings.js';

/** What a stage tells the runner. */
export interface Report {
  readonly annotations: readonly Annotation[];
  /** By their names in action.yml. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** Why the step fails; null when it does not. */
  readonly failure: string | null;
}

export function toRunReport(result: RunResult, failOn: FailOn): Report {
  return {
    annotations: toAnnotations(result),
    outputs: toOutputs(result),
    summary: renderJobSummary(result),
    failure: toExit(result, failOn),
  };
}

/** Of a stage that only prepares: what failed in it fails the stage that is to publish it. */
export function toShardReport(result: RunResult): Report {
  return { ...toRunReport(result, 'never'), failure: null };
}
