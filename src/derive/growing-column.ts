type Block = Uint8Array | Uint16Array | Float64Array;

/** Elements of a block; a power of two, so that a place is found by shifting. */
const BLOCK_BITS = 14;
const BLOCK = 2 ** BLOCK_BITS;
const WITHIN = BLOCK - 1;
const SMALLEST = 32;

/**
 * A column of numbers that grows by blocks. Nothing is copied when it grows, so its memory is what it holds and at most a
 * block more; and blocks are never freed, so they leave no holes behind.
 */
export class GrowingColumn {
  readonly #blocks: Block[] = [];

  /** @param create - Makes a block, whose type says what numbers the column can hold. It is full of zeros. */
  constructor(private readonly create: (length: number) => Block) {}

  /** Zero where nothing was set. */
  get(index: number): number {
    return this.#blocks[index >>> BLOCK_BITS]?.[index & WITHIN] ?? 0;
  }

  set(index: number, value: number): void {
    const number = index >>> BLOCK_BITS;
    const within = index & WITHIN;
    const block = this.#blocks[number];
    if (block !== undefined && within < block.length) block[within] = value;
    else this.#grow(number, within)[within] = value;
  }

  /** Copies the numbers from 0 up to the length of `into`. */
  copyTo<Column extends Block>(into: Column): Column {
    for (const [number, block] of this.#blocks.entries()) {
      const start = number * BLOCK;
      if (start >= into.length) break;
      into.set(block.subarray(0, into.length - start), start);
    }
    return into;
  }

  /** Sets numbers from 0 on. */
  copyFrom(from: Block): void {
    for (let start = 0; start < from.length; start += BLOCK) {
      const piece = from.subarray(start, start + BLOCK);
      this.#grow(start >>> BLOCK_BITS, piece.length - 1).set(piece);
    }
  }

  /** The first block starts small, as most columns stay; it is the only one that is ever copied. */
  #grow(number: number, within: number): Block {
    while (this.#blocks.length < number) this.#replace(this.#blocks.length, BLOCK);
    if (number > 0) return this.#replace(number, BLOCK);
    return this.#replace(0, Math.min(BLOCK, 2 ** Math.ceil(Math.log2(Math.max(SMALLEST, within + 1)))));
  }

  #replace(number: number, length: number): Block {
    const known = this.#blocks[number];
    if (known !== undefined && known.length >= length) return known;
    const block = this.create(length);
    if (known !== undefined) block.set(known);
    this.#blocks[number] = block;
    return block;
  }
}
