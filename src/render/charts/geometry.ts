/* Sizes that the drawings share with the script that reads values from them. */

/** Height of a chart's drawing in pixels, without the time axis below it. */
export const PLOT_HEIGHT = 160;
export const AXIS_HEIGHT = 24;
/**
 * Width of one bin on the drawing's own grid, which is stretched to the page. It is even, so that the middles of bins are whole,
 * short numbers.
 */
export const BIN_WIDTH = 2;

/** Middle of the n-th bin on the drawing's grid. */
export function toMiddle(index: number): number {
  return (index + 0.5) * BIN_WIDTH;
}

/** Layout of the coverage calendar's squares, in pixels: columns are weeks, rows are weekdays starting with Monday. */
export const CALENDAR_GRID = { left: 32, top: 20, pitch: 19, square: 16 } as const;
