/** Milliseconds between two records up to which a session counts as active: longer pauses are not work, but waiting or leaving. */
export const LONGEST_PAUSE = 5 * 60_000;

type Span = readonly [start: number, end: number];
const FEW_SPANS = 32;

/**
 * When a session was active: its instants, joined to spans where no more than five minutes lie between two of them. That is the
 * same in whatever order and grouping the instants are added, and takes as much memory as there were pauses.
 */
export class ActiveTime {
  #spans: Span[] = [];
  #isOrdered = true;
  #limit = FEW_SPANS;

  /** Spans are active throughout; an instant is a span without length. */
  add(start: number, end = start): void {
    const last = this.#spans.at(-1);
    if (last !== undefined && this.#isOrdered && start >= last[0] && start - last[1] <= LONGEST_PAUSE) {
      this.#spans[this.#spans.length - 1] = [last[0], Math.max(last[1], end)];
      return;
    }
    if (last !== undefined && start < last[0]) this.#isOrdered = false;
    this.#spans.push([start, end]);
    if (this.#spans.length > this.#limit) {
      this.#order();
      this.#limit = Math.max(FEW_SPANS, 2 * this.#spans.length);
    }
  }

  merge(other: ActiveTime): void {
    for (const [start, end] of other.#spans) this.add(start, end);
  }

  /** The first and the last instant; null when there is none. */
  get extent(): Span | null {
    this.#order();
    const [first] = this.#spans;
    return first === undefined ? null : [first[0], this.#spans.at(-1)![1]];
  }

  /** Milliseconds. */
  get active(): number {
    this.#order();
    return this.#spans.reduce((sum, [start, end]) => sum + end - start, 0);
  }

  /** Start and end of each span, one after the other. */
  toData(): number[] {
    this.#order();
    return this.#spans.flat();
  }

  #order(): void {
    if (this.#isOrdered) return;
    const spans = this.#spans.sort(([a], [b]) => a - b);
    this.#spans = [];
    this.#isOrdered = true;
    this.#limit = Number.POSITIVE_INFINITY;
    for (const [start, end] of spans) this.add(start, end);
    this.#limit = FEW_SPANS;
  }
}
