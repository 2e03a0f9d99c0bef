import { toDayNumber } from '../records/timestamp.js';
import type { Sweeps } from './sweeps-schema.js';
import { byCodeUnits } from './code-units.js';
import { toChange } from './comparison.js';
import type { Settled } from './settled.js';

const LISTED_ACTIONS = 20;
const DAYS = 30;

/** The actions with most events in the last 30 days, day by day, against the 30 days before. */
export function deriveTopActions({ actions, lastTime }: Settled, daysCovered: number): Sweeps['top_actions_30d'] {
  if (lastTime === null) return [];
  const last = toDayNumber(lastTime);
  const counts = new Map<number, { daily: number[]; previous: number }>();
  for (const [day, action, { events }] of actions.days.cells()) {
    const age = last - day;
    if (age >= 2 * DAYS) continue;
    let entry = counts.get(action);
    if (entry === undefined) counts.set(action, (entry = { daily: Array<number>(DAYS).fill(0), previous: 0 }));
    if (age < DAYS) entry.daily[DAYS - 1 - age] = events;
    else entry.previous += events;
  }
  return [...counts]
    .map(([action, { daily, previous }]) => {
      const count = daily.reduce((total, events) => total + events, 0);
      return {
        action: actions.names.names[action]!,
        count,
        previous_count: previous,
        change_pct: daysCovered >= 2 * DAYS ? toChange(count, previous) : null,
        daily,
      };
    })
    .filter((entry) => entry.count > 0)
    .sort((a, b) => b.count - a.count || byCodeUnits(a.action, b.action))
    .slice(0, LISTED_ACTIONS);
}
