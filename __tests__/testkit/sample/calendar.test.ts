import {
  daysEnding,
  isWeekend,
  toDay,
  toMidnight,
  toOffsetTimestamp,
  toTimestamp,
} from '../../../testkit/sample/random.js';

test('days are consecutive, across a leap day and a change of year', () => {
  expect(daysEnding('2024-03-01', 3)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysEnding('2026-01-01', 2)).toEqual(['2025-12-31', '2026-01-01']);
  expect(daysEnding('2026-06-30', 365)[0]).toBe('2025-07-01');
});

test('Saturdays and Sundays are the weekend', () => {
  expect(daysEnding('2026-06-28', 7).map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
});

test('an instant is written in UTC or with an offset', () => {
  const at = toMidnight('2026-06-30') + 90 * 60_000;
  expect(toDay(at)).toBe('2026-06-30');
  expect(toTimestamp(at)).toBe('2026-06-30T01:30:00Z');
  expect(toOffsetTimestamp(at, -180, false)).toBe('2026-06-29T22:30:00-0300');
  expect(toOffsetTimestamp(at, 330, true)).toBe('2026-06-30T07:00:00+05:30');
  expect(Date.parse(toOffsetTimestamp(at, 330, true))).toBe(at);
});
