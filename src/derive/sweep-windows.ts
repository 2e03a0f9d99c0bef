import type { Sweeps } from './sweeps-schema.js';
import { countKnown, toChange, toFailureRate, toRateChange } from './comparison.js';

type DayRow = Sweeps['days'][number];
type Window = Sweeps['windows']['7d'];

/** p95 of the days whose distance to the last one is from `youngest` up to but without `oldest`; null without durations. */
export type ToP95 = (youngest: number, oldest: number) => number | null;

/**
 * The last `length` days, and as many before them.
 * @param days - Every day from the first to the last, gaps too.
 */
export function deriveWindow(days: readonly DayRow[], length: number, toP95: ToP95): Window {
  const comparable = days.length >= 2 * length;
  const last = days.slice(-length);
  const [current, previous] = [addUp(last), addUp(days.slice(-2 * length, -length))];
  const change = (now: number, before: number): number | null => (comparable ? toChange(now, before) : null);
  const isRecorded = [current, previous].every(({ taken, notRecorded }) => taken > 0 || notRecorded === 0);
  return {
    first_day: last[0]?.day ?? null,
    last_day: last.at(-1)?.day ?? null,
    comparable,
    events: current.events,
    previous_events: previous.events,
    change_pct: change(current.events, previous.events),
    failed: current.failed,
    known: current.known,
    failure_rate: toFailureRate(current),
    previous_failed: previous.failed,
    previous_known: previous.known,
    previous_failure_rate: toFailureRate(previous),
    failure_rate_change: comparable ? toRateChange(current, previous) : null,
    runs: current.runs,
    failed_runs: current.failedRuns,
    known_runs: current.knownRuns,
    previous_runs: previous.runs,
    runs_change_pct: change(current.runs, previous.runs),
    actions_taken: current.taken,
    actions_not_recorded: current.notRecorded,
    previous_actions_taken: previous.taken,
    previous_actions_not_recorded: previous.notRecorded,
    actions_taken_change_pct: isRecorded ? change(current.taken, previous.taken) : null,
    p95_ms: toP95(0, length),
    previous_p95_ms: toP95(length, 2 * length),
  };
}

function addUp(days: readonly DayRow[]) {
  const sum = (value: (day: DayRow) => number): number => days.reduce((total, day) => total + value(day), 0);
  return {
    events: sum((day) => day.events),
    failed: sum((day) => day.failed),
    known: sum(countKnown),
    runs: sum((day) => day.runs),
    failedRuns: sum((day) => day.failed_runs),
    knownRuns: sum((day) => day.known_runs),
    taken: sum((day) => day.actions_taken),
    notRecorded: sum((day) => day.actions_not_recorded),
  };
}
