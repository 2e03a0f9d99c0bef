import { SeenRecords, toEventFingerprint, toSessionFingerprint } from '../../src/records/seen-records.js';
import type { SessionRecord, TelemetryEvent } from '../../src/records/telemetry-event.js';

const event = (action: string, durationMs: number): TelemetryEvent => ({
  dialect: 'command',
  time: Date.UTC(2026, 0, 15),
  action,
  outcome: 'success',
  run: 'r',
  durationMs,
  tookAction: null,
  decidesRun: false,
  phase: null,
  actor: null,
});

const session = (id: string): SessionRecord => ({
  session: 's',
  time: Date.UTC(2026, 0, 15),
  isPrivate: false,
  user: null,
  parts: [{ kind: 'line', id }],
});

test.each([
  ['whose durations follow each other', (index: number) => toEventFingerprint(event('task', index), 13)],
  [
    'whose names differ at their ends',
    (index: number) => toEventFingerprint(event(`task.${1_000_000 + index};`, index % 5000), 13),
  ],
  [
    'of a session, whose ids differ at their ends',
    (index: number) => toSessionFingerprint(session(`id-${1_000_000 + index}`), 13),
  ],
])('many records of one second and one run, %s, crowd nowhere in a table', (_, fingerprintOf) => {
  const slots = new Uint8Array(2 ** 19);
  for (let index = 0; index < 200_000; index += 1) {
    let slot = fingerprintOf(index) % slots.length;
    while (slots[slot] === 1) slot = (slot + 1) % slots.length;
    slots[slot] = 1;
  }
  const crowds = Buffer.from(slots).toString('latin1').split('\0');
  // Random numbers leave some 20 slots in a row occupied; numbers that follow each other, or are the same, thousands.
  expect(Math.max(...new Set(crowds.map(({ length }) => length)))).toBeLessThan(100);
});

test('all that tells records apart is in their fingerprints, however short their names are', () => {
  const one = event('a', 1);
  const events = [one, { ...one, time: 1 }, { ...one, run: null }, { ...one, run: 's' }, event('b', 1), event('a', 2)];
  const of = session('a');
  const sessions = [
    ...[of, { ...of, time: 1 }, { ...of, session: null }, { ...of, session: 't' }, session('b')],
    ...[
      { ...of, parts: [] },
      { ...of, parts: [{ kind: 'user' as const, id: null }] },
    ],
    { ...of, parts: [{ kind: 'interruption' as const, id: null }] },
  ];
  const fingerprints = () => [
    ...events.flatMap((other) => [toEventFingerprint(other, 13), toEventFingerprint(other, 14)]),
    ...sessions.flatMap((other) => [toSessionFingerprint(other, 13), toSessionFingerprint(other, 14)]),
  ];
  expect(new Set(fingerprints()).size).toBe(2 * (events.length + sessions.length));
  expect(fingerprints()).toEqual(fingerprints());
});

test('whatever looks alike, only the same bytes are the same', () => {
  const texts = ['aa', 'ab', 'aa', 'ab', 'aa'];
  const seen = new SeenRecords(Buffer.from(texts.join('')));
  const found = texts.map((_, index) => seen.add(5, index * 2, (index + 1) * 2));
  expect(found).toEqual([false, false, true, true, true]);
});

test('of any number of look-alikes, and with any number of others, each is found again', () => {
  const texts = Array.from({ length: 3000 }, (_, index) => String(index).padStart(4, '0'));
  const seen = new SeenRecords(Buffer.from(texts.join('')));
  const add = (fingerprint: (index: number) => number) =>
    texts.filter((_, index) => seen.add(fingerprint(index), index * 4, (index + 1) * 4)).length;
  const fingerprint = (index: number) => (index % 3 === 0 ? 7 : Math.imul(index, 0x9e3779b1) >>> 0);
  expect([add(fingerprint), add(fingerprint)]).toEqual([0, texts.length]);
});
