import fc from 'fast-check';
import {
  parseFileDay,
  parsePlainUtc,
  parseTimestamp,
  toDay,
  toDayNumber,
  toTimestamp,
} from '../../src/records/timestamp.js';

test.each([
  ['2026-01-15T18:22:24Z', '2026-01-15T18:22:24Z'],
  ['2026-02-20T21:17:03-0300', '2026-02-21T00:17:03Z'],
  ['2026-02-20T21:17:03-03', '2026-02-21T00:17:03Z'],
  ['2026-02-20T21:17:03+05:30', '2026-02-20T15:47:03Z'],
  ['2026-02-20T21:17:03+23:59', '2026-02-19T21:18:03Z'],
  ['2026-02-20T21:17:03.5Z', '2026-02-20T21:17:03.500Z'],
  ['2026-02-20T21:17:03.123456789Z', '2026-02-20T21:17:03.123Z'],
  ['2026-02-20T21:17:03.000Z', '2026-02-20T21:17:03Z'],
  ['2026-02-20 21:17Z', '2026-02-20T21:17:00Z'],
  ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
  ['2026-06-30T23:59:60Z', '2026-07-01T00:00:00Z'],
])('reads %s as %s', (text, utc) => {
  const time = parseTimestamp(text);
  expect(time === null ? null : toTimestamp(time)).toBe(utc);
});

test.each([
  '2026-02-30T00:00:00Z',
  '2027-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:61Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
  '1999-12-31T23:59:59Z',
  '2100-01-01T00:00:00Z',
  '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00+00:60',
  'yesterday',
  '',
  1_700_000_000_000,
  null,
  undefined,
  {},
])('does not take %p for a timestamp', (text) => {
  expect(parseTimestamp(text)).toBeNull();
});

test('agrees with Date on every instant of the years 2000 to 2099', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) - 1 }), (instant) => {
      const text = new Date(instant).toISOString();
      expect(parseTimestamp(text)).toBe(instant);
      expect(parseTimestamp(text.replace(/\.\d+Z$/, 'Z'))).toBe(Math.floor(instant / 1000) * 1000);
      expect(toDay(toDayNumber(instant))).toBe(text.slice(0, 10));
    }),
  );
});

/** The same by what reads nearly all time stamps; undefined when it leaves a text to the other. */
function parsePlain(text: string): number | null | undefined {
  const bytes = Buffer.from(`..${text}..`);
  return parsePlainUtc(bytes, 2, bytes.length - 2);
}

test('the usual form is read without a string, and as any other', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2110, 0, 1) - 1 }), (instant) => {
      const text = new Date(instant).toISOString();
      for (const written of [text, text.replace(/\.\d+Z$/, 'Z')])
        expect(parsePlain(written)).toBe(parseTimestamp(written));
    }),
  );
});

test.each(['2026-01-15T18:22:24Z', '2026-01-15T18:22:24.604Z'])('of %s every character counts', (text) => {
  for (let index = 0; index < text.length; index += 1) {
    for (const other of ['0', '9', '/', ':', ' ', '-', 'Z', 'x']) {
      const changed = text.slice(0, index) + other + text.slice(index + 1);
      const plain = parsePlain(changed);
      if (plain !== undefined) expect([changed, plain]).toEqual([changed, parseTimestamp(changed)]);
    }
  }
  for (const left of [text.slice(1), text.slice(0, -1), `${text}Z`, text.replace('T', ' ')]) {
    expect(parsePlain(left)).toBeUndefined();
  }
});

test('the day of a file is the first real day that its path names', () => {
  const day = (path: string): string | null => {
    const number = parseFileDay(path);
    return number === null ? null : toDay(number);
  };
  expect(day('2026-01-15.jsonl')).toBe('2026-01-15');
  expect(day('2026-01-15/21041817218-1/events.jsonl')).toBe('2026-01-15');
  expect(day('run-2026-01-15-a.jsonl')).toBe('2026-01-15');
  expect(day('2026-02-30.jsonl')).toBeNull();
  expect(day('12026-01-151.jsonl')).toBeNull();
  expect(day('events.jsonl')).toBeNull();
});
