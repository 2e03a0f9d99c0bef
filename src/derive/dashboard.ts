import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { Dashboard } from './artifacts.js';
import { deriveCommands } from './commands/commands-artifact.js';
import { deriveDiagnostics } from './diagnostics.js';
import { NO_EXPORTS, type Exports } from './exports.js';
import { SESSION_DIALECT } from './sessions/session-event.js';
import type { Settled } from './settled.js';
import type { Replay } from './replay/replay.js';
import { deriveSummary, type SourceIdentity } from './summary.js';
import { deriveSweeps } from './sweeps.js';
import { deriveUsage } from './usage/usage-artifact.js';

/** The newest runs that a dashboard lists; all of them are in the counts. */
export const LISTED_RUNS = 1000;

/** What is read beside the partials, and settings. */
export interface DashboardExtras {
  readonly exports?: Exports;
  /** By the ids of their runs. */
  readonly replays?: ReadonlyMap<string, Replay>;
  /** Plugins whose parts count as curated. */
  readonly curatedPlugins?: readonly string[];
}

/** Everything a dashboard shows, as a function of one repository's telemetry alone (invariant 4). */
export function deriveDashboard(
  repository: RegisteredRepository,
  source: SourceIdentity,
  settled: Settled,
  observed: readonly Diagnostic[],
  { exports = NO_EXPORTS, replays = new Map(), curatedPlugins = [] }: DashboardExtras = {},
): Dashboard {
  const diagnostics = deriveDiagnostics(settled, observed);
  const sweeps = deriveSweeps(settled);
  return {
    summary: deriveSummary(repository, source, settled, diagnostics.status, sweeps),
    diagnostics,
    sweeps,
    runs: settled.runs.listNewest(LISTED_RUNS),
    replays,
    usage: deriveUsage(settled, settled.dialects[SESSION_DIALECT] ?? 0, curatedPlugins),
    commands: deriveCommands(settled.commands),
    exports,
  };
}
