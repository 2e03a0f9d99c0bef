import { generateRecords } from '../../../testkit/sample/bulk.js';
import { DIALECT_NAMES } from '../../../src/records/dialects.js';
import { parseSampleFile } from './record-tables.js';

const options = { bytes: 600_000, files: 3, seed: 'test' };

test('the files reach the size asked for, to within a record, and do not exceed it', () => {
  const files = [...generateRecords(options)];
  expect(files.map(({ path }) => path)).toEqual(['2026-06-28.jsonl', '2026-06-29.jsonl', '2026-06-30.jsonl']);
  for (const { bytes } of files) {
    expect(bytes.length).toBeLessThanOrEqual(200_000);
    expect(bytes.length).toBeGreaterThan(198_000);
  }
});

test('every line is a record that fits its table, and every dialect occurs', () => {
  const dialects = [...generateRecords(options)].flatMap(({ bytes }) =>
    parseSampleFile(bytes).map(({ dialect }) => dialect),
  );
  expect(new Set(dialects)).toEqual(new Set(DIALECT_NAMES));
});

const names = ['decision', 'engine', 'agent', 'command', 'transcript'] as const;

test.each(names)('records of the dialect %s only', (dialect) => {
  const [file] = generateRecords({ ...options, files: 1, bytes: 50_000, dialects: [dialect] });
  const dialects = parseSampleFile(file?.bytes).map((record) => record.dialect);
  expect(new Set(dialects)).toEqual(new Set([dialect]));
});

test('the same seed gives the same bytes, another seed gives others', () => {
  const contents = (seed: string): Buffer =>
    Buffer.concat([...generateRecords({ ...options, seed })].map(({ bytes }) => bytes));
  expect(contents('test').equals(contents('test'))).toBe(true);
  expect(contents('test').equals(contents('other'))).toBe(false);
});

test('the records name the repository asked for', () => {
  const emitter = { owner: 'somebody', name: 'else' };
  const [file] = generateRecords({ ...options, dialects: ['engine'], emitter });
  for (const { record } of parseSampleFile(file?.bytes)) {
    expect(record['entity']).toEqual({ type: 'repository', owner: 'somebody', repo: 'else' });
  }
});

test('files are made one at a time: the first of ten thousand is there at once', () => {
  const [first] = generateRecords({ bytes: 1e9, files: 10_000, seed: 'test' });
  expect(first?.bytes.length).toBeGreaterThan(90_000);
});
