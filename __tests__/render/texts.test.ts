import fc from 'fast-check';
import { toDay, toDayNumber, toWeekday } from '../../src/render/time-bins.js';
import { createLineUrls, toDirectoryUrl, toFileUrl, toRepositoryUrl } from '../../src/render/links.js';
import { toVisibleText } from '../../src/render/text-formats.js';

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
