/** Where the squares of the coverage calendar are, in pixels: columns are weeks, rows are weekdays from Monday on. */
export const CALENDAR_GRID = { left: 32, top: 20, pitch: 19, square: 16 } as const;
