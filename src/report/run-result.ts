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

/** What a run did, for the job summary, the annotations, the outputs and the exit. */
export interface RunResult {
  readonly owner: string;
  /** Where the registry was read. */
  readonly registryOrigin: string;
  /** `owner/name` */
  readonly telemetryRepository: string;
  /** The commit that telemetry was read at; null when it comes from no commit, or none was reached. */
  readonly telemetryCommit: string | null;
  /** Label of the publication target; null when it was not reached. */
  readonly target: string | null;
  readonly dryRun: boolean;
  /** Null when nothing was published. */
  readonly publication: PublicationResult | null;
  /** What was seen of the live site after that; null when nobody looked. */
  readonly site?: SiteWait | null;
  /** Address of the site, ending in a slash; null when it is not known. */
  readonly pageUrl: string | null;
  /** Address of the dashboard of the one repository that the run looked at; null when those are several or none. */
  readonly dashboardUrl: string | null;
  readonly repositories: readonly RepositoryResult[];
  /** Names of telemetry directories that are of no registered repository, sorted: nothing of them is read. */
  readonly unregistered: readonly string[];
  /** Keys of the directories removed, their repositories being no longer registered. */
  readonly removed: readonly string[];
  /** Sentences about the run as a whole. */
  readonly warnings: readonly string[];
}

/** The UTC day of a run, by its clock: published bytes know none. */
export type Today = string;

export function toToday(clock: Pick<Clock, 'now'>): Today {
  return toDay(toDayNumber(clock.now()));
}

/** What became of a repository: of what was built, and whether that is published. */
export type RepositoryResult = BuiltRepository | UnchangedRepository | DisabledRepository | FailedRepository;

interface AnyRepository {
  readonly repository: RegisteredRepository;
  /** Whether the target holds, after the run, the dashboard of what this run read. */
  readonly published: boolean;
}

export interface BuiltRepository
  extends AnyRepository, Pick<BuiltDashboard, 'outcome' | 'figures'>, Partial<Pick<BuiltDashboard, 'audit'>> {
  /** Why it is not published, as a sentence; null when it is. */
  readonly reason: string | null;
}

interface UnchangedRepository extends AnyRepository, Pick<UnchangedDashboard, 'outcome' | 'figures'> {}

/** Its telemetry was not read; what was published before stays. */
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

/** What is known of the dashboard that this run built, or found to be current; null without one. */
export function figuresOf(result: RepositoryResult): DashboardFigures | null {
  return 'figures' in result ? result.figures : null;
}

export function auditOf(result: RepositoryResult): readonly AuditFinding[] {
  return result.outcome === 'built' ? (result.audit ?? []) : [];
}

export function statusOf(result: RepositoryResult): ResultStatus {
  return 'figures' in result ? result.figures.status : result.outcome;
}

/** The worst status of a run; `none` when no repository was asked for. */
export function worstStatus(results: readonly RepositoryResult[]): ResultStatus | 'none' {
  const present = new Set(results.map(statusOf));
  return RESULT_STATUSES.find((status) => present.has(status)) ?? 'none';
}

/** The worst verdict on the automation of a repository in the run; `none` when there is none, as without telemetry. */
export function worstVerdict(results: readonly RepositoryResult[]): AttentionVerdict | 'none' {
  const judged = results.map(figuresOf).filter((figures) => figures !== null && figures.status !== 'no-telemetry');
  const present = new Set(judged.map((figures) => figures?.automation.verdict));
  return WORST_VERDICTS_FIRST.find((verdict) => present.has(verdict)) ?? 'none';
}

/** Telemetry that should have come by now, as a sentence; null when none is missed, or its rhythm is not known. */
export function overdueOf(result: RepositoryResult, today: Today): string | null {
  const figures = figuresOf(result);
  return figures === null ? null : toOverdueText(figures.attention, today);
}

/** Whether something is wrong now: an action that fails, is slower or silent, or telemetry that does not come any more. */
export function needsAttention(result: RepositoryResult, today: Today): boolean {
  const figures = figuresOf(result);
  return figures !== null && (figures.attention.verdict === 'attention' || overdueOf(result, today) !== null);
}

/** Worst first, then by key (code units). */
export function toWorstFirst(results: readonly RepositoryResult[]): RepositoryResult[] {
  const rank = (result: RepositoryResult) => RESULT_STATUSES.indexOf(statusOf(result));
  return [...results].sort((a, b) => rank(a) - rank(b) || byKey(a.repository, b.repository));
}
