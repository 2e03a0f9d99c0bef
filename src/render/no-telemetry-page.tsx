import type { Dashboard } from '../derive/artifacts.js';
import { DiagnosticsList } from './components/diagnostics-list.js';
import { Identity } from './components/identity.js';
import { Provenance } from './components/provenance.js';
import { RecordsAccount } from './components/records-account.js';
import { Name } from './components/text.js';
import type { RenderOptions } from './render-options.js';

/** There is nothing to show yet, and the page says so rather than showing zeros (`spec/1 §6.2`). */
export function NoTelemetryPage({ dashboard, options }: { dashboard: Dashboard; options: RenderOptions }) {
  const { source, records } = dashboard.summary;
  return (
    <>
      <Identity dashboard={dashboard} options={options} />
      <main id="content">
        <section class="card empty" aria-labelledby="empty-title">
          <EmptyPlot />
          <h2 id="empty-title">No telemetry available</h2>
          <p>
            {source.directories.length === 0 ? 'There is no directory ' : 'There are no records in '}
            <code>
              <Name value={source.directory} />
            </code>{' '}
            in <Name value={source.repository} />. That is not the same as a quiet repository: nothing is known about
            it.
          </p>
          <p>
            Once daily <code>.jsonl</code> files arrive there, this page shows the outcomes of records and runs over
            time, the days that are covered, the latency and frequency of actions, and what was changed.
          </p>
        </section>
        <DiagnosticsList dashboard={dashboard} options={options} />
        <div class="pair">
          {records.lines > 0 && <RecordsAccount records={records} />}
          <Provenance summary={dashboard.summary} options={options} />
        </div>
      </main>
    </>
  );
}

/** The outline of a chart without data. */
function EmptyPlot() {
  return (
    <svg class="empty-plot" viewBox="0 0 160 64" width="160" height="64" aria-hidden="true">
      <path d="M4 60h152" />
      <path class="outline" d="M12 52v-14h14v14zM40 52v-26h14v26zM68 52v-8h14v8zM96 52v-36h14v36zM124 52v-20h14v20z" />
    </svg>
  );
}
