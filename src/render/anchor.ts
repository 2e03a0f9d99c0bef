import { createHash } from 'node:crypto';

/** Parts longer than this become a digest: an address that can be sent stays short. */
const LONGEST_PART = 60;

/**
 * Id of a place on a page, made of names from telemetry: only letters, digits, `-`, `.` and `_` are in it, different names have
 * different ids, and it stays the same as long as the names do. `run`, `a b` → `run-a_20_b`.
 */
export function toAnchor(kind: 'action' | 'run' | 'day' | 'diagnostic', name: string, within?: string): string {
  const parts = within === undefined ? [name] : [name, within];
  return `${kind}-${parts.map(toPart).join('.')}`;
}

function toPart(name: string): string {
  // By UTF-16 unit: a lone surrogate has an id, too.
  const part = name.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
  if (part.length <= LONGEST_PART) return part;
  return `${part.slice(0, LONGEST_PART - 20)}__${createHash('sha256').update(part).digest('hex').slice(0, 16)}`;
}
