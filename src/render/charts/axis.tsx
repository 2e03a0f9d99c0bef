import type { BinUnit, TimeBin } from '../time-bins.js';
import { PLOT_HEIGHT } from './plot-size.js';
import { toTimeTicks } from './time-ticks.js';

export interface Tick {
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

/** One decimal is a tenth of a pixel: more would only be bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
