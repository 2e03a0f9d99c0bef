import type { Dashboard } from '../../derive/dashboard.js';
import type { Run } from '../../derive/run.js';
import { toAnchor } from '../anchor.js';
import { toListPages } from './run-listing.js';

/** Where the runs of each day are listed, newest first: address by UTC day, from the overview. Days of runs that are not listed have none. */
export function toRunsOfDays({ runs, summary }: Dashboard): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const page of toListPages(runs, summary.runs.total)) {
    for (const { started } of page.runs) {
      const day = started?.slice(0, 10);
      // The newest run of a day may be on one page and the oldest on the next: reading begins with the newest.
      if (day !== undefined && !addresses.has(day)) addresses.set(day, `runs/${page.file}#${toAnchor('day', day)}`);
    }
  }
  return addresses;
}

/** Addresses of days in a list of runs: each is that of the day's first run there. */
export function toDayAnchors(listed: readonly Run[]): ReadonlyMap<Run, string> {
  const days = new Set<string>();
  const anchors = new Map<Run, string>();
  for (const run of listed) {
    const day = run.started?.slice(0, 10);
    if (day === undefined || days.has(day)) continue;
    days.add(day);
    anchors.set(run, toAnchor('day', day));
  }
  return anchors;
}
