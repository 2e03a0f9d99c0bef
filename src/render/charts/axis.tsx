import type { TimeBin } from '../time-bins.js';
import { PLOT_HEIGHT } from './plot-size.js';

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

const MOST_TICKS = 7;

/** Names of bins below the drawing, counted from the last one, which is always named; phones show every other. */
export function TimeAxis({ bins }: { bins: readonly TimeBin[] }) {
  const step = Math.max(1, Math.ceil(bins.length / MOST_TICKS));
  const ticks = bins
    .map((bin, index) => ({ bin, x: (100 * (index + 0.5)) / bins.length, back: bins.length - 1 - index }))
    .filter(({ back }) => back % step === 0);
  return (
    <g class="axis">
      {ticks.map(({ bin, x, back }) => (
        <text x={`${round(x)}%`} y={PLOT_HEIGHT + 18} class={tickClass(x, (back / step) % 2 === 1)}>
          {bin.tick}
        </text>
      ))}
    </g>
  );
}

function tickClass(x: number, minor: boolean): string {
  const anchor = x > 96 ? 'end' : x < 4 ? 'start' : 'middle';
  return minor ? `${anchor} minor` : anchor;
}

/** One decimal is a tenth of a pixel: more would only be bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
