import { Icon } from '../components/icon.js';
import { Name, ServerLink } from '../components/parts.js';
import { formatDuration, formatQuantity, formatRatio } from '../../base/format.js';
import type { ToLineUrl } from '../links.js';
import { Detail } from './step-detail.js';
import { findFact, formatPoints, type PlacedGroup, type PlacedStep, toElapsed, toGroups } from './step-groups.js';
import type { Replay } from '../../derive/replay/replay.js';
import { toVisibleText } from '../text-formats.js';

/** Minimum pause between two records that is shown. */
const GAP_SHOWN_MS = 1000;

interface StepItemProps {
  readonly placed: PlacedStep;
  /** Id of the run on the page. */
  readonly anchor: string;
  readonly toUrl: ToLineUrl;
  /** Actor of the step before, who is not repeated. */
  readonly actorBefore: string | null;
}

/** One record: time, action, outcome, and its file and line. An unknown outcome is not shown, because most records of a start have none. */
function StepItem({ placed, anchor, toUrl, actorBefore }: StepItemProps) {
  const { step, number, offset, gap } = placed;
  const { action, outcome, durationMs, actor, file, line } = step;
  return (
    <li id={`${anchor}-step-${number}`} class={`step is-${outcome}`}>
      <span class="at">{offset === null ? 'no time' : `+${formatDuration(offset)}`}</span>
      <Icon name={outcome === 'unknown' ? 'dot' : outcome} />
      <div class="what">
        <p class="head">
          <b>
            <Name value={action} />
          </b>
          {outcome !== 'unknown' && <span class="outcome">{outcome}</span>}
          {durationMs !== null && (
            <span>
              took <span class="took">{formatDuration(durationMs)}</span>
            </span>
          )}
          {gap !== null && gap >= GAP_SHOWN_MS && (
            <span class="gap-before">after a pause of {formatDuration(gap)}</span>
          )}
          {actor !== null && actor !== actorBefore && (
            <span>
              by <Name value={actor} />
            </span>
          )}
          <span class="where">
            <ServerLink href={toUrl(file, line)}>
              <Name value={file} />, line {line}
            </ServerLink>
          </span>
        </p>
        <Detail detail={step.detail} number={number} />
      </div>
    </li>
  );
}

/** All steps of a run, by cycle, stage or actor. */
export function StepSections({ replay, anchor, toUrl }: { replay: Replay; anchor: string; toUrl: ToLineUrl }) {
  const { left, steps } = replay;
  return (
    <>
      {toGroups(replay).map((group) => (
        <Group group={group} anchor={anchor} toUrl={toUrl} />
      ))}
      {left.count > 0 && left.after >= steps.length && <Left count={left.count} />}
    </>
  );
}

function Group({ group, anchor, toUrl }: { group: PlacedGroup; anchor: string; toUrl: ToLineUrl }) {
  const { title, steps, leftBefore } = group;
  const [first] = steps;
  return (
    <>
      {leftBefore > 0 && <Left count={leftBefore} />}
      <h3 class="group-title">
        <Name value={title} />
        <span class="note">{describe(group)}</span>
      </h3>
      <ol class="steps" start={first?.number}>
        {steps.map((placed, index) => (
          <StepItem
            placed={placed}
            anchor={anchor}
            toUrl={toUrl}
            actorBefore={
              steps[index - 1]?.step.actor ?? (placed.step.group.kind === 'actor' ? placed.step.actor : null)
            }
          />
        ))}
      </ol>
    </>
  );
}

/** Says that records are missing, so that the gap does not look like inactivity. */
function Left({ count }: { count: number }) {
  return (
    <p class="nothing">
      {formatQuantity(count, 'more record')} of this run {count === 1 ? 'is' : 'are'} not shown.
    </p>
  );
}

/** A short description of a group: number of steps and time span; for a cycle also verdict and confidence. */
function describe(group: PlacedGroup): string {
  const [first] = group.steps;
  const elapsed = toElapsed(group);
  const [verdict, confidence, delta] = [
    findFact(group, 'verdict'),
    findFact(group, 'confidence'),
    findFact(group, 'confidence_delta'),
  ];
  return [
    formatQuantity(group.steps.length, 'step'),
    elapsed !== null && elapsed > 0 && `over ${formatDuration(elapsed)}`,
    first?.step.group.kind === 'cycle' && verdict === undefined && 'no review decision',
    typeof verdict === 'string' && `verdict ${toVisibleText(verdict)}`,
    typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && `confidence ${formatRatio(confidence)}`,
    typeof delta === 'number' && `then ${formatPoints(delta)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
