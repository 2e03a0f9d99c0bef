import { readFileSync } from 'node:fs';

export interface Fence {
  readonly language: string;
  /** What follows the language: `jsonl decision`. */
  readonly info: string;
  readonly text: string;
  /** 1-based line of its first line of text. */
  readonly line: number;
}

/** Fenced blocks, in their order. Indented ones lose their indent. */
export function readFences(path: string): Fence[] {
  const text = readFileSync(path, 'utf8');
  return Array.from(text.matchAll(/^( *)```(\S*) *(.*)\n((?:.*\n)*?)\1```$/gm), (match) => {
    const [, indent = '', language = '', info = '', block = ''] = match;
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { language, info, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), line };
  });
}

/** The text without its fenced blocks. */
export function readProse(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^( *)```.*\n(?:.*\n)*?\1```$/gm, '');
}

/** All commands of a page, in one script: what a reader does who pastes them block by block into one terminal. */
export function readCommands(path: string): string {
  return readFences(path)
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text)
    .join('\n');
}

/** Anchors of the headings, as GitHub makes them. */
export function readAnchors(path: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = Array.from(readProse(path).matchAll(/^#{1,6} +(.+)$/gm), ([, heading = '']) => toAnchor(heading));
  return new Set(
    headings.map((anchor) => {
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

function toAnchor(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** Rows of every table whose header begins with this cell, as trimmed texts of cells. */
export function readTable(path: string, firstHeader: string): string[][] {
  const rows: string[][] = [];
  let isInside = false;
  for (const line of readProse(path).split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('\\|', '|'))
      : null;
    if (cells === null) isInside = false;
    else if (isInside) rows.push(cells);
    else isInside = cells[0] === firstHeader;
  }
  return rows.filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
}
