import { toFileName } from '../../base/file-name.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Run } from '../../derive/runs/run.js';
import { toAnchor } from '../links.js';

/** Name of a run's page: `22029908898-1-1f0c2d3e4a5b.html`. */
export function toRunFile(id: string): string {
  return `${toFileName(id, 'run')}.html`;
}

/** Address of a run from the overview: its own page, at one of its steps if need be, or else its row in the list of runs. */
export type ToRunAddress = (run: Run, step?: number) => string;

export function createRunAddresses({ runs, replays, summary }: Dashboard): ToRunAddress {
  const lists = new Map(
    toListPages(runs, summary.runs.total).flatMap(({ file, runs: listed }) => listed.map(({ id }) => [id, file])),
  );
  return ({ id }, step) => {
    if (replays.has(id)) return `runs/${toRunFile(id)}${step === undefined ? '' : `#step-${step}`}`;
    return `runs/${lists.get(id) ?? 'index.html'}#${toAnchor('run', id)}`;
  };
}

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
