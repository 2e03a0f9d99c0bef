import type { ActionError } from '../base/action-error.js';
import type { AuditFinding } from '../derive/artifacts/audit.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { DashboardFigures } from '../render/manifest-schema.js';
import type { SiteFiles } from './publication-target.js';

/** A repository's dashboard, from when it is built until it is published and reported. */
export interface BuiltDashboard {
  readonly outcome: 'built';
  readonly repository: RegisteredRepository;
  /** By path below the repository's published directory. */
  readonly files: SiteFiles;
  readonly figures: DashboardFigures;
  /** What telemetry that is only appended to cannot have done since the previous publication. */
  readonly audit: readonly AuditFinding[];
  /** Git tree id of its published directory before its telemetry was read; null when there was none. */
  readonly plannedAgainst: string | null;
  /** Commit that its telemetry was read at; null when that is no repository. */
  readonly commit: string | null;
}

/** What is published was made from just this telemetry, found at `commit`, so nothing of it was read again. */
export interface UnchangedDashboard {
  readonly outcome: 'unchanged';
  readonly figures: DashboardFigures;
  readonly commit: string | null;
}

/** `not-built`: GitHub's rate limit left no room for it, and the next run builds it. What was published before stays in either case. */
export interface FailedDashboard {
  readonly outcome: 'failed' | 'not-built';
  readonly error: Pick<ActionError, 'message' | 'hint'>;
}

export type Build = BuiltDashboard | UnchangedDashboard | FailedDashboard;
