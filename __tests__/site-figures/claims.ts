/** What is said of one thing, and where. Two places that say something else of it contradict each other. */
export class Claims {
  readonly #values = new Map<string, { readonly value: string; readonly place: string }>();
  readonly contradictions: string[] = [];
  #count = 0;

  /** Claims, and different places in which something was said that had been said before. */
  get repeated(): number {
    return this.#count - this.#values.size;
  }

  /** @param thing - What is said something of, such as `action dashboard, all: failed`. */
  add(thing: string, value: string | number | null, place: string): void {
    const text = value === null ? '–' : String(value);
    this.#count += 1;
    const known = this.#values.get(thing);
    if (known === undefined) this.#values.set(thing, { value: text, place });
    else if (known.value !== text) {
      this.contradictions.push(`${thing}: ${known.value} in ${known.place}, ${text} in ${place}`);
    }
  }

  /** What was said of the thing; undefined when nothing was. */
  get(thing: string): string | undefined {
    return this.#values.get(thing)?.value;
  }
}
