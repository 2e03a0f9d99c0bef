import type { Sweeps } from '../../src/derive/artifacts/sweeps-schema.js';
import { WINDOW_DAYS, WINDOW_NAMES } from '../../src/derive/aggregate/comparison.js';
import { BUCKET_ERROR } from '../../src/derive/latency/duration-bucket.js';
import { type LongestFigures, rangeOf, rangeOfAction } from '../../src/derive/series/range.js';
import type { ActionSeries, Series } from '../../src/derive/series/series-schema.js';
import type { Sessions } from '../../src/derive/usage/sessions-schema.js';
import { formatDay } from '../../src/base/format.js';
import { toVisibleText } from '../../src/render/text-formats.js';
import { toDay, toDayNumber } from '../../src/render/time-bins.js';
import { written } from './artifact-claims.js';
import type { Claims } from './claims.js';

const { count, rate, duration } = written;
const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'] as const;
const [BEGINNING, END] = ['2000-01-01', '2099-12-31'] as const;

function addFigures(claims: Claims, thing: string, figures: Omit<LongestFigures, 'max_ms'>, place: string): void {
  claims.add(`${thing}: events`, count(figures.events), place);
  claims.add(`${thing}: failed`, count(figures.failed), place);
  claims.add(`${thing}: known`, count(figures.known), place);
  claims.add(`${thing}: failure rate`, rate(figures.failure_rate), place);
}

/** A quantile of the series is rounded more than that of the sweeps, which is 0.4 % off itself. */
function addNear(claims: Claims, thing: string, computed: number | null, said: number | null, place: string): void {
  const isNear =
    computed === null || said === null
      ? computed === said
      : Math.abs(computed - said) <= said * (BUCKET_ERROR + 0.005) + 1;
  claims.add(`${thing}, near that of the sweeps`, 'true', 'sweeps.json');
  claims.add(`${thing}, near that of the sweeps`, String(isNear), place);
}

/** What can be computed from the series is what is said elsewhere. */
export function addSeries(claims: Claims, series: Series, sweeps: Sweeps, place: string): void {
  const { last_day: last } = series;
  claims.add('last day of the series', sweeps.anchor_day, 'sweeps.json');
  claims.add('last day of the series', last, place);
  if (last === null) return;
  for (const name of WINDOW_NAMES) {
    const range = rangeOf(series, toDay(toDayNumber(last) - WINDOW_DAYS[name] + 1), last);
    addFigures(claims, name, range, place);
    claims.add(`${name}: runs`, count(range.runs), place);
    claims.add(`${name}: failed runs`, count(range.failed_runs), place);
    claims.add(`${name}: known runs`, count(range.known_runs), place);
    claims.add(`${name}: taken`, count(range.actions_taken), place);
    claims.add(`${name}: taken not recorded`, count(range.actions_not_recorded), place);
    addNear(claims, `${name}: p95_ms`, range.p95_ms, sweeps.windows[name].p95_ms, place);
    for (const action of range.actions) {
      const thing = `action ${toVisibleText(action.action)}, ${name}`;
      addFigures(claims, thing, action, place);
      const listed = sweeps.actions[name].find((entry) => entry.action === action.action);
      if (listed !== undefined) addNear(claims, `${thing}: p95_ms`, action.p95_ms, listed.p95_ms, place);
    }
  }
  for (const { day, present, p50_ms: p50, p95_ms: p95 } of sweeps.days) {
    const thing = `day ${formatDay(day)}`;
    const range = rangeOf(series, day, day);
    claims.add(`${thing}: events`, present ? count(range.events) : 'no telemetry', place);
    for (const outcome of OUTCOMES) claims.add(`${thing}: ${outcome}`, present ? count(range[outcome]) : '', place);
    addNear(claims, `${thing}: p50_ms`, range.p50_ms, p50, place);
    addNear(claims, `${thing}: p95_ms`, range.p95_ms, p95, place);
  }
  const all = rangeOf(series, BEGINNING, END);
  claims.add('dated: events', count(all.events), place);
  for (const outcome of OUTCOMES) claims.add(`dated: ${outcome}`, count(all[outcome]), place);
  for (const action of all.actions) addDated(claims, action.action, action, place);
}

/** The file of an action says of it what the series says, and the summary when all of its events have a time. */
export function addActionSeries(claims: Claims, series: ActionSeries, place: string): void {
  const { events, success, partial, blocked, failed, unknown } = series;
  addDated(claims, series.action, rangeOfAction(series, BEGINNING, END), place);
  const sums = [success, partial, blocked, failed, unknown].map((column) => sumOf(column));
  claims.add(`${place}: events by outcome`, count(sumOf(events)), place);
  claims.add(`${place}: events by outcome`, count(sumOf(sums)), place);
}

function addDated(claims: Claims, action: string, figures: LongestFigures, place: string): void {
  if (figures.events === 0) return;
  const name = toVisibleText(action);
  const isAll = claims.get(`action ${name}, all: events`) === count(figures.events);
  const thing = isAll ? `action ${name}, all` : `action ${name}, dated`;
  addFigures(claims, thing, figures, place);
  claims.add(`${thing}: max_ms`, duration(figures.max_ms), place);
}

export function addSessions(claims: Claims, sessions: Sessions['sessions'], place: string): void {
  for (const { id, tools, models, ...session } of sessions) {
    addSession(claims, id, session, place);
    const calls = sumOf(tools.map((tool) => tool.calls));
    if (tools.length === session.distinct_tools) claims.add(`session ${id}: tool_calls`, calls, `${place}, by tool`);
    claims.add(`session ${id}: primary_model`, models[0]?.model ?? null, `${place}, by model`);
  }
}

/** All that is said of a session, field by field. */
export function addSession(claims: Claims, id: string, session: object, place: string): void {
  for (const [field, value] of Object.entries(session)) {
    claims.add(`session ${id}: ${field}`, value === null ? null : JSON.stringify(value).replaceAll('"', ''), place);
  }
}

function sumOf(column: readonly number[]): number {
  return column.reduce((sum, value) => sum + value, 0);
}
