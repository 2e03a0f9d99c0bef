import type { Run } from '../../derive/runs/run.js';
import { toElapsed } from '../components/runs-table.js';
import { formatQuantity } from '../../base/format.js';
import { toRunAnchor } from '../runs/run-addresses.js';
import { toVisibleText } from '../text-formats.js';

const DAY_MS = 86_400_000;
const [LANE, BAR, AXIS] = [36, 14, 24];
/** Minimum width of a run, in percent, so that it is visible. */
const MIN_WIDTH = 0.3;
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** When the runs of a day began and how long they took, with failed runs in their own lane. The list of runs has all of them. */
export function DayClock({ day, runs }: { day: string; runs: readonly Run[] }) {
  const isFailed = ({ outcome }: Run) => outcome === 'failed';
  const lanes = [
    { title: 'Failed runs', runs: runs.filter(isFailed) },
    { title: 'Other runs', runs: runs.filter((run) => !isFailed(run)) },
  ].filter((lane) => lane.runs.length > 0);
  const midnight = Date.parse(day);
  return (
    <figure class="chart timeline">
      <figcaption class="sr-only">
        {lanes.map((lane) => `${lane.title}: ${formatQuantity(lane.runs.length, 'run')}`).join('; ')}. They are listed
        below.
      </figcaption>
      <svg class="plot clock" height={lanes.length * LANE + AXIS} aria-hidden="true">
        <g class="axis">
          {HOURS.map((hour) => {
            const x = `${(hour / 24) * 100}%`;
            return (
              <>
                <line x1={x} x2={x} y1="0" y2={lanes.length * LANE} />
                <text x={x} y={lanes.length * LANE + 18} class={toPlace(hour)}>
                  {`${String(hour).padStart(2, '0')}:00`}
                </text>
              </>
            );
          })}
          {lanes.map(({ title }, index) => (
            <text class="lane" x="0" y={index * LANE + 13}>
              {title}
            </text>
          ))}
        </g>
        {lanes.flatMap((lane, index) =>
          lane.runs.flatMap((run) => {
            if (run.started === null) return [];
            const start = Math.max(0, ((Date.parse(run.started) - midnight) / DAY_MS) * 100);
            const width = Math.min(100 - start, ((toElapsed(run) ?? 0) / DAY_MS) * 100);
            const x = Math.min(start, 100 - MIN_WIDTH);
            return [
              <a href={`#${toRunAnchor(run.id)}`} tabIndex={-1}>
                <title>{`${run.started.slice(11, 16)} ${toVisibleText(run.id)}: ${run.outcome}`}</title>
                <rect
                  x={`${toPercent(x)}%`}
                  y={index * LANE + 18}
                  width={`${toPercent(Math.max(MIN_WIDTH, width))}%`}
                  height={BAR}
                  rx="2"
                  fill={`url(#fill-${run.outcome})`}
                />
              </a>,
            ];
          }),
        )}
      </svg>
    </figure>
  );
}

/** Narrow screens have no room for every second hour. */
function toPlace(hour: number): string {
  if (hour === 0 || hour === 24) return hour === 0 ? 'start' : 'end';
  return hour % 6 === 0 ? 'middle' : 'middle odd';
}

function toPercent(value: number): number {
  return Math.round(value * 100) / 100;
}
