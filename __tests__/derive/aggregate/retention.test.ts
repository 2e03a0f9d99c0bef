import fc from 'fast-check';
import { retainFiles } from '../../../src/derive/aggregate/file-selection.js';
import { toDay } from '../../../src/records/timestamp.js';

const filesOf = (...names: readonly string[]) => names.map((name) => ({ path: `${name}.jsonl` }));
const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path.replace('.jsonl', ''));
const retained = (names: readonly string[], days: number) => {
  const { files, leftOut, firstDay } = retainFiles(filesOf(...names), days);
  return { files: pathsOf(files), leftOut: pathsOf(leftOut), firstDay };
};

test('without a limit, everything is read', () => {
  expect(retained(['2001-01-01', '2026-02-15'], 0)).toEqual({
    files: ['2001-01-01', '2026-02-15'],
    leftOut: [],
    firstDay: null,
  });
});

test('the last days are counted from the newest file, not from today', () => {
  expect(retained(['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-15'], 2)).toEqual({
    files: ['2026-02-14', '2026-02-15'],
    leftOut: ['2026-02-12', '2026-02-13'],
    firstDay: '2026-02-14',
  });
});

test('files that are named for no day are always read, folders count as names', () => {
  expect(retained(['all', '2026-02-30', '2026-02-01/run-1', '2026-02-15/run-2'], 3)).toEqual({
    files: ['all', '2026-02-30', '2026-02-15/run-2'],
    leftOut: ['2026-02-01/run-1'],
    firstDay: '2026-02-13',
  });
  expect(retained(['a', 'b'], 3)).toEqual({ files: ['a', 'b'], leftOut: [], firstDay: null });
});

test('one file misnamed for a day far ahead pushes nothing out, and is read', () => {
  expect(retained(['2026-02-01', '2026-02-14', '2026-02-15', '2062-02-15'], 2)).toEqual({
    files: ['2026-02-14', '2026-02-15', '2062-02-15'],
    leftOut: ['2026-02-01'],
    firstDay: '2026-02-14',
  });
  expect(retained(['2026-02-15', '2028-01-01', '2028-01-02'], 2).files).toEqual(['2028-01-01', '2028-01-02']);
});

test('each file is either read or left out, in its order, whatever the order of the listing', () => {
  const names = fc.array(
    fc.integer({ min: 20_000, max: 21_500 }).map((day) => toDay(day)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(names, fc.integer({ min: 0, max: 500 }), (days, limit) => {
      const { files, leftOut, firstDay } = retained(days, limit);
      expect([...files, ...leftOut].sort()).toEqual([...days].sort());
      expect(retained([...days].reverse(), limit)).toEqual({
        files: files.reverse(),
        leftOut: leftOut.reverse(),
        firstDay,
      });
      if (days.length > 0 && limit > 0) expect(files.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ['2027-02-16', ['2027-02-16']],
  ['2027-02-17', ['2026-02-14', '2026-02-15', '2027-02-17']],
])('with %s alone in front, what is read is %j: 366 days are believed', (newest, expected) => {
  expect(retained(['2026-02-14', '2026-02-15', newest], 2).files).toEqual(expected);
});
