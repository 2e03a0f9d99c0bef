import { deriveAutomation } from '../../../src/derive/artifacts/automation.js';
import type { Day } from '../../../src/derive/artifacts/sweeps-schema.js';
import { createDay, createDays, createMissingDay, createSweeps } from '../../render/fixtures.js';

const counts = (total: number, failed = 0) => ({
  total,
  success: total - failed,
  partial: 0,
  blocked: 0,
  failed,
  unknown: 0,
});
const NOTHING = { events: 0, outcomes: counts(0), runs: counts(0) };

function deriveOf(days: readonly Day[], all = NOTHING) {
  return deriveAutomation(createSweeps(days), all);
}

const day = (name: string, runs: Pick<Day, 'runs' | 'known_runs' | 'failed_runs'>): Day => ({
  ...createDay(name, 40, true, 0),
  ...runs,
});

test('runs that failed in the last 30 days want attention, and the last day of them is named', () => {
  const days = createDays(40).map(({ day: name }, index) =>
    day(name, { runs: 4, known_runs: 3, failed_runs: index === 20 ? 2 : 0 }),
  );
  expect(deriveOf(days)).toEqual({
    verdict: 'attention',
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
  expect(deriveOf(days)).toMatchObject({ verdict: 'steady', failed: 0, last_failed_day: null });
});

test('of few runs nothing is said but that one failed', () => {
  expect(deriveOf([day('2026-02-15', { runs: 400, known_runs: 9, failed_runs: 0 })]).verdict).toBe('unknown');
  expect(deriveOf([day('2026-02-15', { runs: 400, known_runs: 9, failed_runs: 1 })]).verdict).toBe('attention');
  expect(deriveOf([day('2026-02-15', { runs: 400, known_runs: 10, failed_runs: 0 })]).verdict).toBe('steady');
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
  expect(deriveOf([events])).toMatchObject({ of: 'events', verdict: 'attention', total: 30, known: 23, failed: 3 });
  expect(deriveOf([], { events: 30, outcomes: counts(30), runs: counts(20, 5) })).toMatchObject({
    of: 'runs',
    first_day: null,
    verdict: 'attention',
    known: 20,
    failed: 5,
    last_failed_day: null,
  });
});
