import type { Clock } from '../base/clock.js';
import { toDay, toDayNumber } from '../records/timestamp.js';
import type { AuditFinding } from '../derive/artifacts/audit.js';
import type { AttentionVerdict } from '../derive/attention/attention-schema.js';
import type { BuiltDashboard, FailedDashboard, UnchangedDashboard } from '../publish/build.js';
import type { SiteWait } from '../publish/live-site.js';
import type { PublicationResult } from '../publish/publication-target.js';
import { byKey, type RegisteredRepository } from '../registry/registered-repository.js';
import { toOverdueText } from '../render/attention-text.js';
import type { DashboardFigures } from '../render/manifest-schema.js';

/** The result of a run, for the job summary, annotations, outputs and exit code. */
export interface RunResult {
  readonly owner: string;
  /** Where the registry was read from. */
  readonly registryOrigin: string;
  /** `owner/name` */
  readonly telemetryRepository: string;
  /** The commit at which telemetry was read; null when it is not read from a commit, or none was reached. */
  readonly telemetryCommit: string | null;
  /** Label of the publication target; null when it was not reached. */
  readonly target: string | null;
  readonly dryRun: boolean;
  /** Null when nothing was published. */
  readonly publication: PublicationResult | null;
  /** The live site after the publication; null when the run did not wait for it. */
  readonly site?: SiteWait | null;
  /** Address of the site, ending in a slash; null when unknown. */
  readonly pageUrl: string | null;
  /** Address of the dashboard if the run covered exactly one repository; otherwise null. */
  readonly dashboardUrl: string | null;
  readonly repositories: readonly RepositoryResult[];
  /** Names of telemetry directories without a registered repository, sorted. They are not read. */
  readonly unregistered: readonly string[];
  /** Keys of the directories that were removed because their repositories are no longer registered. */
  readonly removed: readonly string[];
  /** Warnings about the run as a whole. */
  readonly warnings: readonly string[];
}

/** The UTC day of a run. Published bytes never depend on it. */
export type Today = string;

export function toToday(clock: Pick<Clock, 'now'>): Today {
  return toDay(toDayNumber(clock.now()));
}

/** The outcome for a repository, and whether its dashboard is published. */
export type RepositoryResult = BuiltRepository | UnchangedRepository | DisabledRepository | FailedRepository;

interface AnyRepository {
  readonly repository: RegisteredRepository;
  /** Whether the target now holds the dashboard of the telemetry that this run read. */
  readonly published: boolean;
}

export interface BuiltRepository
  extends AnyRepository, Pick<BuiltDashboard, 'outcome' | 'figures'>, Partial<Pick<BuiltDashboard, 'audit'>> {
  /** Why it is not published, as a sentence; null when it is. */
  readonly reason: string | null;
}

interface UnchangedRepository extends AnyRepository, Pick<UnchangedDashboard, 'outcome' | 'figures'> {}

/** Its telemetry was not read; its published dashboard stays as it is. */
interface DisabledRepository extends AnyRepository {
  readonly outcome: 'disabled';
}

export interface FailedRepository extends AnyRepository, FailedDashboard {}

/** Statuses of a repository in a run, worst first. */
export const RESULT_STATUSES = [
  'failed',
  'not-built',
  'error',
  'warning',
  'no-telemetry',
  'healthy',
  'disabled',
] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

const WORST_VERDICTS_FIRST = ['attention', 'unknown', 'steady'] as const satisfies readonly AttentionVerdict[];

/** Figures of the dashboard that this run built or found to be current; null without one. */
export function figuresOf(result: RepositoryResult): DashboardFigures | null {
  return 'figures' in result ? result.figures : null;
}

export function auditOf(result: RepositoryResult): readonly AuditFinding[] {
  return result.outcome === 'built' ? (result.audit ?? []) : [];
}

export function statusOf(result: RepositoryResult): ResultStatus {
  return 'figures' in result ? result.figures.status : result.outcome;
}

/** The worst status in a run; `none` when it covered no repository. */
export function worstStatus(results: readonly RepositoryResult[]): ResultStatus | 'none' {
  const present = new Set(results.map(statusOf));
  return RESULT_STATUSES.find((status) => present.has(status)) ?? 'none';
}

/** The worst verdict on a repository's automation in the run; `none` when no repository has telemetry. */
export function worstVerdict(results: readonly RepositoryResult[]): AttentionVerdict | 'none' {
  const judged = results.map(figuresOf).filter((figures) => figures !== null && figures.status !== 'no-telemetry');
  const present = new Set(judged.map((figures) => figures?.automation.verdict));
  return WORST_VERDICTS_FIRST.find((verdict) => present.has(verdict)) ?? 'none';
}

/** A sentence about overdue telemetry; null when it is not overdue or its rhythm is unknown. */
export function overdueOf(result: RepositoryResult, today: Today): string | null {
  const figures = figuresOf(result);
  return figures === null ? null : toOverdueText(figures.attention, today);
}

/** Whether something is wrong now: an action that fails, is slow or silent, or overdue telemetry. */
export function needsAttention(result: RepositoryResult, today: Today): boolean {
  const figures = figuresOf(result);
  return figures !== null && (figures.attention.verdict === 'attention' || overdueOf(result, today) !== null);
}

/** Worst first, then by key (code units). */
export function toWorstFirst(results: readonly RepositoryResult[]): RepositoryResult[] {
  const rank = (result: RepositoryResult) => RESULT_STATUSES.indexOf(statusOf(result));
  return [...results].sort((a, b) => rank(a) - rank(b) || byKey(a.repository, b.repository));
}
