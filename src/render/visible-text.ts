/** Characters of a name that a page shows; the whole name is in the JSON artifacts. */
const LONGEST_TEXT = 160;

// Control and format characters, line separators: invisible, and some reorder or swallow what stands around them. Listed
// by code point, because a property class grows with the Unicode version of the Node that builds.
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text from telemetry, cut to a bounded length, with invisible characters shown by their code point. */
export function toVisibleText(text: string): string {
  const visible = text
    .slice(0, 4 * LONGEST_TEXT)
    .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  if (visible.length <= LONGEST_TEXT) return visible;
  const characters = Array.from(visible);
  if (characters.length <= LONGEST_TEXT && text.length <= 4 * LONGEST_TEXT) return visible;
  return `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
