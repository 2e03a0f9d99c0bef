import type { TimeBin } from '../time-bins.js';
import { BIN_WIDTH, PLOT_HEIGHT } from './plot-size.js';

/** Middle of the n-th bin on the drawing's grid. */
export function toMiddle(index: number): number {
  return (index + 0.5) * BIN_WIDTH;
}

/** Shades the bins without any telemetry: missing is not zero. */
export function Gaps({ bins }: { bins: readonly TimeBin[] }) {
  const columns = bins.map((bin, index) => (bin.daysPresent === 0 ? `M${toMiddle(index)} 0v${PLOT_HEIGHT}` : ''));
  return <path class="gap" stroke-width={BIN_WIDTH} d={columns.join('')} />;
}
