import type { Latency } from '../latency/latency.js';

/** An action within a period. */
export interface Sample {
  readonly events: number;
  readonly failed: number;
  /** Events whose outcome is known. */
  readonly known: number;
  readonly latency: Latency;
}

export const VERDICTS = ['failing-more', 'slower', 'failing-less', 'faster'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** When an action is said to have changed. What is asked of a change for the worse is asked of one for the better. */
export const VERDICT_RULE = {
  /** Durations, or known outcomes, that both periods have to have. */
  samples: 20,
  /** The larger p95 is at least so many times the smaller one … */
  p95Factor: 1.5,
  /** … and so many milliseconds more. */
  p95Floor: 50,
  /** The failure rates are at least so far apart. */
  rateDistance: 0.1,
  /** Standard deviations that chance does not explain: it would be beyond these once in a hundred times. */
  z: 2.58,
} as const;

const { samples, p95Factor, p95Floor, rateDistance, z: deviations } = VERDICT_RULE;

/** The rule by which changes are called out, for people. */
export const VERDICT_RULE_TEXT =
  `An action is slower when its p95 is at least ${p95Factor} times that of the period before and at least ${p95Floor} ms more, and ` +
  `more of its durations exceed the earlier p95 than chance explains (${deviations} standard deviations). It fails more ` +
  `often when its failure rate is at least ${100 * rateDistance} percentage points higher and a two-proportion z-test gives ` +
  `${deviations} or more. Both periods need at least ${samples} durations, or known outcomes, and must lie entirely within the ` +
  `telemetry. "Faster" and "fails less often" are the reverse.`;

const SLOWEST = 0.95;

/** What became of an action from one period to the next; at most one verdict on its duration and one on its failures. */
export function deriveVerdicts(current: Sample, previous: Sample): Verdict[] {
  return [
    ...(failsMore(current, previous) ? (['failing-more'] as const) : []),
    ...(isSlower(current.latency, previous.latency) ? (['slower'] as const) : []),
    ...(failsMore(previous, current) ? (['failing-less'] as const) : []),
    ...(isSlower(previous.latency, current.latency) ? (['faster'] as const) : []),
  ];
}

/** A p95 of few durations hangs on one of them. So more than chance explains have to lie beyond the other p95, too. */
function isSlower(a: Latency, b: Latency): boolean {
  const [slow, fast] = [a.quantile(SLOWEST), b.quantile(SLOWEST)];
  if (slow === null || fast === null || Math.min(a.count, b.count) < VERDICT_RULE.samples) return false;
  if (slow < fast * VERDICT_RULE.p95Factor || slow - fast < VERDICT_RULE.p95Floor) return false;
  const expected = a.count * (1 - SLOWEST);
  return (a.countAbove(fast) - expected) / Math.sqrt(expected * SLOWEST) >= VERDICT_RULE.z;
}

/** The two-proportion z-test, for failure rates that are far enough apart to matter. */
function failsMore(a: Sample, b: Sample): boolean {
  if (Math.min(a.known, b.known) < VERDICT_RULE.samples) return false;
  const distance = a.failed / a.known - b.failed / b.known;
  if (distance < VERDICT_RULE.rateDistance) return false;
  const pooled = (a.failed + b.failed) / (a.known + b.known);
  // No distance without failures, and none when everything failed in both periods: the divisor is not zero here.
  return distance / Math.sqrt(pooled * (1 - pooled) * (1 / a.known + 1 / b.known)) >= VERDICT_RULE.z;
}
