/*
 * Measures that the drawings share with the script that reads values out of them.
 */

/** Height of a chart's drawing, in pixels; below it stands the time axis. */
export const PLOT_HEIGHT = 160;
export const AXIS_HEIGHT = 24;
/** Width of one bin on the drawing's own grid, which is stretched to the page: middles of bins are whole, short numbers. */
export const BIN_WIDTH = 2;

/** Middle of the n-th bin on the drawing's grid. */
export function toMiddle(index: number): number {
  return (index + 0.5) * BIN_WIDTH;
}

/** Where the squares of the coverage calendar are, in pixels: columns are weeks, rows are weekdays from Monday on. */
export const CALENDAR_GRID = { left: 32, top: 20, pitch: 19, square: 16 } as const;
