import { OUTCOMES_WORST_FIRST, type Outcome, type TelemetryEvent } from '../records/telemetry-event.js';
import { toDayNumber, toTimestamp } from '../records/timestamp.js';
import type { Run } from './artifacts.js';
import { byKeeping } from './action-order.js';
import type { Renumbering } from './action-table.js';
import { byCodeUnits } from './code-units.js';
import { NameTable } from './name-table.js';
import { createOutcomeCounts, type OutcomeCounts } from './outcome-counts.js';
import { TextTable, toTexts, type TextData } from './text-table.js';

/** Names kept for the list of runs; how many more there are is not counted, only that there are. */
export const RUN_ACTIONS = 8;

/** Columns of integers: how many events there were, outcomes as ranks, and names as numbers plus 1, so that 0 is none. */
const [EVENTS, FAILED, TAKEN, WORST, VERDICT, ACTOR, MORE, ACTIONS] = [0, 1, 2, 3, 4, 5, 6, 7];
const COUNTS = ACTIONS + RUN_ACTIONS;
/** Columns of instants in milliseconds; infinities stand for none, so that the earlier and the later one are min and max. */
const [FIRST, LAST, DECIDED] = [0, 1, 2];
const TIMES = 3;

const NO_VERDICT = OUTCOMES_WORST_FIRST.length;
const RANKS = Object.fromEntries(OUTCOMES_WORST_FIRST.map((outcome, rank) => [outcome, rank])) as Record<
  Outcome,
  number
>;

/** What a table holds, to be handed on: ids by row, and the columns row by row. */
export interface RunData {
  readonly ids: TextData;
  readonly actors: string[];
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
}

/**
 * Runs by id: records that share a `correlation_id`, `run_id` or `sessionId`. Mergeable in any order.
 *
 * All that is known of a run can still matter when another file adds to it, so no run is ever dropped: memory is bounded by
 * their number. A run is a row of typed arrays, 84 bytes beside its id, so that a million of them cost some 150 MB and
 * the garbage collector has nothing to visit.
 */
export class RunTable {
  /** The number of an id is that of its row. */
  readonly #ids = new TextTable();
  readonly #actors = new NameTable();
  #counts = new Uint32Array(0);
  #times = new Float64Array(0);
  #lastId: string | undefined;
  #lastRow = 0;

  /** @param actionNames - What the numbers of actions stand for. */
  constructor(private readonly actionNames: NameTable) {}

