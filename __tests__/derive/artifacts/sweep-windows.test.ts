import { deriveWindow } from '../../../src/derive/artifacts/sweeps.js';
import { deriveTrailingRates } from '../../../src/render/coverage.js';
import { createDay, createDays, createMissingDay } from '../../render/fixtures.js';

const toP95 = (youngest: number) => 100 + youngest;

test('a window adds up its days and those before it, and says which days it is of', () => {
  const days = createDays(75);
  const sum = (key: 'events' | 'runs' | 'failed_runs' | 'actions_taken', from: number, to: number) =>
    days.slice(from, to).reduce((total, day) => total + day[key], 0);
  expect(deriveWindow(days, 30, toP95)).toMatchObject({
    first_day: '2026-01-17',
    last_day: '2026-02-15',
    comparable: true,
    events: sum('events', 45, 75),
    previous_events: sum('events', 15, 45),
    runs: sum('runs', 45, 75),
    failed_runs: sum('failed_runs', 45, 75),
    previous_runs: sum('runs', 15, 45),
    actions_taken: sum('actions_taken', 45, 75),
    p95_ms: 100,
    previous_p95_ms: 130,
  });
});

test('there is nothing to compare with when telemetry does not reach back far enough', () => {
  const none = { change_pct: null, runs_change_pct: null, failure_rate_change: null, actions_taken_change_pct: null };
  expect(deriveWindow(createDays(59), 30, toP95)).toMatchObject({ comparable: false, ...none });
  expect(deriveWindow([], 30, toP95)).toMatchObject({ first_day: null, comparable: false, ...none });
  expect(deriveWindow(createDays(60), 30, toP95).change_pct).not.toBeNull();
});

test('none and none before is no change, and few before are too few', () => {
  const [none, few, many] = [0, 9, 40].map((events, index) => createDay(`2026-02-1${index}`, events));
  expect(deriveWindow([none!, none!], 1, toP95).change_pct).toBe(0);
  expect(deriveWindow([few!, many!], 1, toP95)).toMatchObject({ change_pct: null, previous_events: 9 });
});

test('the failure rate is of known outcomes, of ten at least', () => {
  const day = { ...createMissingDay('2026-02-15'), present: true, events: 20, unknown: 10, failed: 3, success: 7 };
  expect(deriveWindow([day], 30, toP95)).toMatchObject({ failed: 3, known: 10, failure_rate: 0.3 });
  const few = { ...day, unknown: 11, success: 6 };
  expect(deriveWindow([few], 30, toP95)).toMatchObject({ failed: 3, known: 9, failure_rate: null });
  expect(deriveWindow([day, { ...day, failed: 5, success: 5 }], 1, toP95).failure_rate_change).toBe(20);
  expect(deriveWindow([few, day], 1, toP95).failure_rate_change).toBeNull();
});

test('what is not recorded has not changed', () => {
  const day = { ...createDay('2026-02-14', 20), actions_taken: 0, actions_not_recorded: 20 };
  expect(deriveWindow([day, day], 1, toP95)).toMatchObject({ change_pct: 0, actions_taken_change_pct: null });
  const said = { ...day, actions_not_recorded: 0 };
  expect(deriveWindow([said, said], 1, toP95).actions_taken_change_pct).toBe(0);
});

test('a rate is drawn of the week up to each day, and nothing where too few outcomes are known', () => {
  const day = (success: number, failed: number) => ({
    ...createMissingDay('2026-02-15'),
    present: true,
    success,
    failed,
  });
  expect(deriveTrailingRates([day(4, 1), day(4, 1), day(0, 0), day(5, 5)], 3)).toEqual([0.2, 0.2, 0.35]);
  expect(deriveTrailingRates([day(8, 1)], 30)).toEqual([null]);
  const week = Array.from({ length: 8 }, (_, index) => day(0, index === 0 ? 10 : 0));
  expect(deriveTrailingRates(week, 2)).toEqual([1, null]);
});
