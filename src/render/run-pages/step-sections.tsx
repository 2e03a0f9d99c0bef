import type { Replay } from '../../derive/replay/replay.js';
import { Name } from '../components/text.js';
import { formatDuration, formatQuantity, formatRatio } from '../../format.js';
import type { ToLineUrl } from '../links.js';
import { toVisibleText } from '../visible-text.js';
import { formatPoints } from './fact-text.js';
import { findFact, toElapsed, toGroups, type PlacedGroup } from './step-groups.js';
import { StepItem } from './step-item.js';

/** All steps of a run, by cycle, stage or actor. */
export function StepSections({ replay, toUrl }: { replay: Replay; toUrl: ToLineUrl }) {
  const { left, steps } = replay;
  return (
    <>
      {toGroups(replay).map((group) => (
        <Group group={group} toUrl={toUrl} />
      ))}
      {left.count > 0 && left.after >= steps.length && <Left count={left.count} />}
    </>
  );
}

function Group({ group, toUrl }: { group: PlacedGroup; toUrl: ToLineUrl }) {
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

/** Where records are missing, the page says so: it is not that nothing happened. */
function Left({ count }: { count: number }) {
  return (
    <p class="nothing">
      {formatQuantity(count, 'more record')} of this run {count === 1 ? 'is' : 'are'} not shown.
    </p>
  );
}

/** A group in short: how many steps, over which time; of a cycle its verdict and its confidence. */
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