  /** @param action - Number of the event's action; null for one that is not told apart. */
  add(id: string, event: TelemetryEvent, action: number | null): void {
    const row = this.#row(id);
    const at = row * COUNTS;
    this.#counts[at + EVENTS]! += 1;
    if (event.outcome === 'failed') this.#counts[at + FAILED]! += 1;
    if (event.tookAction) this.#counts[at + TAKEN]! += 1;
    const rank = RANKS[event.outcome];
    if (rank < this.#counts[at + WORST]!) this.#counts[at + WORST] = rank;
    if (event.time !== null) this.#addTimes(row, event.time, event.time);
    if (event.decidesRun) this.#addVerdict(row, event.time ?? Number.NEGATIVE_INFINITY, rank);
    if (event.actor !== null) this.#addActor(row, this.#actors.idOf(event.actor));
    if (action === null) this.#counts[at + MORE] = 1;
    else this.#addAction(row, action);
  }

  /**
   * Adds the runs of `other`, which is left as it is.
   * @param toAction - Numbers here of the actions there.
   */
  merge(other: RunTable, toAction: readonly number[]): void {
    const toActor = this.#actors.merge(other.#actors);
    for (let from = 0; from < other.#ids.size; from += 1) {
      const row = this.#row(other.#ids.textOf(from));
      const into = row * COUNTS;
      const counts = other.#counts.subarray(from * COUNTS, (from + 1) * COUNTS);
      const [first, last, decided] = other.#times.subarray(from * TIMES, (from + 1) * TIMES);
      for (const column of [EVENTS, FAILED, TAKEN]) this.#counts[into + column]! += counts[column]!;
      this.#counts[into + WORST] = Math.min(this.#counts[into + WORST]!, counts[WORST]!);
      this.#counts[into + MORE]! |= counts[MORE]!;
      this.#addTimes(row, first!, last!);
      if (counts[VERDICT]! !== NO_VERDICT) this.#addVerdict(row, decided!, counts[VERDICT]!);
      if (counts[ACTOR]! !== 0) this.#addActor(row, toActor[counts[ACTOR]! - 1]!);
      for (let slot = ACTIONS; slot < COUNTS && counts[slot]! !== 0; slot += 1) {
        this.#addAction(row, toAction[counts[slot]! - 1]!);
      }
    }
  }

  /** @param toNew - New numbers of the actions; one that has none is told apart no more. */
  renumberActions(toNew: Renumbering): void {
    for (let row = 0; row < this.#ids.size; row += 1) {
      const slots = this.#counts.subarray(row * COUNTS + ACTIONS, (row + 1) * COUNTS);
      let kept = 0;
      for (const slot of slots) {
        if (slot === 0) break;
        const action = toNew[slot - 1];
        if (action === undefined) this.#counts[row * COUNTS + MORE] = 1;
        else slots[kept++] = action + 1;
      }
      slots.fill(0, kept);
    }
  }

  /** Runs by outcome: the last review decision of an agent run, else the worst of its records (`spec/4`, last section). */
  countOutcomes(): OutcomeCounts {
    const outcomes = createOutcomeCounts();
    for (let row = 0; row < this.#ids.size; row += 1) outcomes[this.#outcome(row)] += 1;
    return outcomes;
  }

  /** Runs by the number of the day on which they began. */
  countByDay(): Map<number, number> {
    const days = new Map<number, number>();
    for (let row = 0; row < this.#ids.size; row += 1) {
      const first = this.#times[row * TIMES + FIRST]!;
      if (first === Number.POSITIVE_INFINITY) continue;
      const day = toDayNumber(first);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    return days;
  }

  /** The newest runs by their last record, newest first, then by id; those without a valid time stamp come last. */
  listNewest(most: number): Run[] {
    const last = (row: number): number => this.#times[row * TIMES + LAST]!;
    const { size } = this.#ids;
    const times = Float64Array.from({ length: size }, (_, row) => last(row)).sort();
    const oldest = times.at(-most) ?? Number.NEGATIVE_INFINITY;
    const newest: [id: string, row: number][] = [];
    for (let row = 0; row < size; row += 1) if (last(row) >= oldest) newest.push([this.#ids.textOf(row), row]);
    return newest
      .sort(([idA, a], [idB, b]) => (last(a) === last(b) ? byCodeUnits(idA, idB) : last(b) - last(a)))
      .slice(0, most)
      .map(([id, row]) => this.#toRun(id, row));
  }

  toData(): RunData {
    const { size } = this.#ids;
    return {
      ids: this.#ids.toData(),
      actors: [...this.#actors.names],
      counts: this.#counts.slice(0, size * COUNTS),
      times: this.#times.slice(0, size * TIMES),
    };
  }

  /**
   * Takes over what a table has written down; this one is still empty.
   * @throws RangeError when that is of no table.
   */
  load({ ids, actors, counts, times }: RunData): void {
    const size = ids.ends.length;
    if (counts.length !== size * COUNTS || times.length !== size * TIMES) throw new RangeError('Cut short.');
    for (const actor of actors) this.#actors.idOf(actor);
    for (const id of toTexts(ids)) this.#ids.idOf(id);
    if (this.#ids.size !== size) throw new RangeError('A run stands there twice.');
    this.#counts = new Uint32Array(counts);
    this.#times = new Float64Array(times);
    this.#check();
  }

  #check(): void {
    for (let row = 0; row < this.#ids.size; row += 1) {
      const counts = this.#counts.subarray(row * COUNTS, (row + 1) * COUNTS);
      const isKnown =
        counts[WORST]! < OUTCOMES_WORST_FIRST.length &&
        counts[VERDICT]! <= NO_VERDICT &&
        counts[ACTOR]! <= this.#actors.names.length &&
        counts.subarray(ACTIONS).every((action) => action <= this.actionNames.names.length);
      if (!isKnown) throw new RangeError('A run names what is not there.');
    }
  }

  #toRun(id: string, row: number): Run {
    const counts = this.#counts.subarray(row * COUNTS, (row + 1) * COUNTS);
    const [started, ended] = [...this.#times.subarray(row * TIMES, row * TIMES + 2)].map(toFinite);
    const actions = [...counts.subarray(ACTIONS)].filter((action) => action !== 0);
    return {
      id,
      started: started == null ? null : toTimestamp(started),
      ended: ended == null ? null : toTimestamp(ended),
      events: counts[EVENTS]!,
      outcome: this.#outcome(row),
      failed: counts[FAILED]!,
      actionsTaken: counts[TAKEN]!,
      actions: actions.map((action) => this.actionNames.names[action - 1]!).sort(byCodeUnits),
      moreActions: counts[MORE]! !== 0,
      actor: this.#actors.names[counts[ACTOR]! - 1] ?? null,
    };
  }

  #outcome(row: number): Outcome {
    const verdict = this.#counts[row * COUNTS + VERDICT]!;
    return OUTCOMES_WORST_FIRST[verdict === NO_VERDICT ? this.#counts[row * COUNTS + WORST]! : verdict]!;
  }

  #addTimes(row: number, first: number, last: number): void {
    const at = row * TIMES;
    if (first < this.#times[at + FIRST]!) this.#times[at + FIRST] = first;
    if (last > this.#times[at + LAST]!) this.#times[at + LAST] = last;
  }

  /** The last verdict stands; of several at the same time the worst, so that the order of files does not matter. */
  #addVerdict(row: number, time: number, rank: number): void {
    const [decided, verdict] = [row * TIMES + DECIDED, row * COUNTS + VERDICT];
    if (time < this.#times[decided]!) return;
    const isLater = time > this.#times[decided]!;
    this.#times[decided] = time;
    this.#counts[verdict] = isLater ? rank : Math.min(this.#counts[verdict]!, rank);
  }

  /** Of several that wrote its records the first by code units. */
  #addActor(row: number, actor: number): void {
    const at = row * COUNTS + ACTOR;
    const known = this.#counts[at]!;
    const { names } = this.#actors;
    if (known === 0 || names[actor]! < names[known - 1]!) this.#counts[at] = actor + 1;
  }

  /** Keeps the first names in the order in which actions are kept at all: the same ones in whatever order they come. */
  #addAction(row: number, action: number): void {
    const { names } = this.actionNames;
    const slots = row * COUNTS + ACTIONS;
    let last = slots;
    for (let slot = slots; slot < slots + RUN_ACTIONS; slot += 1) {
      const known = this.#counts[slot]!;
      if (known === action + 1) return;
      if (known === 0) {
        this.#counts[slot] = action + 1;
        return;
      }
      if (byKeeping(names[known - 1]!, names[this.#counts[last]! - 1]!) > 0) last = slot;
    }
    this.#counts[row * COUNTS + MORE] = 1;
    if (byKeeping(names[action]!, names[this.#counts[last]! - 1]!) < 0) this.#counts[last] = action + 1;
  }

  /** The row of a run, a new one if need be. Remembers the last: the records of a run nearly all follow each other. */
  #row(id: string): number {
    if (id === this.#lastId) return this.#lastRow;
    const rows = this.#ids.size;
    const row = this.#ids.idOf(id);
    if (row === rows) {
      if ((row + 1) * COUNTS > this.#counts.length) this.#grow();
      this.#counts[row * COUNTS + WORST] = NO_VERDICT - 1;
      this.#counts[row * COUNTS + VERDICT] = NO_VERDICT;
      this.#times.set(NO_TIMES, row * TIMES);
    }
    this.#lastId = id;
    this.#lastRow = row;
    return row;
  }

  #grow(): void {
    const rows = 16 + Math.ceil(this.#ids.size * 1.25);
    const [counts, times] = [this.#counts, this.#times];
    this.#counts = new Uint32Array(rows * COUNTS);
    this.#counts.set(counts);
    this.#times = new Float64Array(rows * TIMES);
    this.#times.set(times);
  }
}

/** Of a run without a valid time stamp, by column. */
export const NO_TIMES = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

function toFinite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
