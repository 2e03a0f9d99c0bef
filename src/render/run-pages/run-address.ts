import type { Dashboard } from '../../derive/dashboard.js';
import type { Run } from '../../derive/run.js';
import { toAnchor } from '../anchor.js';
import { toRunFile } from './run-file.js';
import { toListPages } from './run-listing.js';

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
