import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { Dashboard } from './artifacts.js';
import { deriveDiagnostics } from './diagnostics.js';
import { NO_EXPORTS, type Exports } from './exports.js';
import type { Partial } from './partial.js';
import type { Replay } from './replay/replay.js';
import { deriveSummary, type SourceIdentity } from './summary.js';
import { deriveSweeps } from './sweeps.js';

/** The newest runs that a dashboard lists; all of them are in the counts. */
export const LISTED_RUNS = 1000;

/** Everything a dashboard shows, as a function of one repository's telemetry alone (invariant 4). */
export function deriveDashboard(
  repository: RegisteredRepository,
  source: SourceIdentity,
  partial: Partial,
  observed: readonly Diagnostic[],
  exports: Exports = NO_EXPORTS,
  replays: ReadonlyMap<string, Replay> = new Map(),
): Dashboard {
  const diagnostics = deriveDiagnostics(partial, observed);
  return {
    summary: deriveSummary(repository, source, partial, diagnostics.status),
    diagnostics,
    sweeps: deriveSweeps(partial),
    runs: partial.runs.listNewest(LISTED_RUNS),
    replays,
    exports,
  };
}
