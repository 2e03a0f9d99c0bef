import { createHash } from 'node:crypto';

const MAX_SLUG_LENGTH = 40;
const DIGEST_LENGTH = 12;

/**
 * Name of a file without its extension, made of any text, in small letters: `22029908898-1-1f0c2d3e4a5b`. The slug is for people, the digest
 * makes the names of different texts different; no text can climb out of the directory or take the name of another file.
 * @param fallback - The slug of a text without letters and digits.
 */
export function toFileName(text: string, fallback: string): string {
  const slug = text
    .slice(0, 4 * MAX_SLUG_LENGTH)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-|-$/g, '');
  // Of code units: halves of characters are different, too.
  const digest = createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex').slice(0, DIGEST_LENGTH);
  return `${slug || fallback}-${digest}`;
}
