import { z } from 'zod';
import { diagnosticsSchema, summarySchema, type Dashboard } from '../derive/artifacts.js';

const MOST_DIAGNOSTICS = 3;

/** The little that a report needs of a dashboard: kept in the manifest, so that an unchanged one need not be built again. */
export const figuresSchema = z.object({
  status: summarySchema.shape.status,
  /** Records counted. */
  records: z.int().nonnegative(),
  runs: z.int().nonnegative(),
  failed_runs: z.int().nonnegative(),
  /** UTC; null when no record has a valid time stamp. */
  last_timestamp: z.string().nullable(),
  counts: diagnosticsSchema.shape.counts,
  /** The first few, worst first. */
  diagnostics: diagnosticsSchema.shape.diagnostics,
});
export type DashboardFigures = z.infer<typeof figuresSchema>;

export function toDashboardFigures({ summary, diagnostics }: Dashboard): DashboardFigures {
  return {
    status: summary.status,
    records: summary.records.counted,
    runs: summary.runs.total,
    failed_runs: summary.runs.failed,
    last_timestamp: summary.coverage.last_timestamp,
    counts: diagnostics.counts,
    diagnostics: diagnostics.diagnostics.slice(0, MOST_DIAGNOSTICS),
  };
}
