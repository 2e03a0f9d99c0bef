/**
 * Outside text as a sentence in GitHub's Markdown. Everything but letters, digits and spaces becomes a character reference. CommonMark
 * gives these no structural meaning, so they cannot form a link, table cell, code span or HTML. GitHub looks for mentions after it resolves
 * references, so a zero-width space follows each "@".
 */
export function toProse(text: string): string {
  return toReferences(toLine(text)).replaceAll('&#64;', '&#64;&#8203;');
}

/** An outside name or value as code: GitHub does not link, mention or format anything in it. */
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

/** Control characters, line ends, lone surrogates, and characters that change the text direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Outside text as one short line. Invisible characters cannot start a new line or reorder the words. */
export function toLine(text: string): string {
  const start = text.slice(0, 4 * MAX_LENGTH);
  const characters = [...start.replace(UNPRINTABLE, ' ').trim()];
  const isWhole = start.length === text.length && characters.length <= MAX_LENGTH;
  return isWhole ? characters.join('') : `${characters.slice(0, MAX_LENGTH).join('')}…`;
}
