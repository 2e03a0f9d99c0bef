const LONGEST = 300;

/** Controls, line ends, halves of characters, and what turns the direction of the text around it. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text of outside as one short line: what no reader can see cannot start a new line or reorder the words. */
export function toLine(text: string): string {
  const start = text.slice(0, 4 * LONGEST);
  const characters = [...start.replace(UNPRINTABLE, ' ').trim()];
  const isWhole = start.length === text.length && characters.length <= LONGEST;
  return isWhole ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`;
}
