const HIGH = 2 ** 32;

/** No instant: before any other, for time stamps are of the year 2000 or later. */
export const NO_INSTANT = 0;
/** The last instant that there is room for, in the year 10889. */
export const LAST_INSTANT = 2 ** 48 - 1;

/** So many instants in whole milliseconds since 1970, of six bytes each; `NO_INSTANT` where none was set. */
export class InstantColumn {
  readonly #low: Uint32Array;
  readonly #high: Uint16Array;

  constructor(readonly length: number) {
    this.#low = new Uint32Array(length);
    this.#high = new Uint16Array(length);
  }

  get(index: number): number {
    return this.#high[index]! * HIGH + this.#low[index]!;
  }

  set(index: number, instant: number): void {
    this.#low[index] = instant; // what is above its 32 bits is left out
    this.#high[index] = instant / HIGH;
  }

  /** Takes over the instants of a shorter column. */
  copyFrom(other: InstantColumn): void {
    this.#low.set(other.#low);
    this.#high.set(other.#high);
  }
}
