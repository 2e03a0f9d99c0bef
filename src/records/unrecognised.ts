import { redactText } from '../redaction/redact-text.js';
import { createGuard, DIALECTS } from './dialects.js';
import { registerKeys } from './json/json-keys.js';
import { type RecordView, ROOT } from './json/json-tape.js';
import type { Diagnostic, DiagnosticCode } from './diagnostic.js';
import type { RecordCounts } from './record-counts.js';

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
      ? `No known format has any of them. The nearest, ${name}, needs ${missing.join(', ')}.`
      : `The nearest format is ${name}. Missing or of the wrong type: ${missing.join(', ')}.`;
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

/** Findings that say why a line or an object is no record of a known format. */
const REASONS: ReadonlySet<DiagnosticCode> = new Set([
  'unrecognised-record',
  'unsupported-schema-version',
  'malformed-line',
  'invalid-utf8',
  'oversized-line',
  'merge-conflict-marker',
  'truncated-last-line',
]);

/**
 * Telemetry of which nothing is recognised is an error, whatever the reason. It is not so when records were recognised that do not count:
 * those of other repositories, and those of private sessions. Nor when there is no line with anything on it.
 * @param findings - Those of all files, in any order.
 * @returns null when something is recognised, or there is nothing.
 */
export function diagnoseNothingRecognised(counts: RecordCounts, findings: Iterable<Diagnostic>): Diagnostic | null {
  const { lines, blank, parsed, unrecognised } = counts;
  if (lines === blank || parsed > unrecognised) return null;
  const first = findReason(findings);
  const count = parsed === 0 ? lines - blank : parsed;
  const what = toNone(count, parsed);
  return {
    code: 'nothing-recognised',
    file: first?.file ?? null,
    line: first?.line ?? null,
    count,
    message: first === null ? what : `${what} First: ${first.message}`,
  };
}

/**
 * The finding that says best why nothing is recognised: that about an object, before that about a line that holds none; the first file by
 * name, and the first line of it. Null when no finding says why.
 */
export function findReason(findings: Iterable<Diagnostic>): Diagnostic | null {
  let first: Diagnostic | null = null;
  for (const finding of findings) {
    if (REASONS.has(finding.code) && (first === null || isBefore(finding, first))) first = finding;
  }
  return first;
}

function isBefore(a: Diagnostic, b: Diagnostic): boolean {
  const [rankA, rankB] = [toRank(a), toRank(b)];
  if (rankA !== rankB) return rankA < rankB;
  const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
  return fileA === fileB ? (a.line ?? 0) < (b.line ?? 0) : fileA < fileB;
}

function toRank({ code }: Diagnostic): number {
  return code === 'unrecognised-record' ? 0 : code === 'unsupported-schema-version' ? 1 : 2;
}

function toNone(count: number, parsed: number): string {
  if (parsed === 0)
    return count === 1 ? 'The only line contains no record.' : `None of the ${count} lines contains a record.`;
  return count === 1
    ? 'The only record is not in a known format.'
    : `None of the ${count} records is in a known format.`;
}

/** A format of records, for people. */
interface RecordFormat {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Keys that a record of it must have. */
  readonly required: readonly string[];
}

/** In the order in which pages name them. */
export const RECORD_FORMATS: readonly RecordFormat[] = DIALECTS.map(({ name, schema, recognisedBy }) => {
  const members = Object.entries(schema.shape).filter(([, type]) => !type.safeParse(undefined).success);
  const required = [...new Set([...recognisedBy, ...members.map(([key]) => key)])];
  return { name, description: schema.description ?? '', required };
});

/** The formats and what each needs, on one line. */
export function toFormatsLine(): string {
  return RECORD_FORMATS.map(({ name, required }) => `${name} (${required.join(', ')})`).join(' · ');
}
