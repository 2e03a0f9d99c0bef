import fc from 'fast-check';
import { ActiveTimes, MAX_PAUSE } from '../../../src/derive/usage/active-times.js';

type Instant = readonly [session: number, time: number];

const SESSIONS = 3;
const SAME = [0, 1, 2];

function timesOf(instants: readonly Instant[]): ActiveTimes {
  const times = new ActiveTimes();
  for (const [session, time] of instants) times.add(session, time);
  return times;
}

const of = (...times: number[]): ActiveTimes => timesOf(times.map((time) => [0, time]));

/** By definition: neighbours belong together when the pause between them is short enough. */
function spansOf(instants: readonly Instant[], session: number): [number, number][] {
  const spans: [number, number][] = [];
  for (const time of instants.flatMap(([of, time]) => (of === session ? [time] : [])).sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && time - last[1] <= MAX_PAUSE) last[1] = time;
    else spans.push([time, time]);
  }
  return spans;
}

const instants = fc.array(
  fc.tuple(fc.integer({ min: 0, max: SESSIONS - 1 }), fc.integer({ min: 0, max: 60 * MAX_PAUSE })),
  { maxLength: 250, size: 'max' },
);

test('pauses of up to five minutes are active, longer ones are not', () => {
  expect(of(0, MAX_PAUSE, 2 * MAX_PAUSE + 1).spansOf(0)).toEqual([
    [0, MAX_PAUSE],
    [2 * MAX_PAUSE + 1, 2 * MAX_PAUSE + 1],
  ]);
  expect([of(7).spansOf(0), of(7).endOf(0)]).toEqual([[[7, 7]], 7]);
  expect([of().spansOf(0), of().endOf(0)]).toEqual([[], -Infinity]);
});

test('it is the same in any order and any grouping, and after it was written down', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const all = [...a, ...b];
      const ab = timesOf(a);
      ab.merge(timesOf(b), SAME);
      const ba = timesOf(b.toReversed());
      ba.merge(timesOf(a), SAME);
      const data = ab.toData(SESSIONS);
      const reread = new ActiveTimes();
      reread.load(data, SESSIONS);
      for (const times of [ab, ba, timesOf(all), reread]) {
        for (let session = 0; session < SESSIONS; session += 1) {
          const spans = spansOf(all, session);
          expect(times.spansOf(session)).toEqual(spans);
          expect(times.endOf(session)).toBe(spans.at(-1)?.[1] ?? -Infinity);
        }
        expect(times.toData(SESSIONS)).toEqual(data);
      }
    }),
  );
});

test('sessions that have other numbers elsewhere are merged by their numbers here', () => {
  const times = of(1);
  times.merge(
    timesOf([
      [0, 5],
      [1, 10 * MAX_PAUSE],
    ]),
    [2, 0],
  );
  expect([0, 1, 2].map((session) => times.spansOf(session))).toEqual([
    [
      [1, 1],
      [10 * MAX_PAUSE, 10 * MAX_PAUSE],
    ],
    [],
    [[5, 5]],
  ]);
});

test('a session takes as much memory as it had pauses, in whatever order its instants come', () => {
  const backwards = of(...Array.from({ length: 10_000 }, (_, index) => 10_000_000 - index * 1000));
  expect(backwards.toData(1).spans).toEqual(Float64Array.of(1000, 10_000_000));
  const turns = 10_000;
  const apart = of(...Array.from({ length: 2 * turns }, (_, index) => (index % 2) * 2 * MAX_PAUSE + index));
  expect(apart.toData(1).ends).toEqual(Uint32Array.of(2));
});

test.each([
  ['more sessions than there are', { spans: new Float64Array(0), ends: Uint32Array.of(0, 0) }],
  ['a span that is cut short', { spans: Float64Array.of(1), ends: Uint32Array.of(1) }],
  ['a span that ends before it starts', { spans: Float64Array.of(2, 1), ends: Uint32Array.of(1) }],
  ['a time that is none', { spans: Float64Array.of(0, Infinity), ends: Uint32Array.of(1) }],
])('data of %s is refused', (_, data) => {
  expect(() => new ActiveTimes().load(data, 1)).toThrow(RangeError);
});
