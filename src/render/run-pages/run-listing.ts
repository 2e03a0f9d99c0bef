import type { Run } from '../../derive/run.js';

/** Runs on one page of the list. */
export const RUNS_OF_PAGE = 100;

export interface RunListPage {
  /** Name of the page in the directory of the runs. */
  readonly file: string;
  /** Newest first. */
  readonly runs: readonly Run[];
  /** Number of its last run, counted from the repository's first. */
  readonly from: number;
}

/**
 * Parts the list of runs into pages. The first one holds the newest, up to twice as many as the others; those hold runs by their
 * numbers from the first run of the repository on, so that they stay as they are when runs are added.
 * @param total - All runs of the repository, of which `runs` are the newest.
 */
export function toListPages(runs: readonly Run[], total: number): RunListPage[] {
  const newest = Math.min(runs.length, total <= RUNS_OF_PAGE ? total : RUNS_OF_PAGE + (total % RUNS_OF_PAGE));
  const pages: RunListPage[] = [{ file: 'index.html', runs: runs.slice(0, newest), from: total - newest + 1 }];
  for (let start = newest; start < runs.length; start += RUNS_OF_PAGE) {
    const number = Math.floor((total - start - 1) / RUNS_OF_PAGE);
    const page = runs.slice(start, start + RUNS_OF_PAGE);
    pages.push({ file: `older-${number}.html`, runs: page, from: total - start - page.length + 1 });
  }
  return pages;
}
