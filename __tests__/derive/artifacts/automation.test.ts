import { deriveAutomation } from '../../../src/derive/artifacts/automation.js';
import type { Day } from '../../../src/derive/artifacts/sweeps-schema.js';
import { createDay, createDays, createMissingDay, createSweeps, createAttention } from '../../render/fixtures.js';

const counts = (total: number, failed = 0) => ({
  total,
  success: total - failed,
  partial: 0,
  blocked: 0,
  failed,
  unknown: 0,
});
const NOTHING = { events: 0, outcomes: counts(0), runs: counts(0) };

function deriveOf(days: readonly Day[], all = NOTHING, attention = createAttention([])) {
  return deriveAutomation(createSweeps(days), attention, all);
}

const day = (name: string, runs: Pick<Day, 'runs' | 'known_runs' | 'failed_runs'>): Day => ({
  ...createDay(name, 40, true, 0),
  ...runs,
});

test('runs that failed in the last 30 days are counted, and the last day of them is named', () => {
  const days = createDays(40).map(({ day: name }, index) =>
    day(name, { runs: 4, known_runs: 3, failed_runs: index === 20 ? 2 : 0 }),
  );
  expect(deriveOf(days)).toEqual({
    verdict: 'unknown',
    attention: { failing: 0, slower: 0, silent: 0 },
    of: 'runs',
    first_day: '2026-01-17',
    last_day: '2026-02-15',
    total: 120,
    known: 90,
    failed: 2,
    last_failed_day: '2026-01-27',
  });
});

test('what failed before these days is not of now', () => {
  const days = createDays(40).map(({ day: name }, index) =>
    day(name, { runs: 4, known_runs: 3, failed_runs: index === 9 ? 2 : 0 }),
  );
  expect(deriveOf(days)).toMatchObject({ failed: 0, last_failed_day: null });
});

test('the verdict is that of attention.json, with what is not over by kind', () => {
  const days = createDays(60);
  expect(deriveOf(days, NOTHING, createAttention(days))).toMatchObject({
    verdict: 'attention',
    attention: { failing: 1, slower: 0, silent: 0 },
  });
  expect(deriveOf(days, NOTHING, createAttention(createDays(20)))).toMatchObject({
    verdict: 'steady',
    attention: { failing: 0, slower: 0, silent: 0 },
  });
});

test('without runs events are judged, and without timestamps everything', () => {
  const events: Day = {
    ...createMissingDay('2026-02-15'),
    present: true,
    events: 30,
    success: 20,
    failed: 3,
    unknown: 7,
  };
  expect(deriveOf([events])).toMatchObject({ of: 'events', total: 30, known: 23, failed: 3 });
  expect(deriveOf([], { events: 30, outcomes: counts(30), runs: counts(20, 5) })).toMatchObject({
    of: 'runs',
    first_day: null,
    known: 20,
    failed: 5,
    last_failed_day: null,
  });
});
