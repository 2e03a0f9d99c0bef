import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PartialKey } from '../derive/partial-cache.js';
import {
  partialDataSchema,
  PARTIAL_VERSION,
  renderPartialData,
  toPartial,
  toPartialData,
} from '../derive/partial-data.js';
import type { Partial } from '../derive/partial.js';

const entrySchema = z.object({ key: z.string(), partial: partialDataSchema });

/** Everything that the entry depends on, the meaning of a partial included; GitHub compares names without case. */
function toKeyText({ repository: { owner, name }, path, blob }: PartialKey): string {
  return JSON.stringify([PARTIAL_VERSION, owner.toLowerCase(), name.toLowerCase(), path, blob]);
}

function toChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Name of the entry: 64 hex digits. */
export function toEntryName(key: PartialKey): string {
  return toChecksum(toKeyText(key));
}

/** An entry as text: the checksum of the second line, and the partial with what it was derived from. */
export function renderEntry(key: PartialKey, partial: Partial): string {
  const payload = `{"key":${JSON.stringify(toKeyText(key))},"partial":${renderPartialData(toPartialData(partial))}}`;
  return `${toChecksum(payload)}\n${payload}`;
}

/**
 * The partial of an entry that is whole, of this very file, and of this version of the code.
 * @returns null for any other: an entry comes from a place that others can write to.
 */
export function parseEntry(key: PartialKey, text: string): Partial | null {
  const newline = text.indexOf('\n');
  const payload = text.slice(newline + 1);
  if (text.slice(0, newline) !== toChecksum(payload)) return null;
  try {
    const entry = entrySchema.parse(JSON.parse(payload));
    return entry.key === toKeyText(key) ? toPartial(entry.partial) : null;
  } catch {
    return null; // no JSON, not the shape of a partial, or one that refers to what it does not hold
  }
}
