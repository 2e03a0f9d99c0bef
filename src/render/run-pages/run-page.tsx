import type { Run } from '../../derive/runs/run.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import type { Replay } from '../../derive/replay/replay.js';
import { Fact, Name, Nothing, Section, Timestamp, UnfinishedBadge } from '../components/parts.js';
import type { ToLineUrl } from '../links.js';
import { isDrawable, RunTimeline } from './run-timeline.js';
import { type Neighbour, RepositoryBadges, SiteLinks } from './runs-index.js';
import { StepSections } from './step-item.js';
import { toTakenStatement } from '../../derive/artifacts/automation.js';
import { toTakenIcon } from '../components/icon.js';
import { toElapsed } from '../components/runs-table.js';
import { Tags } from '../components/tags.js';
import { formatDay, formatDuration, formatQuantity } from '../../base/format.js';

interface RunPageProps {
  readonly repository: Summary['repository'];
  readonly run: Run;
  readonly replay: Replay;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
  readonly toUrl: ToLineUrl;
  /** First day that the overview shows; null when it shows none. */
  readonly firstDay: string | null;
}

/** A run, replayed. Nothing of the dashboard around it is shown, so that the page stays as it is when other runs are added. */
export function RunPage({ repository, run, replay, newer, older, toUrl, firstDay }: RunPageProps) {
  return (
    <>
      <header class="identity">
        <SiteLinks newer={newer} older={older} />
        <h1>
          <span class="owner">Run</span> <Name value={run.id} />
        </h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
        {run.tags !== null && (
          <p class="tags">
            <b>Tags</b> <Tags tags={run.tags} />
          </p>
        )}
        <RunFacts run={run} replay={replay} firstDay={firstDay} />
        {run.unfinished && <UnfinishedNote />}
      </header>
      <main id="content">
        {isDrawable(replay.steps) && (
          <Section id="timeline" title="Timeline" note="start and end of steps">
            <RunTimeline steps={replay.steps} />
          </Section>
        )}
        <Section
          id="steps"
          title="Steps"
          note="one per event, in record order; + is the time since the start of the run"
        >
          {replay.steps.length === 0 && <Nothing>The steps of this run were not read.</Nothing>}
          <StepSections replay={replay} toUrl={toUrl} />
        </Section>
      </main>
    </>
  );
}

/** Outcomes in the colours that a status has. */
const STATUSES: Readonly<Record<Run['outcome'], Summary['status']>> = {
  success: 'healthy',
  partial: 'warning',
  blocked: 'warning',
  failed: 'error',
  unknown: 'no-telemetry',
};

interface RunFactsProps {
  readonly run: Run;
  readonly replay: Replay;
  /** First day that the overview shows; null when it shows none. */
  readonly firstDay: string | null;
}

/** How a run went, in four facts. */
function RunFacts({ run, replay, firstDay }: RunFactsProps) {
  const elapsed = toElapsed(run);
  const taken = { events: run.events, taken: run.actionsTaken, notRecorded: run.actionsNotRecorded };
  const actors = new Set(replay.steps.flatMap(({ actor }) => actor ?? []));
  return (
    <div class={`facts status-${STATUSES[run.outcome]}`}>
      <Fact title="Outcome" class="fact-status" icon={run.outcome} value={run.outcome}>
        {run.unfinished ? <UnfinishedBadge /> : run.failed > 0 ? `${formatQuantity(run.failed, 'event')} failed` : ''}
      </Fact>
      <Fact
        title="Started"
        class="fact-time"
        icon="clock"
        value={run.started === null ? 'Not known' : <Timestamp value={run.started} />}
      >
        {run.started !== null && firstDay !== null && run.started.slice(0, 10) >= firstDay && (
          <a href={`../index.html#day-${run.started.slice(0, 10)}`}>{formatDay(run.started)} on the overview</a>
        )}
      </Fact>
      <Fact
        title="Duration"
        class="fact-coverage"
        icon="calendar"
        value={elapsed === null ? 'Not recorded' : formatDuration(elapsed)}
      >
        {formatQuantity(run.events, 'event')}
        {actors.size > 1 && ` by ${formatQuantity(actors.size, 'actor')}`}
        {elapsed !== null && ', from the first start to the last end'}
      </Fact>
      <Fact title="What was done" class="fact-done" icon={toTakenIcon(taken)} value={toTakenStatement(taken)} />
    </div>
  );
}

/** What `unfinished` says, and what it does not. */
function UnfinishedNote() {
  return (
    <p class="nothing">
      Unfinished: the telemetry has no end for the last step of this run. The run may still be in progress, may have
      been interrupted, or its end was not recorded. This is not a failure: a failed run has a record that says so.
    </p>
  );
}
