import type { ActionError } from '../base/action-error.js';
import type { AuditFinding } from '../derive/artifacts/audit.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { DashboardFigures } from '../render/manifest-schema.js';
import type { SiteFiles } from './publication-target.js';

/** A repository's dashboard between building and reporting. */
export interface BuiltDashboard {
  readonly outcome: 'built';
  readonly repository: RegisteredRepository;
  /** By path below the repository's published directory. */
  readonly files: SiteFiles;
  /** Files that stay as they are published: Git object ids by path, as in the directory that `plannedAgainst` names. */
  readonly kept: ReadonlyMap<string, string>;
  readonly figures: DashboardFigures;
  /** Changes since the previous publication that appending cannot explain. */
  readonly audit: readonly AuditFinding[];
  /** Git tree id of its published directory before its telemetry was read; null when there was no such directory. */
  readonly plannedAgainst: string | null;
  /** The commit at which its telemetry was read; null when the telemetry is not in a Git repository. */
  readonly commit: string | null;
}

/** The published dashboard was made from exactly this telemetry, at `commit`, so nothing was read again. */
export interface UnchangedDashboard {
  readonly outcome: 'unchanged';
  readonly figures: DashboardFigures;
  readonly commit: string | null;
}

/** `not-built`: the rate limit left no room for it, so the next run builds it. In both cases the published dashboard stays as it was. */
export interface FailedDashboard {
  readonly outcome: 'failed' | 'not-built';
  readonly error: Pick<ActionError, 'message' | 'hint'>;
}

export type Build = BuiltDashboard | UnchangedDashboard | FailedDashboard;
