import { type Outcome, OUTCOMES } from '../../records/telemetry-event.js';
import { toInterval, toSpan } from '../../derive/runs/interval.js';
import type { Step } from '../../derive/replay/replay.js';
import { LegendItem } from '../charts/chart.js';
import { formatCount, formatDuration, formatQuantity } from '../../base/format.js';
import { toGroupTitle } from './step-groups.js';

const [LANE, BAR, AXIS] = [36, 14, 24];
/** Maximum lanes; the remaining groups share the last one. */
const MAX_LANES = 12;
const MAX_LABEL_LENGTH = 48;
/** Minimum width of a step, in percent, so that it is visible. */
const NARROWEST = 0.4;

interface Bar {
  readonly lane: number;
  /** Number of the step, from 1. */
  readonly number: number;
  readonly outcome: Outcome;
  readonly begin: number;
  readonly end: number;
}

/**
 * When the steps of a run began and ended, with one lane for each cycle, stage or actor. The list of steps is its table: the
 * page's script reads a bar's values from the step with the same number.
 * @param anchor - Id of the run on the page.
 */
export function RunTimeline({ steps, anchor }: { steps: readonly Step[]; anchor: string }) {
  const [caption, description] = [`${anchor}-caption`, `${anchor}-drawing`];
  const { lanes, bars } = toBars(steps);
  const { begin, span } = toExtent(steps);
  const share = (time: number) => toPercent((time - begin) / span);
  return (
    <figure class="chart timeline" aria-labelledby={caption}>
      <figcaption id={caption}>From the start of each step to its end</figcaption>
      <OutcomeCounts steps={steps} />
      <svg
        class="plot"
        height={lanes.length * LANE + AXIS}
        role="img"
        aria-labelledby={caption}
        aria-describedby={description}
        data-run={anchor}
      >
        <desc id={description}>
          {`${formatQuantity(bars.length, 'step')} as bars over time in ${formatQuantity(lanes.length, 'lane')}: ` +
            `${lanes.join(', ')}. The same steps are listed below.`}
        </desc>
        <g class="axis">
          {toDurationTicks(span).map((tick) => {
            const x = `${toPercent(tick / span)}%`;
            return (
              <>
                <line x1={x} x2={x} y1="0" y2={lanes.length * LANE} />
                <text
                  x={x}
                  y={lanes.length * LANE + 18}
                  class={tick === 0 ? 'start' : tick > 0.94 * span ? 'end' : 'middle'}
                >
                  {tick === 0 ? '0' : formatDuration(tick)}
                </text>
              </>
            );
          })}
          {lanes.map((lane, index) => (
            <text class="lane" x="0" y={index * LANE + 13}>
              {lane}
            </text>
          ))}
        </g>
        {bars.map((bar) => {
          const width = Math.max(NARROWEST, share(bar.end) - share(bar.begin));
          return (
            <rect
              class="step-bar"
              data-step={bar.number}
              x={`${Math.min(share(bar.begin), toPercent(1 - width / 100))}%`}
              y={bar.lane * LANE + 18}
              width={`${toPercent(width / 100)}%`}
              height={BAR}
              rx="2"
              fill={`url(#fill-${bar.outcome})`}
            />
          );
        })}
      </svg>
    </figure>
  );
}

/** Whether there is anything to draw: at least two steps, and a span of more than 0 ms. */
export function isDrawable(steps: readonly Step[]): boolean {
  return steps.length > 1 && toExtent(steps).span > 0;
}

function toExtent(steps: readonly Step[]): { readonly begin: number; readonly span: number } {
  const [begin, end] = toSpan(steps.map(toInterval)) ?? [0, 0];
  return { begin, span: end - begin };
}

function OutcomeCounts({ steps }: { steps: readonly Step[] }) {
  return (
    <ul class="legend">
      {OUTCOMES.map((outcome) => {
        const count = steps.filter((step) => step.outcome === outcome).length;
        return (
          count > 0 && (
            <LegendItem swatch={<rect width="12" height="12" rx="2" fill={`url(#fill-${outcome})`} />}>
              {outcome} <b>{formatCount(count)}</b>
            </LegendItem>
          )
        );
      })}
    </ul>
  );
}

function toBars(steps: readonly Step[]): { readonly lanes: readonly string[]; readonly bars: readonly Bar[] } {
  const titleOf = steps.map(({ group }) => toGroupTitle(group));
  const titles = [...new Set(titleOf)];
  const lanes = titles.length <= MAX_LANES ? titles : [...titles.slice(0, MAX_LANES - 1), 'Others'];
  const laneOf = new Map(titles.map((title, index) => [title, Math.min(index, lanes.length - 1)]));
  const bars = steps.flatMap((step, index): Bar[] => {
    const interval = toInterval(step);
    if (interval === null) return [];
    const [begin, end] = interval;
    return [{ lane: laneOf.get(titleOf[index]!) ?? 0, number: index + 1, outcome: step.outcome, begin, end }];
  });
  return { lanes: lanes.map(toLabel), bars };
}

function toLabel(title: string): string {
  const characters = Array.from(title);
  return characters.length > MAX_LABEL_LENGTH ? `${characters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…` : title;
}

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
/** Round distances between ticks, in milliseconds. */
const DISTANCES = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000].map((days) => days * DAY),
];
const MAX_TICKS = 5;

/** Milliseconds at which a span of this length gets ticks: 0 and at most five more, evenly spaced. */
function toDurationTicks(span: number): number[] {
  const distance = DISTANCES.find((candidate) => span / candidate <= MAX_TICKS) ?? span;
  return Array.from({ length: Math.floor(span / distance) + 1 }, (_, index) => index * distance);
}

/** A share as a percentage with two decimals; a hundredth of a percent is less than a pixel. */
function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
