import { byCodeUnits } from '../../base/text.js';
import { toDay, toDayNumber } from '../../records/timestamp.js';
import { addLatency } from '../actions/action-days.js';
import type { Settled } from '../aggregate/aggregate.js';
import { Latency } from '../latency/latency.js';
import type { Run } from '../runs/run.js';
import { type ActionHistory, sumUp } from './action-history.js';
import {
  findFailing,
  findSlower,
  type FoundEpisodes,
  MAX_ITEMS,
  MAX_RUNS,
  MIN_JUDGED_DAYS,
  OVER_DAYS,
  SILENT_DAYS,
  SWEPT_DAYS,
} from './attention-rule.js';
import {
  type Attention,
  ATTENTION_KINDS,
  type AttentionItem,
  type AttentionKind,
  type AttentionVerdict,
} from './attention-schema.js';
import type { TelemetryDay } from './rhythm.js';
import { findOverdueDay, findSilences } from './silence.js';

/** A finding about one action, with day numbers. */
export interface Incident {
  readonly kind: AttentionKind;
  readonly since: number;
  /** The day on which there was enough evidence for it. */
  readonly found: number;
  readonly until: number | null;
  /** The day on which there was enough evidence that it is over. */
  readonly ended: number | null;
  /** The days to which it is compared. */
  readonly before: ActionHistory;
  readonly rhythm: {
    readonly last: number;
    readonly expected: number;
    readonly came: number;
    readonly missed: number;
  } | null;
}

/** All findings about an action, including those that ended long ago. */
export function findIncidents(history: ActionHistory, telemetry: readonly TelemetryDay[]): Incident[] {
  const occurred = new Map(history.map(({ day, events }) => [day, events]));
  // First of durations, whose trials are fractions: what is compiled for whole numbers alone has to be compiled again.
  const slower = toIncidents('slower', findSlower(history));
  return [
    ...toIncidents('failing', findFailing(history)),
    ...slower,
    ...findSilences(occurred, telemetry).map(({ last, since, found, until, ...counts }): Incident => ({
      kind: 'silent',
      since,
      found,
      until,
      ended: until,
      before: history.filter(({ day }) => day <= last),
      rhythm: { last, ...counts },
    })),
  ];
}

function toIncidents(kind: AttentionKind, { aspect: { history }, episodes }: FoundEpisodes): Incident[] {
  const dayAt = (place: number): number => history[place]!.day;
  return episodes.map(({ before, since, found, until, ended }) => ({
    kind,
    since: dayAt(since),
    found: dayAt(found),
    until: until === null ? null : dayAt(until),
    ended: ended === null ? null : dayAt(ended),
    before: before.map((place) => history[place]!),
    rhythm: null,
  }));
}

/**
 * `attention.json`: everything is judged as of the last day of telemetry.
 * @param runs - The newest runs, newest first. Runs to look at are chosen from these.
 */
export function deriveAttention(settled: Settled, runs: readonly Run[]): Attention {
  const none: Attention = {
    schema_version: '1.0',
    anchor_day: null,
    verdict: 'unknown',
    open: { failing: 0, slower: 0, silent: 0 },
    overdue_day: null,
    items: [],
    items_left_out: 0,
  };
  if (settled.lastTime === null) return none;
  const last = toDayNumber(settled.lastTime);
  const telemetry = toTelemetryDays(settled, last);
  const items = [...toHistories(settled, last)]
    .flatMap(([action, history]) =>
      findIncidents(history, telemetry)
        .filter((incident) => isNews(incident, last))
        .map((incident) => toItem(action, incident, history, runs)),
    )
    .sort(byUrgency);
  return {
    ...none,
    anchor_day: toDay(last),
    verdict: toVerdict(items, telemetry.length),
    open: countOpen(items),
    overdue_day: toDayOrNull(findOverdueDay(telemetry.map(({ day }) => day))),
    items: items.slice(0, MAX_ITEMS),
    items_left_out: Math.max(0, items.length - MAX_ITEMS),
  };
}

