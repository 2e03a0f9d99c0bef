import type { JsonObject } from '../line-objects.js';

/** What stands in place of a value that must not be known (`spec/3`, Redaction). */
export const REDACTED = 'REDACTED';

/**
 * Names of the fields that the emitter says it has replaced: whatever is there now, a hash or what was forgotten, is not read. Those of the
 * envelope are honoured too, although the contract speaks of the payload's.
 */
export function readRedactedFields(payload: JsonObject): ReadonlySet<string> {
  const names = payload['redacted_fields'];
  if (!Array.isArray(names) || names.length === 0) return NONE;
  return new Set(names.filter((name) => typeof name === 'string').map((name) => name.replace(/^payload\./, '')));
}

/** The object without these fields; the same one when there are none. */
export function withoutFields(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  return names.size === 0 ? object : Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
}

const NONE: ReadonlySet<string> = new Set();
