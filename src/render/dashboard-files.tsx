import type { Dashboard } from '../derive/artifacts/dashboard.js';
import type { DerivedSeries } from '../derive/series/series.js';
import type { Summary } from '../derive/artifacts/summary-schema.js';
import { renderBadge, toBadge } from './badge.js';
import { DashboardPage } from './dashboard-page.js';
import { Document, renderDocument } from './document.js';
import { renderExports } from './exports.js';
import { renderFeed } from './feed.js';
import { formatCount, formatDay, formatQuantity } from '../base/format.js';
import { renderCompactJson, renderJson, toVisibleText } from './text-formats.js';
import { renderMetrics } from './metrics.js';
import { NoRecordsPage } from './no-records-page.js';
import type { RenderOptions } from './render-options.js';
import { type DayPages, type PublishedDays, renderDayPages } from './days/day-pages.js';
import { renderRuns } from './runs/runs-files.js';
import { toVerdicts } from './verdicts.js';

/** What is published for one repository. */
export interface RenderedFiles {
  /** By path below the repository's directory. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Pages of days that stay as they are published, with their Git object ids. */
  readonly kept: ReadonlyMap<string, string>;
  /** What the pages of days are made of, for the manifest. */
  readonly days: DayPages['digests'];
}

/**
 * Renders a dashboard.
 * @param published - The pages of days on the target, which are not rendered again if they would be the same; null to render all.
 */
export function renderUpdate(
  dashboard: Dashboard,
  options: RenderOptions,
  published: PublishedDays | null,
): RenderedFiles {
  const hasDays = dashboard.summary.status !== 'no-telemetry';
  const days = hasDays ? renderDayPages(dashboard, options, published) : null;
  const files = new Map([...renderOthers(dashboard, options), ...(days?.files ?? [])]);
  return { files, kept: days?.kept ?? new Map(), days: days?.digests ?? {} };
}

/** Everything that is published for one repository, by path below its directory. */
export function renderDashboard(dashboard: Dashboard, options: RenderOptions): ReadonlyMap<string, Uint8Array> {
  return renderUpdate(dashboard, options, null).files;
}

/** All files but the pages of days. */
function renderOthers(dashboard: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { summary } = dashboard;
  const { owner, name, key } = summary.repository;
  const isEmpty = summary.status === 'no-telemetry';
  const exported =
    isEmpty || options.exports.length === 0
      ? null
      : renderExports(dashboard.exports, options.exports, dashboard.sessions);
  const title = toVisibleText(`${owner}/${name} telemetry`);
  const page = (
    <Document
      title={title}
      description={describe(summary)}
      toRoot="../"
      path={`${encodeURIComponent(key)}/`}
      status={toVerdicts(summary).level}
      feed={`${title}: attention, findings and failed runs`}
      options={options}
    >
      {summary.records.counted === 0 ? (
        <NoRecordsPage dashboard={dashboard} options={options} />
      ) : (
        <DashboardPage dashboard={dashboard} options={options} exported={exported?.index ?? null} />
      )}
    </Document>
  );
  return new Map([
    ['index.html', renderDocument(page)],
    ['summary.json', renderJson(summary)],
    ['diagnostics.json', renderJson(dashboard.diagnostics)],
    ['sweeps.json', renderJson(dashboard.sweeps)],
    ['attention.json', renderJson(dashboard.attention)],
    ...(dashboard.usage ? [['usage.json', renderJson(dashboard.usage)] as const] : []),
    ...(dashboard.sessions ? [['sessions.json', renderCompactJson(dashboard.sessions)] as const] : []),
    ...(dashboard.commands ? [['commands.json', renderJson(dashboard.commands)] as const] : []),
    ...(isEmpty ? [] : renderSeries(dashboard.series)),
    ['badge.json', renderJson(toBadge(summary))],
    ['badge.svg', renderBadge(summary)],
    ['feed.xml', renderFeed(dashboard, options)],
    ['metrics.prom', renderMetrics(dashboard)],
    ...(exported?.files ?? []),
    ...(isEmpty ? [] : renderRuns(dashboard, options)),
  ]);
}

function renderSeries({ series, actions }: DerivedSeries): [path: string, bytes: Uint8Array][] {
  return [
    ['series.json', renderCompactJson(series)],
    ...actions.map((action): [string, Uint8Array] => [`actions/${action.id}.json`, renderCompactJson(action)]),
  ];
}

/** The answer in short, for where a link to the page is shown. */
function describe(summary: Summary): string {
  const { status, coverage, events, runs, actions_taken: taken } = summary;
  const { sentences } = toVerdicts(summary);
  if (status === 'no-telemetry') return sentences;
  const days = coverage.days_present + coverage.days_missing.length;
  const extent =
    coverage.last_day === null
      ? ''
      : ` ${formatQuantity(events, 'event')} in ${formatQuantity(runs.total, 'run')} on ${formatCount(coverage.days_present)} of ` +
        `${formatQuantity(days, 'day')} up to ${formatDay(coverage.last_day)}.`;
  return `${sentences}${extent} ${taken.statement}`;
}