function toVerdict(items: readonly AttentionItem[], days: number): AttentionVerdict {
  if (items.some(({ until }) => until === null)) return 'attention';
  return days < MIN_JUDGED_DAYS ? 'unknown' : 'steady';
}

function countOpen(items: readonly AttentionItem[]): Attention['open'] {
  const open = { failing: 0, slower: 0, silent: 0 };
  for (const { kind, until } of items) if (until === null) open[kind] += 1;
  return open;
}

/** As far back as actions are recorded by day. */
function toTelemetryDays({ days }: Settled, last: number): TelemetryDay[] {
  return [...days]
    .filter(([day]) => day > last - SWEPT_DAYS)
    .map(([day, { events }]) => ({ day, events }))
    .sort((a, b) => a.day - b.day);
}

/** By name of the action. */
function toHistories({ actions }: Settled, last: number): Map<string, ActionHistory> {
  const histories = new Map<string, ActionHistory[number][]>();
  for (const cell of actions.days.cells(last - SWEPT_DAYS + 1)) {
    const { day, action, events, failed, known } = cell;
    const name = actions.names.names[action]!;
    const history = histories.get(name) ?? [];
    const days = history.push({ day, events, failed, known, latency: addLatency(new Latency(), cell) });
    if (days === 1) histories.set(name, history);
  }
  for (const history of histories.values()) history.sort((a, b) => a.day - b.day);
  return histories;
}

function isNews({ kind, since, until }: Incident, last: number): boolean {
  if (until !== null) return until > last - OVER_DAYS;
  return kind !== 'silent' || since > last - SILENT_DAYS;
}

function byUrgency(a: AttentionItem, b: AttentionItem): number {
  return (
    Number(a.until !== null) - Number(b.until !== null) ||
    ATTENTION_KINDS.indexOf(a.kind) - ATTENTION_KINDS.indexOf(b.kind) ||
    byCodeUnits(b.since, a.since) ||
    byCodeUnits(a.action, b.action)
  );
}

function toItem(
  action: string,
  { kind, since, until, before, rhythm }: Incident,
  history: ActionHistory,
  runs: readonly Run[],
): AttentionItem {
  const isDuring = (day: number): boolean => day >= since && (until === null || day < until);
  const isBefore = (day: number): boolean => day < since;
  return {
    kind,
    action,
    since: toDay(since),
    until: toDayOrNull(until),
    before: toEvidence(before)!,
    during: toEvidence(history.filter(({ day }) => isDuring(day))),
    rhythm:
      rhythm === null
        ? null
        : { last_day: toDay(rhythm.last), expected: rhythm.expected, came: rhythm.came, missed: rhythm.missed },
    runs: pickRuns(
      runs.filter((run) => run.actions.includes(action) && (kind !== 'failing' || run.failed > 0)),
      kind === 'silent' ? isBefore : isDuring,
      kind === 'failing',
    ),
  };
}

/** Null when there are no days. */
function toEvidence(days: ActionHistory): AttentionItem['during'] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { latency, ...counts } = sumUp(days);
  return {
    first_day: toDay(first.day),
    last_day: toDay(last.day),
    ...counts,
    durations: latency.count,
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
  };
}

/**
 * @param runs - Newest first. A run counts for the day of its last event.
 * @param wantsFirst - Whether the first run is included in place of the oldest of the newest ones.
 * @returns their ids, oldest first.
 */
function pickRuns(runs: readonly Run[], isWanted: (day: number) => boolean, wantsFirst: boolean): string[] {
  const wanted = runs
    .filter(({ ended }) => ended !== null && isWanted(toDayNumber(Date.parse(ended))))
    .map(({ id }) => id);
  const first = wanted.at(-1);
  const isCut = wantsFirst && first !== undefined && wanted.length > MAX_RUNS;
  return (isCut ? [...wanted.slice(0, MAX_RUNS - 1), first] : wanted.slice(0, MAX_RUNS)).reverse();
}

function toDayOrNull(day: number | null): string | null {
  return day === null ? null : toDay(day);
}
