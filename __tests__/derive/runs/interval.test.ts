import { toInterval, toSpan } from '../../../src/derive/runs/interval.js';
import { toTimestamp } from '../../../src/records/timestamp.js';
import { deriveAggregate } from '../derive-file.js';
import { commandLine, repository } from '../events.js';

const TIME = Date.UTC(2026, 0, 15, 10);

test('the dialect says whether a timestamp is of the begin or of the end', () => {
  expect(toInterval({ dialect: 'transcript', time: TIME, durationMs: 3000 })).toEqual([TIME, TIME + 3000]);
  expect(toInterval({ dialect: 'command', time: TIME, durationMs: 3000 })).toEqual([TIME - 3000, TIME]);
  expect(toInterval({ dialect: 'command', time: TIME, durationMs: 0.4 })).toEqual([TIME, TIME]);
  expect(toInterval({ dialect: 'command', time: TIME, durationMs: null })).toEqual([TIME, TIME]);
  expect(toInterval({ dialect: 'command', time: null, durationMs: 3000 })).toBeNull();
});

test('a duration that no run can have leads to no year that no timestamp can name', () => {
  for (const dialect of ['transcript', 'command']) {
    const interval = toInterval({ dialect, time: TIME, durationMs: Number.MAX_SAFE_INTEGER });
    expect(interval?.map((instant) => Number(toTimestamp(instant).slice(0, 4)))).toEqual(
      dialect === 'command' ? [2000, 2026] : [2026, 2099],
    );
  }
});

test('a span is from the first begin to the last end', () => {
  expect(toSpan([[5, 9], null, [2, 6]])).toEqual([2, 9]);
  expect(toSpan([null])).toBeNull();
});

test('a run begins when its first event begins, also before the first day', () => {
  const lines = [
    commandLine({ run_id: 'a', timing_ms: 120_000, ts: '2026-01-15T00:01:00Z' }),
    commandLine({ run_id: 'a', timing_ms: 1000, ts: '2026-01-15T00:05:00Z' }),
  ];
  const { runs } = deriveAggregate('2026-01-15.jsonl', Buffer.from(lines.join('\n')), repository).settle();
  expect(runs.listNewest(1)).toMatchObject([{ started: '2026-01-14T23:59:00Z', ended: '2026-01-15T00:05:00Z' }]);
  const first = Math.floor(Date.UTC(2026, 0, 15) / 86_400_000);
  const counts = { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 1 };
  expect([...runs.countByDay(first)]).toEqual([[first, counts]]);
  expect([...runs.countByDay(0)]).toEqual([[first - 1, counts]]);
});
