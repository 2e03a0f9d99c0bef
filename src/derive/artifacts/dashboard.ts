import { deriveAttention } from '../attention/attention.js';
import type { Attention } from '../attention/attention-schema.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import type { Diagnostic } from '../../records/diagnostic.js';
import { type AgentReport, deriveAgentReport } from '../agents/agent-report.js';
import { deriveCommands, type LastCommandRun } from '../commands/commands-artifact.js';
import { deriveDiagnostics } from './diagnostics.js';
import { type Exports, NO_EXPORTS } from '../exports/exports.js';
import { SESSION_DIALECT } from '../sessions/session-event.js';
import type { DashboardDay } from '../days/dashboard-days.js';
import type { Settled } from '../aggregate/aggregate.js';
import type { Replay } from '../replay/replay.js';
import { deriveSummary, type SourceIdentity } from './summary.js';
import { deriveSweeps } from './sweeps.js';
import { deriveUsage } from '../usage/usage-artifact.js';
import type { CommandsArtifact } from '../commands/commands-schema.js';
import type { Diagnostics } from './diagnostics-schema.js';
import type { Run } from '../runs/run.js';
import type { Sessions } from '../usage/sessions-schema.js';
import { deriveSessions } from '../usage/sessions-artifact.js';
import { type DerivedSeries, deriveSeries } from '../series/series.js';
import type { Summary } from './summary-schema.js';
import type { Sweeps } from './sweeps-schema.js';
import type { UsageArtifact } from '../usage/usage-schema.js';

/*
 * What is derived. Its artifacts are stable, versioned JSON, and their schemas say what each field means: keys are snake_case,
 * arrays are sorted, and an unknown number is null, never 0.
 */

/** Everything that is derived from one repository's telemetry, in memory. */
export interface Dashboard {
  readonly summary: Summary;
  readonly diagnostics: Diagnostics;
  readonly sweeps: Sweeps;
  readonly attention: Attention;
  /** The newest runs, newest first; bounded. */
  readonly runs: readonly Run[];
  /** The days that have pages, newest first; bounded by `run-pages`. */
  readonly days: readonly DashboardDay[];
  /** What the runs of these days did, by run id. */
  readonly replays: ReadonlyMap<string, Replay>;
  /** Figures from session logs; null when there are none. */
  readonly usage: UsageArtifact | null;
  /** The newest sessions individually; null when there are none. */
  readonly sessions: Sessions | null;
  /** The data from which figures of any range of days are computed. */
  readonly series: DerivedSeries;
  /** Figures from command records; null when there are none. */
  readonly commands: CommandsArtifact | null;
  /** Figures from the tags and measurements of agents' events. */
  readonly agents: AgentReport;
  /** Empty when exports are off. */
  readonly exports: Exports;
}

/** Maximum runs that a dashboard lists, the newest ones; the counts include all runs. */
export const LISTED_RUNS = 5000;

/** What is read in addition to the aggregates, and settings. */
interface DashboardExtras {
  readonly exports?: Exports;
  /** The newest runs, newest first, if they were already listed. */
  readonly runs?: readonly Run[];
  /** If they were already derived. */
  readonly sweeps?: Sweeps;
  /** Those that have pages, newest first. */
  readonly days?: readonly DashboardDay[];
  /** Replays of the days whose pages are rendered, by run id. */
  readonly replays?: ReadonlyMap<string, Replay>;
  /** Plugins whose parts count as curated. */
  readonly curatedPlugins?: readonly string[];
  /** The run with the last command record, read a second time. */
  readonly lastCommandRun?: LastCommandRun | null;
}

/** Everything a dashboard shows, as a function of one repository's telemetry alone (invariant 4). */
export function deriveDashboard(
  repository: RegisteredRepository,
  source: SourceIdentity,
  settled: Settled,
  observed: readonly Diagnostic[],
  {
    exports = NO_EXPORTS,
    runs = settled.runs.listNewest(LISTED_RUNS),
    sweeps = deriveSweeps(settled),
    days = [],
    replays = new Map(),
    curatedPlugins = [],
    lastCommandRun = null,
  }: DashboardExtras = {},
): Dashboard {
  const diagnostics = deriveDiagnostics(settled, observed);
  const attention = deriveAttention(settled, runs);
  return {
    summary: deriveSummary(repository, source, settled, diagnostics.status, { sweeps, attention }),
    diagnostics,
    sweeps,
    attention,
    runs,
    days,
    replays,
    usage: deriveUsage(settled, settled.dialects[SESSION_DIALECT] ?? 0, curatedPlugins),
    commands: deriveCommands(settled.commands, lastCommandRun),
    agents: deriveAgentReport(settled.agents),
    sessions: deriveSessions(settled),
    series: deriveSeries(settled, sweeps),
    exports,
  };
}
