import { HOUR, toMidnight, toOffsetTimestamp } from './calendar.js';
import { appendRecords, commandRecord, engineRecord, type Wart } from './wart.js';

/** Time stamps and durations. */
export const WARTS_OF_TIME: readonly Wart[] = [
  {
    name: 'offset-without-colon',
    what: 'A local time stamp such as 22:30:00-0300: the record belongs to the next day in UTC.',
    diagnostic: 'day-mismatch',
    spoil: (clean) => {
      const at = toMidnight(clean.day) + 25.5 * HOUR;
      return appendRecords(clean, commandRecord(clean, { ts: toOffsetTimestamp(at, -180, false) }));
    },
  },
  {
    name: 'offset-of-half-an-hour',
    what: 'A time stamp with the offset +05:30.',
    diagnostic: null,
    spoil: (clean) => {
      const at = toMidnight(clean.day) + 15 * HOUR;
      return appendRecords(clean, engineRecord(clean, { generated_at: toOffsetTimestamp(at, 330, true) }));
    },
  },
  {
    name: 'fractional-seconds',
    what: 'Fractional seconds of one to nine digits.',
    diagnostic: null,
    spoil: (clean) => {
      const fractions = Array.from({ length: 9 }, (_, index) => '123456789'.slice(0, index + 1));
      return appendRecords(
        clean,
        ...fractions.map((digits) => engineRecord(clean, { generated_at: `${clean.day}T21:10:00.${digits}Z` })),
      );
    },
  },
  {
    name: 'invalid-timestamp',
    what: 'Time stamps that do not exist.',
    diagnostic: 'invalid-timestamp',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...['2026-02-30T12:00:00Z', '2026-13-01T12:00:00Z', 'yesterday', '', null].map((generated_at) =>
          engineRecord(clean, { generated_at }),
        ),
      ),
  },
  {
    name: 'implausible-timestamp',
    what: 'Time stamps of clocks that are wrong by decades.',
    diagnostic: 'implausible-timestamp',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...['2001-01-01T00:00:07Z', '2062-06-30T12:00:00Z'].map((generated_at) =>
          engineRecord(clean, { generated_at }),
        ),
      ),
  },
  {
    name: 'negative-duration',
    what: 'A clock was set back while a command ran.',
    diagnostic: 'invalid-duration',
    spoil: (clean) => appendRecords(clean, commandRecord(clean, { timing_ms: -250 })),
  },
];
