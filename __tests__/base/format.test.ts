import fc from 'fast-check';
import {
  formatBytes,
  formatCompact,
  formatCount,
  formatDays,
  formatDuration,
  formatQuantity,
  formatRatio,
  formatTimestamp,
} from '../../src/base/format.js';

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
  [999_499, '999k'],
  [999_500, '1M'],
  [9_960, '10k'],
  [2e9, '2G'],
])('compact %d', (count, shown) => {
  expect(formatCompact(count)).toBe(shown);
});

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.042, '4.2%'],
  [0.5, '50%'],
  [0.0949, '9.5%'],
  [0.9949, '99%'],
  [0.997, '>99%'],
  [0.99999, '>99%'],
  [0.0009, '<0.1%'],
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
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [5e9, '5 GB'],
])('%d bytes', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});

test('days and times', () => {
  expect(formatTimestamp('2026-02-15T18:22:24.120Z')).toBe('15 Feb 2026, 18:22');
  expect(formatDays('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 – 2 Jan 2026');
  expect(formatDays('2026-01-30', '2026-02-02')).toBe('30 Jan – 2 Feb 2026');
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

test('what is neither none nor all never reads so', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true }), (ratio) => {
      expect(formatRatio(ratio)).not.toMatch(/^(0|100)%$/);
    }),
  );
});

test('no magnitude reads a thousand of a unit that has a larger one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (count) => {
      expect([formatCompact(count), formatBytes(count)].join(' ')).not.toMatch(/\b1000( B|k| kB|M| MB)/);
    }),
  );
});
