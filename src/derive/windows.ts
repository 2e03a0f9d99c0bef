/** What trends are told over: so many days up to the last one of telemetry. */
export const WINDOW_DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const;
export type WindowName = keyof typeof WINDOW_DAYS;
export const WINDOW_NAMES = ['7d', '30d', '90d'] as const satisfies readonly WindowName[];
