import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { Diagnostic } from '../records/diagnostic.js';
import { toTimestamp } from '../records/timestamp.js';
import type { Dashboard, Run } from './artifacts.js';
import { byCodeUnits } from './code-units.js';
import { deriveDiagnostics } from './diagnostics.js';
import type { Partial } from './partial.js';
import type { RunPartial } from './run-partial.js';
import { deriveSummary, type SourceIdentity } from './summary.js';
import { deriveSweeps } from './sweeps.js';

/** The newest runs that a dashboard lists; all of them are in the counts. */
export const LISTED_RUNS = 200;

/** Everything a dashboard shows, as a function of one repository's telemetry alone (invariant 4). */
export function deriveDashboard(
  repository: RegisteredRepository,
  source: SourceIdentity,
  partial: Partial,
  observed: readonly Diagnostic[],
): Dashboard {
  const diagnostics = deriveDiagnostics(partial, observed);
  return {
    summary: deriveSummary(repository, source, partial, diagnostics.status),
    diagnostics,
    sweeps: deriveSweeps(partial),
    runs: toNewestRuns(partial),
  };
}

/** Newest first by the last record; runs without a valid time stamp come last. */
function toNewestRuns(partial: Partial): Run[] {
  const time = (run: RunPartial): number => run.lastTime ?? Number.NEGATIVE_INFINITY;
  return [...partial.runs]
    .sort(([idA, a], [idB, b]) => (time(a) === time(b) ? byCodeUnits(idA, idB) : time(b) - time(a)))
    .slice(0, LISTED_RUNS)
    .map(([id, run]) => ({
      id,
      started: run.firstTime === null ? null : toTimestamp(run.firstTime),
      ended: run.lastTime === null ? null : toTimestamp(run.lastTime),
      events: run.events,
      outcome: run.outcome,
      failed: run.failed,
      actionsTaken: run.actionsTaken,
      actions: [...run.actions].sort(byCodeUnits),
      moreActions: run.moreActions,
      actor: run.actor,
    }));
}
