import { AXIS_HEIGHT, BIN_WIDTH, PLOT_HEIGHT, toMiddle } from './geometry.js';
import type { ComponentChildren } from 'preact';
import { sum } from 'd3-array';
import { Disclosure } from '../components/parts.js';
import type { BinUnit, TimeBin } from '../time-bins.js';
import { toTimeTicks } from './scales.js';
import { formatCount } from '../../base/format.js';
import { OUTCOMES } from '../../records/telemetry-event.js';

interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** What the drawing shows, in words. */
  readonly description: string;
  readonly axes: ComponentChildren;
  readonly bins: number;
  /** Shapes on a grid that is BIN_WIDTH wide for each bin and PLOT_HEIGHT high. */
  readonly children: ComponentChildren;
  readonly legend?: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The same data as a table. */
  readonly table: ComponentChildren;
}

/**
 * A chart that fits any width without a script: shapes are in a stretched inner drawing, texts and grid lines in the outer one at
 * positions in percent, so that text keeps its size.
 */
export function Chart({ id, title, description, axes, bins, children, legend, note, table }: ChartProps) {
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{title}</figcaption>
      {legend}
      <svg class="plot" height={PLOT_HEIGHT + AXIS_HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {axes}
        <svg
          width="100%"
          height={PLOT_HEIGHT}
          viewBox={`0 0 ${bins * BIN_WIDTH} ${PLOT_HEIGHT}`}
          preserveAspectRatio="none"
        >
          {children}
        </svg>
      </svg>
      {note && <p class="note">{note}</p>}
      <Disclosure summary="Show the numbers">{table}</Disclosure>
    </figure>
  );
}

interface Tick {
  /** Pixels from the top of the drawing. */
  readonly y: number;
  readonly label: string;
}

/** Grid lines across the drawing, labelled in the gutter to its left. */
export function ValueAxis({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <g class="axis">
      {ticks.map(({ y, label }) => (
        <>
          <line x1="0" x2="100%" y1={round(y)} y2={round(y)} />
          <text x="-8" y={round(y)} dy="4" class="end">
            {label}
          </text>
        </>
      ))}
    </g>
  );
}

/** Names of bins below the drawing. */
export function TimeAxis({ bins, unit }: { bins: readonly TimeBin[]; unit: BinUnit }) {
  return (
    <g class="axis">
      {toTimeTicks(bins, unit).map(({ x, label, anchor, isMinor }) => (
        <text x={`${round(x)}%`} y={PLOT_HEIGHT + 18} class={isMinor ? `${anchor} minor` : anchor}>
          {label}
        </text>
      ))}
    </g>
  );
}

/** Rounds to a tenth of a pixel: more decimals would only cost bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Outcomes that occur, with fill, name and total, and days without telemetry if there are any. */
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

/** Shades the bins without any telemetry: missing is not zero. */
export function Gaps({ bins }: { bins: readonly TimeBin[] }) {
  const columns = bins.map((bin, index) => (bin.daysPresent === 0 ? `M${toMiddle(index)} 0v${PLOT_HEIGHT}` : ''));
  return <path class="gap" stroke-width={BIN_WIDTH} d={columns.join('')} />;
}
