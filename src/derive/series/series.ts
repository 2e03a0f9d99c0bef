import { toFileName } from '../../base/file-name.js';
import { byCodeUnits } from '../../base/text.js';
import { toDay, toDayNumber } from '../../records/timestamp.js';
import type { ActionCell } from '../actions/action-days.js';
import type { Settled } from '../aggregate/aggregate.js';
import type { Sweeps } from '../artifacts/sweeps-schema.js';
import { BucketCounts } from '../latency/bucket-counts.js';
import { LAST_DURATION_BUCKET, toDurationBucket } from '../latency/duration-bucket.js';
import type { Latency } from '../latency/latency.js';
import { LISTED_ACTIONS } from './listed-actions.js';
import type { ActionSeries, Series } from './series-schema.js';

/** Contents of `series.json` and of the files of its actions. */
export interface DerivedSeries {
  readonly series: Series;
  /** In the order of the series. */
  readonly actions: readonly ActionSeries[];
}

/** Events by day, and by day and action, over all days. */
export function deriveSeries(settled: Settled, { days }: Pick<Sweeps, 'days'>): DerivedSeries {
  const firstDay = settled.firstTime === null ? 0 : toDayNumber(settled.firstTime);
  const listed = listActions(settled);
  const histories = listHistories(settled, new Set(listed));
  const names = settled.actions.names.names;
  const actions = listed.map((action) => toActionSeries(names[action]!, histories.get(action) ?? []));
  return {
    series: {
      schema_version: '1.0',
      first_day: days[0]?.day ?? null,
      last_day: days.at(-1)?.day ?? null,
      days: toTotals(settled, days, firstDay),
      actions: actions.map(({ id, action, events, failed, known, max_ms, latency }, index) => ({
        id,
        action,
        days: (histories.get(listed[index]!) ?? []).map(({ day }) => day - firstDay),
        events,
        failed,
        known,
        max_ms,
        latency,
      })),
      further_actions: settled.actions.totals.length - listed.length,
    },
    actions,
  };
}

/** Ids of the actions with the most events, by number of events, then by name. */
function listActions({ actions: { totals, names } }: Settled): number[] {
  return Array.from(totals.keys())
    .sort((a, b) => totals[b]!.count - totals[a]!.count || byCodeUnits(names.names[a]!, names.names[b]!))
    .slice(0, LISTED_ACTIONS);
}

/** The days of each action in ascending order, by number of the action. */
function listHistories({ actions }: Settled, listed: ReadonlySet<number>): Map<number, ActionCell[]> {
  const histories = new Map<number, ActionCell[]>();
  for (const cell of actions.days.cells()) {
    if (!listed.has(cell.action)) continue;
    const history = histories.get(cell.action);
    if (history === undefined) histories.set(cell.action, [cell]);
    else history.push(cell);
  }
  for (const history of histories.values()) history.sort((a, b) => a.day - b.day);
  return histories;
}

function toActionSeries(action: string, history: readonly ActionCell[]): ActionSeries {
  return {
    schema_version: '1.0',
    id: toFileName(action, 'action'),
    action,
    days: history.map(({ day }) => toDay(day)),
    events: history.map(({ events }) => events),
    success: history.map(({ known, failed, blocked, partial }) => known - failed - blocked - partial),
    partial: history.map(({ partial }) => partial),
    blocked: history.map(({ blocked }) => blocked),
    failed: history.map(({ failed }) => failed),
    unknown: history.map(({ events, known }) => events - known),
    known: history.map(({ known }) => known),
    max_ms: history.map(({ max }) => max),
    latency: history.map(({ eachBucket }) => toPairs(eachBucket)),
  };
}

function toTotals(settled: Settled, days: Sweeps['days'], firstDay: number): Series['days'] {
  const latencies = days.map((_, index) => settled.days.get(firstDay + index)?.latency);
  const column = <Key extends keyof (typeof days)[number]>(key: Key) => days.map((day) => day[key]);
  return {
    present: column('present'),
    events: column('events'),
    success: column('success'),
    partial: column('partial'),
    blocked: column('blocked'),
    failed: column('failed'),
    unknown: column('unknown'),
    runs: column('runs'),
    failed_runs: column('failed_runs'),
    known_runs: column('known_runs'),
    actions_taken: column('actions_taken'),
    actions_not_recorded: column('actions_not_recorded'),
    max_ms: latencies.map((latency) => latency?.max ?? null),
    latency: latencies.map((latency) => (latency === undefined ? [] : toPairs(bucketsOf(latency)))),
    tokens: toTokens(settled, days, firstDay),
  };
}

function toTokens({ usage }: Settled, days: Sweeps['days'], firstDay: number): Series['days']['tokens'] {
  if (usage.tokenDays.size === 0) return null;
  const tokens = days.map((_, index) => usage.tokenDays.totalOf(firstDay + index));
  return {
    input: tokens.map((of) => of?.input ?? null),
    output: tokens.map((of) => of?.output ?? null),
    cache_creation: tokens.map((of) => of?.cacheCreation ?? null),
    cache_read: tokens.map((of) => of?.cacheRead ?? null),
  };
}

type EachBucket = ActionCell['eachBucket'];

/** Converts a finer histogram, each of whose buckets lies within one of the published buckets. */
function bucketsOf(latency: Latency): EachBucket {
  return (visit) => {
    latency.each((milliseconds, count) => visit(toDurationBucket(milliseconds), count));
  };
}

const counts = new BucketCounts(LAST_DURATION_BUCKET + 1);

/** Number of a bucket and its count, in turns, by bucket. */
function toPairs(eachBucket: EachBucket): number[] {
  const pairs: number[] = [];
  eachBucket((bucket, count) => counts.add(bucket, count));
  counts.take((bucket, count) => pairs.push(bucket, count));
  return pairs;
}
