import { Icon } from '../components/icon.js';
import { Name, ServerLink } from '../components/text.js';
import { formatDuration } from '../../format.js';
import type { ToLineUrl } from '../links.js';
import { Detail } from './step-detail.js';
import type { PlacedStep } from './step-groups.js';

/** Shorter pauses between two records go without saying. */
const GAP_SHOWN_MS = 1000;

interface StepItemProps {
  readonly placed: PlacedStep;
  readonly toUrl: ToLineUrl;
  /** Whoever acted in the step before, who goes without saying again. */
  readonly actorBefore: string | null;
}

/** One record: when, what, how it went, and where it stands. Most records of what begins say nothing of how it went. */
export function StepItem({ placed, toUrl, actorBefore }: StepItemProps) {
  const { step, number, offset, gap } = placed;
  const { action, outcome, durationMs, actor, file, line } = step;
  return (
    <li id={`step-${number}`} class={`step is-${outcome}`}>
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
