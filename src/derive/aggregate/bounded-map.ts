import { byCodeUnits } from '../../base/text.js';

/** Actions that are counted individually. Emitters with more of them put identifiers into their names. */
export const MAX_ACTIONS = 1000;

/**
 * Which names of actions are kept when there are too many: the shortest, for what makes names many makes them long; of equally
 * long ones the first by code units. As the order is one of the names alone, the same ones are kept whatever is merged first:
 * a name that is not among the first thousand of some files is not among those of all files.
 */
export function byKeeping(a: string, b: string): number {
  return a.length - b.length || byCodeUnits(a, b);
}

/**
 * Values by name. Of too many names those are kept that `byKeeping` puts first; the others are added up as the rest. That order is
 * one of the names alone, so the same ones are kept in whatever order they come, and their values are whole.
 */
export class BoundedMap<Value> {
  /** All that is not kept apart, together. */
  readonly rest: Value;
  readonly #values = new Map<string, Value>();

  /**
   * @param most - Names that are kept.
   * @param create - A value of nothing.
   * @param add - Adds a value to another one, of which it takes over nothing but its contents.
   */
  constructor(
    private readonly most: number,
    private readonly create: () => Value,
    private readonly add: (into: Value, from: Value) => void,
  ) {
    this.rest = create();
  }

  /** The value of a name, to be added to before another one is asked for. */
  at(name: string): Value {
    let value = this.#values.get(name);
    if (value !== undefined) return value;
    if (this.#values.size >= 2 * this.most) this.#bound();
    this.#values.set(name, (value = this.create()));
    return value;
  }

  get(name: string): Value | undefined {
    this.#bound();
    return this.#values.get(name);
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: BoundedMap<Value>): void {
    for (const [name, value] of other.#values) this.add(this.at(name), value);
    this.add(this.rest, other.rest);
    this.#bound();
  }

  /** Names and values, as they were added. */
  entries(): (readonly [name: string, value: Value])[] {
    this.#bound();
    return [...this.#values];
  }

  #bound(): void {
    if (this.#values.size <= this.most) return;
    for (const name of [...this.#values.keys()].sort(byKeeping).slice(this.most)) {
      this.add(this.rest, this.#values.get(name)!);
      this.#values.delete(name);
    }
  }
}

export interface Count {
  count: number;
}

/** How often there was what. */
export function createBoundedCounts(most: number): BoundedMap<Count> {
  return new BoundedMap<Count>(
    most,
    () => ({ count: 0 }),
    (into, from) => {
      into.count += from.count;
    },
  );
}

/** Names by number, in the order of their first appearance: each is kept once, and compared as a number. */
export class NameTable {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  get names(): readonly string[] {
    return this.#names;
  }

  /** The name's number; a new one when it appears for the first time. */
  idOf(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#names.push(name) - 1;
      this.#ids.set(name, id);
    }
    return id;
  }

  /** Takes over the names of `other`. @returns the number here of each of its numbers. */
  merge(other: NameTable): number[] {
    return other.#names.map((name) => this.idOf(name));
  }

  /** Forgets all names but these, which get the numbers from 0 on. @returns their old numbers. */
  replace(kept: readonly string[]): number[] {
    const before = kept.map((name) => this.idOf(name));
    this.#ids.clear();
    this.#names.length = 0;
    for (const name of kept) this.idOf(name);
    return before;
  }
}
