import fc from 'fast-check';
import { toDay, toDayNumber, toWeekday } from '../../src/render/day-number.js';
import {
  formatBytes,
  formatCompact,
  formatCount,
  formatDays,
  formatDuration,
  formatQuantity,
  formatRatio,
  formatTimestamp,
} from '../../src/render/format.js';
import { createLineUrls, toDirectoryUrl, toFileUrl, toRepositoryUrl } from '../../src/render/links.js';
import { toVisibleText } from '../../src/render/visible-text.js';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('count %d', (count, shown) => {
  expect(formatCount(count)).toBe(shown);
});

test.each([
  [0, '0'],
  [950, '950'],
  [1200, '1.2k'],
  [34_000, '34k'],
  [5_600_000, '5.6M'],
  [2e9, '2G'],
])('compact %d', (count, shown) => {
  expect(formatCompact(count)).toBe(shown);
});

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.042, '4.2%'],
  [0.5, '50%'],
  [0.99999, '>99.9%'],
  [1, '100%'],
])('ratio %d', (ratio, shown) => {
  expect(formatRatio(ratio)).toBe(shown);
});

test.each([
  [0, '0 ms'],
  [0.42, '0.4 ms'],
  [9.96, '10 ms'],
  [850, '850 ms'],
  [999.6, '1 s'],
  [1234, '1.2 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_600, '1 h'],
  [11_040_000, '3 h 4 min'],
  [86_399_999, '1 d'],
  [183_600_000, '2 d 3 h'],
])('duration of %d ms', (milliseconds, shown) => {
  expect(formatDuration(milliseconds)).toBe(shown);
});

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [1200, '1.2 kB'],
  [34_000_000, '34 MB'],
  [5e9, '5 GB'],
])('%d bytes', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});

test('days and times', () => {
  expect(formatTimestamp('2026-02-15T18:22:24.120Z')).toBe('15 Feb 2026, 18:22');
  expect(formatDays('2025-12-30', '2026-01-02')).toBe('30 Dec – 2 Jan 2026');
  expect(formatDays('2026-01-02', '2026-01-02')).toBe('2 Jan 2026');
  expect([formatQuantity(1, 'day'), formatQuantity(2000, 'repository', 'repositories')]).toEqual([
    '1 day',
    '2,000 repositories',
  ]);
});

test('a duration never shows sixty of a unit, nor a unit of nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (milliseconds) => {
      expect(formatDuration(milliseconds)).not.toMatch(/\b60 (s|min)\b|\b24 h\b|\b1,?000 ms|(min|h|d) 0/);
    }),
  );
});

test('days are numbers and back, weeks begin on Monday', () => {
  expect(['2026-02-16', '2026-02-15', '1969-12-31'].map((day) => toWeekday(toDayNumber(day)))).toEqual([0, 6, 2]);
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) =>
      expect(toDayNumber(toDay(number).replace(/^[+-].*/, '2024-02-29'))).toBe(
        /^\d/.test(toDay(number)) ? number : 19_782,
      ),
    ),
  );
});

test('visible text keeps what can be seen and bounds its length', () => {
  expect(toVisibleText('مرحبا بالعالم 👩🏽‍💻 naïve')).toBe('مرحبا بالعالم 👩🏽‍💻 naïve');
  expect(toVisibleText('a\u200bb\ufeffc\u2028d\u0007')).toBe('a\\u{200b}b\\u{feff}c\\u{2028}d\\u{7}');
  expect(toVisibleText('x'.repeat(160))).toHaveLength(160);
  expect(toVisibleText('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const visible = toVisibleText(text);
      expect(Array.from(visible).length).toBeLessThanOrEqual(160);
      expect(visible).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

const PLACE = { repository: 'o/n', directory: 'd' };

test('links lead to the server, whatever a name holds', () => {
  expect(toRepositoryUrl('https://ghes.example/', 'o/n')).toBe('https://ghes.example/o/n');
  expect(toDirectoryUrl('https://github.com', 'o/n', 'a b/c')).toBe('https://github.com/o/n/tree/HEAD/a%20b/c');
  expect(toFileUrl('https://github.com', PLACE, 'x#?.jsonl', 7)).toBe(
    'https://github.com/o/n/blob/HEAD/d/x%23%3F.jsonl?plain=1#L7',
  );
  expect(toFileUrl('https://github.com', PLACE, '\ud800', null)).toBe(
    'https://github.com/o/n/blob/HEAD/d/%EF%BF%BD?plain=1',
  );
  expect(
    ['javascript:alert(1)', 'file:///etc', 'https://', ''].map((server) => toRepositoryUrl(server, 'o/n')),
  ).toEqual([null, null, null, null]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const url = toFileUrl('https://github.com', PLACE, path, 1) ?? '';
      expect(new URL(url).origin).toBe('https://github.com');
      expect(url).not.toMatch(/["'<>\s]/);
    }),
  );
});

test('a file of a directory that is spelled differently is linked where it is', () => {
  const place = { repository: 'o/n', directory: 'telemetry/v1/repos/o_n' };
  expect(toFileUrl('https://github.com', place, '../O_n/a.jsonl', 3)).toBe(
    'https://github.com/o/n/blob/HEAD/telemetry/v1/repos/O_n/a.jsonl?plain=1#L3',
  );
});

test('addresses of lines are those of their files, whichever came before', () => {
  for (const server of ['https://github.com', 'javascript:alert(1)']) {
    const toUrl = createLineUrls(server, PLACE);
    for (const [file, line] of [
      ['a#.jsonl', 1],
      ['b.jsonl', 1],
      ['a#.jsonl', 2],
    ] as const) {
      expect(toUrl(file, line)).toBe(toFileUrl(server, PLACE, file, line));
    }
  }
});
