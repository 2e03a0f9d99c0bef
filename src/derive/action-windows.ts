import type { Sweeps, ActionChange } from './sweeps-schema.js';
import type { ActionPeriods } from './action-periods.js';
import { byCodeUnits } from './code-units.js';
import { toChange, toFailureRate } from './comparison.js';
import { deriveVerdicts, VERDICTS, type Sample, type Verdict } from './verdicts.js';
import type { WindowName } from './windows.js';

/** Actions that a window lists; changes are looked for in all. */
const LISTED_ACTIONS = 50;

/** What is compared within a window. */
export interface ComparedActions {
  readonly window: WindowName;
  readonly names: readonly string[];
  /** By the number of their names. */
  readonly periods: ReadonlyMap<number, ActionPeriods>;
  /** Whether the period before lies wholly within the telemetry. */
  readonly comparable: boolean;
}

/** The actions with most events in the window, by their number, then by name. */
export function deriveActionWindow({ names, periods, comparable }: ComparedActions): Sweeps['actions']['7d'] {
  return [...periods]
    .filter(([, { current }]) => current.events > 0)
    .map(([id, { current, previous }]) => ({
      action: names[id]!,
      count: current.events,
      previous_count: previous.events,
      change_pct: comparable ? toChange(current.events, previous.events) : null,
      failed: current.failed,
      known: current.known,
      failure_rate: toFailureRate(current),
      previous_failed: previous.failed,
      previous_known: previous.known,
      previous_failure_rate: toFailureRate(previous),
      p95_ms: current.latency.quantile(0.95),
      previous_p95_ms: previous.latency.quantile(0.95),
    }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action))
    .slice(0, LISTED_ACTIONS);
}

/** Changes for the worse first, then by name. */
export function deriveActionChanges({ window, names, periods, comparable }: ComparedActions): ActionChange[] {
  if (!comparable) return [];
  return [...periods]
    .flatMap(([id, { current, previous }]) =>
      deriveVerdicts(current, previous).map((verdict) => {
        const [now, before] = [toFigure(verdict, current), toFigure(verdict, previous)];
        return {
          window,
          action: names[id]!,
          verdict,
          value: now.value,
          previous_value: before.value,
          samples: now.samples,
          previous_samples: before.samples,
          failed: now.failed,
          previous_failed: before.failed,
        };
      }),
    )
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || byCodeUnits(a.action, b.action));
}

/** What a verdict is about; a sample of which there is a verdict has some. */
function toFigure(verdict: Verdict, sample: Sample): { value: number; samples: number; failed: number | null } {
  const { failed, known, latency } = sample;
  return verdict === 'slower' || verdict === 'faster'
    ? { value: latency.quantile(0.95) ?? 0, samples: latency.count, failed: null }
    : { value: toFailureRate(sample) ?? 0, samples: known, failed };
}
