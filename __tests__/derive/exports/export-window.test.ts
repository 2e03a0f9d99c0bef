import fc from 'fast-check';
import { type ExportMonth, selectExports } from '../../../src/derive/exports/export-window.js';
import type { TelemetryEntry } from '../../../src/source/telemetry-source.js';

const entry = (path: string, size: number | null): TelemetryEntry => ({ path, kind: 'file', id: 'a'.repeat(40), size });
const shape = (months: readonly ExportMonth[]) =>
  months.map(({ name, firstDay, lastDay, files }) => [name, firstDay, lastDay, files.map(({ path }) => path)]);

test('the newest whole months that fit are exported', () => {
  const files = [
    entry('2025-12-31.jsonl', 1),
    entry('2026-01-10.jsonl', 50),
    entry('2026-01-20.jsonl', 30),
    entry('a/2026-02-01.jsonl', 10),
    entry('2026-02-01.jsonl', 10),
  ];
  const { exported, leftOut } = selectExports(files, 100);
  expect(shape(exported)).toEqual([
    ['2026-02', '2026-02-01', '2026-02-01', ['2026-02-01.jsonl', 'a/2026-02-01.jsonl']],
    ['2026-01', '2026-01-10', '2026-01-20', ['2026-01-10.jsonl', '2026-01-20.jsonl']],
  ]);
  expect(shape(leftOut)).toEqual([['2025-12', '2025-12-31', '2025-12-31', ['2025-12-31.jsonl']]]);
});

test('a month that does not fit ends the window, though an older one would', () => {
  const { exported } = selectExports(
    [entry('2026-01-01.jsonl', 1), entry('2026-02-01.jsonl', 99), entry('2026-03-01.jsonl', 2)],
    100,
  );
  expect(exported.map(({ name }) => name)).toEqual(['2026-03']);
});

test('of a newest month that does not fit by itself, the newest days are exported', () => {
  const files = [entry('2026-01-31.jsonl', 1), ...[1, 2, 3, 4].map((day) => entry(`2026-02-0${day}.jsonl`, 40))];
  const { exported, leftOut } = selectExports(files, 100);
  expect(shape(exported)).toEqual([['2026-02', '2026-02-03', '2026-02-04', ['2026-02-03.jsonl', '2026-02-04.jsonl']]]);
  expect(shape(leftOut)).toEqual([
    ['2026-02', '2026-02-01', '2026-02-02', ['2026-02-01.jsonl', '2026-02-02.jsonl']],
    ['2026-01', '2026-01-31', '2026-01-31', ['2026-01-31.jsonl']],
  ]);
});

test('a day that does not fit by itself is left out, as are the days before it', () => {
  const { exported, leftOut } = selectExports([entry('2026-02-01.jsonl', 1), entry('2026-02-02.jsonl', 101)], 100);
  expect(exported).toEqual([]);
  expect(leftOut.map(({ name, bytes }) => [name, bytes])).toEqual([['2026-02', 102]]);
});

test('files without a day come after all months, as one', () => {
  const undated = [entry('a.jsonl', 40), entry('b.jsonl', 40)];
  expect(shape(selectExports([...undated, entry('2026-02-01.jsonl', 20)], 100).exported)).toEqual([
    ['2026-02', '2026-02-01', '2026-02-01', ['2026-02-01.jsonl']],
    ['undated', null, null, ['a.jsonl', 'b.jsonl']],
  ]);
  const { exported, leftOut } = selectExports([...undated, entry('2026-02-01.jsonl', 21)], 100);
  expect([exported, leftOut].map((months) => months.map(({ name }) => name))).toEqual([['2026-02'], ['undated']]);
  expect(selectExports(undated, 79).exported).toEqual([]);
});

test('every file is either exported or left out, within the window, whatever the order of the listing', () => {
  const path = fc
    .tuple(fc.integer({ min: 0, max: 80 }), fc.constantFrom('', 'a', 'b'))
    .map(
      ([day, suffix]) =>
        `${day === 0 ? 'x' : new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)}${suffix}.jsonl`,
    );
  const files = fc.uniqueArray(
    fc.tuple(path, fc.integer({ min: 0, max: 60 })).map(([name, size]) => entry(name, size)),
    { selector: (file) => file.path, maxLength: 30 },
  );
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 400 }), (listing, limit) => {
      const { exported, leftOut } = selectExports(listing, limit);
      const bytes = exported.flatMap((month) => month.files).reduce((sum, { size }) => sum + (size ?? 0), 0);
      expect(bytes).toBeLessThanOrEqual(limit);
      const names = [...exported, ...leftOut].flatMap((month) => month.files.map((file) => file.path));
      expect(names.sort()).toEqual(listing.map((file) => file.path).sort());
      expect(selectExports(listing.toReversed(), limit)).toEqual({ exported, leftOut });
    }),
  );
});

test('a file of which nobody knows the size takes no room', () => {
  const { exported } = selectExports([entry('2026-01-01.jsonl', null), entry('2026-02-01.jsonl', 100)], 100);
  expect(exported.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['2026-02', 100],
    ['2026-01', 0],
  ]);
});
