import { toFingerprint } from '../../src/records/fingerprint.js';
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

test.each([
  ['whose durations follow each other', (index: number) => event('task', index)],
  ['whose names differ at their ends', (index: number) => event(`task.${1_000_000 + index};`, index % 5000)],
])('many records of one second and one run, %s, crowd nowhere in a table', (_, eventOf) => {
  const slots = new Uint8Array(2 ** 19);
  for (let index = 0; index < 200_000; index += 1) {
    let slot = toFingerprint(eventOf(index), 13) % slots.length;
    while (slots[slot] === 1) slot = (slot + 1) % slots.length;
    slots[slot] = 1;
  }
  const crowds = Buffer.from(slots).toString('latin1').split('\0');
  // Random numbers leave some 20 slots in a row occupied; numbers that follow each other, or are the same, thousands.
  expect(Math.max(...new Set(crowds.map(({ length }) => length)))).toBeLessThan(100);
});

test('whatever looks alike, only the same bytes are the same', () => {
  const texts = ['aa', 'ab', 'aa', 'ab', 'aa'];
  const seen = new SeenRecords(Buffer.from(texts.join('')));
  const found = texts.map((_, index) => seen.add(event('x', 1), index * 2, (index + 1) * 2));
  expect(found).toEqual([false, false, true, true, true]);
});
