import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { DashboardDay } from '../../derive/days/dashboard-days.js';
import { RUNS_OF_PAGE } from '../../derive/days/select-days.js';
import type { Run } from '../../derive/runs/run.js';
import { toAnchor } from '../links.js';

/** One of the pages of a day. */
export interface DayPage {
  readonly day: DashboardDay;
  /** Below the repository's directory: `days/2026-06-30.html`, `days/2026-06-30-2.html`. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  /** In the order in which they started. */
  readonly runs: readonly Run[];
}

/** The pages of a day; a day without runs also has one. */
export function toPagesOfDay(day: DashboardDay): DayPage[] {
  const count = Math.max(1, Math.ceil(day.runs.length / RUNS_OF_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    day,
    path: toDayPath(day.day, index + 1),
    number: index + 1,
    runs: day.runs.slice(index * RUNS_OF_PAGE, (index + 1) * RUNS_OF_PAGE),
  }));
}

export function toDayPath(day: string, number = 1): string {
  return `days/${day}${number === 1 ? '' : `-${number}`}.html`;
}

/** Id of a run on the page of its day. */
export function toRunAnchor(id: string): string {
  return toAnchor('run', id);
}

/** Addresses of runs, relative to the overview: on the page of the day, or else the row in the list of runs. */
export function createRunAddresses(dashboard: Dashboard): (run: Run) => string {
  const { runs, summary } = dashboard;
  const onDays = createDayAddresses(dashboard);
  const lists = new Map(
    toListPages(runs, summary.runs.total).flatMap(({ file, runs: listed }) => listed.map(({ id }) => [id, file])),
  );
  return (run) => onDays(run) ?? `runs/${lists.get(run.id) ?? 'index.html'}#${toRunAnchor(run.id)}`;
}

/** Addresses of runs on day pages, relative to the overview; null for a run that is on none. */
export function createDayAddresses({ days }: Pick<Dashboard, 'days'>): (run: Run) => string | null {
  const pages = new Map(days.flatMap(toPagesOfDay).flatMap(({ path, runs }) => runs.map(({ id }) => [id, path])));
  return ({ id }) => {
    const path = pages.get(id);
    return path === undefined ? null : `${path}#${toRunAnchor(id)}`;
  };
}

/** Runs on one page of the list. */
export const RUNS_OF_LIST = 500;

export interface RunListPage {
  /** Name of the page in the directory of the runs. */
  readonly file: string;
  /** Newest first. */
  readonly runs: readonly Run[];
  /** Number of the page's oldest run, counted from the repository's first run. */
  readonly from: number;
}

/**
 * Splits the list of runs into pages. The first page has the newest runs, up to twice as many as the others. The other pages hold
 * fixed ranges of run numbers, counted from the repository's first run, so that they stay the same when runs are added.
 * @param total - All runs of the repository, of which `runs` are the newest.
 */
export function toListPages(runs: readonly Run[], total: number): RunListPage[] {
  const newest = Math.min(runs.length, total <= RUNS_OF_LIST ? total : RUNS_OF_LIST + (total % RUNS_OF_LIST));
  const pages: RunListPage[] = [{ file: 'index.html', runs: runs.slice(0, newest), from: total - newest + 1 }];
  for (let start = newest; start < runs.length; start += RUNS_OF_LIST) {
    const number = Math.floor((total - start - 1) / RUNS_OF_LIST);
    const page = runs.slice(start, start + RUNS_OF_LIST);
    pages.push({ file: `older-${number}.html`, runs: page, from: total - start - page.length + 1 });
  }
  return pages;
}
