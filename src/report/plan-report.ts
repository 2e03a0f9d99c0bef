import { formatCount, formatQuantity } from '../base/format.js';
import { toUnregistered } from './job-summary.js';
import type { PlannedShard } from '../shards/shard-plan.js';
import type { Annotation } from './annotations.js';
import { toCode, toProse, toTable } from './markdown.js';
import type { Report } from './report.js';

/** Result of the stage `plan`. */
export interface PlanResult {
  readonly owner: string;
  /** Where the registry was read from. */
  readonly registryOrigin: string;
  readonly target: string;
  /** Number of repositories whose published dashboards are current. */
  readonly unchanged: number;
  readonly shards: readonly PlannedShard[];
  /** `strategy.matrix`. */
  readonly matrix: string;
  /** Number of changed repositories that did not fit into the matrix. */
  readonly postponed: number;
  /** Names of telemetry directories without a registered repository. */
  readonly unregistered: readonly string[];
  /** Warnings about the run as a whole. */
  readonly warnings: readonly string[];
}

const MEGABYTE = 1_000_000;

export function toPlanReport(result: PlanResult): Report {
  return {
    annotations: toWarnings(result).map((message): Annotation => ({
      severity: 'warning',
      title: 'Telemetry dashboards',
      message,
    })),
    outputs: toPlanOutputs(result),
    summary: renderPlanSummary(result),
    failure: null,
  };
}

export function toPlanOutputs({ matrix, shards }: Pick<PlanResult, 'matrix' | 'shards'>): Record<string, string> {
  return { matrix, shards: String(shards.length) };
}

function toWarnings({ warnings, postponed }: PlanResult): string[] {
  if (postponed === 0) return [...warnings];
  const repositories = formatQuantity(postponed, 'changed repository', 'changed repositories');
  return [...warnings, `The job matrix has no room for ${repositories}. A later run builds them.`];
}

function renderPlanSummary(result: PlanResult): string {
  const { owner, unchanged, shards, registryOrigin, target } = result;
  const changed = shards.reduce((count, { repositories }) => count + repositories.length, 0);
  const rows = shards.map(({ shard, repositories, bytes }) => [
    formatCount(shard),
    formatCount(repositories.length),
    `${formatCount(Math.ceil(bytes / MEGABYTE))} MB`,
  ]);
  const sections = [
    `## Plan of the telemetry dashboards of ${toProse(owner)}`,
    `**${formatQuantity(changed, 'changed repository', 'changed repositories')}** in ${formatQuantity(shards.length, 'shard')} · ` +
      `${formatCount(unchanged)} unchanged`,
    rows.length === 0 ? '' : toTable(['Shard', 'Repositories', 'Telemetry'], rows),
    toWarnings(result)
      .map((warning) => `- ${toProse(warning)}`)
      .join('\n'),
    ...toUnregistered(result.unregistered),
    `Registry: ${toCode(registryOrigin)} · Target: ${toCode(target)}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
