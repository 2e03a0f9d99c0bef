import type { Summary } from '../derive/summary-schema.js';
import { formatDay } from '../format.js';
import { STATUS_COLORS } from './status-colors.js';
import { toVerdicts } from './verdicts.js';
import { escapeXml } from './xml.js';

/** `badge.json`: the endpoint schema of shields.io, version 1. */
interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
  readonly isError: boolean;
}

/** Both verdicts and the last day: a badge that is not rebuilt still says from when it is. */
export function toBadge(summary: Summary): Badge {
  const { telemetry, automation, level } = toVerdicts(summary);
  const day = summary.coverage.last_day;
  return {
    schemaVersion: 1,
    label: 'telemetry',
    message: [telemetry, automation, day === null ? null : formatDay(day)].filter((part) => part !== null).join(' · '),
    color: STATUS_COLORS[level],
    isError: summary.status === 'error',
  };
}

const [HEIGHT, PADDING, DIGIT] = [20, 7, 6.4];
const LABEL_COLOR = '#3c4654';

/** `badge.svg`: the same as a picture of our own, which no proxy between us and the reader keeps stale. */
export function renderBadge(summary: Summary): Uint8Array {
  const { label, message, color } = toBadge(summary);
  const [left, right] = [toWidth(label), toWidth(message)];
  const width = left + right;
  const title = escapeXml(`${label}: ${message}`);
  // The text is fitted to its field, whatever font there is.
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
