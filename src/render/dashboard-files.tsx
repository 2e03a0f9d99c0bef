import { diagnosticsSchema, summarySchema, sweepsSchema, type Dashboard } from '../derive/artifacts.js';
import { STYLESHEET_PATH } from './assets.js';
import { DashboardPage } from './dashboard-page.js';
import { Document, renderDocument } from './document.js';
import { renderJson } from './json.js';
import { NoTelemetryPage } from './no-telemetry-page.js';
import type { RenderOptions } from './render-options.js';
import { toVisibleText } from './visible-text.js';

/** Everything that is published for one repository, by path below its directory. */
export function renderDashboard(dashboard: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { owner, name } = dashboard.summary.repository;
  const Page = dashboard.summary.status === 'no-telemetry' ? NoTelemetryPage : DashboardPage;
  const page = (
    <Document
      title={toVisibleText(`${owner}/${name} telemetry`)}
      stylesheet={`../${STYLESHEET_PATH}`}
      options={options}
    >
      <Page dashboard={dashboard} options={options} />
    </Document>
  );
  return new Map([
    ['index.html', renderDocument(page)],
    ['summary.json', renderJson(summarySchema, dashboard.summary)],
    ['diagnostics.json', renderJson(diagnosticsSchema, dashboard.diagnostics)],
    ['sweeps.json', renderJson(sweepsSchema, dashboard.sweeps)],
  ]);
}
