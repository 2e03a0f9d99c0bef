import type { Dashboard } from '../derive/artifacts/dashboard.js';
import { DiagnosticsList } from './components/diagnostics-list.js';
import { Identity } from './components/identity.js';
import { Provenance } from './components/provenance.js';
import { RECORD_FORMATS_ID, RecordFormats, RecordsAccount } from './components/records-account.js';
import { Name } from './components/parts.js';
import { formatQuantity } from '../base/format.js';
import type { RenderOptions } from './render-options.js';
import { toVisibleText } from './text-formats.js';

interface NoRecordsPageProps {
  readonly dashboard: Dashboard;
  readonly options: RenderOptions;
}

/** The page when no record counts: it says why, rather than showing zeros (`spec/1 §6.2`). */
export function NoRecordsPage({ dashboard, options }: NoRecordsPageProps) {
  const { summary } = dashboard;
  const isNothing = summary.status === 'no-telemetry';
  const unrecognised = findMessage(dashboard, 'nothing-recognised');
  return (
    <>
      <Identity dashboard={dashboard} options={options} />
      <main id="content">
        <section class="card empty" aria-labelledby="empty-title">
          <EmptyPlot />
          {isNothing ? <NoTelemetry dashboard={dashboard} /> : <NoneCounts dashboard={dashboard} />}
        </section>
        <DiagnosticsList dashboard={dashboard} options={options} />
        {unrecognised !== null && <RecordFormats />}
        <div class="pair">
          {summary.records.lines > 0 && <RecordsAccount records={summary.records} />}
          <Provenance dashboard={dashboard} options={options} />
        </div>
      </main>
    </>
  );
}

function NoTelemetry({ dashboard }: { dashboard: Dashboard }) {
  const { source } = dashboard.summary;
  const unread = countUnread(dashboard);
  return (
    <>
      <h2 id="empty-title">No telemetry available</h2>
      <p>
        {source.directories.length === 0 ? 'There is no directory ' : 'There are no records in '}
        <code>
          <Name value={source.directory} />
        </code>{' '}
        in <Name value={source.repository} />. This does not mean that nothing happened, only that nothing is known.
        {unread > 0 &&
          ` Not read: ${formatQuantity(unread, 'entry that is not a .jsonl file', 'entries that are not .jsonl files')}.`}
      </p>
      <p>
        When daily <code>.jsonl</code> files arrive there, this page shows the outcomes of records and runs over time,
        the covered days, the latency and frequency of actions, and the changes that were made.
      </p>
    </>
  );
}

/** Says why there is telemetry but none of its records counts. */
function NoneCounts({ dashboard }: { dashboard: Dashboard }) {
  const { foreign, withheld, parsed } = dashboard.summary.records;
  const unrecognised = findMessage(dashboard, 'nothing-recognised');
  if (unrecognised !== null) {
    return (
      <>
        <h2 id="empty-title">No recognised records</h2>
        <p>
          <bdi>{toVisibleText(unrecognised)}</bdi>
        </p>
        <p>
          Compare the records with the <a href={`#${RECORD_FORMATS_ID}`}>record formats</a>.
        </p>
      </>
    );
  }
  const records = formatQuantity(parsed, 'record');
  if (parsed > 0 && withheld === parsed) {
    return (
      <>
        <h2 id="empty-title">All telemetry is private</h2>
        <p>{records} of private sessions were read. Nothing of private sessions is published.</p>
      </>
    );
  }
  if (parsed > 0 && foreign === parsed) {
    return (
      <>
        <h2 id="empty-title">All records belong to other repositories</h2>
        <p>{records} in the directory of this repository, but each names a different one. None of them is counted.</p>
      </>
    );
  }
  return (
    <>
      <h2 id="empty-title">No records to count</h2>
      <p>There is telemetry, but none of it can be shown. See the diagnostics for the reason.</p>
    </>
  );
}

function findMessage({ diagnostics: { diagnostics } }: Dashboard, wanted: string): string | null {
  return diagnostics.find(({ code }) => code === wanted)?.message ?? null;
}

function countUnread({ diagnostics: { diagnostics } }: Dashboard): number {
  return diagnostics.reduce((sum, { code, count }) => sum + (code === 'ignored-file' ? count : 0), 0);
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
