import { createHash } from 'node:crypto';

const LONGEST_SLUG = 40;
const DIGEST_LENGTH = 12;

/**
 * Name of a run's page, in small letters: `22029908898-1-1f0c2d3e4a5b.html`. The slug is for people, the digest tells different ids apart;
 * no id can climb out of the directory or take the name of another page.
 */
export function toRunFile(id: string): string {
  const slug = id
    .slice(0, 4 * LONGEST_SLUG)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  // Of code units: halves of characters are told apart, too.
  const digest = createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('hex').slice(0, DIGEST_LENGTH);
  return `${slug || 'run'}-${digest}.html`;
}
