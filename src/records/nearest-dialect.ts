import { redactText } from '../redaction/redact-text.js';
import { DIALECTS } from './dialects.js';
import { registerKeys } from './json/json-keys.js';
import { ROOT } from './json/json-tape.js';
import type { RecordView } from './record-view.js';
import { createGuard } from './schema-guard.js';

/** Keys that a sentence names, and characters of one: enough to recognise the emitter by. */
const MAX_KEYS = 8;
const MAX_KEY_LENGTH = 32;
/** Keys that look like names of fields. Others may be data: they are counted. */
const NAME = /^[A-Za-z_$][\w$.-]*$/;

/** The dialects as a record can be compared with them: what its keys are, and which of them it needs. */
const FORMATS = DIALECTS.map(({ name, schema, recognisedBy }) => ({
  name,
  known: new Set(Object.keys(schema.shape)),
  recognisedBy: Object.entries(registerKeys(...recognisedBy)),
  findMissing: createGuard(schema),
}));

interface Comparison {
  readonly name: string;
  /** Keys of the record that the format knows. */
  readonly common: number;
  /** What the record lacks of the format, or has as another type. */
  readonly missing: readonly string[];
}

/**
 * In one sentence or two: which keys a record has that is of no known format, which format is the nearest, and what it lacks of that.
 * @param recognised - Name of the dialect that its keys are of, when it only lacks what that needs.
 */
export function describeUnrecognised(record: RecordView, recognised?: string): string {
  const keys = Object.keys(record.toObject());
  if (keys.length === 0) return 'The object is empty.';
  const formats = FORMATS.filter(({ name }) => recognised === undefined || name === recognised);
  const { name, common, missing } = findNearest(formats, record, keys);
  const nearest =
    common === 0
      ? `No known format has any of them; the nearest, ${name}, needs ${missing.join(', ')}.`
      : `The nearest format is ${name}; missing or of the wrong type: ${missing.join(', ')}.`;
  return `The object has the ${keys.length === 1 ? 'key' : 'keys'} ${toNames(keys)}. ${nearest}`;
}

/** What has most keys in common, then what lacks least, then what the list of dialects names first. */
function findNearest(formats: typeof FORMATS, record: RecordView, keys: readonly string[]): Comparison {
  const compared = formats.map(({ name, known, recognisedBy, findMissing }): Comparison => {
    const absent = recognisedBy.flatMap(([key, registered]) => (record.has(record.at(ROOT, registered)) ? [] : [key]));
    const missing = [...new Set([...absent, ...(findMissing(record) ?? [])])];
    return {
      name,
      common: keys.filter((key) => known.has(key)).length,
      missing: missing.length === 0 ? recognisedBy.map(([key]) => key) : missing,
    };
  });
  return compared.reduce((best, next) =>
    next.common > best.common || (next.common === best.common && next.missing.length < best.missing.length)
      ? next
      : best,
  );
}

function toNames(keys: readonly string[]): string {
  const named: string[] = [];
  for (const key of keys) {
    if (named.length === MAX_KEYS) break;
    if (key.length <= MAX_KEY_LENGTH && NAME.test(key) && redactText(key).text === key) named.push(key);
  }
  const rest = keys.length - named.length;
  if (named.length === 0) return `that cannot be shown here (${rest})`;
  return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
