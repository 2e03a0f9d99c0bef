import fc from 'fast-check';
import { Latency } from '../../../src/derive/latency/latency.js';
import { deriveVerdicts, type Sample, VERDICT_RULE } from '../../../src/derive/actions/verdicts.js';

function sampleOf(durations: readonly number[], failed = 0, known = 0): Sample {
  const latency = new Latency();
  for (const duration of durations) latency.add(duration);
  return { events: Math.max(known, durations.length), failed, known, latency };
}

const times = (count: number, duration: number): number[] => Array<number>(count).fill(duration);
const failing = (failed: number, known: number): Sample => sampleOf([], failed, known);

test('an action is slower when its p95 is half as long again, and faster the other way round', () => {
  const [slow, fast] = [sampleOf(times(40, 900)), sampleOf(times(40, 300))];
  expect(deriveVerdicts(slow, fast)).toEqual(['slower']);
  expect(deriveVerdicts(fast, slow)).toEqual(['faster']);
  expect(deriveVerdicts(sampleOf(times(40, 400)), fast)).toEqual([]);
});

test('few durations are no evidence', () => {
  expect(deriveVerdicts(sampleOf(times(19, 9000)), sampleOf(times(500, 3)))).toEqual([]);
  expect(deriveVerdicts(sampleOf(times(500, 9000)), sampleOf(times(19, 3)))).toEqual([]);
  expect(deriveVerdicts(sampleOf(times(20, 9000)), sampleOf(times(20, 3)))).toEqual(['slower']);
});

test('milliseconds that nobody notices are no change', () => {
  expect(deriveVerdicts(sampleOf(times(100, 45)), sampleOf(times(100, 5)))).toEqual([]);
  expect(deriveVerdicts(sampleOf(times(100, 55)), sampleOf(times(100, 5)))).toEqual(['slower']);
});

test('two slow runs of twenty move a p95, but chance explains them', () => {
  const usual = sampleOf(times(20, 100));
  expect(deriveVerdicts(sampleOf([...times(18, 100), 5000, 5000]), usual)).toEqual([]);
  expect(deriveVerdicts(sampleOf([...times(16, 100), ...times(4, 5000)]), usual)).toEqual(['slower']);
});

test('an action fails more often when the rates are far apart, in a way that chance does not explain', () => {
  expect(deriveVerdicts(failing(30, 100), failing(5, 100))).toEqual(['failing-more']);
  expect(deriveVerdicts(failing(5, 100), failing(30, 100))).toEqual(['failing-less']);
  // Nine points are no news, however sure they are.
  expect(deriveVerdicts(failing(1400, 10_000), failing(500, 10_000))).toEqual([]);
  // 15 points of twenty are three failures.
  expect(deriveVerdicts(failing(3, 20), failing(0, 20))).toEqual([]);
  expect(deriveVerdicts(failing(8, 20), failing(0, 20))).toEqual(['failing-more']);
  expect(deriveVerdicts(failing(19, 19), failing(0, 20))).toEqual([]);
});

test('nothing is said of what did not change, nor of nothing', () => {
  expect(deriveVerdicts(failing(20, 20), failing(20, 20))).toEqual([]);
  expect(deriveVerdicts(failing(0, 20), failing(0, 20))).toEqual([]);
  expect(deriveVerdicts(sampleOf([]), sampleOf([]))).toEqual([]);
});

test('the other way round, a verdict turns into its opposite', () => {
  const opposite = {
    slower: 'faster',
    faster: 'slower',
    'failing-more': 'failing-less',
    'failing-less': 'failing-more',
  };
  const sample = fc
    .record({ durations: fc.array(fc.nat(2000), { maxLength: 60 }), failed: fc.nat(60), succeeded: fc.nat(60) })
    .map(({ durations, failed, succeeded }) => sampleOf(durations, failed, failed + succeeded));
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      const verdicts = deriveVerdicts(a, b);
      expect(
        deriveVerdicts(b, a)
          .map((verdict) => opposite[verdict])
          .sort(),
      ).toEqual([...verdicts].sort());
      if (Math.min(a.known, b.known) < VERDICT_RULE.samples) expect(verdicts.join()).not.toContain('failing');
      expect(deriveVerdicts(a, a)).toEqual([]);
    }),
  );
});
