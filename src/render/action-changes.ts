import type { Sweeps } from '../derive/sweeps-schema.js';
import { WINDOW_DAYS } from '../derive/windows.js';

export type ActionChange = Sweeps['changes'][number];

/** What became of one action in one respect, over the periods in which it did. */
export interface ActionChangeGroup {
  /** As the shortest of the periods has it: the latest news. */
  readonly change: ActionChange;
  /** Lengths of the periods in days, shortest first. */
  readonly days: readonly number[];
}

/** The same verdict on the same action is one piece of news, however many periods tell it. What became worse comes first. */
export function groupChanges(changes: readonly ActionChange[]): ActionChangeGroup[] {
  const groups = new Map<string, ActionChange[]>();
  for (const change of changes) {
    const key = `${change.verdict} ${change.action}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [change, ...others] = members.toSorted((a, b) => WINDOW_DAYS[a.window] - WINDOW_DAYS[b.window]);
      return change ? [{ change, days: [change, ...others].map(({ window }) => WINDOW_DAYS[window]) }] : [];
    })
    .sort((a, b) => Number(isWorse(b.change)) - Number(isWorse(a.change)));
}

export function isWorse({ verdict }: Pick<ActionChange, 'verdict'>): boolean {
  return verdict === 'slower' || verdict === 'failing-more';
}

/** Whether a verdict is about durations; the others are about failures. */
export function isOfDuration({ verdict }: Pick<ActionChange, 'verdict'>): boolean {
  return verdict === 'slower' || verdict === 'faster';
}
