import { toPreview } from '../../redaction/preview.js';

/** Characters of a text that are looked at: its preview is much shorter, whatever is taken out of it. */
const READ_LENGTH = 4096;

/**
 * Any text of a record as it may be published: redacted, on one line, cut to a preview. All that a replay takes from a record beside its
 * numbers goes through here.
 * @returns null when it is no text, or a blank one.
 */
export function toPublishedText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const { text } = toPreview(value.slice(0, READ_LENGTH).replace(/\s+/g, ' ').trim());
  return text === '' ? null : text;
}
