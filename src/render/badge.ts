import type { Summary } from '../derive/artifacts/summary-schema.js';
import { formatDay } from '../base/format.js';
import { toVerdicts } from './verdicts.js';
import { escapeXml } from './text-formats.js';

/** Status colours for images, where no stylesheet applies; white text is readable on each of them. */
const STATUS_COLORS: Record<Summary['status'], string> = {
  healthy: '#0d6e4f',
  warning: '#855300',
  error: '#b3202c',
  'no-telemetry': '#566070',
};

/** `badge.json`: the endpoint schema of shields.io, version 1. */
interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
  readonly isError: boolean;
}

/** Both verdicts, what needs attention, and the last day, so that an outdated badge still shows its date. */
export function toBadge(summary: Summary): Badge {
  const { telemetry, automation, attention, level } = toVerdicts(summary);
  const open = summary.automation.verdict === 'attention' ? attention : null;
  const day = summary.coverage.last_day;
  return {
    schemaVersion: 1,
    label: 'telemetry',
    message: [telemetry, open, automation, day === null ? null : formatDay(day)]
      .filter((part) => part !== null)
      .join(' · '),
    color: STATUS_COLORS[level],
    isError: summary.status === 'error',
  };
}

const [HEIGHT, PADDING, DIGIT] = [20, 7, 6.4];
const LABEL_COLOR = '#3c4654';

/** `badge.svg`: the same as our own image, so that no badge service in between can serve an outdated one. */
export function renderBadge(summary: Summary): Uint8Array {
  const { label, message, color } = toBadge(summary);
  const [left, right] = [toWidth(label), toWidth(message)];
  const width = left + right;
  const title = escapeXml(`${label}: ${message}`);
  // `textLength` fits the text to its field in any font.
  const text = (content: string, from: number, field: number) =>
    `<text x="${from + PADDING}" y="14" textLength="${field - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeXml(content)}</text>`;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">` +
      `<title>${title}</title><clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>` +
      `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="${LABEL_COLOR}"/>` +
      `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${color}"/></g>` +
      `<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">` +
      `${text(label, 0, left)}${text(message, left, right)}</g></svg>\n`,
  );
}

function toWidth(text: string): number {
  return Math.round(text.length * DIGIT) + 2 * PADDING;
}

/** Marks in the corner of the icon, a different shape for each status: none, triangle, square, ring. */
const MARKS: Record<Summary['status'], string> = {
  healthy: '',
  warning: 'M12 0l4 7h-8z',
  error: 'M9 0h7v7h-7z',
  'no-telemetry': 'M12.5 0a3.5 3.5 0 100 7a3.5 3.5 0 000-7m0 2a1.5 1.5 0 110 3a1.5 1.5 0 010-3z',
};

/** Favicons as data URLs, by status. The mark has an outline, because the browser may draw it on any background. */
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
