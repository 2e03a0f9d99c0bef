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
import { renderDayPages } from './days/day-pages.js';
import { renderRuns } from './runs/runs-files.js';
import { toVerdicts } from './verdicts.js';

/**
 * Everything that is published for one repository, by path below its directory.
 * @param published - Days whose pages are already published; they are left out here.
 */
export function renderDashboard(
  dashboard: Dashboard,
  options: RenderOptions,
  published: ReadonlySet<string> = new Set(),
): Map<string, Uint8Array> {
  const files = renderOthers(dashboard, options);
  if (dashboard.summary.status === 'no-telemetry') return files;
  return new Map([...files, ...renderDayPages(dashboard, options, published)]);
}

/** All files except the day pages. */
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

/** A short summary, shown in link previews. */
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
