import { toTakenStatement } from '../../derive/actions-taken.js';
import type { Run } from '../../derive/run.js';
import type { Summary } from '../../derive/summary-schema.js';
import type { Replay } from '../../derive/replay/replay.js';
import { UnfinishedBadge } from '../components/badges.js';
import { Fact } from '../components/fact.js';
import { toTakenIcon } from '../components/icon.js';
import { toElapsed } from '../components/run-columns.js';
import { Timestamp } from '../components/text.js';
import { formatDay, formatDuration, formatQuantity } from '../../format.js';

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
export function RunFacts({ run, replay, firstDay }: RunFactsProps) {
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
        {elapsed !== null && ', from the first begin to the last end'}
      </Fact>
      <Fact title="What was done" class="fact-done" icon={toTakenIcon(taken)} value={toTakenStatement(taken)} />
    </div>
  );
}

/** What `unfinished` says, and what it does not. */
export function UnfinishedNote() {
  return (
    <p class="nothing">
      Unfinished: the last thing that this run began has no end in the telemetry. It may still be going on, it may have
      been broken off, or its end was not recorded. That is no failure: a failed run has a record that says so.
    </p>
  );
}
