import { byKeeping } from './action-order.js';

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
