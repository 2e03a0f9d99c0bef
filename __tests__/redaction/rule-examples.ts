import type { Rule } from '../../src/redaction/finding.js';

const ALPHABETS: Readonly<Record<string, string>> = {
  '': 'a1B2c3D4e5F6g7H8i9J0',
  x: '0a1b2c3d4e5f6789',
  A: 'A1B2C3D4E5F6G7H8',
  a: 'aBcDeFgHiJ',
  d: '1029384756',
};

/** An example as it is: characters made up for what is in braces, so that no secret scanner finds a token in the source. */
export function toText(example: string): string {
  return example
    .replace(/\{(\d+)([xAad]?)\}/g, (_, length: string, kind: string) => {
      const alphabet = ALPHABETS[kind]!;
      return alphabet.repeat(Math.ceil(Number(length) / alphabet.length)).slice(0, Number(length));
    })
    .replace(/[«»]/g, '');
}

/** What is hidden of it, part by part. */
export function toHidden(example: string): string[] {
  return Array.from(example.matchAll(/«(.*?)»/gs), ([, hidden]) => toText(hidden!));
}

/** The example with something in place of what is hidden. */
export function withHidden(example: string, replacement: string): string {
  return toText(example.replace(/«.*?»/gs, () => replacement));
}

export function toTitle({ what, examples }: Rule): string {
  return `${what}: ${examples[0]}`;
}
