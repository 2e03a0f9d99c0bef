import type { Replay } from '../../derive/replay/replay.js';
import type { Run } from '../../derive/runs/run.js';
import { Icon } from '../components/icon.js';
import { Name, ServerLink, UnfinishedBadge } from '../components/parts.js';
import { toElapsed } from '../components/runs-table.js';
import { Tags } from '../components/tags.js';
import type { ToLineUrl } from '../links.js';
import { toCauseText } from '../runs/failure-cause.js';
import { toRunAnchor } from '../runs/run-addresses.js';
import { formatDuration, formatQuantity, formatTimestamp } from '../../base/format.js';
import { isDrawable, RunTimeline } from './run-timeline.js';
import { StepSections } from './step-item.js';

interface RunItemProps {
  readonly day: string;
  readonly run: Run;
  /** Steps of the run; null when they are not shown. */
  readonly replay: Replay | null;
  readonly toUrl: ToLineUrl;
  readonly workflowUrl: string | null;
}

/** A run of a day: a line that opens to show its steps. */
export function RunItem({ day, run, replay, toUrl, workflowUrl }: RunItemProps) {
  const anchor = toRunAnchor(run.id);
  const line = <RunLine day={day} run={run} />;
  if (replay === null) {
    return (
      <li class={`run is-${run.outcome}`} id={anchor}>
        {line}
      </li>
    );
  }
  return (
    <li class={`run is-${run.outcome}`}>
      <details>
        <summary>{line}</summary>
        {/* Browsers open a closed element if the target of an address is inside it, but not if it is the element itself. */}
        <div id={anchor} class="run-body">
          <p class="note">
            {run.started !== null && `${formatTimestamp(run.started)} UTC, `}
            {formatQuantity(run.events, 'event')}
            {run.failed > 0 && `, ${run.failed} failed`}
            {workflowUrl !== null && (
              <>
                {' · '}
                <ServerLink href={workflowUrl}>workflow run on GitHub</ServerLink>
              </>
            )}
          </p>
          {run.tags !== null && (
            <p class="tags">
              <b>Tags</b> <Tags tags={run.tags} />
            </p>
          )}
          {run.unfinished && <UnfinishedNote />}
          {isDrawable(replay.steps) && <RunTimeline steps={replay.steps} anchor={anchor} />}
          {replay.steps.length === 0 && <p class="nothing">The steps of this run were not read.</p>}
          <StepSections replay={replay} toUrl={toUrl} anchor={anchor} />
        </div>
      </details>
    </li>
  );
}

function RunLine({ day, run }: Pick<RunItemProps, 'day' | 'run'>) {
  const elapsed = toElapsed(run);
  return (
    <span class="run-line">
      <Icon name={run.outcome === 'unknown' ? 'dot' : run.outcome} />
      <span class="sr-only">{run.outcome}</span>
      <span class="time">
        {run.started === null
          ? '–'
          : run.started.startsWith(day)
            ? run.started.slice(11, 16)
            : run.started.slice(0, 10)}
      </span>
      <b>
        <Name value={run.id} />
      </b>
      {run.unfinished && <UnfinishedBadge />}
      <span class="why">
        {run.cause !== null ? (
          <bdi>{toCauseText(run.cause)}</bdi>
        ) : (
          run.actions.slice(0, 2).map((action, index) => [index > 0 && ', ', <Name value={action} />])
        )}
      </span>
      <span class="note">
        {formatQuantity(run.events, 'event')}
        {elapsed !== null && `, ${formatDuration(elapsed)}`}
      </span>
    </span>
  );
}

/** Explains what `unfinished` means and does not mean. */
function UnfinishedNote() {
  return (
    <p class="nothing">
      Unfinished: the telemetry has no end for the last step of this run. The run may still be in progress, may have
      been interrupted, or its end was not recorded. This is not a failure: a failed run has a record that says so.
    </p>
  );
}
