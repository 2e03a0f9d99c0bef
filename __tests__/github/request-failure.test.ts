import { toRateLimitWait } from '../../src/github/request-failure.js';

const now = Date.UTC(2026, 0, 15, 12);
const reset = String(now / 1000 + 90);

test.each<[string, number | null, Record<string, string>, string, number | null]>([
  [
    'Retry-After counts first',
    403,
    { 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    '',
    7_000,
  ],
  [
    'an exhausted limit ends a second after its reset',
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    '',
    91_000,
  ],
  ['a reset that has passed', 429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, '', 1_000],
  ['a secondary limit that names no time', 403, {}, 'You have exceeded a secondary rate limit', 60_000],
  ['429 without a word', 429, {}, '', 60_000],
  ['an unreadable Retry-After', 429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, '', 60_000],
  ['a missing permission is no rate limit', 403, { 'x-ratelimit-remaining': '4999' }, 'Resource not accessible', null],
  ['a 5xx is no rate limit', 503, { 'retry-after': '7' }, '', null],
  ['nor is a broken connection', null, {}, 'socket hang up', null],
])('%s', (_, status, headers, detail, wait) => {
  expect(toRateLimitWait({ status, headers, detail }, now)).toBe(wait);
});
