import { toSessionStep, toStep } from '../../../src/derive/replay/replay.js';
import { NO_DETAIL } from '../../../src/records/step-detail.js';
import type { TelemetryEvent } from '../../../src/records/telemetry-event.js';
import { readEvent } from '../../records/read-records.js';
import { toRecord } from '../../records/scanned-record.js';

const TIME = Date.UTC(2026, 0, 15, 12);

test('a step says where its record is, what happened, and what its dialect shows of it', () => {
  const record = {
    schema_version: '0.1',
    timestamp: '2026-01-15T12:00:00Z',
    source: 'executor',
    run_id: 'r',
    cycle: 2,
    event: 'executor.command_completed',
    payload: { command: 'npm test -- --fast', exit_code: 1, duration_ms: 500 },
  };
  expect(toStep(readEvent(record), 'a/2026-01-15.jsonl', 7, toRecord(record))).toEqual({
    dialect: 'agent',
    action: 'executor.command_completed',
    outcome: 'failed',
    time: TIME,
    durationMs: 500,
    tookAction: null,
    actor: 'executor',
    file: 'a/2026-01-15.jsonl',
    line: 7,
    group: { kind: 'cycle', name: '2' },
    detail: {
      ...NO_DETAIL,
      facts: [
        { name: 'command', value: 'npm test' },
        { name: 'exit_code', value: 1 },
      ],
    },
  });
});

const use: TelemetryEvent = {
  dialect: 'transcript',
  time: TIME,
  action: 'Skill',
  outcome: 'success',
  run: 's-1',
  durationMs: 3000,
  tookAction: null,
  decidesRun: false,
  phase: null,
  actor: null,
};

test('a step of a session shows what was used, when there is more to say than its action', () => {
  const shown = { name: 'review', kind: 'skill', outcome: 'success' } as const;
  const step = toSessionStep(use, '2026-01-15.jsonl', 3, shown);
  expect(step).toMatchObject({ dialect: 'transcript', action: 'Skill', line: 3, group: { kind: 'session', name: '' } });
  expect(step.detail).toEqual({ ...NO_DETAIL, uses: { items: [shown], more: 0 } });
  expect(toSessionStep(use, '2026-01-15.jsonl', 3, null).detail).toEqual(NO_DETAIL);
});
