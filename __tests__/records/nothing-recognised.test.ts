import type { Diagnostic, DiagnosticCode } from '../../src/records/diagnostic.js';
import { DIALECT_NAMES } from '../../src/records/dialects.js';
import { createRecordCounts, type RecordCounts } from '../../src/records/record-counts.js';
import {
  diagnoseNothingRecognised,
  findReason,
  RECORD_FORMATS,
  toFormatsLine,
} from '../../src/records/unrecognised.js';

const found = (code: DiagnosticCode, file: string | null = 'a.jsonl', line: number | null = 1): Diagnostic => ({
  ...{ code, file, line, count: 1, message: `Of ${code}.` },
});
const diagnose = (counts: Partial<RecordCounts>, ...findings: readonly Diagnostic[]) =>
  diagnoseNothingRecognised({ ...createRecordCounts(), ...counts }, findings);

test.each<[string, Partial<RecordCounts>]>([
  ['there is no line', {}],
  ['all lines are blank', { lines: 3, blank: 3 }],
  ['a record counts', { lines: 2, parsed: 2, unrecognised: 1, counted: 1 }],
  ['a record is foreign', { lines: 1, parsed: 1, foreign: 1 }],
])('nothing is said when %s', (_, counts) => {
  expect(diagnose(counts, found('malformed-line'))).toBeNull();
});

test.each<[Partial<RecordCounts>, number, string]>([
  [{ lines: 1, malformed: 1 }, 1, 'The only line contains no record.'],
  [{ lines: 3, blank: 2, malformed: 1 }, 1, 'The only line contains no record.'],
  [{ lines: 5, blank: 1, malformed: 4 }, 4, 'None of the 4 lines contains a record.'],
  [{ lines: 5, parsed: 1, unrecognised: 1 }, 1, 'The only record is not in a known format.'],
  [{ lines: 5, parsed: 3, unrecognised: 3 }, 3, 'None of the 3 records is in a known format.'],
])('of %j is said how many there are', (counts, count, message) => {
  expect(diagnose(counts)).toEqual({ code: 'nothing-recognised', file: null, line: null, count, message });
  expect(diagnose(counts, found('malformed-line', 'b.jsonl', 7))).toEqual({
    ...{ code: 'nothing-recognised', file: 'b.jsonl', line: 7, count },
    message: `${message} First: Of malformed-line.`,
  });
});

test.each<DiagnosticCode>([
  ...(['unrecognised-record', 'unsupported-schema-version', 'malformed-line', 'invalid-utf8'] as const),
  ...(['oversized-line', 'merge-conflict-marker', 'truncated-last-line'] as const),
])('%s is a reason', (code) => {
  expect(findReason([found(code)])).toEqual(found(code));
});

test('the best reason is about an object, in the first file, on the first line', () => {
  const inOrder = [
    found('unrecognised-record', 'a.jsonl', 2),
    found('unrecognised-record', 'a.jsonl', 3),
    found('unrecognised-record', 'b.jsonl', 1),
    found('unsupported-schema-version', 'a.jsonl', 1),
    found('invalid-utf8', null, 9),
    found('malformed-line', 'a.jsonl', null),
    found('malformed-line', 'a.jsonl', 1),
  ];
  for (const [index, finding] of inOrder.entries()) {
    const later = inOrder.slice(index);
    expect(findReason(later)).toBe(finding);
    expect(findReason(later.reverse())).toBe(finding);
  }
  expect(findReason([found('day-mismatch'), found('secret-redacted')])).toBeNull();
});

test('every format says what it is and what a record of it must have, once', () => {
  expect(RECORD_FORMATS.map(({ name }) => name)).toEqual(DIALECT_NAMES);
  for (const { description, required } of RECORD_FORMATS) {
    expect(description).toMatch(/^[A-Z].+\.$/s);
    expect(required.length).toBeGreaterThan(1);
    expect(new Set(required).size).toBe(required.length);
  }
  expect(toFormatsLine()).toMatch(/^decision \(action, outcome, schema_version\) · engine \(.+\) · transcript \(.+\)$/);
});
