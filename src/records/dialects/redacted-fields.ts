import { KEY } from '../json/json-keys.js';
import { NOWHERE, type JsonNode, type JsonTape } from '../json/json-tape.js';

/** What stands in place of a value that must not be known (`spec/3`, Redaction). */
export const REDACTED = 'REDACTED';

/**
 * Names of the fields that the emitter says it has replaced: whatever is there now, a hash or what was forgotten, is not read. Those of the
 * envelope are honoured too, although the contract speaks of the payload's.
 */
export function readRedactedFields(record: JsonTape, payload: JsonNode): ReadonlySet<string> {
  const list = record.at(payload, KEY.redacted_fields);
  const first = record.first(list);
  if (first === NOWHERE) return NONE;
  const names = new Set<string>();
  for (let item = first; item !== NOWHERE; item = record.next(list, item)) {
    const name = record.text(item);
    if (name !== null) names.add(name.replace(/^payload\./, ''));
  }
  return names;
}

const NONE: ReadonlySet<string> = new Set();
