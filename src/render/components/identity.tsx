import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { formatCount, formatDay, formatQuantity, toCapital } from '../../base/format.js';
import { toRepositoryUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { toAutomationStatus, toVerdicts } from '../verdicts.js';
import { ContextBadge, Fact, Name, ServerLink, StateBadge, Timestamp } from './parts.js';
import { STATUS_ICONS, toTakenIcon } from './icon.js';

interface IdentityProps {
  readonly dashboard: Dashboard;
  readonly options: RenderOptions;
  /** Titles of the page's sections; the ids are the titles in lower case. */
  readonly sections?: readonly string[];
}

/** The repository, the two verdicts on it, and the facts that an operator looks for first. */
export function Identity({ dashboard, options, sections = [] }: IdentityProps) {
  const { repository, telemetry_version: version } = dashboard.summary;
  return (
    <header class="identity">
      <nav aria-label="Site">
        <a href="../index.html">All repositories</a>
        {sections.map((section) => (
          <a href={`#${section.toLowerCase()}`}>{section}</a>
        ))}
      </nav>
      <h1>
        <ServerLink href={toRepositoryUrl(options.serverUrl, `${repository.owner}/${repository.name}`)}>
          <span class="owner">
            <Name value={repository.owner} /> /
          </span>{' '}
          <Name value={repository.name} />
        </ServerLink>
      </h1>
      <p class="badges">
        <ContextBadge context={repository.context} />
        <StateBadge state={repository.state} />
        <span class="badge">telemetry {version}</span>
      </p>
      <div class="facts">
        <TelemetryFact dashboard={dashboard} />
        <AutomationFact summary={dashboard.summary} />
      </div>
      <div class="facts">
        <LastTelemetryFact dashboard={dashboard} />
        <CoverageFact summary={dashboard.summary} />
        <ActionsTakenFact summary={dashboard.summary} />
      </div>
    </header>
  );
}

/** Can the telemetry be read? */
function TelemetryFact({ dashboard: { summary, diagnostics } }: { dashboard: Dashboard }) {
  const { error, warning, note } = diagnostics.counts;
  const parts = [
    error > 0 && formatQuantity(error, 'error'),
    warning > 0 && formatQuantity(warning, 'warning'),
    note > 0 && formatQuantity(note, 'note'),
  ].filter(Boolean);
  return (
    <Fact
      title="Telemetry: can it be read?"
      class={`fact-status status-${summary.status}`}
      icon={STATUS_ICONS[summary.status]}
      value={toCapital(toVerdicts(summary).telemetry)}
    >
      Diagnostics: <a href="#diagnostics">{parts.length > 0 ? parts.join(', ') : 'no problems'}</a>
    </Fact>
  );
}

/** Does the automation work? */
function AutomationFact({ summary }: { summary: Summary }) {
  const { automation, evidence, attention } = toVerdicts(summary);
  const status = toAutomationStatus(summary);
  return (
    <Fact
      title="Automation: does it work?"
      class={`fact-status status-${status}`}
      icon={STATUS_ICONS[status]}
      value={automation === null ? 'Not known' : toCapital(automation)}
    >
      {evidence === null ? 'Not known without telemetry.' : evidence !== '' && `${toCapital(evidence)}.`}
      {attention !== null && (
        <>
          {' '}
          <a href="#attention">{toCapital(attention)}</a>.
        </>
      )}
    </Fact>
  );
}

function LastTelemetryFact({ dashboard: { summary, attention } }: { dashboard: Dashboard }) {
  const { coverage } = summary;
  return (
    <Fact
      title="Last telemetry"
      class="fact-time"
      icon="clock"
      value={
        coverage.last_timestamp === null ? (
          'None'
        ) : (
          <Timestamp id="last-telemetry" value={coverage.last_timestamp} overdue={attention.overdue_day} />
        )
      }
    >
      {coverage.last_day === null
        ? 'No record has a valid timestamp.'
        : `All periods on this page end on ${formatDay(coverage.last_day)}, the last day of telemetry.`}
    </Fact>
  );
}

function CoverageFact({ summary: { coverage, source } }: { summary: Summary }) {
  const total = coverage.days_present + coverage.days_missing.length;
  return (
    <Fact
      title="Data coverage"
      class="fact-coverage"
      icon="calendar"
      value={total === 0 ? 'No days' : `${formatCount(coverage.days_present)} of ${formatQuantity(total, 'day')}`}
    >
      {coverage.first_timestamp && (
        <>
          First telemetry <Timestamp value={coverage.first_timestamp} />.{' '}
        </>
      )}
      {coverage.days_missing.length > 0 && `${formatQuantity(coverage.days_missing.length, 'day')} missing.`}
      {source.retention !== null && source.retention.files_left_out > 0 && (
        <> Older telemetry is not shown: only the last {formatQuantity(source.retention.days, 'day')} are read.</>
      )}
    </Fact>
  );
}

function ActionsTakenFact({ summary }: { summary: Summary }) {
  const taken = summary.actions_taken;
  return (
    <Fact
      title="What was done"
      class="fact-done"
      icon={toTakenIcon({ taken: taken.count, notRecorded: taken.not_recorded, events: summary.events })}
      value={taken.statement}
    >
      {describeTaken(summary)}
    </Fact>
  );
}

/** The basis of the answer; empty when changes are not recorded. */
function describeTaken({ status, events, actions_taken: { count, not_recorded: notRecorded } }: Summary): string {
  if (status === 'no-telemetry') return 'Unknown without telemetry.';
  if (count > 0) return 'Changes that were actually made, according to the telemetry.';
  return events > 0 && notRecorded === 0 ? 'Every event says so.' : '';
}
