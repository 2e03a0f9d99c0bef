/** Integers of a page; a power of two, so that a place is found by shifting. */
const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;
const WITHIN = PAGE - 1;
const SMALLEST = 32;

/**
 * Integers from 0 to 2^32 − 1 that grow by pages, as a `GrowingColumn` does. As all pages are of one type, the compiler makes code
 * of it that is fast enough for every record.
 */
export class IntegerColumn {
  readonly #pages: Uint32Array[] = [];

  /** Zero where nothing was set. */
  get(index: number): number {
    const page = this.#pages[index >>> PAGE_BITS];
    const within = index & WITHIN;
    return page !== undefined && within < page.length ? page[within]! : 0;
  }

  set(index: number, value: number): void {
    this.#pageOf(index)[index & WITHIN] = value;
  }

  add(index: number, value: number): void {
    this.#pageOf(index)[index & WITHIN]! += value;
  }

  /** Copies the integers from 0 up to the length of `into`. */
  copyTo(into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    for (const [number, page] of this.#pages.entries()) {
      const start = number * PAGE;
      if (start < into.length) into.set(page.subarray(0, into.length - start), start);
    }
    return into;
  }

  /** Sets integers from 0 on. */
  copyFrom(from: Uint32Array): void {
    for (let start = 0; start < from.length; start += PAGE) {
      const piece = from.subarray(start, start + PAGE);
      this.#pageOf(start + piece.length - 1).set(piece);
    }
  }

  #pageOf(index: number): Uint32Array {
    const page = this.#pages[index >>> PAGE_BITS];
    return page !== undefined && (index & WITHIN) < page.length ? page : this.#grow(index);
  }

  /** The first page starts small, as most columns stay; it is the only one that is ever copied. */
  #grow(index: number): Uint32Array {
    const number = index >>> PAGE_BITS;
    while (this.#pages.length < number) this.#replace(this.#pages.length, PAGE);
    if (number > 0) return this.#replace(number, PAGE);
    return this.#replace(0, Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(index + 1))));
  }

  #replace(number: number, length: number): Uint32Array {
    const known = this.#pages[number];
    if (known !== undefined && known.length >= length) return known;
    const page = new Uint32Array(length);
    if (known !== undefined) page.set(known);
    this.#pages[number] = page;
    return page;
  }
}
