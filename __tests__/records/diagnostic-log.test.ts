import { DIAGNOSTIC_CATALOGUE } from '../../src/records/diagnostic.js';
import { DiagnosticLog } from '../../src/records/diagnostic-log.js';

test.each(Object.entries(DIAGNOSTIC_CATALOGUE))('%s says in sentences what it means and what to do', (_, texts) => {
  for (const text of [texts.explanation, texts.remedy]) expect(text).toMatch(/^[A-Z`].{8,}[.]$/);
  expect(['error', 'warning', 'note']).toContain(texts.severity);
});

test('a code has one entry: how often it is found, and the finding of the first line, which may come late', () => {
  const log = new DiagnosticLog('a.jsonl');
  log.add('malformed-line', 5, 'On line 5.');
  log.add('malformed-line', 7, 'On line 7.');
  log.add('malformed-line', 3, () => 'On line 3.');
  log.add('malformed-line', null, 'On no line.');
  log.add('unreadable-file', null, 'The file.');
  log.add('unreadable-file', 2, 'On line 2.');
  expect(log.toDiagnostics()).toEqual([
    { code: 'malformed-line', file: 'a.jsonl', line: 3, count: 4, message: 'On line 3.' },
    { code: 'unreadable-file', file: 'a.jsonl', line: null, count: 2, message: 'The file.' },
  ]);
});

test('a message that costs something is made only when it is kept', () => {
  let made = 0;
  const toMessage = () => `Made ${(made += 1)}.`;
  const log = new DiagnosticLog('a.jsonl');
  for (const line of [1, 1, 2, 3]) log.add('unrecognised-record', line, toMessage);
  expect(made).toBe(1);
});

test('who visits findings is told of each', () => {
  const told: unknown[] = [];
  const log = new DiagnosticLog('a.jsonl', (...finding) => told.push(finding));
  log.add('malformed-line', 1, 'The first.');
  log.add('malformed-line', 2, () => 'The second.');
  expect(told).toEqual([
    ['malformed-line', 1, 'The first.'],
    ['malformed-line', 2, 'The second.'],
  ]);
});
