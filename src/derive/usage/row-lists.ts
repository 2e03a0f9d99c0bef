import { IntegerColumn } from '../integer-column.js';

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
