import { redactText } from '../redaction/redact-text.js';
import { createGuard, DIALECTS } from './dialects.js';
import { registerKeys } from './json/json-keys.js';
import { type RecordView, ROOT } from './json/json-tape.js';
import type { Diagnostic, DiagnosticCode } from './diagnostic.js';
import type { RecordCounts } from './record-counts.js';

/** Maximum keys in a sentence, and maximum characters of a key: enough to recognise the emitter. */
const MAX_KEYS = 8;
const MAX_KEY_LENGTH = 32;
/** Keys that look like field names. Others may be data, so they are only counted. */
const NAME = /^[A-Za-z_$][\w$.-]*$/;

/** The dialects in comparable form: the keys of each, and which of them are required. */
const FORMATS = DIALECTS.map(({ name, schema, recognisedBy }) => ({
  name,
  known: new Set(Object.keys(schema.shape)),
  recognisedBy: Object.entries(registerKeys(...recognisedBy)),
  findMissing: createGuard(schema),
}));

interface Comparison {
  readonly name: string;
  /** Number of the record's keys that the format knows. */
  readonly common: number;
  /** Required members that the record lacks, or that have the wrong type. */
  readonly missing: readonly string[];
}

/**
 * One or two sentences about a record in no known format: which keys it has, which format is the nearest, and what it lacks for
 * that.
 * @param recognised - Name of the dialect that recognised the record, if it only lacks required members.
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

/** The format with the most keys in common, then with the fewest missing members, then the first in the list of dialects. */
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

/** Findings that say why a line or an object is not a record of a known format. */
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
 * Telemetry in which nothing is recognised is an error, whatever the reason. It is not an error if the recognised records just do
 * not count (records of other repositories and of private sessions), or if no line has content.
 * @param findings - Findings of all files, in any order.
 * @returns null when something is recognised, or there is no telemetry.
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
 * The finding that best explains why nothing is recognised: one about an object rather than one about a line without an object,
 * then the first by file name and line. Null when no finding explains it.
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

/** A record format, described for people. */
interface RecordFormat {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Keys that a record of this format must have. */
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
