import { NumberColumn } from '../aggregate/columns.js';
import { checkEnds, NO_NODE, RowLists, startOf } from './row-lists.js';

/** Milliseconds between two records up to which a session counts as active: longer pauses are not work, but waiting or leaving. */
export const MAX_PAUSE = 5 * 60_000;

export type Span = readonly [start: number, end: number];
const INITIAL_SPANS = 64;

/** Start and end of each span, one after the other, session by session, and how many spans there are up to the end of each session. */
export interface ActiveTimesData {
  readonly spans: Float64Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/**
 * When sessions, which are numbers here, were active: their instants, joined to spans where no more than five minutes lie between
 * two of them. That is the same in whatever order and grouping the instants are added, and takes as much memory as there were pauses.
 */
export class ActiveTimes {
  /** Each node is a span; in whatever order they are, and not yet joined, but for those that met the newest one. */
  #lists = new RowLists();
  #spans = new NumberColumn();
  #sessions = 0;
  #limit = INITIAL_SPANS;
  /** Whether the spans of each session came in order, as they nearly always do, with a long pause between any two. */
  #isTidy = true;

  /** A span is active throughout; an instant is a span without length. */
  add(session: number, start: number, end = start): void {
    const newest = this.#lists.newest(session);
    if (newest !== NO_NODE) {
      if (start < this.#spans.get(2 * newest)) this.#isTidy = false;
      if (this.#join(newest, start, end)) return;
    }
    this.#append(session, start, end);
    if (this.#lists.size > this.#limit) this.#tidy();
  }

  /** @param toSession - Numbers here of the sessions there. */
  merge(other: ActiveTimes, toSession: ArrayLike<number>): void {
    for (let session = 0; session < other.#sessions; session += 1) {
      for (let node = other.#lists.newest(session); node !== NO_NODE; node = other.#lists.before(node)) {
        this.add(toSession[session]!, other.#spans.get(2 * node), other.#spans.get(2 * node + 1));
      }
    }
  }

  /** The last instant; -Infinity when there is none. */
  endOf(session: number): number {
    let end = Number.NEGATIVE_INFINITY;
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      end = Math.max(end, this.#spans.get(2 * node + 1));
    }
    return end;
  }

  /** In order, with a long pause between any two. */
  spansOf(session: number): readonly Span[] {
    const spans: Span[] = [];
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      spans.push([this.#spans.get(2 * node), this.#spans.get(2 * node + 1)]);
    }
    return this.#isTidy ? spans.reverse() : joinSpans(spans);
  }

  /** @param sessions - How many there are, those without an instant included. */
  toData(sessions: number): ActiveTimesData {
    const ends = new Uint32Array(sessions);
    const spans = new Float64Array(2 * this.#lists.size);
    let size = 0;
    for (let session = 0; session < sessions; session += 1) {
      for (const span of this.spansOf(session)) {
        spans.set(span, 2 * size);
        size += 1;
      }
      ends[session] = size;
    }
    return { spans: spans.slice(0, 2 * size), ends };
  }

  /**
   * Takes over what was written down of so many sessions.
   * @throws RangeError when that is of no such sessions.
   */
  load({ spans, ends }: ActiveTimesData, sessions: number): void {
    checkEnds(ends, sessions, spans.length / 2);
    for (let session = 0; session < sessions; session += 1) {
      for (let at = startOf(ends, session); at < ends[session]!; at += 1) {
        const [start, end] = [spans[2 * at]!, spans[2 * at + 1]!];
        if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start > end) throw new RangeError('No span.');
        this.add(session, start, end);
      }
    }
  }

  #append(session: number, start: number, end: number): void {
    const node = this.#lists.add(session);
    this.#spans.set(2 * node, start);
    this.#spans.set(2 * node + 1, end);
    if (session >= this.#sessions) this.#sessions = session + 1;
  }

  /** @returns whether the span is active together with another one; then it has become a part of that. */
  #join(node: number, start: number, end: number): boolean {
    const first = this.#spans.get(2 * node);
    const last = this.#spans.get(2 * node + 1);
    if (start - last > MAX_PAUSE || first - end > MAX_PAUSE) return false;
    if (start < first) this.#spans.set(2 * node, start);
    if (end > last) this.#spans.set(2 * node + 1, end);
    return true;
  }

  /** Joins what can be joined; as that is done when there is twice as much as the last time, it costs a little for each span. */
  #tidy(): void {
    if (!this.#isTidy) {
      const tidy = new ActiveTimes();
      for (let session = 0; session < this.#sessions; session += 1) {
        for (const [start, end] of this.spansOf(session)) tidy.#append(session, start, end);
      }
      this.#lists = tidy.#lists;
      this.#spans = tidy.#spans;
      this.#isTidy = true;
    }
    this.#limit = Math.max(INITIAL_SPANS, 2 * this.#lists.size);
  }
}

function joinSpans(spans: Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last === undefined || start - last[1] > MAX_PAUSE) joined.push([start, end]);
    else if (end > last[1]) joined[joined.length - 1] = [last[0], end];
  }
  return joined;
}
