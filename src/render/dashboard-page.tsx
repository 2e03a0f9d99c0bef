import type { JSX } from 'preact';
import type { Dashboard } from '../derive/artifacts/dashboard.js';
import type { Day, Sweeps } from '../derive/artifacts/sweeps-schema.js';
import type { ExportIndex } from '../derive/exports/export-columns.js';
import { CoverageCalendar } from './charts/coverage-calendar.js';
import { LatencyBand } from './charts/latency-band.js';
import { OutcomeBars } from './charts/outcome-bars.js';
import { ActionsTable } from './components/actions-table.js';
import { AttentionList } from './components/attention.js';
import { Commands } from './components/commands.js';
import { DiagnosticsList } from './components/diagnostics-list.js';
import { Downloads, Provenance } from './components/provenance.js';
import { Identity } from './components/identity.js';
import { KeyFigures } from './components/key-figures.js';
import { RecordsAccount } from './components/records-account.js';
import { RunsTable } from './components/runs-table.js';
import { Nothing, Section } from './components/parts.js';
import { Usage } from './components/usage.js';
import { derivePartialDays, MAX_WEEKS } from './coverage.js';
import { formatDay } from '../base/format.js';
import type { RenderOptions } from './render-options.js';
import { toRunsOfDays } from './runs/runs-index.js';

const TIMED_SECTIONS = ['Outcomes', 'Coverage', 'Latency'];

/** Number of days that a chart shows individually. */
const RECENT_DAYS = 90;

interface DashboardPageProps {
  readonly dashboard: Dashboard;
  readonly options: RenderOptions;
  /** What can be downloaded; null when exports are off. */
  readonly exported: ExportIndex | null;
}

export function DashboardPage({ dashboard, options, exported }: DashboardPageProps) {
  const { summary, sweeps, commands, usage } = dashboard;
  const { days } = sweeps;
  return (
    <>
      <Identity dashboard={dashboard} options={options} sections={toSections(dashboard, exported !== null)} />
      <main id="content">
        <AttentionList dashboard={dashboard} />
        <KeyFigures sweeps={sweeps} />
        <Outcomes dashboard={dashboard} />
        <div class={days.length > RECENT_DAYS ? 'stack' : 'pair'}>
          <Coverage dashboard={dashboard} />
          <Latency sweeps={sweeps} />
        </div>
        <ActionsTable summary={summary} sweeps={sweeps} />
        <RunsTable dashboard={dashboard} />
        {commands && <Commands commands={commands} />}
        {usage && <Usage usage={usage} />}
        <DiagnosticsList dashboard={dashboard} options={options} />
        {exported !== null && <Downloads index={exported} />}
        <div class="pair">
          <RecordsAccount records={summary.records} />
          <Provenance dashboard={dashboard} options={options} />
        </div>
      </main>
    </>
  );
}

/** Sections that the page's navigation links to. */
function toSections({ sweeps, commands, usage }: Dashboard, isExported: boolean): readonly string[] {
  return [
    'Attention',
    ...(sweeps.days.length > 0 ? TIMED_SECTIONS : []),
    'Actions',
    'Runs',
    ...(commands ? ['Commands'] : []),
    ...(usage ? ['Usage'] : []),
    'Diagnostics',
    ...(isExported ? ['Downloads'] : []),
    'Provenance',
  ];
}

function Outcomes({ dashboard }: { dashboard: Dashboard }) {
  const { days } = dashboard.sweeps;
  const toRuns = toRunsOfDays(dashboard);
  return (
    days.length > 0 && (
      <Section id="outcomes" title="Outcomes" note="of events, by UTC day">
        <RecentAndAll chart={(props) => <OutcomeBars {...props} toRuns={toRuns} />} id="outcomes" days={days} />
      </Section>
    )
  );
}

function Coverage({ dashboard: { sweeps, diagnostics } }: { dashboard: Dashboard }) {
  const { days, anchor_day: anchor } = sweeps;
  if (anchor === null) return null;
  const part = days.length > 7 * MAX_WEEKS ? `the last ${MAX_WEEKS} weeks, ` : '';
  return (
    <Section id="coverage" title="Coverage" note={`${part}up to the last telemetry day, ${formatDay(anchor)}`}>
      <CoverageCalendar days={days} partial={derivePartialDays(diagnostics.diagnostics)} />
    </Section>
  );
}

function Latency({ sweeps: { days } }: { sweeps: Sweeps }) {
  const measured = days.some((day) => day.p95_ms !== null);
  return (
    days.length > 0 && (
      <Section id="latency" title="Latency" note="of events with a duration">
        {measured ? (
          <RecentAndAll chart={LatencyBand} id="latency" days={days} />
        ) : (
          <Nothing>No event has a duration.</Nothing>
        )}
      </Section>
    )
  );
}

interface RecentAndAllProps {
  readonly chart: (props: { id: string; days: readonly Day[]; title: string }) => JSX.Element;
  readonly id: string;
  readonly days: readonly Day[];
}

/** The last days individually and, when there are more, a second chart of all days in coarser steps. */
function RecentAndAll({ chart: Chart, id, days }: RecentAndAllProps) {
  if (days.length <= RECENT_DAYS) return <Chart id={`${id}-all`} days={days} title="All telemetry" />;
  return (
    <div class="charts">
      <Chart id={`${id}-recent`} days={days.slice(-RECENT_DAYS)} title={`Last ${RECENT_DAYS} days`} />
      <Chart id={`${id}-all`} days={days} title="All telemetry" />
    </div>
  );
}
