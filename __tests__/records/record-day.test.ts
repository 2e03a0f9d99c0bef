import { compareDays, toDayNumber } from '../../src/records/timestamp.js';

const FILE_DAY = toDayNumber(Date.parse('2026-01-15T00:00:00Z'));
/** What is said of a record in the file of 2026-01-15. */
const said = (time: string) => compareDays(Date.parse(time), FILE_DAY);

test('nothing is said of a record of the day that its file is named for, or of a file that is named for none', () => {
  expect([said('2026-01-15T00:00:00Z'), said('2026-01-15T23:59:59.999Z')]).toEqual([null, null]);
  expect(compareDays(Date.parse('1999-01-01T00:00:00Z'), null)).toBeNull();
});

test.each(['2026-01-14T23:59:59Z', '2026-01-16T00:00:00Z'])('one day apart, as %s, is explained', (time) => {
  expect(said(time)).toEqual({
    code: 'day-mismatch',
    message: `The record is dated ${time.slice(0, 10)} in UTC, which an offset in the timestamp can cause.`,
  });
});

test.each(['2026-01-13T12:00:00Z', '2026-01-17T12:00:00Z'])('two days apart, as %s, is not explained', (time) => {
  expect(said(time)).toEqual({ code: 'day-mismatch', message: `The record is dated ${time.slice(0, 10)} in UTC.` });
});

test.each([
  ['366 days before', '2025-01-14T00:00:00Z', 'day-mismatch'],
  ['366 days after', '2027-01-16T23:59:59Z', 'day-mismatch'],
  ['367 days before', '2025-01-13T23:59:59Z', 'implausible-timestamp'],
  ['367 days after', '2027-01-17T00:00:00Z', 'implausible-timestamp'],
])('%s is the last that is believed, or the first that is not', (_, time, code) => {
  expect(said(time)?.code).toBe(code);
});
