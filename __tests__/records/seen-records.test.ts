import { SeenRecords } from '../../src/records/seen-records.js';
import type { TelemetryEvent } from '../../src/records/telemetry-event.js';

const event = (action: string, durationMs: number): TelemetryEvent => ({
  dialect: 'command',
  time: Date.UTC(2026, 0, 15),
  action,
  outcome: 'success',
  run: 'r',
  durationMs,
  tookAction: false,
  decidesRun: false,
  actor: null,
  repository: null,
});

test('many records of one second and one run, whose durations follow each other, are told apart without a search', () => {
  const count = 200_000;
  const texts = Array.from({ length: count }, (_, index) => `task.${1_000_000 + index};`);
  const length = texts[0]!.length;
  const seen = new SeenRecords(Buffer.from(texts.join('')));
  const started = performance.now();
  const duplicates = texts.filter((text, index) =>
    seen.add(event(text, index % 5000), index * length, (index + 1) * length),
  );
  expect(duplicates).toEqual([]);
  // A tenth of a second; half a minute when records crowd together in one part of the table.
  expect(performance.now() - started).toBeLessThan(5000);
});

test('whatever looks alike, only the same bytes are the same', () => {
  const texts = ['aa', 'ab', 'aa', 'ab', 'aa'];
  const seen = new SeenRecords(Buffer.from(texts.join('')));
  const found = texts.map((_, index) => seen.add(event('x', 1), index * 2, (index + 1) * 2));
  expect(found).toEqual([false, false, true, true, true]);
});
