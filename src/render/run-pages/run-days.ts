import type { Dashboard, Run } from '../../derive/artifacts.js';
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

/** Address of each run that is the first of its day in a list, by its id. */
export function toDayAnchors(listed: readonly Run[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, started } of listed) {
    if (started !== null && !first.has(started.slice(0, 10))) first.set(started.slice(0, 10), id);
  }
  return new Map(Array.from(first, ([day, id]) => [id, toAnchor('day', day)]));
}
