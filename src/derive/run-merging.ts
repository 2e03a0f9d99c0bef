import { OUTCOMES_WORST_FIRST, type Outcome, type TelemetryEvent } from '../records/telemetry-event.js';
import { byKeeping } from './action-order.js';
import {
  ACTIONS,
  ACTOR,
  CLOSED,
  COUNTS,
  DECIDED,
  EVENTS,
  FAILED,
  FIRST,
  LAST,
  MORE,
  NO_VERDICT,
  OPENED,
  RUN_ACTIONS,
  TAKEN,
  TIMES,
  VERDICT,
  WORST,
  type RunPage,
} from './run-columns.js';
import { toRunPhase } from './run-phase.js';

/*
 * How a row takes in what is found of its run. Each of these gives the same in whatever order things are found.
 */

const RANKS = Object.fromEntries(OUTCOMES_WORST_FIRST.map((outcome, rank) => [outcome, rank])) as Record<
  Outcome,
  number
>;

/** What the numbers of an event's names stand for. */
export interface EventNames {
  /** Null when the event names none. */
  readonly actor: number | null;
  readonly actors: readonly string[];
  /** Null for one that is not told apart. */
  readonly action: number | null;
  readonly actions: readonly string[];
}

export function addEvent(page: RunPage, row: number, event: TelemetryEvent, names: EventNames): void {
  const { counts } = page;
  const at = row * COUNTS;
  counts[at + EVENTS]! += 1;
  if (event.outcome === 'failed') counts[at + FAILED]! += 1;
  if (event.tookAction) counts[at + TAKEN]! += 1;
  const rank = RANKS[event.outcome];
  if (rank < counts[at + WORST]!) counts[at + WORST] = rank;
  if (event.time !== null) {
    addSpan(page, row, event.time, event.time);
    const phase = toRunPhase(event);
    if (phase !== null) addLatest(page, row, phase === 'opens' ? OPENED : CLOSED, event.time);
  }
  if (event.decidesRun) addVerdict(page, row, event.time ?? Number.NEGATIVE_INFINITY, rank);
  if (names.actor !== null) addActor(page, row, names.actor, names.actors);
  if (names.action === null) counts[at + MORE] = 1;
  else addAction(page, row, names.action, names.actions);
}

/** What the numbers of another table's names stand for. */
export interface RowNames {
  /** Numbers here of the actors there. */
  readonly toActor: readonly number[];
  readonly actors: readonly string[];
  readonly toAction: readonly number[];
  readonly actions: readonly string[];
}

/** Adds what another table's row holds. */
export function addRow(page: RunPage, row: number, other: RunPage, otherRow: number, names: RowNames): void {
  const [into, at, times] = [row * COUNTS, otherRow * COUNTS, otherRow * TIMES];
  const { counts } = other;
  page.counts[into + EVENTS]! += counts[at + EVENTS]!;
  page.counts[into + FAILED]! += counts[at + FAILED]!;
  page.counts[into + TAKEN]! += counts[at + TAKEN]!;
  page.counts[into + WORST] = Math.min(page.counts[into + WORST]!, counts[at + WORST]!);
  page.counts[into + MORE]! |= counts[at + MORE]!;
  addSpan(page, row, other.times[times + FIRST]!, other.times[times + LAST]!);
  addLatest(page, row, OPENED, other.times[times + OPENED]!);
  addLatest(page, row, CLOSED, other.times[times + CLOSED]!);
  const verdict = counts[at + VERDICT]!;
  if (verdict !== NO_VERDICT) addVerdict(page, row, other.times[times + DECIDED]!, verdict);
  const actor = counts[at + ACTOR]!;
  if (actor !== 0) addActor(page, row, names.toActor[actor - 1]!, names.actors);
  for (let slot = at + ACTIONS; slot < at + COUNTS && counts[slot]! !== 0; slot += 1) {
    addAction(page, row, names.toAction[counts[slot]! - 1]!, names.actions);
  }
}

function addSpan({ times }: RunPage, row: number, first: number, last: number): void {
  const at = row * TIMES;
  if (first < times[at + FIRST]!) times[at + FIRST] = first;
  if (last > times[at + LAST]!) times[at + LAST] = last;
}

/** Keeps the later instant. */
function addLatest({ times }: RunPage, row: number, column: number, time: number): void {
  if (time > times[row * TIMES + column]!) times[row * TIMES + column] = time;
}

/** The last verdict stands; of several at the same time the worst, so that the order of files does not matter. */
function addVerdict({ times, counts }: RunPage, row: number, time: number, rank: number): void {
  const [decided, verdict] = [row * TIMES + DECIDED, row * COUNTS + VERDICT];
  if (time < times[decided]!) return;
  const isLater = time > times[decided]!;
  times[decided] = time;
  counts[verdict] = isLater ? rank : Math.min(counts[verdict]!, rank);
}

/** Of several that wrote its records the first by code units. */
function addActor({ counts }: RunPage, row: number, actor: number, names: readonly string[]): void {
  const at = row * COUNTS + ACTOR;
  const known = counts[at]!;
  if (known === 0 || names[actor]! < names[known - 1]!) counts[at] = actor + 1;
}

/** Keeps the first names in the order in which actions are kept at all: the same ones in whatever order they come. */
function addAction({ counts }: RunPage, row: number, action: number, names: readonly string[]): void {
  const slots = row * COUNTS + ACTIONS;
  let last = slots;
  for (let slot = slots; slot < slots + RUN_ACTIONS; slot += 1) {
    const known = counts[slot]!;
    if (known === action + 1) return;
    if (known === 0) {
      counts[slot] = action + 1;
      return;
    }
    if (byKeeping(names[known - 1]!, names[counts[last]! - 1]!) > 0) last = slot;
  }
  counts[row * COUNTS + MORE] = 1;
  if (byKeeping(names[action]!, names[counts[last]! - 1]!) < 0) counts[last] = action + 1;
}
