import type { Run } from '../runs/run.js';

/** Maximum day pages of a dashboard. */
export const MAX_DAY_PAGES = 60;
/** Maximum runs on one page; a day with more has several pages. */
export const RUNS_OF_PAGE = 50;
/** Maximum runs that the pages of a day list, chosen failed first, then newest. */
export const RUNS_OF_DAY = 500;
/** Maximum runs of a day whose steps are read, chosen in the same way. */
export const REPLAYED_OF_DAY = 100;

/** A day that has a page. Nothing here depends on later days, so the page stays the same when telemetry is added. */
export interface SelectedDay {
  readonly day: string;
  /** The listed runs that started on the day, in order of start. */
  readonly runs: readonly Run[];
  /** How many runs started on the day. */
  readonly total: number;
  /** The runs whose steps are read: failed runs first, then the newest others. */
  readonly replayed: readonly Run[];
}

export interface DaySelection {
  /** Days with telemetry. */
  readonly days: Iterable<string>;
  /** The newest runs by their end, newest first. */
  readonly runs: readonly Run[];
  /** Whether these are all runs of the repository. */
  readonly hasAllRuns: boolean;
  /** How many runs may have steps in total (`run-pages`); 0 for no pages. */
  readonly most: number;
}

/**
 * The newest days that fit. Only whole days are selected, so that a day is either published as before or not at all. The newest
 * day always has a page.
 */
export function selectDays({ days, runs, hasAllRuns, most }: DaySelection): SelectedDay[] {
  if (most === 0) return [];
  const present = [...days].sort();
  const runsOf = groupByDay(runs, present[0] ?? null);
  const complete = hasAllRuns ? '' : (runs.at(-1)?.ended ?? '').slice(0, 10);
  const selected: SelectedDay[] = [];
  let [pages, replays] = [0, 0];
  for (const day of [...new Set([...present, ...runsOf.keys()])].sort().reverse()) {
    const all = runsOf.get(day) ?? [];
    const ranked = all.toSorted((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'));
    const replayed = ranked.slice(0, Math.min(REPLAYED_OF_DAY, most));
    const listed = new Set(ranked.slice(0, RUNS_OF_DAY));
    pages += Math.max(1, Math.ceil(listed.size / RUNS_OF_PAGE));
    replays += replayed.length;
    const hasRoom = pages <= MAX_DAY_PAGES && replays <= most && day > complete;
    if (selected.length > 0 && !hasRoom) break;
    const inOrder = all.filter((run) => listed.has(run)).sort(byStart);
    selected.push({ day, runs: inOrder, total: all.length, replayed });
  }
  return selected;
}

/** @param first - The first day of the telemetry; runs that began before it count to it. */
function groupByDay(runs: readonly Run[], first: string | null): Map<string, Run[]> {
  const days = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.started === null) continue;
    const started = run.started.slice(0, 10);
    const day = first !== null && started < first ? first : started;
    const known = days.get(day);
    if (known === undefined) days.set(day, [run]);
    else known.push(run);
  }
  return days;
}

/** Runs that started at the same time keep their order, which is by end and id. */
function byStart(a: Run, b: Run): number {
  return (a.started ?? '') < (b.started ?? '') ? -1 : (a.started ?? '') > (b.started ?? '') ? 1 : 0;
}
