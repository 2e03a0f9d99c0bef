import { deriveDashboard } from '../../src/derive/artifacts/dashboard.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from './derive-file.js';
import { engineLine, repository } from './events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };

function dashboardOf(times: readonly string[], path = 'events.jsonl') {
  const lines = times.map((generated_at, index) => engineLine({ generated_at, correlation_id: `run-${index}` }));
  const total = new Aggregate();
  total.merge(deriveAggregate(path, Buffer.from(lines.join('\n')), repository));
  return deriveDashboard(repository, source, total.settle(), []);
}

test('a leap day is a day, and is missing only where there is one', () => {
  const leap = dashboardOf(['2028-02-28T12:00:00Z', '2028-02-29T12:00:00Z', '2028-03-01T12:00:00Z']);
  expect(leap.sweeps.days.map(({ day }) => day)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  expect(dashboardOf(['2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z']).summary.coverage.days_missing).toEqual([
    '2028-02-29',
  ]);
  expect(dashboardOf(['2026-02-28T12:00:00Z', '2026-03-01T12:00:00Z']).summary.coverage.days_missing).toEqual([]);
});

test('one instant in several offsets and fractions is one instant, on its day in UTC', () => {
  const { summary, sweeps } = dashboardOf([
    '2026-01-16T00:30:00Z',
    '2026-01-15T21:30:00-0300',
    '2026-01-16T06:00:00.000000000+05:30',
    '2026-01-15T20:30-04',
  ]);
  expect(summary.coverage).toMatchObject({
    first_timestamp: '2026-01-16T00:30:00Z',
    last_timestamp: '2026-01-16T00:30:00Z',
  });
  expect(sweeps.days).toMatchObject([{ day: '2026-01-16', events: 4, runs: 4 }]);
});

test('runs of one instant are listed by id', () => {
  const { runs } = dashboardOf(Array<string>(12).fill('2026-01-15T10:00:00Z'));
  const ids = runs.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(ids).toHaveLength(12);
});

test('events of the future and of the past move windows only when their file is of no day', () => {
  const times = ['2001-01-01T00:00:00Z', '2026-01-15T10:00:00Z', '2099-12-31T23:59:59Z'];
  const dated = dashboardOf(times, '2026-01-15.jsonl');
  expect(dated.sweeps.days).toHaveLength(1);
  expect(dated.diagnostics.diagnostics).toMatchObject([{ code: 'implausible-timestamp', count: 2 }]);
  const undated = dashboardOf(times);
  expect(undated.sweeps).toMatchObject({ anchor_day: '2099-12-31' });
  expect(undated.attention).toMatchObject({ verdict: 'unknown', overdue_day: null, items: [] });
  expect(undated.sweeps.windows['90d']).toMatchObject({ events: 1, previous_events: 0, change_pct: null });
  expect(undated.summary.coverage).toMatchObject({ first_day: '2001-01-01', days_present: 3 });
});

test('a gap within a window is shown as such, and counts as nothing', () => {
  const { sweeps } = dashboardOf(['2026-01-01T10:00:00Z', '2026-01-04T10:00:00Z']);
  expect(sweeps.days.map(({ present, events, p95_ms }) => [present, events, p95_ms])).toEqual([
    [true, 1, null],
    [false, 0, null],
    [false, 0, null],
    [true, 1, null],
  ]);
});
