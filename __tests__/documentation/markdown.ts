import { readFileSync } from 'node:fs';

export interface Fence {
  readonly language: string;
  /** What follows the language: `jsonl decision`. */
  readonly info: string;
  readonly text: string;
  /** 1-based line of its first line of text. */
  readonly line: number;
}

/** Fenced blocks, in their order; of the section below this heading only, if one is given. Indented ones lose their indent. */
export function readFences(path: string, heading?: string): Fence[] {
  const text = readFileSync(path, 'utf8');
  const fences = Array.from(text.matchAll(/^( *)```(\S*) *(.*)\n((?:.*\n)*?)\1```$/gm), (match) => {
    const [, indent = '', language = '', info = '', block = ''] = match;
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { language, info, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), line };
  });
  if (heading === undefined) return fences;
  const [from, to] = findSection(text, heading);
  return fences.filter(({ line }) => line > from && line < to);
}

/** 1-based lines of a heading and of the next one of the same or a higher level. */
function findSection(text: string, heading: string): [number, number] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const level = lines[start]?.indexOf(' ') ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return [start + 1, length < 0 ? Infinity : start + 2 + length];
}

/** The text without its fenced blocks. */
export function readProse(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^( *)```.*\n(?:.*\n)*?\1```$/gm, '');
}

/** All commands of a page or section, in one script: what a reader pastes block by block into one terminal. */
export function readCommands(path: string, heading?: string): string {
  return readFences(path, heading)
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
