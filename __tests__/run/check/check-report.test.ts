import { toCheckReport, toFindingLine, toTotals } from '../../../src/run/check/check-report.js';
import type { CheckResult } from '../../../src/run/check/check-telemetry.js';
import { Findings } from '../../../src/run/check/findings.js';
import type { DiagnosticCode } from '../../../src/records/diagnostic.js';
import { createRecordCounts } from '../../../src/records/record-counts.js';

type Found = readonly [file: string, code: DiagnosticCode, line: number | null];

function resultOf(found: readonly Found[]): CheckResult {
  const findings = new Findings();
  let last = '';
  for (const [file, code, line] of found) {
    if (file !== last) findings.begin((last = file));
    findings.add(code, line, 'What was found.');
  }
  return { files: 1, records: createRecordCounts(), counts: findings.toCounts(), findings: findings.kept };
}

test('a finding is an annotation on its file and line, and says what to do', () => {
  const { annotations, outputs, failure } = toCheckReport(
    resultOf([
      ['a.jsonl', 'foreign-record', 3],
      ['a.jsonl', 'day-mismatch', 4],
      ['a.jsonl', 'missing-final-newline', null],
    ]),
    'error',
  );
  expect(annotations).toMatchObject([
    { severity: 'error', title: 'foreign-record', file: 'a.jsonl', line: 3 },
    { severity: 'notice', title: 'day-mismatch', file: 'a.jsonl', line: 4 },
    { severity: 'notice', title: 'missing-final-newline', file: 'a.jsonl' },
  ]);
  expect(annotations[0]?.message).toBe('What was found. Find the emitter that writes into the wrong directory.');
  expect(outputs).toEqual({ status: 'error' });
  expect(failure).toMatch(/^fail-on is error/);
});

test('GitHub shows ten of a severity: no code hides another, and the last says how many more there are', () => {
  const { annotations } = toCheckReport(
    resultOf([
      ...Array.from({ length: 15 }, (_, index): Found => ['a.jsonl', 'malformed-line', index + 1]),
      ['a.jsonl', 'invalid-duration', 20],
      ['b.jsonl', 'malformed-line', 1],
    ]),
    'never',
  );
  expect(annotations).toHaveLength(10);
  expect(annotations.slice(0, 3).map(({ file, line, title }) => `${file}:${line} ${title}`)).toEqual([
    'a.jsonl:1 malformed-line',
    'a.jsonl:20 invalid-duration',
    'b.jsonl:1 malformed-line',
  ]);
  expect(annotations.at(-1)?.message).toBe('8 more of this severity. See the job summary.');
});

test('totals name every code, and what is not listed', () => {
  const result = resultOf(Array.from({ length: 1234 }, (_, index): Found => ['a.jsonl', 'malformed-line', index + 1]));
  expect(toTotals(result)).toEqual([
    '… and 1,214 more findings of these codes.',
    'warning     1,234  malformed-line, in 1 file',
    '1 file, 0 lines, 0 records: 1,234 findings.',
  ]);
  expect(toTotals(resultOf([]))).toEqual(['1 file, 0 lines, 0 records: nothing to report.']);
  expect(toCheckReport(result, 'never').summary).toContain('| warning | malformed-line | 1,234 | 1 |');
  expect(toCheckReport(resultOf([]), 'never').summary).toContain('Nothing to report.');
});

test('a file name cannot start a line of its own', () => {
  const [finding] = resultOf([['a\n::error::x.jsonl', 'malformed-line', 1]]).findings;
  expect(toFindingLine(finding!)).toBe('a ::error::x.jsonl:1: warning malformed-line What was found.');
});
