import { redactText, type RedactedText } from './redact-text.js';

/** Characters of free text that are published (`spec/4 §D` names the same number for what emitters cut). */
export const PREVIEW_LENGTH = 120;

/** Free text as it may be published: redacted first and cut then, so that no secret is cut until nothing recognises it. */
export function toPreview(text: string): RedactedText {
  const redacted = redactText(text);
  return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}

/** The first `length` characters, of which the last is an ellipsis when there are more. Code points: no half of one is left. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const points = Array.from(text.slice(0, 2 * length + 2));
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}
