/** Height of a chart's drawing, in pixels; below it stands the time axis. */
export const PLOT_HEIGHT = 160;
export const AXIS_HEIGHT = 24;
/** Width of one bin on the drawing's own grid, which is stretched to the page: middles of bins are whole, short numbers. */
export const BIN_WIDTH = 2;
