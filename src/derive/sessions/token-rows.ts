import type { Invoked, TokenCounts } from '../../records/telemetry-event.js';
import { NumberColumn } from '../aggregate/columns.js';
import { UsageIds } from './session-users.js';

/** Model plus 1 (0 for none) and the counts. */
const WORDS = 5;

/** Token counts of answers, one row each. */
export class TokenRows {
  readonly #column = new NumberColumn();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * @param model - Model number plus 1; 0 for none.
   * @returns the number of the row.
   */
  add(model: number, { input, output, cacheCreation, cacheRead }: TokenCounts): number {
    const at = this.#size * WORDS;
    this.#column.set(at, model);
    this.#column.set(at + 1, input);
    this.#column.set(at + 2, output);
    this.#column.set(at + 3, cacheCreation);
    this.#column.set(at + 4, cacheRead);
    this.#size += 1;
    return this.#size - 1;
  }

  modelOf(row: number): number {
    return this.#column.get(row * WORDS);
  }

  countsOf(row: number): TokenCounts {
    const at = row * WORDS;
    const get = (word: number) => this.#column.get(at + word);
    return { input: get(1), output: get(2), cacheCreation: get(3), cacheRead: get(4) };
  }

  /** @param toModel - Model numbers here, by model number in `other`. */
  append(other: TokenRows, toModel: ArrayLike<number>): void {
    for (let row = 0; row < other.size; row += 1) {
      const model = other.modelOf(row);
      this.add(model === 0 ? 0 : toModel[model - 1]! + 1, other.countsOf(row));
    }
  }

  toData(): Float64Array<ArrayBuffer> {
    return this.#column.copyTo(new Float64Array(this.#size * WORDS));
  }

  /**
   * Restores serialised data into an empty object.
   * @param models - Number of models.
   * @throws RangeError when a reference in the data is invalid.
   */
  load(data: Float64Array, models: number): void {
    if (data.length % WORDS !== 0) throw new RangeError('Tokens are cut short.');
    this.#column.copyFrom(data);
    this.#size = data.length / WORDS;
    for (let row = 0; row < this.#size; row += 1) {
      const model = this.modelOf(row);
      if (!Number.isInteger(model) || model < 0 || model > models)
        throw new RangeError('Tokens refer to a missing model.');
    }
    if (data.some((value) => !Number.isSafeInteger(value) || value < 0)) throw new RangeError('Tokens are not counts.');
  }
}

/** Token counts in the order in which they are stored individually. */
export const TOKEN_KINDS = [
  'input',
  'output',
  'cacheCreation',
  'cacheRead',
] as const satisfies readonly (keyof TokenCounts)[];

export const NO_TOKENS: TokenCounts = { input: 0, output: 0, cacheCreation: 0, cacheRead: 0 };

/** Invoked names, numbered in the order of first appearance. */
export class InvokedNames {
  readonly #ids = new UsageIds();
  readonly #names: Invoked[] = [];

  get names(): readonly Invoked[] {
    return this.#names;
  }

  idOf(invoked: Invoked): number {
    const id = this.#ids.idOf(invoked);
    if (id === this.#names.length) {
      const { kind, tool, item } = invoked;
      this.#names.push({ kind, tool, item });
    }
    return id;
  }

  /** @returns the number here of each name in `other`. */
  merge(other: InvokedNames): number[] {
    return other.#names.map((name) => this.idOf(name));
  }
}
