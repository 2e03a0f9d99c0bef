/**
 * A sentence of outside in GitHub's Markdown. Everything but letters, digits and spaces becomes a character reference:
 * CommonMark gives those no structural meaning, so that no link, table cell, code span or HTML can come of it. A mention
 * is looked for after references are resolved, so an invisible space follows each "@".
 */
export function toProse(text: string): string {
  return toReferences(toLine(text)).replaceAll('&#64;', '&#64;&#8203;');
}

/** A name or value of outside, as code: nothing in it is linked, mentioned or formatted. */
export function toCode(text: string): string {
  return `<code>${toReferences(toLine(text))}</code>`;
}

export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const toRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [toRow(header), toRow(header.map(() => '---')), ...rows.map(toRow)].join('\n');
}

export function toLink(url: string): string {
  return `<a href="${toReferences(url)}">${toReferences(url)}</a>`;
}

function toReferences(line: string): string {
  return line.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const MAX_LENGTH = 300;

/** Controls, line ends, halves of characters, and what turns the direction of the text around it. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text of outside as one short line: what no reader can see cannot start a new line or reorder the words. */
export function toLine(text: string): string {
  const start = text.slice(0, 4 * MAX_LENGTH);
  const characters = [...start.replace(UNPRINTABLE, ' ').trim()];
  const isWhole = start.length === text.length && characters.length <= MAX_LENGTH;
  return isWhole ? characters.join('') : `${characters.slice(0, MAX_LENGTH).join('')}…`;
}
