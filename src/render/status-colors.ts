import type { Summary } from '../derive/summary-schema.js';

/** Colours of a status where a page's stylesheet does not reach; white text is readable on each of them. */
export const STATUS_COLORS: Record<Summary['status'], string> = {
  healthy: '#0d6e4f',
  warning: '#855300',
  error: '#b3202c',
  'no-telemetry': '#566070',
};
