import type { Settled } from '../aggregate/aggregate.js';
import type { Day, Sweeps } from '../artifacts/sweeps-schema.js';
import { addLatency } from '../actions/action-days.js';
import { Latency } from '../latency/latency.js';
import { countKnown } from '../aggregate/comparison.js';
import { toDayNumber } from '../../records/timestamp.js';
import { byCodeUnits } from '../../base/text.js';
import type { SelectedDay } from './select-days.js';

/** Days in the strip that ends with a day. */
const STRIP_DAYS = 14;
/** Days that a day's failure rate is compared with. */
const USUAL_DAYS = 30;

/** One action on one day. */
export interface DayAction {
  readonly action: string;
  readonly events: number;
  readonly failed: number;
  /** Events whose outcome is known. */
  readonly known: number;
  /** Milliseconds, at most 3.6 % off; null without durations. */
  readonly p95Ms: number | null;
}

/** A day that has a page, with what the page shows. Nothing here depends on later days. */
export interface DashboardDay extends SelectedDay {
  readonly figures: Day;
  /** The day and up to 13 days before it, oldest first, including days without telemetry. */
  readonly strip: readonly Day[];
  /** Totals of the up to 30 days that end with the day. */
  readonly usual: { readonly failed: number; readonly known: number };
  /** The actions of the day that are counted individually, by failed events, then by events, most first. */
  readonly actions: readonly DayAction[];
}

export function deriveDays(selected: readonly SelectedDay[], { days: rows }: Sweeps, settled: Settled): DashboardDay[] {
  const actions = groupActions(settled, new Set(selected.map(({ day }) => day)));
  const places = new Map(rows.map(({ day }, index) => [day, index]));
  return selected.flatMap((day) => {
    const at = places.get(day.day);
    if (at === undefined) return [];
    const last = rows.slice(Math.max(0, at - USUAL_DAYS + 1), at + 1);
    const usual = {
      failed: last.reduce((sum, { failed }) => sum + failed, 0),
      known: last.reduce((sum, row) => sum + countKnown(row), 0),
    };
    const strip = rows.slice(Math.max(0, at - STRIP_DAYS + 1), at + 1);
    return [{ ...day, figures: rows[at]!, strip, usual, actions: actions.get(day.day) ?? [] }];
  });
}

function groupActions({ actions }: Settled, wanted: ReadonlySet<string>): Map<string, DayAction[]> {
  const names = new Map(Array.from(wanted, (day) => [toDayNumber(Date.parse(day)), day]));
  const days = new Map<string, DayAction[]>();
  for (const cell of actions.days.cells(Math.min(...names.keys()))) {
    const day = names.get(cell.day);
    if (day === undefined) continue;
    const { events, failed, known } = cell;
    const p95Ms = addLatency(new Latency(), cell).quantile(0.95);
    const found = { action: actions.names.names[cell.action]!, events, failed, known, p95Ms };
    const list = days.get(day);
    if (list === undefined) days.set(day, [found]);
    else list.push(found);
  }
  for (const list of days.values()) {
    list.sort((a, b) => b.failed - a.failed || b.events - a.events || byCodeUnits(a.action, b.action));
  }
  return days;
}
