import type { TimeBin } from '../time-bins.js';
import { BIN_WIDTH, PLOT_HEIGHT } from './chart.js';

/** Middle of the n-th bin on the drawing's grid. */
export function toMiddle(index: number): number {
  return (index + 0.5) * BIN_WIDTH;
}

/** Shades the bins without any telemetry: missing is not zero. */
export function Gaps({ bins }: { bins: readonly TimeBin[] }) {
  const columns = bins.map((bin, index) => (bin.daysPresent === 0 ? `M${toMiddle(index)} 0v${PLOT_HEIGHT}` : ''));
  return <path class="gap" stroke-width={BIN_WIDTH} d={columns.join('')} />;
}

/** Invisible columns over the drawing: the pointer reads each bin's numbers off them. */
export function Slots({ hints }: { hints: readonly string[] }) {
  return (
    <g class="slots" stroke-width={BIN_WIDTH}>
      {hints.map((hint, index) => (
        <path d={`M${toMiddle(index)} 0v${PLOT_HEIGHT}`}>
          <title>{hint}</title>
        </path>
      ))}
    </g>
  );
}
