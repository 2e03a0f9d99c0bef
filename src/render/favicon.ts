import type { Summary } from '../derive/summary-schema.js';
import { STATUS_COLORS } from './status-colors.js';

/** Bars on the site's blue; beside them the status as a mark of its own shape: none, triangle, square, ring. */
const MARKS: Record<Summary['status'], string> = {
  healthy: '',
  warning: 'M12 0l4 7h-8z',
  error: 'M9 0h7v7h-7z',
  'no-telemetry': 'M12.5 0a3.5 3.5 0 100 7a3.5 3.5 0 000-7m0 2a1.5 1.5 0 110 3a1.5 1.5 0 010-3z',
};

/** The picture of a browser's tab as an address, by status. It is drawn on any background, so the mark has an edge of its own. */
export const FAVICONS: Readonly<Record<Summary['status'], string>> = {
  healthy: toFavicon('healthy'),
  warning: toFavicon('warning'),
  error: toFavicon('error'),
  'no-telemetry': toFavicon('no-telemetry'),
};

function toFavicon(status: Summary['status']): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3f5bd0"/>' +
    '<path d="M4 12V9M8 12V4M12 12V7" stroke="#fff" stroke-width="2" stroke-linecap="round"/>' +
    (MARKS[status] && `<path d="${MARKS[status]}" fill="${STATUS_COLORS[status]}" stroke="#fff" stroke-width=".8"/>`) +
    '</svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
