import { IntegerColumn } from '../aggregate/columns.js';

/** No node: before the first one of a row, and of a row that has none. */
export const NO_NODE = -1;

/**
 * A list of nodes for each row, newest first, in typed arrays: a node costs eight bytes here and nothing to collect. What is in a
 * node is up to its owner, who keeps columns by the numbers of nodes.
 */
export class RowLists {
  /** Numbers plus 1, by row and by node; 0 is none. */
  readonly #newest = new IntegerColumn();
  readonly #before = new IntegerColumn();
  #size = 0;

  /** Nodes of all rows; they are numbered from 0. */
  get size(): number {
    return this.#size;
  }

  /** @returns the number of a new node of the row. */
  add(row: number): number {
    const node = this.#size;
    this.#before.set(node, this.#newest.get(row));
    this.#size += 1;
    this.#newest.set(row, this.#size);
    return node;
  }

  newest(row: number): number {
    return this.#newest.get(row) - 1;
  }

  before(node: number): number {
    return this.#before.get(node) - 1;
  }
}

/**
 * Lists by row that stand one after the other, as they are handed on: where each one ends.
 * @param rows - How many lists there have to be.
 * @param size - Elements of all lists together.
 * @throws RangeError when they are not such lists.
 */
export function checkEnds(ends: Uint32Array, rows: number, size: number): void {
  const isRising = ends.every((end, row) => row === 0 || end >= ends[row - 1]!);
  if (ends.length !== rows || (ends.at(-1) ?? 0) !== size || !isRising) throw new RangeError('Lists are cut short.');
}

export function startOf(ends: Uint32Array, row: number): number {
  return row === 0 ? 0 : ends[row - 1]!;
}

const MIN_SIZE = 32;
const SECOND = 2 ** 32;

/** Distinct pairs of integers from 0 to 2^32 − 2, in one typed array: nothing for the garbage collector to visit. */
export class PairSet {
  /** The first number plus 1, so that 0 is free, and the second one. At most three quarters are taken. */
  #slots = new Uint32Array(2 * MIN_SIZE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns whether the pair is new. */
  add(first: number, second: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = toHash(first, second) & mask;
    for (let entry = slots[2 * slot]!; entry !== 0; entry = slots[2 * slot]!) {
      if (entry === first + 1 && slots[2 * slot + 1] === second) return false;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = first + 1;
    slots[2 * slot + 1] = second;
    this.#size += 1;
    if (this.#size > (3 * slots.length) / 8) this.#grow();
    return true;
  }

  /** Visits the pairs; their order is a function of how they were added. */
  each(visit: (first: number, second: number) => void): void {
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at] !== 0) visit(slots[at]! - 1, slots[at + 1]!);
    }
  }

  /** All pairs in order, one number after the other. The first numbers have to be below 2^21. */
  toSorted(): Uint32Array<ArrayBuffer> {
    const keys = new Float64Array(this.#size);
    let size = 0;
    this.each((first, second) => (keys[size++] = first * SECOND + second));
    const pairs = new Uint32Array(2 * size);
    for (const [index, key] of keys.sort().entries()) {
      pairs[2 * index] = Math.floor(key / SECOND);
      pairs[2 * index + 1] = key % SECOND;
    }
    return pairs;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Uint32Array(2 * before.length);
    const mask = before.length - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      let slot = toHash(before[at]! - 1, before[at + 1]!) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = before[at]!;
      slots[2 * slot + 1] = before[at + 1]!;
    }
    this.#slots = slots;
  }
}

/** The numbers follow each other, so that their bits have to be spread: as MurmurHash3 does at its end. */
function toHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
