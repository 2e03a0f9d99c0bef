import { z } from 'zod';
import { count } from '../derive/artifact-field.js';
import type { Dashboard } from '../derive/dashboard.js';
import { diagnosticsSchema, statusField } from '../derive/diagnostics-schema.js';
import { summarySchema } from '../derive/summary-schema.js';

const MOST_DIAGNOSTICS = 3;

/** The little that a report needs of a dashboard: kept in the manifest, so that an unchanged one need not be built again. */
export const figuresSchema = z.object({
  status: statusField,
  automation: summarySchema.shape.automation,
  actions_taken: summarySchema.shape.actions_taken,
  events: count.describe('Events that they tell of.'),
  records: count.describe('Counted records.'),
  runs: count.describe('All runs.'),
  failed_runs: count.describe('Runs that failed.'),
  last_timestamp: z.string().nullable().describe('The last record, UTC; null when none has a valid time stamp.'),
  counts: diagnosticsSchema.shape.counts,
  diagnostics: diagnosticsSchema.shape.diagnostics.describe('The first few, worst first.'),
});
export type DashboardFigures = z.infer<typeof figuresSchema>;

export function toDashboardFigures({ summary, diagnostics }: Dashboard): DashboardFigures {
  return {
    status: summary.status,
    automation: summary.automation,
    actions_taken: summary.actions_taken,
    events: summary.events,
    records: summary.records.counted,
    runs: summary.runs.total,
    failed_runs: summary.runs.failed,
    last_timestamp: summary.coverage.last_timestamp,
    counts: diagnostics.counts,
    diagnostics: toFirst(diagnostics.diagnostics),
  };
}

/** What concerns all of the telemetry comes before what is wrong with some of it. */
function toFirst(found: Dashboard['diagnostics']['diagnostics']): DashboardFigures['diagnostics'] {
  const isAll = ({ code }: { code: string }) => code === 'nothing-recognised';
  return [...found.filter(isAll), ...found.filter((finding) => !isAll(finding))].slice(0, MOST_DIAGNOSTICS);
}
