import { sum } from 'd3-array';
import type { ComponentChildren } from 'preact';
import { formatCount } from '../../format.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import type { TimeBin } from '../time-bins.js';

/** Outcomes that occur, with their fill, name and total; the days without telemetry when there are any. */
export function OutcomeLegend({ bins }: { bins: readonly TimeBin[] }) {
  return (
    <ul class="legend">
      {OUTCOMES.map((outcome) => {
        const total = sum(bins, (bin) => bin.outcomes[outcome]);
        return (
          total > 0 && (
            <LegendItem swatch={<rect width="12" height="12" rx="2" fill={`url(#fill-${outcome})`} />}>
              {outcome} <b>{formatCount(total)}</b>
            </LegendItem>
          )
        );
      })}
      {bins.some((bin) => bin.daysPresent === 0) && (
        <LegendItem swatch={<rect class="gap" width="12" height="12" rx="2" />}>no telemetry</LegendItem>
      )}
    </ul>
  );
}

export function LegendItem({ swatch, children }: { swatch: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      <svg class="swatch" width="12" height="12" aria-hidden="true">
        {swatch}
      </svg>
      {children}
    </li>
  );
}
